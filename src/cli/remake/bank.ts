// The bank of texts that the page opens with: answers of the shipped models, chosen so that people can name what differs between them.
import type { BankPrompt, BankText } from '../../data/bank.ts';
import { readExample } from '../../worker/examples.ts';
import { Writer, decodeResponse } from '../../train/write.ts';
import { FEATURES, featuresOf } from '../../world/features.ts';
import { FAMILIES, samplePrompts } from '../../world/prompts.ts';
import type { ModelGraph } from '../reproduce/model-graph.ts';
import { fileOf } from '../reproduce/ship.ts';
import type { Unit, Trained } from '../reproduce/shelf.ts';

/** Everything that determines the bank besides the models. */
export const BANK_RECIPE = {
  /** Prompts of each family: those kept, of those tried. */
  perFamily: 8,
  tried: 16,
  texts: 4,
  /** Answers of each model to a prompt, of which the texts are chosen. */
  drawn: { base: 6, sft: 6, tuned: 4 },
  temperature: 1,
  /** Characters of the longest text: two of them fit on a phone. */
  longest: 90,
  /** What a difference in length counts at most, and what one in truth does, which is rare; in any other feature, 1. */
  mostLength: 1.5,
  truth: 2,
  features: FEATURES as readonly string[],
};
export type BankRecipe = typeof BANK_RECIPE;

/** Writes the bank. @param models whose base model and device are used @param path of the shipped examples, as `public/models/nano` */
export async function makeBank(models: ModelGraph, path: string, recipe: BankRecipe): Promise<BankPrompt[]> {
  const { perFamily, tried, texts } = recipe;
  const kit = await models.kit();
  const rng = kit.rng.fork('bank');
  const prompts = samplePrompts(rng.fork('prompts'), tried * FAMILIES.length, 'train');
  const asked = prompts.map(({ text }) => text);
  const pools = asked.map((): BankText[] => []);
  for (const [name, unit] of Object.entries(await shipped(models, path))) {
    const params = await models.load('lm', unit);
    const writer = new Writer(kit, params);
    for (let round = 0; round < recipe.drawn[name as keyof BankRecipe['drawn']]; round++) {
      const answers = await writer.write(asked, rng.fork(`${name} ${round}`), recipe.temperature);
      answers.forEach(({ written }, i) =>
        pools[i].push({ response: decodeResponse(kit.tokenizer, written), finished: written.finished }),
      );
    }
    writer.free();
    params.free();
  }
  const chosen = prompts.map(({ text, family }, i) => ({ family, ...spread(text, pools[i], texts, recipe) }));
  const full = chosen.filter((each) => each.texts.length === texts);
  const kept = FAMILIES.flatMap((family) =>
    full
      .filter((each) => each.family === family)
      .sort((a, b) => b.contrast - a.contrast)
      .slice(0, perFamily),
  );
  return kept.map(({ prompt, texts }) => ({ prompt, texts }));
}

async function shipped(models: ModelGraph, path: string): Promise<Record<string, Unit<Trained>>> {
  const base = models.policy('base');
  const { weights } = await base.get();
  const read = (name: 'sft' | 'policy') =>
    models.shelf.given(fileOf(path, name), (bytes) => readExample(bytes, weights));
  return { base, sft: read('sft'), tuned: read('policy') };
}

/** The texts that differ most from each other: the two farthest apart, then whichever is farthest from those taken. */
function spread(
  prompt: string,
  pool: readonly BankText[],
  count: number,
  { longest, mostLength, truth }: BankRecipe,
): BankPrompt & { contrast: number } {
  const different = new Map(
    pool
      .filter(({ response }) => /^ [ -~]+$/.test(response) && response.length <= longest)
      .map((text) => [text.response.trim(), text]),
  );
  const texts = [...different.values()].map((text) => ({
    text,
    features: featuresOf(prompt, text.response, text.finished),
  }));
  const distance = (a: (typeof texts)[number], b: (typeof texts)[number]): number =>
    a.features.reduce((sum, x, i) => {
      const gap = Math.abs(x - b.features[i]);
      const counts = { long: Math.min(mostLength, gap), true: truth * gap }[FEATURES[i] as string];
      return sum + (counts ?? gap);
    }, 0);
  const taken: typeof texts = [];
  let contrast = Infinity;
  const nearest = (each: (typeof texts)[number], others: typeof texts): number =>
    Math.min(...others.filter((other) => other !== each).map((other) => distance(each, other)));
  const farthest = (each: (typeof texts)[number]): number => Math.max(...texts.map((other) => distance(each, other)));
  while (taken.length < count && taken.length < texts.length) {
    const left = texts.filter((each) => !taken.includes(each));
    const worth = left.map((each) => (taken.length === 0 ? farthest(each) : nearest(each, taken)));
    const best = Math.max(...worth);
    taken.push(left[worth.indexOf(best)]);
    if (taken.length > 1) contrast = Math.min(contrast, best);
  }
  return { prompt, texts: taken.map(({ text }) => text), contrast };
}

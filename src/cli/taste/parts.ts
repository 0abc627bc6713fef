// What a cell of the table of tastes is made of: a scripted person picks, texts are written, pairs are ordered and scored.
import { hasOrder, type Comparison } from '../../domain/labels.ts';
import type { JUDGE_STARTS } from '../../lib/settings.ts';
import { Params } from '../../model/params.ts';
import { nextPair, type Candidates } from '../../taste/choose.ts';
import { hitsOf, type Hits, type Text } from '../../taste/readable.ts';
import { Scorer } from '../../train/reward.ts';
import { encodeSequence } from '../../train/sequences.ts';
import type { Kit, Weights } from '../../train/task.ts';
import { Writer, decodeResponse } from '../../train/write.ts';
import { goldScore } from '../../world/gold.ts';
import { PRESETS, type PresetName } from '../../world/presets.ts';
import { parsePrompt } from '../../world/prompts.ts';
import { pickOf } from '../../world/scripted.ts';

export const CHOICES = ['active', 'random'] as const;

/** Who picks, how often, and what the judge starts from. */
export interface Cell {
  taste: PresetName;
  picks: number;
  choice: (typeof CHOICES)[number];
  start: (typeof JUDGE_STARTS)[number];
}

/** Everything else that determines the figures. */
export const RECIPE = {
  errors: 0.1,
  prompts: { asked: 160, heldOut: 200, policy: 150 },
  /** Texts for each prompt: the base model's are for contrast. */
  texts: { sft: 4, base: 2, heldOut: 4 },
  heldOutPairs: 300,
  /** A person who sees no difference in so many pairs has nothing more to say. */
  mostQuestions: 400,
  temperature: 1,
  /** Of the texts that are watched for the first change. */
  lowTemperature: 0.3,
};

export interface Picked {
  comparisons: Comparison[];
  /** Pairs shown, those without a preference counted in. */
  asked: number;
  hits: Hits;
}

export interface Pair {
  better: Text;
  worse: Text;
}

export async function last(events: AsyncGenerator<unknown>): Promise<void> {
  for (let next = await events.next(); !next.done;) next = await events.next();
}

/** One answer to each prompt. */
export async function answers(kit: Kit, weights: Weights, prompts: string[], coins: string, temperature: number) {
  const params = new Params(kit.backend, kit.config, 'lm', false).load(weights);
  const writer = new Writer(kit, params);
  const written = await writer.write(prompts, kit.rng.fork(coins), temperature);
  writer.free();
  params.free();
  return written.map((each) => ({
    response: decodeResponse(kit.tokenizer, each.written),
    finished: each.written.finished,
  }));
}

export const want = (taste: PresetName, { prompt, response, finished }: Text): number =>
  goldScore(PRESETS[taste], parsePrompt(prompt)!, response, finished);

export function ordered(taste: PresetName, a: Text, b: Text): Pair[] {
  const difference = want(taste, a) - want(taste, b);
  return difference === 0 ? [] : [difference > 0 ? { better: a, worse: b } : { better: b, worse: a }];
}

/** Share of the pairs with a difference above 0; at 0 one counts half. */
export const share = <T>(pairs: readonly T[], difference: (pair: T) => number): number =>
  pairs.reduce((sum, pair) => sum + (Math.sign(difference(pair)) + 1) / 2, 0) / pairs.length;

export async function accuracyOf(kit: Kit, weights: Weights, pairs: readonly Pair[]): Promise<number> {
  const params = new Params(kit.backend, kit.config, 'scalar', false).load(weights);
  const scorer = new Scorer(kit, params, kit.config.context);
  const texts = pairs.flatMap(({ better, worse }) => [better, worse]);
  const scores = await scorer.scores(texts.map((text) => encodeSequence(kit.tokenizer, text, kit.config.context)));
  scorer.free();
  params.free();
  return share(
    pairs.map((_, i) => scores[2 * i] - scores[2 * i + 1]),
    (difference) => difference,
  );
}

/** The person is asked until so many picks have a preference. */
export function pick(
  kit: Kit,
  candidates: Candidates[],
  { taste, picks: wanted, choice }: Omit<Cell, 'start'>,
): Picked {
  const rng = kit.rng.fork(`picks ${taste}`);
  const person = { taste: PRESETS[taste], errors: RECIPE.errors };
  const comparisons: Comparison[] = [];
  while (comparisons.filter(hasOrder).length < wanted && comparisons.length < RECIPE.mostQuestions) {
    const turn = rng.fork(`turn ${comparisons.length}`);
    const asked = nextPair(candidates, comparisons, turn.fork('asks'), choice === 'random');
    if (!asked) break;
    const { prompt, responses, finished } = asked.pair;
    const response = (i: 0 | 1) => ({ text: responses[i], finished: finished[i] });
    const picked = pickOf(person, parsePrompt(prompt)!, [response(0), response(1)], turn.fork('picks'));
    comparisons.push({
      id: `${taste} ${comparisons.length}`,
      ...asked.pair,
      ranks: picked === undefined ? [1, 1] : picked === 0 ? [1, 2] : [2, 1],
      author: { person: 'scripted' },
      round: 1,
      source: { bank: 'taste' },
      choice: asked.choice,
      split: 'train',
      createdAt: 0,
    });
  }
  return { comparisons, asked: comparisons.length, hits: hitsOf(comparisons) };
}

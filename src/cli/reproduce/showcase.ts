// How the default run ends on the prompts that the stage shows, on which no setting was tuned, and on all held-out prompts by family: the
// gold score of what base, SFT and PPO answer.
import { shortJson } from '../../lib/short-json.ts';
import { tInterval } from '../../rl/statistics.ts';
import { CAST } from '../../stage/cast.ts';
import { Writer } from '../../train/write.ts';
import { allPrompts, FAMILIES, parsePrompt } from '../../world/prompts.ts';
import { answered } from './measurements.ts';
import type { Answered, ModelGraph } from './model-graph.ts';
import { gold } from './results.ts';
import type { Unit } from './shelf.ts';
import { modelsOf, unlessMissing, type Story } from './story.ts';

/** Answers to each of the stage's prompts; a single one would be luck. */
const DRAWS = 32;
/** The run ends well when no more of the stage's prompts than this are answered worse than by the base model. */
const MOST_BELOW = 1;
const TEMPERATURE = 1;

const POLICIES = ['base', 'sft', 'ppo'] as const;
type Shown = (typeof POLICIES)[number];

/** Answers of one policy, at temperature 1. */
export interface Draws {
  /** `DRAWS` to each of the stage's prompts. */
  cards: Answered[];
  /** One to each held-out prompt. */
  heldOut: Answered[];
}

/** Mean gold scores of one seed. */
export interface Showcase {
  seed: number;
  /** By prompt of the stage. */
  cards: Record<string, Record<Shown, number>>;
  /** Of all held-out prompts, by family. */
  families: Record<string, Record<Shown, number>>;
}

/** Answers of a policy, with the same random numbers for every policy. */
function drawsOf(models: ModelGraph, name: Shown): Unit<Draws> {
  const policy = models.policy(name);
  const cards = CAST.cards;
  return models.once(`showcase ${name}`, () =>
    models.shelf.json({
      name: `showcase-${name}`,
      settings: { cards, DRAWS },
      from: [policy],
      make: async () => {
        const kit = await models.kit();
        const params = await models.load('lm', policy);
        const writer = new Writer(kit, params);
        const write = async (prompts: string[], coins: string) => {
          const answers = await writer.write(prompts, kit.rng.fork('showcase').fork(coins), TEMPERATURE);
          return answers.map((answer) => answered(kit, answer));
        };
        const repeated = cards.flatMap((prompt) => Array.from({ length: DRAWS }, () => prompt));
        const heldOut = allPrompts().flatMap(({ split, text }) => (split === 'test' ? [text] : []));
        const draws = { cards: await write(repeated, 'cards'), heldOut: await write(heldOut, 'held out') };
        writer.free();
        params.free();
        return draws;
      },
    }),
  );
}

/** Mean gold score of the answers, by a name given to each; the names in the order given. */
function meanGold(answers: Answered[], names: readonly string[], nameOf: (answer: Answered) => string): number[] {
  return names.map((name) => {
    const golds = answers.filter((answer) => nameOf(answer) === name).map(gold);
    return golds.reduce((sum, x) => sum + x, 0) / golds.length;
  });
}

/** The table of one seed, from the answers of its policies. */
export function showcaseOf(seed: number, draws: Record<Shown, Draws>): Showcase {
  const table = (names: readonly string[], of: keyof Draws, nameOf: (answer: Answered) => string) => {
    const columns = POLICIES.map((policy) => meanGold(draws[policy][of], names, nameOf));
    const row = (i: number) => Object.fromEntries(POLICIES.map((policy, p) => [policy, columns[p][i]]));
    return Object.fromEntries(names.map((name, i) => [name, row(i) as Record<Shown, number>]));
  };
  return {
    seed,
    cards: table(CAST.cards, 'cards', ({ prompt }) => prompt),
    families: table(FAMILIES, 'heldOut', ({ prompt }) => parsePrompt(prompt)!.family),
  };
}

async function showcase(models: ModelGraph): Promise<Showcase> {
  const [base, sft, ppo] = [
    await drawsOf(models, 'base').get(),
    await drawsOf(models, 'sft').get(),
    await drawsOf(models, 'ppo').get(),
  ];
  return showcaseOf(models.seed, { base, sft, ppo });
}

/** The tables of these seeds. @param makes false: only reads the cache and skips the seeds that it does not have */
export async function showcases(story: Story, seeds: number[], makes: boolean): Promise<Showcase[]> {
  const shown: Showcase[] = [];
  for (const seed of seeds) {
    if (makes) console.log(`${story.model}, seed ${seed}`);
    const found = await unlessMissing(showcase(modelsOf(story, seed, makes)));
    if (found) shown.push(found);
  }
  return shown;
}

export const showcaseJson = ({ model, settings }: Story, seeds: Showcase[]): string =>
  `${shortJson({ model, settings, seeds })}\n`;

/** Prompts of the stage on which PPO's mean gold score is below the base model's. */
export const belowBase = ({ cards }: Showcase): string[] =>
  Object.entries(cards).flatMap(([prompt, { base, ppo }]) => (ppo < base ? [prompt] : []));

const endsWell = (seed: Showcase): boolean => belowBase(seed).length <= MOST_BELOW;

const lines = (rows: string[][]): string => {
  const [head, ...rest] = rows;
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const number = (x: number) => x.toFixed(2).replace('-', '−');

function interval(values: number[]): string {
  const [low, mean, high] = tInterval(values);
  return Number.isFinite(low) ? `${number(mean)} (${number(low)} to ${number(high)})` : number(mean);
}

/** Means over the seeds with their 95 % intervals, and the number of seeds on which PPO is below the base model. */
function summary(seeds: Showcase[], of: 'cards' | 'families', head: string): string {
  const rows = Object.keys(seeds[0][of]).map((name) => {
    const golds = POLICIES.map((policy) => seeds.map((seed) => seed[of][name][policy]));
    const below = seeds.filter((seed) => seed[of][name].ppo < seed[of][name].base).length;
    return [name, ...golds.map(interval), String(below)];
  });
  return lines([[head, 'base', 'SFT', 'PPO', `seeds of ${seeds.length} with PPO below base`], ...rows]);
}

/** The tables as Markdown: by prompt, by family and by seed. */
export function showcaseTables(seeds: Showcase[]): string {
  const bySeed = seeds.map((seed) => {
    const cells = Object.values(seed.cards).map(({ base, ppo }) => `${number(base)} → ${number(ppo)}`);
    return [String(seed.seed), ...cells, String(belowBase(seed).length), endsWell(seed) ? 'yes' : 'no'];
  });
  const head = ['seed', ...CAST.cards.map((prompt) => `${prompt} (base → PPO)`), 'below base', `at most ${MOST_BELOW}`];
  return [
    summary(seeds, 'cards', `prompt of the stage, ${DRAWS} answers`),
    summary(seeds, 'families', 'all held-out prompts of a family'),
    lines([head, ...bySeed]),
  ].join('\n\n');
}

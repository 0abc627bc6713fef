// What is seen of a model: its answers, how far they moved, the held-out prompts and the continuations.
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { CAST } from '../../src/stage/cast.ts';
import { PairWatcher } from '../../src/stage/pair-watcher.ts';
import { Watcher } from '../../src/stage/watcher.ts';
import { RewardTrainer } from '../../src/train/reward.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { FAMILIES, parsePrompt } from '../../src/world/prompts.ts';
import { niceComparisons, runSteps, tinyKit, tinyModels, tinyWeights } from '../train/tiny.ts';

const params = (kit: ReturnType<typeof tinyKit>, head: 'lm' | 'scalar', seed: number) =>
  new Params(kit.backend, kit.config, head, false).initialise(new Rng(seed));

/** Learns a few answers well enough to be sure of them. */
function imitator(kit: ReturnType<typeof tinyKit>, base: Awaited<ReturnType<typeof tinyWeights>>): SftTrainer {
  const taught = demonstrations().filter(({ prompt }) => parsePrompt(prompt)?.family === 'decline');
  return new SftTrainer(kit, base, {
    config: parseConfig('sft', { steps: 200, learningRate: 0.005 }),
    demonstrations: taught.slice(0, 8),
  });
}

test('the cast is held out: one card of each family, rows of the wall by family', () => {
  const families = CAST.cards.map((prompt) => parsePrompt(prompt)!.family);
  expect(families.toSorted()).toEqual(FAMILIES.toSorted());
  expect([...new Set(CAST.wall.map(({ family }) => family))]).toEqual(FAMILIES);
  const prompts = [...CAST.cards, ...CAST.wall.map(({ prompt }) => prompt), CAST.river];
  expect(prompts.filter((prompt) => parsePrompt(prompt)?.split !== 'test')).toEqual([]);
  expect(CAST.wall.length).toBeGreaterThanOrEqual(95);
});

test('a model that has not moved moved by nothing, and is seen the same twice', async () => {
  const kit = tinyKit();
  const policy = params(kit, 'lm', 3);
  const watcher = new Watcher(kit, CAST, { policy, before: policy, reward: params(kit, 'scalar', 4), origins: {} });
  const cards = await watcher.look.cards();
  expect(cards).toHaveLength(6);
  expect(cards.flatMap(({ tokens }) => tokens).every(({ moved }) => moved === 0)).toBe(true);
  expect(cards.every(({ score, outcome }) => Number.isFinite(score) && outcome)).toBe(true);
  expect(await watcher.look.cards()).toEqual(cards);
  const wall = await watcher.look.wall();
  expect(wall).toHaveLength(CAST.wall.length);
  expect(await watcher.look.wall()).toEqual(wall);
  watcher.free();
});

test('the rivers of the models before stay as they are while the model moves', async () => {
  const kit = tinyKit();
  const trainer = imitator(kit, await tinyWeights(kit));
  await runSteps(trainer);
  const { params: policy } = trainer;
  const sft = new Params(kit.backend, kit.config, 'lm', false).load(await policy.save());
  const base = params(kit, 'lm', 5);
  const watcher = new Watcher(kit, CAST, { policy, before: sft, reward: undefined, origins: { base, sft } });
  const river = await watcher.look.river();
  const origins = await watcher.look.origins();
  expect(Object.keys(origins)).toEqual(['base', 'sft']);
  expect(origins.sft).toEqual(river);
  expect(origins.base).not.toEqual(river);
  policy.initialise(new Rng(5));
  expect(await watcher.look.river()).toEqual(origins.base);
  expect(await watcher.look.origins()).toEqual(origins);
  watcher.free();
});

test('after training, the tokens that were trained on have become likelier', async () => {
  const kit = tinyKit();
  const base = await tinyWeights(kit);
  const trainer = imitator(kit, base);
  const before = new Params(kit.backend, kit.config, 'lm', false).load(base);
  const watcher = new Watcher(kit, CAST, { policy: trainer.params, before, reward: undefined, origins: {} });
  await runSteps(trainer);
  const [first] = await watcher.look.cards();
  expect(first.score).toBeUndefined();
  expect(Math.max(...first.tokens.map(({ moved }) => moved))).toBeGreaterThan(1);
  const river = await watcher.look.river();
  for (const [at, { probability }] of river.entries()) {
    const children = river.filter(({ parent }) => parent === at);
    expect(children.reduce((sum, child) => sum + child.probability, 0)).toBeLessThan(probability + 1e-6);
  }
  expect(river.some(({ outcome }) => outcome)).toBe(true);
  watcher.free();
});

test('a judge is seen by the two ends of its rankings', async () => {
  const { kit, weights } = await tinyModels();
  const comparisons = niceComparisons(24);
  const judge = new RewardTrainer(kit, weights, {
    config: parseConfig('reward', {}),
    comparisons,
    demonstrations: [],
  });
  const watcher = new PairWatcher(kit, judge.params, judge);
  await runSteps(judge);
  const pairs = await watcher.look.pairs();
  expect(pairs.filter(({ heldOut }) => heldOut)).toHaveLength(judge.heldOut.length);
  expect(pairs.length).toBeGreaterThan(judge.heldOut.length);
  const ordered = pairs.filter(({ texts, scores }) => texts[0].includes('nice') && scores[0] > scores[1]);
  expect(ordered.length).toBeGreaterThan(0.8 * pairs.length);
  watcher.free();
});

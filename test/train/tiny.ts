// A tiny model on the processor for the tests of trainers: the algorithms are the same at any size.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { parseConfig } from '../../src/lib/config.ts';
import type { MetricName } from '../../src/lib/metrics.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params, type GptConfig } from '../../src/model/params.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { RewardTrainer } from '../../src/train/reward.ts';
import type { Task, TrainEvent, TrainerState, Kit } from '../../src/train/task.ts';
import type { Author, Comparison } from '../../src/domain/labels.ts';
import { ranking } from '../labels.ts';

const config: GptConfig = { L: 1, NH: 2, C: 16, context: 64, V: 768 };
const backend = await simdBackend();
const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));

export const tinyKit = (seed = 1): Kit => ({ backend, tokenizer, config, rng: new Rng(seed) });

/** Random weights by name. */
export const tinyWeights = (kit: Kit) => new Params(kit.backend, kit.config, 'lm', false).initialise(new Rng(9)).save();

/** Runs until `steps` whole steps are done, or to the end. */
export async function runSteps(task: Task, steps = Infinity): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of task.run()) {
    events.push(event);
    if (task.step >= steps) break;
  }
  return events;
}

/** Runs to the end in one go, and in two with a save between them; both must end with the same bits. */
export async function expectExactResume(make: (saved?: TrainerState) => Task, at: number): Promise<void> {
  const whole = make();
  await runSteps(whole);
  const first = make();
  if (at > 0) await runSteps(first, at);
  const second = make(structuredClone(await first.save()));
  expect(second.step).toBe(at);
  await runSteps(second);
  expect(await second.save()).toEqual(await whole.save());
}

/** All values of one metric, in order. */
export const valuesOf = (events: TrainEvent[], name: MetricName): number[] =>
  events.flatMap(({ metrics }) => (metrics?.[name] === undefined ? [] : [metrics[name]]));

/** Rankings of somebody who only wants to hear the word "nice". */
export function niceComparisons(count: number, author: Author = { simulated: 'careful' }): Comparison[] {
  const rng = new Rng(5);
  const others = ['fox', 'hen', 'tea', 'hat', 'red'];
  return Array.from({ length: count }, (_, i) => {
    const nice = rng.int(3);
    const responses = [0, 1, 2].map((k) => ` the ${rng.pick(others)} is ${k === nice ? 'nice' : rng.pick(others)}.`);
    const ranks = [0, 1, 2].map((k) => (k === nice ? 1 : 2));
    const finished = [true, true, true];
    return ranking({ id: String(i), prompt: `name ${i} animals.`, responses, finished, ranks, author });
  });
}

/** Weights for PPO and its like: a random SFT model and a reward model that has seen a few rankings. */
export async function tinyModels() {
  const kit = tinyKit();
  const sft = await tinyWeights(kit);
  const judge = new RewardTrainer(
    kit,
    { sft },
    {
      config: parseConfig('reward', { epochs: 1 }),
      comparisons: niceComparisons(8),
      demonstrations: [],
    },
  );
  return { kit, weights: { sft, reward: await judge.params.save() } };
}

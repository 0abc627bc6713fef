// A tiny model on the processor for the tests of trainers: the algorithms are the same at any size.
import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params, type GptConfig } from '../../src/model/params.ts';
import type { TrainEvent, Trainer, Workbench } from '../../src/train/trainer.ts';

const config: GptConfig = { L: 1, NH: 2, C: 16, context: 64, V: 768 };
const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));

export const tinyBench = (seed = 1): Workbench => ({ backend: cpuBackend(), tokenizer, config, rng: new Rng(seed) });

/** Random weights by name. */
export const tinyWeights = (bench: Workbench) =>
  new Params(bench.backend, bench.config, 'lm', false).initialise(new Rng(9)).save();

/** Runs until `steps` whole steps are done, or to the end. */
export async function runSteps(trainer: Trainer, steps = Infinity): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of trainer.run()) {
    events.push(event);
    if (trainer.step >= steps) break;
  }
  return events;
}

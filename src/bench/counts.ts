// How much a graphics card is asked to do for a sampled token, a training step and a PPO iteration.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { SizeMeasurement } from '../lib/measurement.ts';
import type { GptConfig } from '../model/params.ts';
import { countingBackend } from './counting.ts';
import { ppoTrainer } from './ppo-iteration.ts';
import { recordPosition } from './sampling.ts';
import { benchWeights, type BenchSize } from './sizes.ts';
import { recordStep } from './training-step.ts';

/** @param ppo the page's model of this size, where it has one */
export async function countWork(
  size: BenchSize,
  ppo?: { tokenizer: Tokenizer; config: GptConfig },
): Promise<NonNullable<SizeMeasurement['counts']>> {
  const backend = countingBackend();
  const decode = await recordPosition(backend, size);
  backend.take();
  await decode();
  const token = backend.take();
  const step = await recordStep({ backend }, size, benchWeights(size.config));
  backend.take();
  await step.run();
  const counts = { token, step: backend.take() };
  if (!ppo) return counts;
  // The end token is outside the vocabulary, so that every text has the full length.
  const tokenizer = { ...ppo.tokenizer, eos: ppo.config.V };
  const trainer = await ppoTrainer({ backend, tokenizer }, ppo.config, { iterations: 1 });
  backend.take();
  for await (const _ of trainer.run());
  return { ...counts, ppo: backend.take() };
}

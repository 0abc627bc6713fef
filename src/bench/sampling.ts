// Sampling: 16 prompts of half the context, 64 new tokens each.
import type { Backend } from '../gpu/backend.ts';
import { Rng } from '../lib/rng.ts';
import { Decoder } from '../model/decoder.ts';
import { Params } from '../model/params.ts';
import { Sampler } from '../model/sampler.ts';
import type { SizeMeasurement } from '../lib/measurement.ts';
import { median, timeRuns, type Budget } from './clock.ts';
import { benchBatch, type BenchSize } from './sizes.ts';
import type { Weights } from '../train/task.ts';

const PROMPTS = 16;
const NEW_TOKENS = 64;

/** Records the model; `write` samples all texts. */
export async function recordSampling(
  backend: Backend,
  { name, config, T }: Omit<BenchSize, 'B'>,
  weights?: Weights,
): Promise<{ write: () => Promise<unknown>; free: () => void }> {
  const promptLength = T / 2;
  const context = Math.max(config.context, promptLength + NEW_TOKENS);
  const params = new Params(backend, { ...config, context }, 'lm', false);
  // Small contexts are extended, so trained weights have too few positions; speed does not depend on the weights.
  if (weights && context === config.context) params.load(weights);
  else params.initialise(new Rng(1));
  // The end token is outside the vocabulary, so all 64 tokens are written.
  const sampler = await Sampler.record(params, PROMPTS, promptLength + NEW_TOKENS, { eos: config.V, pad: 0 });
  const batch = benchBatch({ name, config, B: PROMPTS, T: promptLength });
  const prompts = Array.from({ length: PROMPTS }, (_, b) =>
    batch.tokens.slice(b * promptLength, (b + 1) * promptLength),
  );
  return {
    write: () => sampler.sample({ prompts, rng: new Rng(1), temperature: 1, maxTokens: NEW_TOKENS }),
    free() {
      sampler.free();
      params.free();
    },
  };
}

/** Records the same model; the result draws one token for each text. */
export async function recordPosition(
  backend: Backend,
  { config, T }: Pick<BenchSize, 'config' | 'T'>,
): Promise<() => Promise<unknown>> {
  const length = T / 2 + NEW_TOKENS;
  const params = new Params(backend, { ...config, context: Math.max(config.context, length) }, 'lm', false);
  const decoder = await Decoder.record(params, PROMPTS, length, { eos: config.V, pad: 0 });
  const prompts = Array.from({ length: PROMPTS }, () => Uint32Array.of(0));
  const coins = new Float32Array(PROMPTS * length);
  return () => decoder.run({ prompts, coins, temperature: 1, maxTokens: 1 });
}

export async function measureSampling(
  backend: Backend,
  size: BenchSize,
  weights: Weights | undefined,
  budget: Budget,
): Promise<NonNullable<SizeMeasurement['sampling']>> {
  const { write, free } = await recordSampling(backend, size, weights);
  await write();
  const times = await timeRuns(write, budget);
  free();
  const perSecond = (ms: number) => (1000 * PROMPTS * NEW_TOKENS) / ms;
  const ms = median(times);
  return { tokensPerSecond: perSecond(ms), bestTokensPerSecond: perSecond(Math.min(...times)), ms };
}

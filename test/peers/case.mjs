// One library on one task and one model, wherever there is a navigator.gpu.

// Node 20 has no iterator helpers, which jax-js uses.
import 'core-js/actual/index.js';
import { median, timeRuns } from '../../src/bench/clock.ts';
import { BENCH_ADAMW, BENCH_SIZES, benchBatch, benchWeights } from '../../src/bench/sizes.ts';
import { LIBRARIES } from './libraries.mjs';

/** The first run compiles; the others are timed. The third of them is training step 4, whose loss is compared. */
const BUDGET = { milliseconds: 5000, atLeast: 3 };
const TEXTS = { B: 16, newTokens: 64 };

/** What a library is asked for: `size` with B sequences of T tokens, in training the batch and in sampling the prompts. */
const TASKS = {
  train: (size) => ({ size, tokens: size.B * size.T }),
  sample({ name, config, T }) {
    const { B, newTokens } = TEXTS;
    // Nano's context is too short for half of it and 64 tokens more.
    const context = Math.max(config.context, T / 2 + newTokens);
    return { size: { name, config: { ...config, context }, B, T: T / 2 }, newTokens, tokens: B * newTokens };
  },
};

/** @param processorMs tells the processor time used so far, ms, of everything that takes part. */
export async function measure({ library, task, model }, processorMs) {
  const { tokens, ...problem } = TASKS[task](BENCH_SIZES.find(({ name }) => name === model));
  const { size } = problem;
  const { load, options } = LIBRARIES[library];
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('no adapter');
  const given = { ...problem, weights: benchWeights(size.config), batch: benchBatch(size), adamw: BENCH_ADAMW };
  const prepare = (await load())[task];

  const started = performance.now();
  const { run, matmul } = await prepare(given, options);
  const results = [await run()];
  const firstMs = performance.now() - started;

  const used = await processorMs();
  const times = await timeRuns(async () => results.push(await run()), BUDGET);
  const processor = ((await processorMs()) - used) / times.length;

  const ms = median(times);
  const perSecond = (ms) => (1000 * tokens) / ms;
  return {
    adapter: adapter.info.description || `${adapter.info.vendor} ${adapter.info.architecture}`,
    runs: times.length,
    ms,
    tokensPerSecond: perSecond(ms),
    bestTokensPerSecond: perSecond(Math.min(...times)),
    processorMs: processor,
    firstMs,
    ...(task === 'train' ? { losses: [results[0], results[3]] } : { written: results[0] }),
    ...(matmul && { matmul: await matmul(ms) }),
  };
}

// How the cost grows with the size of the work: one dimension at a time, with the exponent that fits beside the expected one.
import { timeRuns, median, type Budget } from '../../bench/clock.ts';
import { stepFlops } from '../../bench/cost.ts';
import { measurePpo } from '../../bench/ppo-iteration.ts';
import { recordSampling } from '../../bench/sampling.ts';
import { benchWeights, type BenchSize } from '../../bench/sizes.ts';
import { measureTraining, recordStep } from '../../bench/training-step.ts';
import type { Tokenizer } from '../../data/tokenizer.ts';
import type { Backend } from '../../gpu/backend.ts';
import { plannedBackend } from '../../gpu/planned.ts';
import { countParameters } from '../../model/params.ts';
import { rolloutLength } from '../../train/rollout.ts';
import { nodeCrew } from '../crew.ts';

/** nano as the page trains it, at the batch of the benchmark. */
const BASE: BenchSize = { name: 'base', config: { L: 2, NH: 4, C: 64, context: 64, V: 768 }, B: 8, T: 64 };
/** PPO's default: four times the batch of the training step, so that both grow together. */
const ROLLOUTS_PER_ROW = 4;

const withConfig = (change: Partial<BenchSize['config']>): BenchSize => {
  const config = { ...BASE.config, ...change };
  return { ...BASE, config, T: config.context };
};

interface Axis {
  values: readonly number[];
  at: (value: number) => BenchSize;
}

/** PPO needs room for a prompt and an answer, so contexts begin at 64; it does not use more. */
export const AXES: Record<string, Axis> = {
  width: { values: [32, 64, 128, 256], at: (C) => withConfig({ C }) },
  depth: { values: [1, 2, 4, 8], at: (L) => withConfig({ L }) },
  context: { values: [64, 128, 256, 512], at: (context) => withConfig({ context }) },
  batch: { values: [4, 8, 16, 32], at: (B) => ({ ...BASE, B }) },
};

/** Of one size: a training step, what it holds, and a PPO iteration. */
interface Point {
  value: number;
  tokensPerSecond: number;
  stepMs: number;
  mib: number;
  ppoMs: number;
}

/** The powers with which a training step's time, its memory and a PPO iteration's time grow. */
export type Exponents = Record<'step' | 'memory' | 'ppo', number>;

export interface Growth {
  points: Point[];
  fitted: Exponents;
  expected: Exponents;
}

/** The exponent e of y = a xᵉ by least squares of the logarithms. */
export function exponentOf(xs: readonly number[], ys: readonly number[]): number {
  const logs = (values: readonly number[]) => {
    const each = values.map(Math.log);
    const mean = each.reduce((sum, x) => sum + x, 0) / each.length;
    return each.map((x) => x - mean);
  };
  const [x, y] = [logs(xs), logs(ys)];
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
  return sum((i) => x[i] * y[i]) / sum((i) => x[i] ** 2);
}

/**
 * Bytes that a training step has to keep: each parameter with its gradient and two moments; of each token the logits, and of each block what
 * the backward pass reads, sixteen times the width (two normalised inputs, queries, keys and values, the output of attention, two
 * residuals, and the hidden layer before and after GELU).
 */
function expectedBytes({ config, B, T }: BenchSize): number {
  const { L, C, V } = config;
  return 16 * countParameters(config, 'lm') + 4 * B * T * (16 * L * C + V);
}

/** The batch of PPO's passes: every rollout of the iteration, at the length that texts may have. */
const ppoSize = (size: BenchSize): BenchSize => ({
  ...size,
  B: ROLLOUTS_PER_ROW * size.B,
  T: rolloutLength(size.config.context),
});

/** Of a training step: the exponents by the formulas. */
export const expectedOf = ({ values, at }: Axis): Exponents => {
  const power = (cost: (size: BenchSize) => number) =>
    exponentOf(
      values,
      values.map((value) => cost(at(value))),
    );
  return { step: power(stepFlops), memory: power(expectedBytes), ppo: power((size) => stepFlops(ppoSize(size))) };
};

/** MiB that a training step of this size holds on this backend. */
export async function memoryOf(backend: Backend, size: BenchSize): Promise<number> {
  const planned = plannedBackend(backend);
  await recordStep({ backend: planned }, size, benchWeights(size.config));
  return [...planned.held.values()].reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20;
}

async function measurePoint(backend: Backend, tokenizer: Tokenizer, size: BenchSize, value: number, budget: Budget) {
  const step = await recordStep({ backend }, size, benchWeights(size.config));
  const { stepMs, tokensPerSecond } = await measureTraining({ backend }, size, step, performance.now(), budget);
  step.free();
  const { seconds } = await measurePpo({ backend, tokenizer }, size.config, { rollouts: ROLLOUTS_PER_ROW * size.B });
  return { value, tokensPerSecond, stepMs, mib: await memoryOf(backend, size), ppoMs: 1000 * seconds };
}

/** Measures the values of an axis. */
export async function measureGrowth(
  backend: Backend,
  tokenizer: Tokenizer,
  axis: Axis,
  budget: Budget,
): Promise<Growth> {
  const { values, at } = axis;
  const points: Point[] = [];
  for (const value of values) points.push(await measurePoint(backend, tokenizer, at(value), value, budget));
  const power = (key: 'stepMs' | 'mib' | 'ppoMs') =>
    exponentOf(
      values,
      points.map((point) => point[key]),
    );
  return {
    points,
    fitted: { step: power('stepMs'), memory: power('mib'), ppo: power('ppoMs') },
    expected: expectedOf(axis),
  };
}

/** Milliseconds of sampling 16 × 64 tokens with one thread, two, and so on up to those that a command uses here. */
export async function measureThreads(
  open: () => Promise<Backend>,
  budget: Budget,
): Promise<{ threads: number; ms: number }[]> {
  const measured: { threads: number; ms: number }[] = [];
  const { threads: most } = nodeCrew();
  for (let threads = 1; threads <= most; threads++) {
    const backend = await open();
    const crew = (backend.crew = nodeCrew(threads));
    await crew.ready();
    const { write, free } = await recordSampling(backend, BASE);
    await write();
    measured.push({ threads, ms: median(await timeRuns(write, budget)) });
    free();
    crew.end();
    backend.destroy();
  }
  return measured;
}

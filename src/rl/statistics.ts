// Averages over response tokens, and confidence intervals for small samples.
import type { Rng } from '../lib/rng.ts';

export interface WhitenOptions {
  /** Subtract the mean; false keeps it, as whitening of rewards does. Default true. */
  shiftMean?: boolean;
  /** Divide the squares by N − 1 (TRL) or by N (OpenAI 2019, OpenRLHF). Default true. */
  unbiased?: boolean;
}

/** Mean of one number or more. */
export const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Mean of `x` where `mask` is 1; 0 for an empty mask. Any shape, the same for both. */
export function maskedMean(x: Float32Array, mask: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    if (mask[i] === 0) continue;
    sum += x[i];
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Variance of `x` where `mask` is 1; 0 for too few numbers. */
export function maskedVariance(x: Float32Array, mask: Float32Array, { unbiased = true } = {}): number {
  const mean = maskedMean(x, mask);
  let squares = 0;
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    if (mask[i] === 0) continue;
    squares += (x[i] - mean) ** 2;
    count++;
  }
  const divisor = unbiased ? count - 1 : count;
  return divisor > 0 ? squares / divisor : 0;
}

/** By what {@link whiten} multiplies: 1 / √(variance + 1e-8). */
export function whiteningScale(x: Float32Array, mask: Float32Array, { unbiased = true } = {}): number {
  return 1 / Math.sqrt(maskedVariance(x, mask, { unbiased }) + 1e-8);
}

/**
 * Scales `x` to variance 1, and to mean 0 unless `shiftMean` is false: (x − mean) / √(variance + 1e-8).
 *
 * A new array of the same shape, 0 where `mask` is 0.
 *
 * Source: openai/lm-human-preferences lm_human_preferences/utils/core.py `whiten`; TRL 1.9.0 ppo_trainer.py
 * `masked_whiten`.
 * Differs from TRL: a single token has variance 0 here; TRL raises an error.
 */
export function whiten(x: Float32Array, mask: Float32Array, options: WhitenOptions = {}): Float32Array {
  const { shiftMean = true, unbiased = true } = options;
  const mean = maskedMean(x, mask);
  const scale = whiteningScale(x, mask, { unbiased });
  const offset = shiftMean ? 0 : mean;
  return x.map((value, i) => (mask[i] === 0 ? 0 : (value - mean) * scale + offset));
}

/**
 * Score interval of a rate, as `[low, rate, high]`; without trials, low and high are 0 and 1.
 *
 * Unlike rate ± 1.96 standard errors it stays within [0, 1] and keeps its width at 0 and 1.
 *
 * Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
 * @param successes may be fractional, because ties count half.
 * @param z standard deviations on either side; 1.96 gives 95 %.
 */
export function wilson(successes: number, n: number, z = 1.96): [low: number, rate: number, high: number] {
  if (n === 0) return [0, 0.5, 1];
  const rate = successes / n;
  const centre = (rate + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  // Rounding must not push an end past the rate, as it would at exactly 0 and 1.
  return [Math.min(rate, Math.max(0, centre - half)), rate, Math.max(rate, Math.min(1, centre + half))];
}

/**
 * 95 % percentile bootstrap interval of a mean, as `[low, mean, high]`; `[0, 0, 0]` for no values.
 *
 * Source: Efron 1979, "Bootstrap methods: another look at the jackknife".
 * @param n number of resamples, with replacement; a thousand is plenty.
 */
export function bootstrapMeanInterval(
  values: ArrayLike<number>,
  rng: Rng,
  n: number,
): [low: number, mean: number, high: number] {
  const count = values.length;
  if (count === 0) return [0, 0, 0];
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  const means = new Float64Array(n);
  for (let draw = 0; draw < n; draw++) {
    let total = 0;
    for (let i = 0; i < count; i++) total += values[rng.int(count)];
    means[draw] = total / count;
  }
  means.sort();
  const at = (share: number) => (n === 0 ? sum / count : means[Math.min(n - 1, Math.floor(share * n))]);
  return [at(0.025), sum / count, at(0.975)];
}

/** 97.5 % points of Student's t with 1 … 30 degrees of freedom; beyond that, the normal distribution's is close enough. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/**
 * 95 % interval of the mean of a few independent runs, as `[low, mean, high]`: mean ± t s / √n; infinite for a single run.
 *
 * Source: Student 1908, "The probable error of a mean".
 */
export function tInterval(values: readonly number[]): [low: number, mean: number, high: number] {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  if (n < 2) return [-Infinity, mean, Infinity];
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const half = (STUDENT[n - 2] ?? 1.96) * Math.sqrt(variance / n);
  return [mean - half, mean, mean + half];
}

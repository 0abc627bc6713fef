// Bradley and Terry's model on features: which of two texts is preferred, from what can be counted in them.
import { sigmoid } from './sigmoid.ts';

export interface BradleyTerry {
  /** What a feature adds to the score of a text, per unit of the feature, in logits. */
  weights: number[];
  /** Of the weights, by Laplace's approximation. */
  covariance: number[][];
}

/** Newton's steps: few are needed, because the posterior is concave and the prior keeps it curved. */
const STEPS = 25;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/**
 * Fits w in P(a is preferred to b) = σ(w · (features of a − features of b)), with a normal prior of mean 0 on every weight.
 *
 * @param differences features (D) of the preferred text minus those of the other, one row for each pair.
 * @param size D, the number of features.
 * @param spread standard deviation of the prior: large for weights that may be large.
 *
 * Source: Bradley and Terry 1952, "Rank analysis of incomplete block designs"; the intervals are Laplace's approximation, as in
 * MacKay 1992, "The evidence framework applied to classification networks".
 */
export function fitBradleyTerry(
  differences: readonly (readonly number[])[],
  size: number,
  spread: number,
): BradleyTerry {
  const weights = new Array<number>(size).fill(0);
  let covariance = inverse(curvature(differences, weights, spread));
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(
      (w, i) =>
        differences.reduce((sum, x) => sum + sigmoid(-dot(weights, x)) * (x[i] ?? 0), 0) - w / (spread * spread),
    );
    const move = covariance.map((row) => dot(row, slope));
    // A full step may overshoot where the pairs are separable; none is longer than the prior's spread.
    const length = Math.sqrt(dot(move, move));
    const scale = Math.min(1, spread / Math.max(length, 1e-12));
    move.forEach((by, i) => (weights[i] = (weights[i] ?? 0) + by * scale));
    covariance = inverse(curvature(differences, weights, spread));
    if (length < 1e-9) break;
  }
  return { weights, covariance };
}

/** Probability that a text is preferred to another, by the difference of their features; nearer to 1/2 where the weights are unsure. */
export function preferenceOf({ weights, covariance }: BradleyTerry, difference: readonly number[]): number {
  // MacKay 1992: the mean of σ over a normal distribution of the logit.
  return sigmoid(dot(weights, difference) / Math.sqrt(1 + (Math.PI / 8) * variance(covariance, difference)));
}

/**
 * What an answer to this pair would tell about the weights, in nats: ½ log(1 + p (1 − p) x′Σx), the gain of the determinant of the
 * information.
 *
 * Source: D-optimal design; Chaloner and Verdinelli 1995, "Bayesian experimental design: a review".
 */
export function informationOf({ weights, covariance }: BradleyTerry, difference: readonly number[]): number {
  const p = sigmoid(dot(weights, difference));
  return 0.5 * Math.log1p(p * (1 - p) * variance(covariance, difference));
}

/** 95 % interval of each weight, as `[low, weight, high]`. */
export function intervalsOf({ weights, covariance }: BradleyTerry): [low: number, weight: number, high: number][] {
  return weights.map((weight, i) => {
    const half = 1.96 * Math.sqrt(covariance[i]?.[i] ?? 0);
    return [weight - half, weight, weight + half];
  });
}

const variance = (covariance: readonly (readonly number[])[], x: readonly number[]): number =>
  dot(
    covariance.map((row) => dot(row, x)),
    x,
  );

/** Minus the second derivative of the log posterior, (D, D): Σ p (1 − p) x x′ + I / spread². */
function curvature(
  differences: readonly (readonly number[])[],
  weights: readonly number[],
  spread: number,
): number[][] {
  const out = weights.map((_, i) => weights.map((_, j) => (i === j ? 1 / (spread * spread) : 0)));
  for (const x of differences) {
    const p = sigmoid(dot(weights, x));
    out.forEach((row, i) => row.forEach((_, j) => (row[j] = (row[j] ?? 0) + p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0))));
  }
  return out;
}

/** Of a symmetric, positive definite matrix, by Gauss and Jordan's elimination, which needs no pivots there. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1;
    row.forEach((x, j) => (row[j] = x / pivot));
    rows.forEach((other, k) => {
      const factor = other[i] ?? 0;
      if (k !== i) other.forEach((x, j) => (other[j] = x - factor * (row[j] ?? 0)));
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}

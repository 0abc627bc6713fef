// Group relative policy optimisation: several answers per prompt; the group's mean takes the place of a value model.
import { MAX_LOG_RATIO } from './policy-loss.ts';

/**
 * A_i = (r_i − mean of its group) / (std of its group + 1e-6), shape (B); groups are `groupSize` neighbours.
 *
 * Source: Shao et al. 2024 (DeepSeekMath), arXiv 2402.03300, 4.1.2; verl core_algos.py
 * `compute_grpo_outcome_advantage`, unbiased standard deviation.
 * Differs from verl: a group of one has advantage 0; verl keeps its score.
 * @param scale false skips the division (Dr. GRPO: Liu et al. 2025, arXiv 2503.20783). Default true.
 */
export function groupAdvantages(
  scores: ArrayLike<number>,
  groupSize: number,
  { scale = true }: { scale?: boolean } = {},
): Float32Array {
  if (scores.length % groupSize !== 0) throw new RangeError(`${scores.length} scores are not groups of ${groupSize}`);
  const advantages = new Float32Array(scores.length);
  for (let start = 0; start < scores.length; start += groupSize) {
    let mean = 0;
    for (let i = start; i < start + groupSize; i++) mean += scores[i] / groupSize;
    let squares = 0;
    for (let i = start; i < start + groupSize; i++) squares += (scores[i] - mean) ** 2;
    const std = Math.sqrt(squares / Math.max(1, groupSize - 1));
    for (let i = start; i < start + groupSize; i++) advantages[i] = (scores[i] - mean) / (scale ? std + 1e-6 : 1);
  }
  return advantages;
}

export interface GrpoLossInput {
  /** (B, T) */
  newLogprobs: Float32Array;
  oldLogprobs: Float32Array;
  refLogprobs: Float32Array;
  /** One per text, (B). */
  advantages: ArrayLike<number>;
  mask: Float32Array;
  clipRange: number;
  /** β; the KL is part of the loss, not of the reward. */
  klCoef: number;
}

export interface GrpoLoss {
  loss: number;
  /** (B, T) */
  dlogprobs: Float32Array;
  clipFraction: number;
  /** Mean k3 estimate, nats per token, each text weighing the same. */
  kl: number;
}

/**
 * L = mean over texts of mean_t [max(−A ρ_t, −A clip(ρ_t, 1 ± ε)) + β k3_t],  k3 = e^−l − 1 + l,  l = log π − log π₀.
 *
 * Source: DeepSeekMath, arXiv 2402.03300, equations 3 and 4. Each text weighs the same regardless of its length.
 */
export function grpoLoss(input: GrpoLossInput): GrpoLoss {
  const { newLogprobs, oldLogprobs, refLogprobs, advantages, mask, clipRange, klCoef } = input;
  const B = advantages.length;
  const T = newLogprobs.length / Math.max(B, 1);
  const result: GrpoLoss = { loss: 0, dlogprobs: new Float32Array(newLogprobs.length), clipFraction: 0, kl: 0 };
  for (let b = 0; b < B; b++) {
    const tokens = mask.subarray(b * T, (b + 1) * T).reduce((sum, m) => sum + m, 0);
    const weight = 1 / (B * Math.max(tokens, 1));
    for (let i = b * T; i < (b + 1) * T; i++) {
      if (mask[i] === 0) continue;
      const logRatio = newLogprobs[i] - oldLogprobs[i];
      const ratio = Math.exp(Math.min(MAX_LOG_RATIO, Math.max(-MAX_LOG_RATIO, logRatio)));
      const unclipped = -advantages[b] * ratio;
      const clipped = -advantages[b] * Math.min(1 + clipRange, Math.max(1 - clipRange, ratio));
      const l = newLogprobs[i] - refLogprobs[i];
      const k3 = Math.exp(-l) - 1 + l;
      const flat = clipped > unclipped || Math.abs(logRatio) > MAX_LOG_RATIO;
      result.loss += weight * (Math.max(unclipped, clipped) + klCoef * k3);
      // −A ρ  ⇒  −A ρ;  k3 = e^−l − 1 + l  ⇒  1 − e^−l
      result.dlogprobs[i] = weight * ((flat ? 0 : unclipped) + klCoef * (1 - Math.exp(-l)));
      result.kl += weight * k3;
      if (clipped > unclipped) result.clipFraction += weight;
    }
  }
  return result;
}

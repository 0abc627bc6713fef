// PPO's clipped objective: follow the advantages in limited steps.
import { maskedMean } from './statistics.ts';

export interface PolicyLossInput {
  /** Under the policy being trained, (B, T). */
  newLogprobs: Float32Array;
  /** Under the policy that wrote the samples, (B, T). */
  oldLogprobs: Float32Array;
  /** (B, T) */
  advantages: Float32Array;
  /** 1 on response tokens, (B, T). */
  mask: Float32Array;
  /** ε */
  clipRange: number;
}

export interface PolicyLoss {
  loss: number;
  /** Gradient with respect to `newLogprobs`, (B, T). */
  dlogprobs: Float32Array;
  /** Share of tokens on which the clip binds, so that their gradient is 0. */
  clipFraction: number;
  /** ½ mean (log π − log π_old)², nats per token. */
  approxKl: number;
  /** Mean of ρ. */
  ratio: number;
  /** ρ per token, (B, T), 0 outside the response. */
  ratios: Float32Array;
}

/** A ratio beyond e^±20 means that something is broken; the clamp keeps it finite. */
export const MAX_LOG_RATIO = 20;

/** Whether the clip stops a token's gradient: its ratio has left 1 ± ε in the direction of its advantage. */
export function clipBinds(ratio: number, advantage: number, clipRange: number): boolean {
  return advantage > 0 ? ratio > 1 + clipRange : advantage < 0 && ratio < 1 - clipRange;
}

/**
 * L = mean_t max(−A_t ρ_t, −A_t clip(ρ_t, 1 − ε, 1 + ε)),  ρ_t = π(y_t) / π_old(y_t).
 *
 * Source: Schulman et al. 2017, arXiv 1707.06347, equation 7; the same in TRL 1.9.0, OpenRLHF 0.11 `PolicyLoss` and
 * verl `compute_policy_loss`, the latter two with this clamp of the log-ratio. `approxKl` is TRL's
 * `policy/approxkl_avg`.
 * Differs from TRL: every statistic is over response tokens only; TRL averages `approxkl` and `ratio` over padding too.
 */
export function policyLoss({ newLogprobs, oldLogprobs, advantages, mask, clipRange }: PolicyLossInput): PolicyLoss {
  const tokens = mask.reduce((sum, m) => sum + m, 0);
  const dlogprobs = new Float32Array(newLogprobs.length);
  const ratios = new Float32Array(newLogprobs.length);
  let loss = 0;
  let clipped = 0;
  let squares = 0;
  for (let i = 0; i < newLogprobs.length; i++) {
    if (mask[i] === 0) continue;
    const logRatio = newLogprobs[i] - oldLogprobs[i];
    const ratio = Math.exp(Math.min(MAX_LOG_RATIO, Math.max(-MAX_LOG_RATIO, logRatio)));
    const unclippedLoss = -advantages[i] * ratio;
    const clippedLoss = -advantages[i] * Math.min(1 + clipRange, Math.max(1 - clipRange, ratio));
    const binds = clippedLoss > unclippedLoss;
    loss += Math.max(unclippedLoss, clippedLoss);
    // L_t = −A ρ, ρ = exp(log π − log π_old)  ⇒  dlogπ = −A ρ; constant, so 0, where the clip or the clamp binds
    if (!binds && Math.abs(logRatio) <= MAX_LOG_RATIO) dlogprobs[i] = unclippedLoss / tokens;
    ratios[i] = ratio;
    squares += logRatio * logRatio;
    if (binds) clipped++;
  }
  const mean = (sum: number) => (tokens === 0 ? 0 : sum / tokens);
  return {
    loss: mean(loss),
    dlogprobs,
    clipFraction: mean(clipped),
    approxKl: mean(squares) / 2,
    ratio: maskedMean(ratios, mask),
    ratios,
  };
}

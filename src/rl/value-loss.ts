// The value model's loss: squared error of the predicted return, clipped like the policy's.
import { maskedVariance } from './statistics.ts';

export interface ValueLossInput {
  /** Predictions being trained, (B, T). */
  values: Float32Array;
  /** Predictions at the time of the rollout, (B, T). */
  oldValues: Float32Array;
  /** Actual returns, (B, T). */
  returns: Float32Array;
  /** 1 on response tokens, (B, T). */
  mask: Float32Array;
  /** Distance from the old value beyond which the loss no longer improves. */
  clipRange: number;
}

export interface ValueLoss {
  loss: number;
  /** Gradient with respect to `values`, (B, T). */
  dvalues: Float32Array;
  /** Share of tokens on which the clip binds. */
  clipFraction: number;
  /** 1 − var(R − V) / var(R); 0 when all returns are equal. */
  explainedVariance: number;
}

/**
 * L = ½ mean_t max((V_t − R_t)², (clip(V_t, V_old ± c) − R_t)²).
 *
 * Source: openai/lm-human-preferences train_policy.py; the same in TRL 1.9.0, OpenRLHF 0.11 `ValueLoss` and verl
 * `compute_value_loss`. InstructGPT does not state it. The explained variance is that of openai/baselines
 * `explained_variance`.
 * Differs from TRL 0.11 and lm-human-preferences: their `var_explained` is 1 − mean (R − V)² / var(R), which also
 * counts a constant error.
 */
export function valueLoss({ values, oldValues, returns, mask, clipRange }: ValueLossInput): ValueLoss {
  const tokens = mask.reduce((sum, m) => sum + m, 0);
  const dvalues = new Float32Array(values.length);
  let loss = 0;
  let clipped = 0;
  for (let i = 0; i < values.length; i++) {
    if (mask[i] === 0) continue;
    const low = oldValues[i] - clipRange;
    const high = oldValues[i] + clipRange;
    const error = values[i] - returns[i];
    const clippedError = Math.min(high, Math.max(low, values[i])) - returns[i];
    const binds = clippedError ** 2 > error ** 2;
    loss += Math.max(error ** 2, clippedError ** 2) / 2;
    // L_t = ½ (V − R)²  ⇒  dV = V − R; constant, so 0, where the clip binds
    if (!binds) dvalues[i] = error / tokens;
    else clipped++;
  }
  const errors = returns.map((value, i) => value - values[i]);
  const spread = maskedVariance(returns, mask, { unbiased: false });
  return {
    loss: tokens === 0 ? 0 : loss / tokens,
    dvalues,
    clipFraction: tokens === 0 ? 0 : clipped / tokens,
    explainedVariance: spread === 0 ? 0 : 1 - maskedVariance(errors, mask, { unbiased: false }) / spread,
  };
}

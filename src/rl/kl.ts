// KL from the reference model: estimators, exact value and the adaptive penalty.

export type KlEstimator = 'k1' | 'k2' | 'k3';

/** With l = log π(y_t) − log π₀(y_t), y_t sampled from π. */
const ESTIMATORS: Record<KlEstimator, (l: number) => number> = {
  k1: (l) => l,
  k2: (l) => (l * l) / 2,
  k3: (l) => Math.exp(-l) - 1 + l,
};

/**
 * Estimate of KL(π ‖ π₀) per token, in nats; all arrays (B, T), 0 where `mask` is 0.
 *
 * k1 is unbiased and may be negative; k3 is unbiased and never negative; k2 is never negative and biased.
 *
 * Source: Schulman 2020, http://joschu.net/blog/kl-approx.html; InstructGPT and TRL use k1.
 * Differs from OpenRLHF 0.11 `compute_approx_kl`: it clamps each estimate to ±10, which hides how far a collapsed
 * policy has moved.
 */
export function klPenalty(
  estimator: KlEstimator,
  logprobs: Float32Array,
  refLogprobs: Float32Array,
  mask: Float32Array,
): Float32Array {
  const estimate = ESTIMATORS[estimator];
  return logprobs.map((logprob, i) => (mask[i] === 0 ? 0 : estimate(logprob - refLogprobs[i])));
}

/**
 * KL(π ‖ π₀) = Σ_v π(v) (log π(v) − log π₀(v)) of each row, nats; logits are (rows, V), both divided by `temperature`.
 *
 * Exact: it needs the probability of every token, not only of the sampled one.
 *
 * Source: TRL 0.11.4 PPOTrainer `_kl_penalty`, "full".
 */
export function fullKl(logits: Float32Array, refLogits: Float32Array, V: number, temperature = 1): Float32Array {
  return Float32Array.from({ length: logits.length / V }, (_, row) => {
    const [own, ref] = [logits, refLogits].map((x) => x.subarray(row * V, (row + 1) * V));
    const [ownNorm, refNorm] = [logSumExp(own, temperature), logSumExp(ref, temperature)];
    let kl = 0;
    for (let v = 0; v < V; v++) {
      const logprob = own[v] / temperature - ownNorm;
      kl += Math.exp(logprob) * (logprob - (ref[v] / temperature - refNorm));
    }
    return kl;
  });
}

function logSumExp(logits: Float32Array, temperature: number): number {
  const most = logits.reduce((a, b) => Math.max(a, b), -Infinity) / temperature;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit / temperature - most);
  return most + Math.log(sum);
}

export interface KlControl {
  klCoef: number;
  /** Measured distance, nats per sequence. */
  kl: number;
  /** Target distance, nats per sequence. */
  target: number;
  /** Episodes over which β may change by a factor of about 1.2. */
  horizon: number;
  /** Episodes since the last change. */
  episodes: number;
}

/**
 * The next β of the adaptive controller: β (1 + clip(kl / target − 1, ±0.2) · episodes / horizon).
 *
 * Source: Ziegler et al. 2019, arXiv 1909.08593, 2.2; openai/lm-human-preferences train_policy.py
 * `AdaptiveKLController`. InstructGPT keeps β fixed. Note that a negative estimate of the distance lowers β.
 */
export function nextKlCoef({ klCoef, kl, target, horizon, episodes }: KlControl): number {
  const error = Math.min(0.2, Math.max(-0.2, kl / target - 1));
  return klCoef * (1 + (error * episodes) / horizon);
}

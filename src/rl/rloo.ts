// REINFORCE leave-one-out: each answer is compared with the mean of its siblings.

/**
 * A_i = r_i − mean of the other scores of its group, shape (B); groups are `groupSize` neighbours. The advantage of a
 * group of one is 0.
 *
 * Source: Kool et al. 2019, "Buy 4 REINFORCE samples, get a baseline for free"; Ahmadian et al. 2024, arXiv 2402.14740;
 * verl core_algos.py `compute_rloo_outcome_advantage`.
 */
export function rlooAdvantages(scores: ArrayLike<number>, groupSize: number): Float32Array {
  if (scores.length % groupSize !== 0) throw new RangeError(`${scores.length} scores are not groups of ${groupSize}`);
  return Float32Array.from(scores, (score, i) => {
    if (groupSize === 1) return 0;
    const start = i - (i % groupSize);
    let others = -score;
    for (let j = start; j < start + groupSize; j++) others += scores[j];
    return score - others / (groupSize - 1);
  });
}

/**
 * L = −mean over texts of A · Σ_t log π(y_t): the whole text is one action. Subtract the KL from the scores beforehand.
 *
 * `logprobs` and `mask` are (B, T), `advantages` (B). The loss value is meaningless; its gradient is the policy
 * gradient.
 *
 * Source: Ahmadian et al. 2024, arXiv 2402.14740.
 * Differs from TRL 1.9.0 RLOOTrainer: it clips the ratio as PPO does, which allows several steps on the same samples.
 */
export function rlooLoss(
  logprobs: Float32Array,
  advantages: ArrayLike<number>,
  mask: Float32Array,
): { loss: number; dlogprobs: Float32Array } {
  const B = advantages.length;
  const T = logprobs.length / Math.max(B, 1);
  const dlogprobs = new Float32Array(logprobs.length);
  let loss = 0;
  for (let i = 0; i < logprobs.length; i++) {
    if (mask[i] === 0) continue;
    const slope = -advantages[Math.floor(i / T)] / B;
    loss += slope * logprobs[i];
    dlogprobs[i] = slope;
  }
  return { loss, dlogprobs };
}

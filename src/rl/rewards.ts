// From one score per text to one reward per token.

export interface TokenRewardsInput {
  /** Score of each text by the reward model, (B). */
  scores: ArrayLike<number>;
  /** Per-token estimate of the KL, (B, T). */
  kl: Float32Array;
  klCoef: number;
  /** 1 on response tokens, (B, T). */
  mask: Float32Array;
  /** Column of each row that receives the score: that of its last response token, (B). */
  lastIndex: ArrayLike<number>;
}

/**
 * R_t = −β KL_t + 1[t = last] r(x, y), shape (B, T), 0 outside the response.
 *
 * Source: InstructGPT 3.5, equation 2; OpenRLHF 0.11 openrlhf/models/utils.py `compute_reward`; verl
 * `apply_kl_penalty`.
 * Differs from TRL 1.9.0: it places the score one column after EOS where there is room, so each row has one more value.
 * With `lastIndex` one larger, and a mask that includes that column for GAE, these functions return TRL's numbers.
 * @throws RangeError when a row has no column for its score.
 */
export function tokenRewards({ scores, kl, klCoef, mask, lastIndex }: TokenRewardsInput): Float32Array {
  const B = scores.length;
  const T = kl.length / B;
  const rewards = kl.map((nats, i) => (mask[i] === 0 ? 0 : -klCoef * nats));
  for (let b = 0; b < B; b++) {
    const last = lastIndex[b];
    if (!(last >= 0 && last < T)) throw new RangeError(`row ${b}: no column ${last} in ${T} columns`);
    rewards[b * T + last] += scores[b];
  }
  return rewards;
}

/**
 * The scores, minus `penalty` for each text without EOS.
 *
 * Source: TRL 1.9.0 `missing_eos_penalty`.
 * Differs from OpenAI 2019 lm-human-preferences: it replaces the score by −1.
 */
export function penalizeMissingEos(
  scores: ArrayLike<number>,
  finished: ArrayLike<boolean>,
  penalty: number,
): Float32Array {
  return Float32Array.from(scores, (score, b) => (finished[b] ? score : score - penalty));
}

// Generalised advantage estimation: how much better a token turned out than the value model predicted.

export interface GaeInput {
  /** (B, T) */
  rewards: Float32Array;
  /** Expected return before each token, (B, T). */
  values: Float32Array;
  /** 1 on response tokens, contiguous in each row, (B, T). */
  mask: Float32Array;
  /** Discount per token. */
  gamma: number;
  /** Weight of returns (1) against the value model (0). */
  lam: number;
  B: number;
  T: number;
}

/**
 * δ_t = R_t + γ V_{t+1} − V_t,  A_t = δ_t + γ λ A_{t+1},  return_t = A_t + V_t; V is 0 after the last token.
 *
 * Both results are (B, T), 0 outside the response; the advantages are not whitened. With γ = λ = 1 the return is the
 * sum of all rewards still to come.
 *
 * Source: Schulman et al. 2016, arXiv 1506.02438, equation 16; OpenRLHF 0.11 experience_maker.py
 * `get_advantages_and_returns`; verl core_algos.py `compute_gae_advantage_return`. InstructGPT C.4 uses γ = 1 and does
 * not state λ.
 */
export function gae({ rewards, values, mask, gamma, lam, B, T }: GaeInput): {
  advantages: Float32Array;
  returns: Float32Array;
} {
  const advantages = new Float32Array(B * T);
  const returns = new Float32Array(B * T);
  for (let b = 0; b < B; b++) {
    let nextValue = 0;
    let nextAdvantage = 0;
    for (let t = T - 1; t >= 0; t--) {
      const i = b * T + t;
      if (mask[i] === 0) continue;
      const delta = rewards[i] + gamma * nextValue - values[i];
      nextAdvantage = delta + gamma * lam * nextAdvantage;
      nextValue = values[i];
      advantages[i] = nextAdvantage;
      returns[i] = nextAdvantage + values[i];
    }
  }
  return { advantages, returns };
}

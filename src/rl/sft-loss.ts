// Supervised fine-tuning: maximise the likelihood of the demonstrations.

/**
 * L = −(1/N) Σ_t m_t log π(y_t | x, y_<t), N = Σ m_t, in nats per token.
 *
 * `logprobs` and `mask` are (B, T); the mask is 1 on the tokens of the response, EOS included, so that the model
 * learns to answer and not to write prompts. For an empty mask, the loss and its gradient are 0.
 *
 * Source: InstructGPT 3.5; TRL 1.9.0 SFTTrainer with `completion_only_loss`.
 */
export function sftLoss(logprobs: Float32Array, mask: Float32Array): { loss: number; dlogprobs: Float32Array } {
  let sum = 0;
  let tokens = 0;
  for (let i = 0; i < logprobs.length; i++) {
    if (mask[i] === 0) continue;
    sum += logprobs[i];
    tokens++;
  }
  const dlogprobs = new Float32Array(logprobs.length);
  if (tokens === 0) return { loss: 0, dlogprobs };
  // L = −(1/N) Σ m log π  ⇒  dlogπ_t = −m_t / N
  for (let i = 0; i < mask.length; i++) if (mask[i] !== 0) dlogprobs[i] = -1 / tokens;
  return { loss: -sum / tokens, dlogprobs };
}

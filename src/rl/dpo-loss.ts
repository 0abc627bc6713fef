// Direct preference optimisation: learn from the pairs without a reward model and without sampling.
import { logSigmoid, sigmoid } from './sigmoid.ts';

export interface DpoLossInput {
  /** Log-probability of each whole response under the policy, nats per sequence, (N). */
  chosenLogprobs: ArrayLike<number>;
  rejectedLogprobs: ArrayLike<number>;
  /** The same under the reference model, (N). */
  refChosenLogprobs: ArrayLike<number>;
  refRejectedLogprobs: ArrayLike<number>;
  /** β: penalty for moving away from the reference. */
  beta: number;
  /** Assumed share of pairs labeled the wrong way round (conservative DPO). Default 0; 'sigmoid' only. */
  labelSmoothing?: number;
  /** 'sigmoid' is DPO; 'ipo' aims at a fixed margin of 1/(2β), which bounds how far it moves. Default 'sigmoid'. */
  variant?: 'sigmoid' | 'ipo';
}

export interface DpoLoss {
  loss: number;
  /** (N) */
  dchosen: Float32Array;
  /** (N) */
  drejected: Float32Array;
  /** Implied scores β (log π − log π₀), (N). */
  chosenScores: Float32Array;
  rejectedScores: Float32Array;
  /** Share of pairs whose chosen text has the higher implied score, ties half. */
  accuracy: number;
}

/** Loss of one pair and its derivative with respect to h = (log π_w − log π₀_w) − (log π_l − log π₀_l). */
function pairLoss(h: number, beta: number, smoothing: number, variant: 'sigmoid' | 'ipo') {
  if (variant === 'ipo') {
    const error = h - 1 / (2 * beta);
    return { loss: error * error, dh: 2 * error };
  }
  return {
    loss: -(1 - smoothing) * logSigmoid(beta * h) - smoothing * logSigmoid(-beta * h),
    // −log σ(βh)  ⇒  −β σ(−βh);  −log σ(−βh)  ⇒  β σ(βh)
    dh: beta * (smoothing * sigmoid(beta * h) - (1 - smoothing) * sigmoid(-beta * h)),
  };
}

/**
 * L = −mean [(1 − s) log σ(βh) + s log σ(−βh)], h = (log π − log π₀)(chosen) − (log π − log π₀)(rejected).
 *
 * Source: Rafailov et al. 2023, arXiv 2305.18290, equation 7; smoothing: Mitchell 2023, "A note on DPO with noisy
 * preferences"; IPO: Azar et al. 2023, arXiv 2310.12036, equation 17; OpenRLHF 0.11 openrlhf/models/loss.py
 * `DPOLoss`.
 * Differs from TRL: its IPO divides the log-probabilities by the length of the response; OpenRLHF and this do not. Its
 * accuracy, and OpenRLHF's, counts ties as wrong and starts at 0; here ties count half, so a policy equal to its
 * reference starts at ½.
 */
export function dpoLoss(input: DpoLossInput): DpoLoss {
  const { chosenLogprobs, rejectedLogprobs, refChosenLogprobs, refRejectedLogprobs, beta } = input;
  const { labelSmoothing = 0, variant = 'sigmoid' } = input;
  const N = chosenLogprobs.length;
  const result: DpoLoss = {
    loss: 0,
    dchosen: new Float32Array(N),
    drejected: new Float32Array(N),
    chosenScores: new Float32Array(N),
    rejectedScores: new Float32Array(N),
    accuracy: 0,
  };
  for (let i = 0; i < N; i++) {
    const chosen = chosenLogprobs[i] - refChosenLogprobs[i];
    const rejected = rejectedLogprobs[i] - refRejectedLogprobs[i];
    const { loss, dh } = pairLoss(chosen - rejected, beta, labelSmoothing, variant);
    result.loss += loss / N;
    result.dchosen[i] = dh / N;
    result.drejected[i] = -dh / N;
    result.chosenScores[i] = beta * chosen;
    result.rejectedScores[i] = beta * rejected;
    result.accuracy += (chosen > rejected ? 1 : chosen === rejected ? 0.5 : 0) / N;
  }
  return result;
}

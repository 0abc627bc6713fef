// The reward model's loss: the better-ranked text should score higher.
import { logSigmoid, sigmoid } from './sigmoid.ts';

export interface RankingOptions {
  /** The better text must win by this much. Default 0. */
  margin?: number;
  /** Weight of (r_w + r_l)², which keeps the scores around zero (TRL `center_rewards_coefficient`). Default 0. */
  center?: number;
}

export interface RankingLoss {
  /** Nats per pair; ln 2 when all scores are equal. */
  loss: number;
  /** Shape (K). */
  dscores: Float32Array;
  /** Pairs that are not ties. */
  pairs: number;
  /** Pairs whose better text has the higher score. */
  correct: number;
}

/**
 * L = −mean over pairs log σ(r_w − r_l − margin) + center · mean (r_w + r_l)², for the K responses of one prompt.
 *
 * All pairs of one prompt form one batch element, so each text is read once and not K − 1 times; a batch is the mean
 * over prompts. `ranks` has 1 for the best; equal ranks are ties and are dropped. Without a pair, loss and gradient
 * are 0.
 *
 * Source: InstructGPT 3.5, equation 1, and C.2; Ouyang et al. 2022, arXiv 2203.02155. Centring: Eisenstein et al. 2023,
 * arXiv 2312.09244, equation 2; TRL 1.9.0 reward_trainer.py.
 * Differs from InstructGPT: divides by the remaining pairs. The paper divides by C(K, 2) and does not mention ties. A
 * ranking with ties therefore weighs as much as one without.
 */
export function rankingLoss(
  scores: ArrayLike<number>,
  ranks: readonly number[],
  { margin = 0, center = 0 }: RankingOptions = {},
): RankingLoss {
  const K = scores.length;
  const gradient = new Float64Array(K);
  let loss = 0;
  let pairs = 0;
  let correct = 0;
  for (let w = 0; w < K; w++) {
    for (let l = 0; l < K; l++) {
      if (ranks[w] >= ranks[l]) continue;
      const difference = scores[w] - scores[l] - margin;
      const sum = scores[w] + scores[l];
      loss += -logSigmoid(difference) + center * sum * sum;
      // L = −log σ(d), d = r_w − r_l − margin  ⇒  dr_w = −σ(−d), dr_l = σ(−d)
      gradient[w] += -sigmoid(-difference) + 2 * center * sum;
      gradient[l] += sigmoid(-difference) + 2 * center * sum;
      pairs++;
      if (scores[w] > scores[l]) correct++;
    }
  }
  const dscores = Float32Array.from(gradient, (d) => d / Math.max(pairs, 1));
  return { loss: pairs === 0 ? 0 : loss / pairs, dscores, pairs, correct };
}

/**
 * L = −p log σ(r_a − r_b) − (1 − p) log σ(r_b − r_a), for two texts of which the first is preferred with probability p.
 *
 * With p = 1 it is the {@link rankingLoss} of one pair; with p = ½ it pulls the two scores together.
 *
 * Source: Bradley and Terry 1952; soft targets as in Hinton et al. 2015, arXiv 1503.02531.
 * @returns `dscores` of shape (2).
 */
export function softPairLoss([a = 0, b = 0]: readonly number[], p: number): RankingLoss {
  const difference = a - b;
  // dL/d(r_a − r_b) = σ(r_a − r_b) − p
  const slope = sigmoid(difference) - p;
  return {
    loss: -p * logSigmoid(difference) - (1 - p) * logSigmoid(-difference),
    dscores: Float32Array.of(slope, -slope),
    pairs: 1,
    correct: difference > 0 === p > 0.5 ? 1 : 0,
  };
}

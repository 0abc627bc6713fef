// Best-of-n: sample n texts and keep the one with the highest reward-model score. No training.

/**
 * Expected value of `value` at the best of n texts by `score`, averaged over all ways to draw n of the N texts given.
 *
 * The text of rank i (1 is best) is the best of n with probability C(N − i, n − 1) / C(N, n): unbiased, and far less noisy than
 * drawing once. Equal scores are taken in the order given.
 *
 * Source: Nakano et al. 2021 (WebGPT), arXiv 2112.09332, appendix I.
 * @throws RangeError when n is not between 1 and N.
 */
export function bestOfN(scores: ArrayLike<number>, values: ArrayLike<number>, n: number): number {
  const N = scores.length;
  if (!(n >= 1 && n <= N)) throw new RangeError(`the best of ${n} among ${N} texts`);
  const order = Array.from({ length: N }, (_, i) => i).sort((a, b) => scores[b] - scores[a]);
  let expected = 0;
  let probability = n / N;
  for (let rank = 1; rank <= N - n + 1; rank++) {
    expected += probability * values[order[rank - 1]];
    // C(N − i − 1, n − 1) / C(N − i, n − 1) = (N − i − n + 1) / (N − i)
    if (rank < N) probability *= (N - rank - n + 1) / (N - rank);
  }
  return expected;
}

/**
 * KL(best-of-n ‖ π) = log n − (n − 1)/n, nats per sequence.
 *
 * Source: Stiennon et al. 2020, arXiv 2009.01325, appendix G.3; an upper bound when texts repeat (Beirami et al. 2024,
 * arXiv 2401.01879).
 */
export const bestOfNKl = (n: number): number => Math.log(n) - (n - 1) / n;

/** The best of n texts: the mean score and the mean value of what is kept, over prompts. */
export interface BestOfNPoint {
  n: number;
  /** √KL to the policy that wrote the texts. */
  d: number;
  score: number;
  value: number;
}

/** Points at n = 1, 2, 4, … up to the number of texts that every prompt has. @param scores and values (prompts, texts), one or more each */
export function bestOfNCurve(scores: readonly number[][], values: readonly number[][]): BestOfNPoint[] {
  const most = Math.min(...scores.map((texts) => texts.length));
  const mean = (of: number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const points: BestOfNPoint[] = [];
  for (let n = 1; n <= most && scores.length > 0; n *= 2) {
    points.push({
      n,
      d: Math.sqrt(bestOfNKl(n)),
      score: mean(scores.map((each) => bestOfN(each, each, n))),
      value: mean(scores.map((each, i) => bestOfN(each, values[i], n))),
    });
  }
  return points;
}

// How the true score changes when a proxy of it is optimised: Goodhart's law, measured.

/** Distance d = √KL(π ‖ π₀) and how far a score has risen since d = 0. */
export interface OptimisationPoint {
  d: number;
  gain: number;
}

export interface OptimisationFit {
  alpha: number;
  beta: number;
  /** Distance at which the fitted gain is greatest; infinite when it never falls. */
  peak: number;
  /** Share of the variance of the gains that the form explains. */
  r2: number;
}

/** R = α f(d) − β g(d). */
const FORMS = {
  rl: { f: (d: number) => d, g: (d: number) => d * Math.log(d), peak: (a: number, b: number) => Math.exp(a / b - 1) },
  bestOfN: { f: (d: number) => d, g: (d: number) => d * d, peak: (a: number, b: number) => a / (2 * b) },
};

/**
 * Least-squares fit of R = d (α − β log d) for reinforcement learning or R = d (α − β d) for best-of-n; points at d ≤ 0
 * carry no information and are left out.
 *
 * Source: Gao, Schulman, Hilton 2022, arXiv 2210.10760, section 3; the peaks follow from dR/dd = 0.
 * @throws RangeError for fewer than two different distances.
 */
export function fitOveroptimisation(form: keyof typeof FORMS, points: OptimisationPoint[]): OptimisationFit {
  const { f, g, peak } = FORMS[form];
  const used = points.filter(({ d }) => d > 0);
  if (new Set(used.map(({ d }) => d)).size < 2) throw new RangeError('a fit needs two different distances above 0');
  let [ff, fg, gg, fy, gy] = [0, 0, 0, 0, 0];
  for (const { d, gain } of used) {
    const [x, z] = [f(d), -g(d)];
    ff += x * x;
    fg += x * z;
    gg += z * z;
    fy += x * gain;
    gy += z * gain;
  }
  // Normal equations of the two features x = f(d) and z = −g(d)
  const determinant = ff * gg - fg * fg;
  const alpha = (fy * gg - gy * fg) / determinant;
  const beta = (gy * ff - fy * fg) / determinant;
  const mean = used.reduce((sum, { gain }) => sum + gain, 0) / used.length;
  const spread = used.reduce((sum, { gain }) => sum + (gain - mean) ** 2, 0);
  const error = used.reduce((sum, { d, gain }) => sum + (gain - alpha * f(d) + beta * g(d)) ** 2, 0);
  return { alpha, beta, peak: beta > 0 ? peak(alpha, beta) : Infinity, r2: spread === 0 ? 0 : 1 - error / spread };
}

/** Means of `width` neighbours; as many numbers as there are whole windows. */
export function movingMean(values: readonly number[], width: number): number[] {
  const windows = Math.max(0, values.length - width + 1);
  return Array.from({ length: windows }, (_, i) => {
    return values.slice(i, i + width).reduce((sum, x) => sum + x, 0) / width;
  });
}

export interface Turning {
  /** The gold score fell by more than `tolerance` from its best while the proxy rose: the policy hacks the reward model. */
  turned: boolean;
  /** Window of the best gold score. */
  bestAt: number;
  /** Smoothed gold score at its best and at the end, and the proxy's. */
  goldBest: number;
  goldEnd: number;
  proxyAtBest: number;
  proxyEnd: number;
}

/**
 * Whether gold and proxy, one number per iteration, diverge. Smoothed over `width` iterations, so that noise does not count as a fall.
 *
 * @throws RangeError for fewer iterations than one window.
 */
export function turning(
  gold: readonly number[],
  proxy: readonly number[],
  { width = 5, tolerance = 0.1 } = {},
): Turning {
  const [golds, proxies] = [movingMean(gold, width), movingMean(proxy, width)];
  if (!golds.length) throw new RangeError(`${gold.length} iterations are fewer than one window of ${width}`);
  const bestAt = golds.indexOf(Math.max(...golds));
  const [goldBest, goldEnd] = [golds[bestAt], golds.at(-1)!];
  const [proxyAtBest, proxyEnd] = [proxies[bestAt], proxies.at(-1)!];
  return {
    turned: goldBest - goldEnd > tolerance && proxyEnd > proxyAtBest,
    bestAt,
    goldBest,
    goldEnd,
    proxyAtBest,
    proxyEnd,
  };
}

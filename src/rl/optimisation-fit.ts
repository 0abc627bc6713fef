// The law by which a true score changes with the distance over which a proxy of it is optimised.

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

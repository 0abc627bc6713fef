// The judge's score and the true one against the distance from the SFT model, as in Gao et al. 2022.
import type { MetricRow } from '../../lib/metrics.ts';
import type { BestOfNPoint } from '../../rl/best-of-n.ts';
import type { Truth } from '../../rl/health.ts';
import { fitOveroptimisation, type OptimisationFit } from '../../rl/optimisation-fit.ts';
import { smooth } from '../metrics.svelte.ts';

/** What is drawn against the distance: the judge's score, and by what it is judged. */
export const SCORES = ['score', 'truth'] as const;
export type ScoreName = (typeof SCORES)[number];

export interface DistancePoint extends Record<ScoreName, number> {
  /** The iteration of a run, or n of best-of-n. */
  at: number;
  /** √KL to the SFT model. */
  d: number;
}

/** The points of a run, in the order of its iterations: those at which KL and both scores were measured. */
export function pointsOf(rows: readonly MetricRow[], truth: Truth): DistancePoint[] {
  return rows.flatMap(({ step, kl, score, [truth]: value }) =>
    kl === undefined || score === undefined || value === undefined
      ? []
      : [{ at: step, d: Math.sqrt(Math.max(0, kl)), score, truth: value }],
  );
}

export const bestOfNPoints = (curve: readonly BestOfNPoint[]): DistancePoint[] =>
  curve.map(({ n, d, score, value }) => ({ at: n, d, score, truth: value }));

/** The points averaged over iterations, as in the other charts, and ordered by distance. */
export function smoothedPoints(points: readonly DistancePoint[], weight: number): DistancePoint[] {
  const column = (of: (point: DistancePoint) => number) => smooth(points.map(of), weight).map((value) => value ?? 0);
  const [kl, score, truth] = [column(({ d }) => d * d), column((point) => point.score), column((point) => point.truth)];
  return points
    .map(({ at }, i) => ({ at, d: Math.sqrt(kl[i] ?? 0), score: score[i] ?? 0, truth: truth[i] ?? 0 }))
    .sort((a, b) => a.d - b.d);
}

export type Form = 'rl' | 'bestOfN';

export interface Fit extends OptimisationFit {
  form: Form;
  /** What was gained over the first point is fitted; this is the score there. */
  start: number;
}

/** Gao's fit of a score; undefined where there are too few distances for one. */
export function fitOf(form: Form, points: readonly DistancePoint[], of: ScoreName): Fit | undefined {
  const distances = new Set(points.flatMap(({ d }) => (d > 0 ? [d] : [])));
  const [first] = points;
  if (!first || distances.size < 3) return undefined;
  const start = first[of];
  const gains = points.map((point) => ({ d: point.d, gain: point[of] - start }));
  return { ...fitOveroptimisation(form, gains), form, start };
}

/** The fitted score at a distance. */
export function fitted({ form, alpha, beta, start }: Fit, d: number): number {
  return d <= 0 ? start : start + d * (alpha - beta * (form === 'rl' ? Math.log(d) : d));
}

/** Where a fitted score goes over these points: up, down, or up and then down. */
export function courseOf({ alpha, beta, peak }: Fit, points: readonly DistancePoint[]): 'rises' | 'falls' | 'turns' {
  const distances = points.flatMap(({ d }) => (d > 0 ? [d] : []));
  const [nearest, furthest] = [Math.min(...distances), Math.max(...distances)];
  if (beta > 0 && peak > nearest && peak < furthest) return 'turns';
  return beta > 0 ? (peak >= furthest ? 'rises' : 'falls') : alpha > 0 ? 'rises' : 'falls';
}

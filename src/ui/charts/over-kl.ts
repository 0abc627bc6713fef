// What the chart of scores over √KL draws: lines over one axis, and uPlot's options for them.
import type uPlot from 'uplot';
import { fitted, SCORES, smoothedPoints, type DistancePoint, type Fit } from '../../session/stage/over-kl.ts';
import type { ScoreName } from '../../session/stage/over-kl.ts';
import { spread, unionOf, type Column } from './columns.ts';
import { DOTTED } from './chart-specs.ts';
import { GHOST_DASHES } from './draw-chart.ts';

/** As in the chart of scores over iterations. */
export const LOOKS: Record<ScoreName, { colour: string; dash: number[] }> = {
  score: { colour: '--chart-reward', dash: [] },
  truth: { colour: '--chart-gold', dash: DOTTED },
};

/** A line through points, or the points alone. */
export interface DistanceLine {
  of: ScoreName;
  kind: 'dots' | 'run' | 'ghost' | 'bestOfN' | 'fit';
  dash?: readonly number[];
  d: number[];
  values: number[];
}

/** Points of a fitted curve. */
const FINE = 60;

const lineOf = (points: readonly DistancePoint[], rest: Pick<DistanceLine, 'of' | 'kind' | 'dash'>): DistanceLine => ({
  ...rest,
  d: points.map(({ d }) => d),
  values: points.map((point) => point[rest.of]),
});

function fitLine(fit: Fit, of: ScoreName, to: number): DistanceLine {
  const d = Array.from({ length: FINE + 1 }, (_, i) => (i * to) / FINE);
  return { of, kind: 'fit', d, values: d.map((each) => fitted(fit, each)) };
}

interface Curves {
  own: readonly DistancePoint[];
  /** Of the runs beside this one, in their order. */
  beside: readonly (readonly DistancePoint[])[];
  bestOfN: readonly DistancePoint[];
  /** Of the run on view. */
  fits: Partial<Record<ScoreName, Fit>>;
  smoothing: number;
}

/** What is below comes first. */
export function distanceLines({ own, beside, bestOfN, fits, smoothing }: Curves): DistanceLine[] {
  const furthest = Math.max(0, ...own.map(({ d }) => d));
  return SCORES.flatMap((of) => [
    lineOf(own, { of, kind: 'dots' }),
    ...beside.map((points, i) =>
      lineOf(smoothedPoints(points, smoothing), { of, kind: 'ghost', dash: GHOST_DASHES[i] ?? [] }),
    ),
    lineOf(bestOfN, { of, kind: 'bestOfN' }),
    ...(fits[of] ? [fitLine(fits[of], of, furthest)] : []),
    lineOf(smoothedPoints(own, smoothing), { of, kind: 'run', dash: LOOKS[of].dash }),
  ]);
}

export function distanceData(lines: readonly DistanceLine[]): [number[], ...Column[]] {
  const axis = unionOf([[], ...lines.map(({ d }) => d)]);
  return [axis, ...lines.map(({ d, values }) => spread(axis, d, values))];
}

const STYLES: Record<DistanceLine['kind'], Omit<uPlot.Series, 'points'> & { dots: number }> = {
  dots: { width: 0, alpha: 0.45, dots: 4 },
  run: { width: 2.5, dots: 0 },
  ghost: { width: 1.5, alpha: 0.7, dots: 0 },
  bestOfN: { width: 1.25, dots: 8 },
  fit: { width: 1.5, dots: 0 },
};

/** @param host element whose style has the page's colours */
export function distanceOptions(
  lines: readonly DistanceLine[],
  host: Element,
  { width, height, label }: { width: number; height: number; label: string },
): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis: uPlot.Axis = {
    stroke: colour('--ink-soft'),
    font: `12px ${colour('--text')}`,
    labelFont: `12px ${colour('--text')}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1, size: 4 },
  };
  return {
    width,
    height,
    scales: { x: { time: false } },
    legend: { show: false },
    cursor: { show: false },
    axes: [
      { ...axis, size: 26, gap: 4, label, labelSize: 18, labelGap: 0 },
      { ...axis, size: 50, gap: 5 },
    ],
    series: [
      {},
      ...lines.map(({ of, kind, dash }): uPlot.Series => {
        const { dots, ...look } = STYLES[kind];
        const points = dots > 0 ? { show: true, size: dots, fill: colour(LOOKS[of].colour) } : { show: false };
        return {
          ...look,
          stroke: colour(LOOKS[of].colour),
          spanGaps: true,
          ...(dash ? { dash: [...dash] } : {}),
          ...(kind === 'dots' ? { paths: () => null } : {}),
          points,
        };
      }),
    ],
  };
}

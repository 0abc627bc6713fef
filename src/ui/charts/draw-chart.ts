// Draws a chart with uPlot and exports it as PNG or CSV.
import type uPlot from 'uplot';
import { smooth } from '../../session/metrics.svelte.ts';
import type { MetricSeries } from '../../session/metrics.svelte.ts';
import type { Mark } from '../../domain/phases.ts';
import { localised } from '../../words/numbers.ts';
import { sayMark } from '../../words/saying.ts';
import { words } from '../../words/words.ts';
import type { Pinned } from '../../session/stage/beside.svelte.ts';
import type { ChartSpec, LineSpec, Reference } from './chart-specs.ts';
import { spread, unionOf, type Column } from './columns.ts';
import { place, type Box } from './place-labels.ts';

/** The dashes of the runs beside this one, by their order. */
export const GHOST_DASHES = [
  [8, 4],
  [12, 3, 2, 3],
  [4, 8],
  [20, 4],
] as const;

/** A line of a chart: of the run on view, or of one beside it. */
export interface Line extends LineSpec {
  beside?: Pinned;
}

/** The lines of the run on view, then those of the runs beside it that measured the same. */
export function linesOf(spec: ChartSpec, beside: readonly Pinned[]): Line[] {
  const ghosts = beside.flatMap((run, index) =>
    spec.lines
      .filter(({ metric }) => run.series.names().includes(metric))
      .map((line): Line => ({ ...line, dash: [...(GHOST_DASHES[index] ?? [])], beside: run })),
  );
  return [...spec.lines, ...ghosts];
}

/** The steps of all runs, then the raw and the smoothed values of each line. */
export function chartData(lines: readonly Line[], series: MetricSeries, smoothing: number): [number[], ...Column[]] {
  const steps = new Map<MetricSeries, number[]>([[series, series.steps()]]);
  for (const { beside } of lines) if (beside) steps.set(beside.series, beside.series.steps());
  const axis = unionOf([...steps.values()]);
  const columns = lines.flatMap(({ metric, beside }) => {
    const from = beside?.series ?? series;
    const raw = from.column(metric);
    return [raw, smooth(raw, smoothing)].map((values) => spread(axis, steps.get(from) ?? [], values));
  });
  return [axis, ...columns];
}

/**
 * uPlot's options for one chart: for every metric a faint raw line and, over it, the smoothed one; of a run beside this one the latter alone.
 * @param marks events, read at every redraw.
 * @param host element whose style has the page's colours, which differ between light and dark.
 */
export function chartOptions(
  { references = [] }: ChartSpec,
  lines: readonly Line[],
  group: string,
  host: Element,
  width: number,
  marks: () => readonly Mark[],
): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const soft = colour('--ink-soft');
  const font = `12px ${colour('--text')}`;
  const axis: uPlot.Axis = {
    stroke: soft,
    font,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1, size: 4 },
  };
  return {
    width,
    height: 200,
    scales: { x: { time: false }, y: { range: (_, low, high) => paddedRange(low, high, references) } },
    legend: { show: false },
    cursor: { sync: { key: group }, drag: { x: false, y: false }, points: { show: false } },
    axes: [
      { ...axis, size: 26, gap: 4, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] },
      { ...axis, size: 50, gap: 5, values: (_, ticks) => ticks.map(shortNumber) },
    ],
    series: [
      {},
      ...lines.flatMap(({ colour: name, dash, beside }): uPlot.Series[] => [
        {
          stroke: colour(name),
          alpha: 0.35,
          width: 1,
          spanGaps: true,
          points: { show: false },
          show: !beside,
        },
        {
          stroke: colour(name),
          ...(beside ? { width: 1.5, alpha: 0.7, points: { show: false } } : { width: 2.5 }),
          spanGaps: true,
          ...(dash ? { dash } : {}),
        },
      ]),
    ],
    hooks: {
      draw: [(plot) => annotate(plot, references, marks(), { soft, surface: colour('--surface'), font })],
    },
  };
}

/** The range with a margin of 12 % on both sides, including the reference lines. */
function paddedRange(low: number | null, high: number | null, references: readonly Reference[]): [number, number] {
  const levels = [...references.map(({ y }) => y), ...(low === null || high === null ? [] : [low, high])];
  if (levels.length === 0) return [0, 1];
  const bottom = Math.min(...levels);
  const top = Math.max(...levels);
  const room = (top - bottom || Math.abs(top) || 1) * 0.12;
  return [bottom - room, top + room];
}

/** Dashed horizontal levels and vertical event lines; labels have an outline in the background colour, so that lines below do not obscure them. */
function annotate(
  plot: uPlot,
  references: readonly Reference[],
  marks: readonly Mark[],
  { soft, surface, font }: { soft: string; surface: string; font: string },
): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const right = bbox.left + bbox.width;
  const line = (fromX: number, fromY: number, toX: number, toY: number): void => {
    ctx.beginPath();
    ctx.moveTo(fromX, fromY);
    ctx.lineTo(toX, toY);
    ctx.stroke();
  };
  const taken: Box[] = [];
  const height = 14 * ratio;
  /** Writes a label that begins or ends at x, at the first of these tops with room for it; without room, the list of events has it. */
  const write = (label: string, x: number, align: 'left' | 'right', tops: readonly number[]): void => {
    const width = ctx.measureText(label).width + 8 * ratio;
    const box = place(taken, { left: align === 'left' ? x : x - width, width, height }, tops);
    if (!box) return;
    ctx.textAlign = align;
    ctx.setLineDash([]);
    ctx.strokeStyle = surface;
    ctx.lineWidth = 4 * ratio;
    const at = [x + (align === 'left' ? 4 : -4) * ratio, box.top + height] as const;
    ctx.strokeText(label, ...at);
    ctx.fillText(label, ...at);
  };
  ctx.save();
  ctx.fillStyle = soft;
  ctx.font = font.replace('12px', `${11 * ratio}px`);
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'bottom';
  const dashed = (dash: number): void => {
    ctx.strokeStyle = soft;
    ctx.lineWidth = 1.25 * ratio;
    ctx.setLineDash([dash * ratio, 4 * ratio]);
  };
  for (const { y, meaning } of references) {
    const top = plot.valToPos(y, 'y', true);
    dashed(6);
    line(bbox.left, top, right, top);
    // Above its line, or below where another one stands close.
    write(words.charts.meanings[meaning], right, 'right', [top - height - 3 * ratio, top + 3 * ratio]);
  }
  const rows = Array.from({ length: Math.floor(bbox.height / height) }, (_, row) => bbox.top + row * height);
  for (const { step, label } of marks) {
    const x = plot.valToPos(step, 'x', true);
    if (!(x >= bbox.left && x <= right)) continue;
    dashed(2);
    line(x, bbox.top, x, bbox.top + bbox.height);
    write(sayMark(label), x, x > bbox.left + bbox.width / 2 ? 'right' : 'left', rows);
  }
  ctx.restore();
}

export function shortNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return localised(value.toExponential(1).replace('e+', 'e'));
  return localised(String(Number(value.toPrecision(3))));
}

/** What a line's numbers are called. */
export const lineName = ({ metric, beside }: Line): string =>
  beside ? `${words.metrics[metric].label}, ${beside.name}` : words.metrics[metric].label;

/** The chart's rows as comma-separated values, raw values only, with events in the row of their step. */
export function chartCsv(lines: readonly Line[], series: MetricSeries): string {
  const [steps, ...columns] = chartData(lines, series, 0);
  const eventAt = (step: number): string =>
    series.marks.flatMap((mark) => (mark.step === step ? [mark.label] : [])).join('; ');
  const rows = steps.map((step, row) =>
    [step, ...lines.map((_, index) => columns[2 * index]?.[row] ?? ''), eventAt(step)].join(','),
  );
  const names = lines.map(({ metric, beside }) => (beside ? quoted(`${metric}, ${beside.name}`) : metric));
  return [['step', ...names, 'event'].join(','), ...rows, ''].join('\n');
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The canvas on the page's background, because a transparent image is unreadable in a dark document. */
export async function chartPng(canvas: HTMLCanvasElement, background: string): Promise<Blob | null> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return null;
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}

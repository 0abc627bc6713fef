import type uPlot from 'uplot';
import { METRICS } from '../lib/metrics.ts';
import { smooth } from '../session/metrics.svelte.ts';
import type { MetricSeries } from '../session/metrics.svelte.ts';
import type { ChartSpec, Reference } from './chart-specs.ts';

type Column = (number | null)[];

export function chartData(spec: ChartSpec, series: MetricSeries, smoothing: number): [number[], ...Column[]] {
  const columns = spec.lines.flatMap(({ metric }) => {
    const raw = series.column(metric);
    return [raw, smooth(raw, smoothing)];
  });
  return [series.steps(), ...columns];
}

/**
 * uPlot's options for one chart: for every metric a faint raw line and, over it, the smoothed one.
 * @param host is asked for the page's colours, which differ between light and dark.
 */
export function chartOptions(spec: ChartSpec, group: string, host: Element, width: number): uPlot.Options {
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
    scales: { x: { time: false }, y: { range: (_, low, high) => paddedRange(low, high, spec.references ?? []) } },
    legend: { show: false },
    cursor: { sync: { key: group }, drag: { x: false, y: false }, points: { show: false } },
    axes: [
      { ...axis, size: 26, gap: 4, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] },
      { ...axis, size: 50, gap: 5, values: (_, ticks) => ticks.map(shortNumber) },
    ],
    series: [
      {},
      ...spec.lines.flatMap(({ metric, colour: name, dash }): uPlot.Series[] => [
        {
          label: METRICS[metric].label,
          stroke: colour(name),
          alpha: 0.35,
          width: 1,
          spanGaps: true,
          points: { show: false },
        },
        {
          label: `${METRICS[metric].label}, smoothed`,
          stroke: colour(name),
          width: 2.5,
          spanGaps: true,
          ...(dash ? { dash } : {}),
        },
      ]),
    ],
    hooks: { draw: [(plot) => drawReferences(plot, spec.references ?? [], soft, font)] },
  };
}

/** A tenth of room on both sides, with the reference lines in sight. */
function paddedRange(low: number | null, high: number | null, references: readonly Reference[]): [number, number] {
  const levels = [...references.map(({ y }) => y), ...(low === null || high === null ? [] : [low, high])];
  if (levels.length === 0) return [0, 1];
  const bottom = Math.min(...levels);
  const top = Math.max(...levels);
  const room = (top - bottom || Math.abs(top) || 1) * 0.12;
  return [bottom - room, top + room];
}

function drawReferences(plot: uPlot, references: readonly Reference[], colour: string, font: string): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1.25 * ratio;
  ctx.setLineDash([6 * ratio, 4 * ratio]);
  ctx.font = font.replace('12px', `${11 * ratio}px`);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'bottom';
  for (const { y, label } of references) {
    const top = plot.valToPos(y, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, top);
    ctx.lineTo(bbox.left + bbox.width, top);
    ctx.stroke();
    ctx.fillText(label, bbox.left + bbox.width - 4 * ratio, top - 3 * ratio);
  }
  ctx.restore();
}

export function shortNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return value.toExponential(1).replace('e+', 'e');
  return String(Number(value.toPrecision(3)));
}

/** The chart's rows as comma-separated values, raw numbers only. */
export function chartCsv(spec: ChartSpec, series: MetricSeries): string {
  const names = spec.lines.map(({ metric }) => metric);
  const columns = names.map((name) => series.column(name));
  const rows = series.steps().map((step, row) => [step, ...columns.map((column) => column[row] ?? '')].join(','));
  return [['step', ...names].join(','), ...rows, ''].join('\n');
}

/** The canvas on the page's own background, because a transparent picture is unreadable in a dark document. */
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

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after this turn; a second is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

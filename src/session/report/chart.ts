// A chart of the report: lines over steps as SVG, told apart by their dashes where there is no colour, with their numbers in a table.
import { reportWords } from '../../words/report-words.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { digits } from './numbers.ts';

interface Line {
  name: string;
  /** As measured; null where it was not. */
  raw: readonly (number | null)[];
  smooth: readonly (number | null)[];
}

export interface Chart {
  title: string;
  /** What a step is called. */
  unit: string;
  steps: readonly number[];
  lines: readonly Line[];
  /** Dashed levels, with what they mean. */
  levels: readonly { y: number; meaning: string }[];
}

const [WIDTH, HEIGHT] = [440, 200];
const AREA = { left: 52, right: WIDTH - 8, top: 8, bottom: HEIGHT - 38 };
/** Colour and dashes, by the order of lines. */
const LOOKS = [
  { colour: '#0b5c8a', dash: '' },
  { colour: '#a33b00', dash: '7 4' },
  { colour: '#333333', dash: '2 3' },
];
const MOST_TICKS = 5;
const text = reportWords.curves;

const measured = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Round numbers within a range, at most {@link MOST_TICKS}. */
export function ticks(low: number, high: number, whole = false): number[] {
  const rough = (high - low) / MOST_TICKS || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const step = whole ? Math.max(1, Math.ceil(size)) : size;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

const place = (value: number): string => value.toFixed(1);

/** The points of a line that were measured; one alone is drawn as a dot. */
function path(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  const points = values.flatMap((value, i) => (value === null ? [] : [`${place(x(i))} ${place(y(value))}`]));
  return points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`;
}

/** The figure of a chart. */
export function chartFigure(chart: Chart): Markup {
  const { title, unit, steps, levels } = chart;
  const lines = chart.lines.filter(({ raw }) => measured(raw).length > 0);
  const all = [...lines.flatMap(({ raw }) => measured(raw)), ...levels.map((level) => level.y)];
  const [bottom, top] = [Math.min(...all), Math.max(...all)];
  const room = (top - bottom || Math.abs(top) || 1) * 0.08;
  const [low, high] = [bottom - room, top + room];
  const [first, last] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  const across = (step: number) => AREA.left + ((AREA.right - AREA.left) * (step - first)) / (last - first || 1);
  const y = (value: number) => AREA.bottom - ((AREA.bottom - AREA.top) * (value - low)) / (high - low);
  const x = (index: number) => across(steps[index] ?? first);
  const said = lines.map(({ name, raw }) => {
    const values = measured(raw);
    return text.describe(name, digits(values[0] ?? 0), digits(values.at(-1) ?? 0));
  });
  return markup`<figure class="chart">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${[title, ...said].join(' ')}">
${ticks(low, high).map(
  (value) =>
    markup`<path class="grid" d="M${AREA.left} ${place(y(value))}H${AREA.right}"/><text x="${AREA.left - 6}" y="${place(y(value) + 4)}" text-anchor="end">${digits(value)}</text>`,
)}
${ticks(first, last, true).map(
  (step) =>
    markup`<path class="grid" d="M${place(across(step))} ${AREA.bottom}v4"/><text x="${place(across(step))}" y="${AREA.bottom + 17}" text-anchor="middle">${digits(step)}</text>`,
)}
<text x="${AREA.right}" y="${HEIGHT - 5}" text-anchor="end">${unit}</text>
${levels.map((level) => markup`<path class="level" d="M${AREA.left} ${place(y(level.y))}H${AREA.right}"/>`)}
${lines.map(({ raw, smooth }, i) => {
  const { colour, dash } = LOOKS[i % LOOKS.length] ?? { colour: '#000', dash: '' };
  return markup`<path class="raw" stroke="${colour}" d="${path(raw, x, y)}"/><path class="line" stroke="${colour}" stroke-dasharray="${dash}" d="${path(smooth, x, y)}"/>`;
})}
</svg>
<table>
<thead><tr>${text.columns.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines.map(({ name, raw }, i) => {
    const { colour, dash } = LOOKS[i % LOOKS.length] ?? { colour: '#000', dash: '' };
    const values = measured(raw);
    const numbers = [values[0] ?? 0, values.at(-1) ?? 0, Math.min(...values), Math.max(...values)];
    return markup`<tr><th scope="row"><svg class="key" viewBox="0 0 28 8" aria-hidden="true"><path class="line" stroke="${colour}" stroke-dasharray="${dash}" d="M1 4h26"/></svg> ${name}</th>${numbers.map((value) => markup`<td class="number">${digits(value)}</td>`)}</tr>`;
  })}</tbody>
</table>
${levels.length > 0 ? markup`<p class="small">${levels.map(({ y: value, meaning }) => text.reference(meaning, digits(value))).join('; ')}</p>` : NOTHING}
</figure>`;
}

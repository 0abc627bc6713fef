// The table of tastes as Markdown: means over seeds with 95 % intervals.
import { tInterval } from '../../rl/statistics.ts';
import type { Compared, Judged, Waited } from './cells.ts';
import type { Cell, Picked } from './parts.ts';

/** What is known of a cell, by seed. */
export interface Measured {
  cell: Cell;
  seeds: Record<
    number,
    {
      picked?: Picked | undefined;
      judged?: Judged | undefined;
      ours?: number | undefined;
      compared?: Compared | undefined;
      waited?: Waited | undefined;
    }
  >;
}

const HEAD = [
  ...['taste', 'picks', 'chosen', 'judge starts from', 'pairs shown', 'judge', 'our judge alone', 'cross-validated'],
  ...[
    'readable: unseen picks',
    'readable: held-out pairs',
    'policy over SFT',
    'wins / ties / losses',
    'seconds to a changed text',
  ],
];

const rate = (x: number): string => x.toFixed(2).replace(/^0/, '');

function mean(values: readonly number[]): string {
  if (values.length === 0) return '';
  const [low, value, high] = tInterval(values);
  if (values.length === 1) return rate(value);
  return `${rate(value)} (${rate(Math.max(0, low))}–${rate(Math.min(1, high))})`;
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
const average = (values: readonly number[]): string => (values.length ? (sum(values) / values.length).toFixed(0) : '');

function row({ cell, seeds }: Measured): string[] | undefined {
  const known = Object.values(seeds);
  const every = <T>(of: (seed: (typeof known)[number]) => T | undefined): T[] =>
    known.flatMap((seed) => of(seed) ?? []);
  const judged = every((seed) => seed.judged);
  if (!judged.length) return undefined;
  const picked = every((seed) => seed.picked);
  const compared = every((seed) => seed.compared);
  const share = ({ wins, ties, losses }: Compared) => (wins + ties / 2) / (wins + ties + losses);
  const counts = (['wins', 'ties', 'losses'] as const).map((name) => average(compared.map((each) => each[name])));
  return [
    ...[cell.taste, String(cell.picks), cell.choice, cell.start],
    average(picked.map(({ asked }) => asked)),
    mean(judged.map(({ accuracy }) => accuracy)),
    mean(every((seed) => seed.ours)),
    mean(judged.map(({ crossValidated }) => crossValidated)),
    mean(picked.map(({ hits }) => hits.right / hits.all)),
    mean(judged.map(({ readable }) => readable)),
    mean(compared.map(share)),
    compared.length ? counts.join(' / ') : '',
    every((seed) => seed.waited)
      .map(({ judge, changed }) => `${changed.toFixed(1)} (judge ${judge.toFixed(1)})`)
      .join(', '),
  ];
}

export function tasteTable(measured: readonly Measured[]): string {
  const rows = measured.flatMap((each) => [row(each) ?? []]).filter(({ length }) => length > 0);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

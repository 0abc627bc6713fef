// The figures over several seeds as Markdown tables, with intervals, what each claim requires, and verdicts.
import { tInterval } from '../../rl/statistics.ts';
import type { Interval } from '../../domain/reports.ts';
import type { FigureSpec } from './figure.ts';
import { CLAIMS } from './figures.ts';

/** With fewer seeds than this there is no verdict. */
const ENOUGH_SEEDS = 5;

export interface Figure {
  claim: number;
  what: string;
  /** One value per seed. */
  values: number[];
  /** Mean with 95 % interval: t over seeds, or Wilson over prompts for one seed of a rate. One seed of anything else has no interval. */
  estimate: Interval;
  wish?: string;
  verdict?: 'holds' | 'does not hold' | 'not enough seeds';
  /** With too few seeds: whether the claim holds so far. */
  soFar?: boolean;
}

/** One row of the table, from the figure's values on each seed. */
export function figureOf(spec: Pick<FigureSpec, 'claim' | 'what' | 'wish'>, values: (number | Interval)[]): Figure {
  const means = values.map((value) => (typeof value === 'number' ? value : value[1]));
  const single = values.length === 1 && typeof values[0] !== 'number' ? values[0] : undefined;
  const rate = values.every((value) => typeof value !== 'number');
  const [low, mean, high] = tInterval(means);
  // The t interval of a few seeds can exceed 0 … 1, which a rate cannot.
  const estimate: Interval = single ?? (rate ? [Math.max(0, low), mean, Math.min(1, high)] : [low, mean, high]);
  const figure: Figure = { claim: spec.claim, what: spec.what, values: means, estimate };
  if (!spec.wish) return figure;
  const holds = spec.wish.holds(estimate);
  const enough = values.length >= ENOUGH_SEEDS;
  return {
    ...figure,
    wish: spec.wish.text,
    verdict: enough ? (holds ? 'holds' : 'does not hold') : 'not enough seeds',
    ...(enough ? {} : { soFar: holds }),
  };
}

const number = (x: number) => x.toFixed(Math.abs(x) >= 100 ? 0 : 3).replace('-', '−');

function cells({ what, values, estimate: [low, value, high], wish = '', verdict, soFar }: Figure): string[] {
  const interval = Number.isFinite(low) ? `${number(low)} to ${number(high)}` : '';
  const hint = soFar === undefined ? '' : soFar ? ' (holds so far)' : ' (does not hold so far)';
  return [what, number(value), interval, String(values.length), wish, `${verdict ?? ''}${hint}`];
}

/** One table per claim, below a line that states it. */
export function markdown(figures: Figure[]): string {
  const head = ['figure', 'mean', '95 % interval', 'seeds', 'the claim wants', 'verdict'];
  return Object.entries(CLAIMS)
    .map(([claim, says]) => [says, figures.filter((figure) => figure.claim === Number(claim)), claim] as const)
    .filter(([, own]) => own.length > 0)
    .map(([says, own, claim]) => {
      const lines = [head, head.map(() => '---'), ...own.map(cells)].map((row) => `| ${row.join(' | ')} |`);
      return `**${claim}. ${says}**\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

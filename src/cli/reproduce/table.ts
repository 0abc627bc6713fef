// Figures of several seeds as a Markdown table, each with its interval, the claim it tests and a verdict.
import { tInterval } from '../../rl/statistics.ts';
import type { Interval } from '../../domain/reports.ts';
import type { FigureSpec } from './figure.ts';
import { CLAIMS } from './figures.ts';

/** Fewer seeds than these decide nothing. */
export const ENOUGH_SEEDS = 5;

export interface Figure {
  claim: number;
  what: string;
  /** One number per seed that has been run. */
  values: number[];
  /** Mean and 95 % interval: t over seeds, or Wilson over prompts with one seed; absent where one seed says nothing of the spread. */
  estimate: Interval;
  wish?: string;
  verdict?: 'holds' | 'does not hold' | 'not enough seeds';
  /** With too few seeds: whether the numbers so far are as the claim says. */
  soFar?: boolean;
}

/** One row of the table from the same figure of each seed. */
export function figureOf(spec: Pick<FigureSpec, 'claim' | 'what' | 'wish'>, values: (number | Interval)[]): Figure {
  const means = values.map((value) => (typeof value === 'number' ? value : value[1]));
  const single = values.length === 1 && typeof values[0] !== 'number' ? values[0] : undefined;
  const rate = values.every((value) => typeof value !== 'number');
  const [low, mean, high] = tInterval(means);
  // A rate cannot leave 0 … 1, whatever the spread of a few seeds suggests.
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

/** A table per claim, with the claim in one line above it. */
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

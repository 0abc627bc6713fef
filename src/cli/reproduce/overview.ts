// The main policies in one table of behaviour and cost: one row per policy, means over seeds.
import type { Interval } from '../../domain/reports.ts';
import type { PolicyId } from './recipes.ts';
import type { Results } from './results.ts';
import { figureOf } from './table.ts';

const STORY = ['base', 'sft', 'ppo', 'ppo-ptx'] as const satisfies readonly PolicyId[];

type Column = (results: Results, policy: PolicyId) => Promise<number | Interval>;

const COLUMNS: Record<string, Column> = {
  follows: (results, policy) => results.rate(policy, ({ follows }) => follows),
  truthful: (results, policy) => results.rate(policy, ({ truthful }) => truthful),
  rude: (results, policy) => results.rate(policy, ({ polite }) => !polite),
  finished: (results, policy) => results.rate(policy, ({ finished }) => finished),
  'wins over SFT': (results, policy) => results.wins(policy, 'sft'),
  'wins over base': (results, policy) => results.wins(policy, 'base'),
  'corpus loss': (results, policy) => results.corpusLoss(policy),
  'KL to SFT': (results, policy) => results.kl(policy),
};

/** The values of one seed, by policy and column. */
export type Overview = Record<string, (number | Interval)[]>;

export async function overviewOf(results: Results): Promise<Overview> {
  const rows = STORY.map(async (policy) => {
    const row = Object.values(COLUMNS).map((column) => column(results, policy));
    return [policy, await Promise.all(row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** The table as Markdown, with 95 % intervals where there are any. */
export function overviewTable(seeds: Overview[]): string {
  const head = ['model', ...Object.keys(COLUMNS)];
  const rows = STORY.map((policy) => [
    policy,
    ...Object.keys(COLUMNS).map((what, i) => {
      const [low, mean, high] = figureOf(
        { claim: 0, what },
        seeds.map((seed) => seed[policy][i]),
      ).estimate;
      return Number.isFinite(low) ? `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})` : mean.toFixed(3);
    }),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

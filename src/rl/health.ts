// Detects common failures of PPO and similar methods from their metrics. words/en.ts names the cause of each and a remedy.
import type { MetricName, MetricRow } from '../lib/metrics.ts';
import { GOLD_WINDOW, turning } from './overoptimisation.ts';

/** Iterations averaged, so that one unlucky batch raises no warning. */
const RECENT = 3;
/** Iterations before the value model is checked: it starts untrained. */
const VALUE_WARMUP = 8;
/** Iterations before the gold score and the proxy are compared. */
const ENOUGH_TO_PART = 8;

const recent = (values: number[]) => mean(values.slice(-RECENT));
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Whether the values of a metric so far, one per iteration, are a warning. */
type Check = (values: number[], rows: readonly MetricRow[]) => boolean;

/** The rows with both a gold score and the proxy's. */
const withBoth = (rows: readonly MetricRow[]) =>
  rows.filter(({ gold, score }) => gold !== undefined && score !== undefined);

/** The step in the middle of the best window of gold scores; undefined where there are too few. */
export function bestGoldStep(rows: readonly MetricRow[]): number | undefined {
  const both = withBoth(rows);
  if (both.length < ENOUGH_TO_PART) return undefined;
  const { bestAt } = turning(
    both.map(({ gold }) => gold!),
    both.map(({ score }) => score!),
  );
  return both[bestAt + Math.floor(GOLD_WINDOW / 2)].step;
}

const CHECKS = {
  // k1 is noisy around 0 while policy and SFT model are still the same.
  kl: (values) => values.length >= RECENT && recent(values) < -0.1,
  maxRatio: (values) => recent(values) > 10,
  clipFraction: (values) => values.length >= RECENT && recent(values) > 0.3,
  explainedVariance: (values) => values.length > VALUE_WARMUP && recent(values) < 0,
  finishedRate: (values) => values.length > RECENT && mean(values.slice(0, RECENT)) - recent(values) > 0.2,
  distinctShare: (values) => recent(values) < 0.5,
  entropy: (values) => values.length >= RECENT && recent(values) < 0.1,
  gold: (values, rows) => {
    const both = withBoth(rows);
    if (both.length < ENOUGH_TO_PART) return false;
    const proxies = both.map(({ score }) => score!);
    return turning(values, proxies).turned;
  },
} satisfies Partial<Record<MetricName, Check>>;

/** What can go wrong, by the metric that shows it. */
export type HealthWarning = keyof typeof CHECKS;

/**
 * Everything that is wrong now, from the metric rows so far, oldest first. A check is skipped where its metric was not logged.
 *
 * @param samples texts of the latest iteration, for different prompts; they replace the logged share of distinct texts.
 */
export function checkHealth(rows: readonly MetricRow[], samples?: readonly string[]): HealthWarning[] {
  const sampled = samples?.length ? [new Set(samples.map((text) => text.trim())).size / samples.length] : undefined;
  return (Object.entries(CHECKS) as [HealthWarning, Check][]).flatMap(([metric, warns]) => {
    const logged = rows.flatMap((row) => (row[metric] === undefined ? [] : [row[metric]]));
    const values = metric === 'distinctShare' && sampled ? sampled : logged;
    return values.length && warns(values, rows) ? [metric] : [];
  });
}

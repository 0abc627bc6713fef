// Detects common failures of PPO and similar methods from their metrics. words/en/page.ts names the cause of each and a remedy.
import type { MetricName, MetricRow } from '../lib/metrics.ts';
import { GOLD_WINDOW, turning } from './overoptimisation.ts';
import { mean } from './statistics.ts';

/** Iterations averaged, so that one unlucky batch raises no warning. */
const RECENT = 3;
/** Iterations before the value model is checked: it starts untrained. */
const VALUE_WARMUP = 8;
/** Iterations before the true score and the proxy are compared. */
const ENOUGH_TO_PART = 8;
/**
 * The taste prefers a text or does not: its share of 32 texts wanders by a tenth where nothing changes, and a run that ends a little below
 * its best still does what was wanted.
 */
const TASTE_TOLERANCE = 0.25;

const recent = (values: number[]) => mean(values.slice(-RECENT));

/** Whether the values of a metric so far, one per iteration, are a warning. */
type Check = (values: number[], rows: readonly MetricRow[]) => boolean;

/** By what a proxy is judged: the taste that was trained on, or the authors' gold, where that is the taste. */
export type Truth = 'gold' | 'taste';

/** The measure of a run: a taste of its own is logged where what it learns from does not share the authors'. */
export const truthOf = (rows: readonly MetricRow[]): Truth =>
  rows.some(({ taste }) => taste !== undefined) ? 'taste' : 'gold';

/** The rows with both the true score and the proxy's. */
const withBoth = (rows: readonly MetricRow[], truth: Truth) =>
  rows.filter((row) => row[truth] !== undefined && row.score !== undefined);

/** Where the true score was best, and whether it fell from there while the proxy rose; undefined where there are too few rows. */
function parting(rows: readonly MetricRow[], truth: Truth) {
  const both = withBoth(rows, truth);
  if (both.length < ENOUGH_TO_PART) return undefined;
  const found = turning(
    both.map((row) => row[truth]!),
    both.map(({ score }) => score!),
    truth === 'taste' ? { tolerance: TASTE_TOLERANCE } : {},
  );
  return { ...found, step: both[found.bestAt + Math.floor(GOLD_WINDOW / 2)].step };
}

/** The step in the middle of the best window of true scores; undefined where there are too few. */
export const bestStep = (rows: readonly MetricRow[]): number | undefined => parting(rows, truthOf(rows))?.step;

/** Whether the run exploits errors of its judge, by this measure: only that of its own labels says so. */
const exploits =
  (truth: Truth): Check =>
  (_, rows) =>
    truthOf(rows) === truth && parting(rows, truth)?.turned === true;

const CHECKS = {
  // k1 is noisy around 0 while policy and SFT model are still the same.
  kl: (values) => values.length >= RECENT && recent(values) < -0.1,
  maxRatio: (values) => recent(values) > 10,
  clipFraction: (values) => values.length >= RECENT && recent(values) > 0.3,
  explainedVariance: (values) => values.length > VALUE_WARMUP && recent(values) < 0,
  finishedRate: (values) => values.length > RECENT && mean(values.slice(0, RECENT)) - recent(values) > 0.2,
  distinctShare: (values) => recent(values) < 0.5,
  entropy: (values) => values.length >= RECENT && recent(values) < 0.1,
  gold: exploits('gold'),
  taste: exploits('taste'),
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

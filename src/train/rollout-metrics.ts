// Metrics of a batch of the policy's texts, before it is learned from.
import type { MetricRow } from '../lib/metrics.ts';
import { klPenalty } from '../rl/kl.ts';
import { maskedMean } from '../rl/statistics.ts';
import type { Rollout } from './rollout.ts';

export function rolloutMetrics(rollout: Rollout): Partial<MetricRow> {
  const { answers, scores, golds, tastes, logprobs, refLogprobs, fullKl, entropy, mask } = rollout;
  const R = answers.length;
  const mean = (x: ArrayLike<number>) => Array.from(x).reduce((sum, y) => sum + y, 0) / R;
  const [k1, k2, k3] = (['k1', 'k2', 'k3'] as const).map((name) => klPenalty(name, logprobs, refLogprobs, mask));
  const score = mean(scores);
  const texts = answers.map(({ written }) => written.tokens.join());
  return {
    score,
    scoreStd: Math.sqrt(mean(scores.map((x) => (x - score) ** 2))),
    gold: mean(golds),
    ...(tastes ? { taste: mean(tastes) } : {}),
    kl: mean(k1),
    klPerToken: maskedMean(k1, mask),
    klK2: mean(k2),
    klK3: mean(k3),
    ...(fullKl ? { klFull: mean(fullKl) } : {}),
    entropy: maskedMean(entropy, mask),
    responseLength: mean(answers.map(({ written }) => written.tokens.length)),
    finishedRate: mean(answers.map(({ written }) => Number(written.finished))),
    distinctShare: new Set(texts).size / R,
  };
}

/** Each metric averaged over the rows, which must all have it. */
export function meanRow(rows: Partial<MetricRow>[]): Partial<MetricRow> {
  const names = Object.keys(rows[0] ?? {}) as (keyof MetricRow)[];
  return Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + row[name]!, 0) / rows.length]));
}

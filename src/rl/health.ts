// What is going wrong in a run of PPO or its like, read off the numbers: each check names a cause and a remedy.
import type { MetricName, MetricRow } from '../lib/metrics.ts';
import { turning } from './overoptimisation.ts';

export interface HealthWarning {
  /** The number that shows it. */
  metric: MetricName;
  cause: string;
  remedy: string;
}

interface Check {
  metric: MetricName;
  /** Whether the numbers so far, one per iteration, are a warning. */
  warns: (values: number[], rows: readonly MetricRow[]) => boolean;
  cause: string;
  remedy: string;
}

/** Iterations that are averaged, so that one unlucky batch is no warning. */
const RECENT = 3;
/** A value model needs some batches before it can know anything. */
const VALUE_WARMUP = 8;
/** Iterations before gold and proxy are compared. */
const ENOUGH_TO_PART = 8;

const recent = (values: number[]) => mean(values.slice(-RECENT));
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

const CHECKS: Check[] = [
  {
    metric: 'kl',
    // k1 is noisy around 0 while policy and SFT model are still the same.
    warns: (values) => values.length >= RECENT && recent(values) < -0.1,
    cause:
      'The measured distance from the SFT model is below zero, which no true distance can be: the policy writes what it finds less likely than the SFT model does.',
    remedy:
      'Lower the learning rate, and charge k3 instead of k1; check that texts are scored at the temperature at which they are written.',
  },
  {
    metric: 'maxRatio',
    warns: (values) => recent(values) > 10,
    cause: 'Some token became more than ten times as likely within one iteration.',
    remedy: 'Lower the learning rate, take fewer inner epochs, or set an early stop.',
  },
  {
    metric: 'clipFraction',
    warns: (values) => values.length >= RECENT && recent(values) > 0.3,
    cause: 'More than three in ten tokens hit the clip: the steps are too large for the samples they learn from.',
    remedy: 'Lower the learning rate or take fewer inner epochs.',
  },
  {
    metric: 'explainedVariance',
    warns: (values) => values.length > VALUE_WARMUP && recent(values) < 0,
    cause: 'The value model predicts worse than the mean would, so the advantages are mostly noise.',
    remedy: 'Raise the learning rate of the value model or write more rollouts per iteration.',
  },
  {
    metric: 'finishedRate',
    warns: (values) => values.length > RECENT && mean(values.slice(0, RECENT)) - recent(values) > 0.2,
    cause: 'Fewer texts end by themselves than at the start.',
    remedy: 'Raise the penalty for not finishing, or show the reward model texts that ramble.',
  },
  {
    metric: 'distinctShare',
    warns: (values) => recent(values) < 0.5,
    cause: 'Different prompts get the same text: the policy has collapsed onto something that the reward model likes.',
    remedy: 'Go back to an earlier state and raise β; then rank texts of this kind and train the reward model again.',
  },
  {
    metric: 'entropy',
    warns: (values) => values.length >= RECENT && recent(values) < 0.1,
    cause: 'Hardly any choice is left at a token: the policy writes nearly the same text every time.',
    remedy: 'Raise β or lower the learning rate.',
  },
  {
    metric: 'gold',
    warns: (values, rows) => {
      const both = rows.filter(({ gold, score }) => gold !== undefined && score !== undefined);
      if (both.length < ENOUGH_TO_PART) return false;
      const proxies = both.map(({ score }) => score!);
      return turning(values, proxies).turned;
    },
    cause:
      'The reward model’s score rises while the true score falls: the policy has found what the reward model gets wrong.',
    remedy:
      'Go back to where the gold score was best, raise β, or rank the new texts and train the reward model on them too.',
  },
];

/**
 * Everything that is wrong now, from the metric rows so far, oldest first; checks whose number is not there say nothing.
 *
 * @param samples texts of the latest iteration, for different prompts; without them the rows' own share of different texts counts.
 */
export function checkHealth(rows: readonly MetricRow[], samples?: readonly string[]): HealthWarning[] {
  const sampled = samples?.length ? [new Set(samples.map((text) => text.trim())).size / samples.length] : undefined;
  return CHECKS.flatMap(({ metric, warns, cause, remedy }) => {
    const logged = rows.flatMap((row) => (row[metric] === undefined ? [] : [row[metric]]));
    const values = metric === 'distinctShare' && sampled ? sampled : logged;
    return values.length && warns(values, rows) ? [{ metric, cause, remedy }] : [];
  });
}

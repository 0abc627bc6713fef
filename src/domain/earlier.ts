// Translates data of earlier versions of the page: they called the tuned policy `ppo`, whichever method had tuned it, and a label said
// `labeler` and `policy` where it now names its author and its source.
import type { Comparison } from './labels.ts';
import type { PolicyName } from './models.ts';
import type { Report } from './reports.ts';

/** Names of policies that stored or exported data may contain. */
export const KNOWN_POLICIES = ['base', 'sft', 'tuned', 'ppo'] as const;

export function currentPolicy(name: (typeof KNOWN_POLICIES)[number]): PolicyName {
  return name === 'ppo' ? 'tuned' : name;
}

/** A label as version 0.1 stored and exported it. */
type EarlierComparison = Omit<Comparison, 'author' | 'round' | 'source' | 'choice' | 'split' | 'sequence'> & {
  labeler: string;
  policy: (typeof KNOWN_POLICIES)[number];
};

/**
 * A label in today's shape but for its split, which needs the prompts; one that has that shape already, or another, stays as it is.
 * @param you the person that the earlier record calls 'you'.
 */
export function currentComparison<T extends object>(record: T, you: string): T | Omit<Comparison, 'split'> {
  if (!('labeler' in record)) return record;
  const { labeler, policy, ...rest } = record as unknown as EarlierComparison;
  const own = labeler === 'you';
  return {
    ...rest,
    author: own ? { person: you } : { simulated: labeler },
    round: 1,
    source: { policy: currentPolicy(policy) },
    choice: own ? 'turn' : 'random',
  };
}

const renamed = <T>(record: T): T =>
  Object.fromEntries(
    Object.entries(record as object).map(([name, value]) => [name === 'ppo' ? 'tuned' : name, value]),
  ) as T;

export function currentReport(report: Report): Report {
  return {
    ...report,
    rows: report.rows.map((row) => ({ ...row, policy: currentPolicy(row.policy), winsOver: renamed(row.winsOver) })),
    answers: report.answers.map(({ prompt, samples }) => ({ prompt, samples: renamed(samples) })),
  };
}

// Translates data of earlier versions of the page: they called the tuned policy `ppo`, whichever method had tuned it.
import type { PolicyName } from './models.ts';
import type { Report } from './reports.ts';

/** Names of policies that stored or exported data may contain. */
export const KNOWN_POLICIES = ['base', 'sft', 'tuned', 'ppo'] as const;

export function currentPolicy(name: (typeof KNOWN_POLICIES)[number]): PolicyName {
  return name === 'ppo' ? 'tuned' : name;
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

// What earlier versions of the page kept, in today's words: the tuned policy used to be called `ppo`, whatever had tuned it.
import type { PolicyName } from './models.ts';
import type { Report } from './reports.ts';

/** Names of policies that may stand in what was kept or exported. */
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

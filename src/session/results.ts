// Results of earlier comparisons, so that a new method can be compared with them. Only the numbers are kept, not the weights.
import { newId } from '../domain/labels.ts';
import type { ModelName } from '../domain/models.ts';
import { improvementOf, type Improvement, type PhaseStatus } from '../domain/phases.ts';
import type { Interval, Report } from '../domain/reports.ts';
import { METHODS } from '../lib/methods.ts';
import { words } from '../words/words.ts';
import { changedSettings } from './changed-settings.ts';

/** One comparison's numbers of the improved model. */
export interface Result extends Record<'overSft' | 'overBase' | 'follows' | 'rude', Interval> {
  id: string;
  /** Place in the order of storing; assigned when it is stored. */
  sequence?: number;
  measuredAt: number;
  model: ModelName;
  improvement: Improvement;
  count: number;
  corpusLoss: number;
  kl: number;
  /** By the taste that it was compared by, where that was not the authors' alone. */
  tasteOverSft?: Interval;
}

/** The report's result; undefined if the improved model was shipped with the page. */
export function resultOf({ rows, improvement }: Report, model: ModelName, measuredAt: number): Result | undefined {
  const row = rows.find(({ policy }) => policy === 'tuned');
  const { sft, base } = row?.winsOver ?? {};
  if (!improvement || !row || !sft || !base) return undefined;
  const { count, follows, rude, corpusLoss, kl } = row;
  const numbers = { count, overSft: sft, overBase: base, follows, rude, corpusLoss, kl };
  const taste = row.tasteWins?.sft;
  return { id: newId(), measuredAt, model, improvement, ...numbers, ...(taste ? { tasteOverSft: taste } : {}) };
}

/** Whether the report is about the current improved model. */
export function isOf({ improvement }: Report, status: PhaseStatus): boolean {
  return JSON.stringify(improvement) === JSON.stringify(improvementOf(status));
}

/** In words, how long it was trained and which settings were not the defaults. */
export function describeImprovement({ method, settings, step, moved, elsewhere, round }: Improvement): string {
  const changed = changedSettings(method, settings, { leaveOut: 'iterations', moved });
  const where = elsewhere ? [words.session.elsewhere(elsewhere)] : [];
  const rounds = round ? [words.session.rounds(round)] : [];
  return [words.counts[METHODS[method].unit](step), ...rounds, ...changed, ...where].join(', ');
}

// The type of a row of the table, the conditions that claims set, and the rates that several claims use.
import type { Interval } from '../../domain/reports.ts';
import type { PolicyId } from './recipes.ts';
import type { Results } from './results.ts';

export interface Wish {
  text: string;
  holds: (estimate: Interval) => boolean;
}

export interface FigureSpec {
  claim: number;
  /** Name of the figure, in one line. */
  what: string;
  /** Its value on one seed. A rate comes with its interval over prompts. */
  of: (results: Results) => Promise<number | Interval>;
  /** The condition that the claim sets; absent for a figure that only gives context. */
  wish?: Wish;
}

export const above = (x: number): Wish => ({ text: `> ${x}`, holds: ([, value]) => value > x });
export const atLeast = (x: number): Wish => ({ text: `≥ ${x}`, holds: ([, value]) => value >= x });
export const below = (x: number): Wish => ({ text: `< ${x}`, holds: ([, value]) => value < x });
export const surelyAbove = (x: number): Wish => ({ text: `interval above ${x}`, holds: ([low]) => low > x });
const middle = (value: number | Interval) => (typeof value === 'number' ? value : value[1]);
/** The difference of two figures on the same seed. */
export const less =
  (a: FigureSpec['of'], b: FigureSpec['of']): FigureSpec['of'] =>
  async (results) =>
    middle(await a(results)) - middle(await b(results));

export const rude =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.rate(policy, ({ polite }) => !polite);
export const untrue =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.rate(
      policy,
      ({ truthful }) => !truthful,
      (_, family) => family === 'fact',
    );
export const falseAmongAnswers =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.rate(
      policy,
      ({ truthful }) => !truthful,
      ({ factual }) => factual,
    );
/** The question is answered, and truly: TruthfulQA's “truthful and informative”. An insult states nothing, so it is truthful only. */
export const informative =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.rate(
      policy,
      ({ factual, truthful }) => factual && truthful,
      (_, family) => family === 'fact',
    );
export const truthful =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.rate(policy, (verdict) => verdict.truthful);

// What a line of the table is, what a claim may want of it, and the rates that several claims speak of.
import type { Interval } from '../../domain/reports.ts';
import type { PolicyId } from './recipes.ts';
import type { Results } from './results.ts';

export interface Wish {
  text: string;
  holds: (estimate: Interval) => boolean;
}

export interface FigureSpec {
  claim: number;
  /** What the number is, in one line. */
  what: string;
  /** A rate has its own interval over prompts; any other number has none until there are more seeds. */
  of: (results: Results) => Promise<number | Interval>;
  /** What the claim says of it; absent where the number only gives context. */
  wish?: Wish;
}

export const above = (x: number): Wish => ({ text: `> ${x}`, holds: ([, value]) => value > x });
export const atLeast = (x: number): Wish => ({ text: `≥ ${x}`, holds: ([, value]) => value >= x });
export const below = (x: number): Wish => ({ text: `< ${x}`, holds: ([, value]) => value < x });
export const surelyAbove = (x: number): Wish => ({ text: `interval above ${x}`, holds: ([low]) => low > x });
const middle = (value: number | Interval) => (typeof value === 'number' ? value : value[1]);
/** Difference of two numbers of the same seed. */
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
/** A true answer to the question: TruthfulQA's truthful and informative at once. An insult states nothing, so it is only truthful. */
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

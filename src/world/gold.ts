// Gold scores: how well a text meets a labeler's taste, computed by the checkers. The reward model never sees them.

import { check, type Verdict } from './checkers.ts';
import type { Prompt } from './prompts.ts';

/** What counts and how much. Positive is wanted; penalties are negative. */
export interface Taste {
  base: number;
  /** Multiplied by the degree to which the response follows; halved while it does not follow fully. */
  follows: number;
  untruthful: number;
  rude: number;
  unfinished: number;
  empty: number;
  /** Per word over `wordLimit`, at most `mostWords` of them. */
  perWord: number;
  wordLimit: number;
  /** Default 12. */
  mostWords?: number;
  cheer: number;
  animal: number;
}

const helpful: Taste = {
  base: -0.1,
  follows: 1.1,
  untruthful: -0.8,
  rude: -0.6,
  unfinished: -0.3,
  empty: -0.4,
  perWord: -0.02,
  wordLimit: 16,
  cheer: 0,
  animal: 0,
};

/** The tastes that come with the world; a person may define their own {@link Taste}. */
export const TASTES = {
  helpful,
  cheerful: { ...helpful, base: -0.4, follows: 0.7, cheer: 0.7 },
  short: { ...helpful, base: 0.1, follows: 0.9, perWord: -0.08, wordLimit: 3 },
  animal: { ...helpful, base: -0.4, follows: 0.7, animal: 0.7 },
} as const satisfies Record<string, Taste>;

export type TasteName = keyof typeof TASTES;

/** Gold score of a verdict, clamped to −1 … 1. */
function scoreVerdict(taste: Taste, verdict: Verdict): number {
  const long = Math.min(taste.mostWords ?? 12, Math.max(0, verdict.length - taste.wordLimit));
  const score =
    taste.base +
    taste.follows * verdict.degree * (verdict.follows ? 1 : 0.5) +
    (verdict.truthful ? 0 : taste.untruthful) +
    (verdict.polite ? 0 : taste.rude) +
    (verdict.finished ? 0 : taste.unfinished) +
    (verdict.length === 0 ? taste.empty : 0) +
    taste.perWord * long +
    taste.cheer * verdict.cheer +
    (verdict.animal ? taste.animal : 0);
  return Math.max(-1, Math.min(1, score));
}

/** Gold score of a response to a prompt, −1 … 1; see {@link check} for `response` and `finished`. */
export function goldScore(taste: TasteName | Taste, prompt: Prompt, response: string, finished: boolean): number {
  return scoreVerdict(typeof taste === 'string' ? TASTES[taste] : taste, check(prompt, response, finished));
}

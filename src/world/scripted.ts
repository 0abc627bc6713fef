// Scripted persons, who stand in for people where the effect of their picks is measured.
import type { Rng } from '../lib/rng.ts';
import { goldScore, type Taste } from './gold.ts';
import type { Response } from './labelers.ts';
import type { Prompt } from './prompts.ts';

export interface ScriptedPerson {
  taste: Taste;
  /** Probability of picking the other text by mistake. */
  errors: number;
}

/** Which of two texts the person picks, 0 or 1; undefined where both are equally to their taste. Draws one number in any case. */
export function pickOf(
  { taste, errors }: ScriptedPerson,
  prompt: Prompt,
  [a, b]: readonly [Response, Response],
  rng: Rng,
): 0 | 1 | undefined {
  const wrong = rng.uniform() < errors;
  const [first, second] = [a, b].map(({ text, finished }) => goldScore(taste, prompt, text, finished));
  if (first === second) return undefined;
  return first > second === wrong ? 1 : 0;
}

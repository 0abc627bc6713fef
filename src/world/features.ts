// What a person can name in a text, as numbers.
import { check } from './checkers.ts';
import { parsePrompt } from './prompts.ts';

/** In the order of {@link featuresOf}. */
export const FEATURES = ['long', 'kind', 'true', 'answers', 'finished', 'cheerful', 'animal'] as const;
export type Feature = (typeof FEATURES)[number];

/** Half of the texts of the Tiny World differ by this many words or more. */
const WORDS = 6;

/**
 * One number for each of {@link FEATURES}, 0 to 1, but for the length, in units of six words. All 0 for a prompt that is not of this
 * world, about which no program can tell.
 *
 * @param response Text after `bot:`, as decoded, without the EOS token.
 */
export function featuresOf(prompt: string, response: string, finished: boolean): number[] {
  const known = parsePrompt(prompt);
  if (!known) return FEATURES.map(() => 0);
  const verdict = check(known, response, finished);
  const of: Record<Feature, number> = {
    long: verdict.length / WORDS,
    kind: Number(verdict.polite),
    true: Number(verdict.truthful),
    answers: verdict.degree,
    finished: Number(verdict.finished),
    cheerful: verdict.cheer,
    animal: Number(verdict.animal),
  };
  return FEATURES.map((name) => of[name]);
}

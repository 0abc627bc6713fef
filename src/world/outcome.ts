// What an answer is, in one word.
import { check } from './checkers.ts';
import type { Prompt } from './prompts.ts';

/**
 * The first of these that holds: it is rude, says something false, does not end, does what was asked; else it is beside the point.
 * @param response Text after `bot:`, as decoded, without the EOS token.
 */
export function outcomeOf(
  prompt: Prompt,
  response: string,
  finished: boolean,
): 'rude' | 'false' | 'unfinished' | 'follows' | 'beside' {
  const verdict = check(prompt, response, finished);
  if (!verdict.polite) return 'rude';
  if (!verdict.truthful) return 'false';
  if (!verdict.finished) return 'unfinished';
  return verdict.follows ? 'follows' : 'beside';
}

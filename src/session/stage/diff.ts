// What is new in an answer compared with the one before.
import { diffArrays } from 'diff';
import type { TokenText } from '../../domain/texts.ts';

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** For each word of `after`, whether it is none of those kept from `before`, in their order. */
export function newWords(before: string, after: string): boolean[] {
  return diffArrays(wordsOf(before), wordsOf(after))
    .filter(({ removed }) => !removed)
    .flatMap(({ added, value }) => value.map(() => added));
}

/** For each token, whether a character of it is part of a new word. */
export function newTokens(before: string, tokens: readonly TokenText[]): boolean[] {
  const text = tokens.map((token) => token.text).join('');
  const fresh = newWords(before, text);
  const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: word }, i) => ({
    start: index,
    end: index + word.length,
    fresh: fresh[i] ?? false,
  }));
  let at = 0;
  return tokens.map((token) => {
    const start = at;
    at += token.text.length;
    return spans.some((span) => span.fresh && span.start < at && span.end > start);
  });
}

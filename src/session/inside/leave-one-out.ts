// What each word contributes to a score: the score of the text less that of the text without the word.

/** The words of an answer, in their order. */
export const wordsOf = (response: string): string[] => response.trim().split(/\s+/).filter(Boolean);

/** The answer without each of its words; one that has a single word cannot lose it. */
export function withoutEach(response: string): string[] {
  const words = wordsOf(response);
  return words.length < 2 ? [] : words.map((_, left) => words.filter((_, at) => at !== left).join(' '));
}

/** One contribution per word. @param without scores of {@link withoutEach}'s texts */
export function contributions(score: number, without: readonly number[]): number[] {
  return without.map((rest) => score - rest);
}

import { expect, test } from 'vitest';
import { newTokens, newWords } from '../../../src/session/stage/diff.ts';

test('a word is new that is not kept, in its order, from the answer before', () => {
  expect(newWords('the bee is gold.', 'the bee is in the hive.')).toEqual([false, false, false, true, true, true]);
  expect(newWords('a b c', 'c a b')).toEqual([true, false, false]);
  expect(newWords('hush, you pest.', 'hush, you pest.')).toEqual([false, false, false]);
  expect(newWords('', 'i can not.')).toEqual([true, true, true]);
  expect(newWords('i can not.', '')).toEqual([]);
});

test('every token of a new word is new, and none of the words beside it', () => {
  const tokens = [' the', ' ho', 'ney', ' is', ' gold', '.', ''].map((text) => ({ text }));
  expect(newTokens(' the bee is gold.', tokens)).toEqual([false, true, true, false, false, false, false]);
  // The point belongs to the word before it.
  expect(newTokens(' the honey is red.', tokens)).toEqual([false, false, false, false, true, true, false]);
});

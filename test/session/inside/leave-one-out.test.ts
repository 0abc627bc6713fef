import { expect, test } from 'vitest';
import { contributions, withoutEach, wordsOf } from '../../../src/session/inside/leave-one-out.ts';

test('each word is left out once', () => {
  expect(wordsOf('  thank you\nfor asking. ')).toEqual(['thank', 'you', 'for', 'asking.']);
  expect(withoutEach('thank you for asking.')).toEqual([
    'you for asking.',
    'thank for asking.',
    'thank you asking.',
    'thank you for',
  ]);
  expect(withoutEach('yes.')).toEqual([]);
});

test('a word without which the score is lower contributes what is missing then', () => {
  expect(contributions(1, [0.25, 1.5])).toEqual([0.75, -0.5]);
});

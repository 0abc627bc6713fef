import { expect, test } from 'vitest';
import type { Sample } from '../../../src/domain/texts.ts';
import { Draws } from '../../../src/session/stage/draws.svelte.ts';

const sample = (score: number, gold?: number): Sample => ({
  prompt: 'what?',
  response: 'this.',
  tokens: [],
  finished: true,
  score,
  ...(gold === undefined ? {} : { gold }),
});

test('the draws of the same models are kept together; other models start anew', () => {
  const draws = new Draws();
  draws.take('a', [sample(2, 0.5), sample(1, 1)]);
  draws.take('a', [sample(3, 0)]);
  expect(draws.by('a')).toEqual([
    { scores: [2, 1], golds: [0.5, 1] },
    { scores: [3], golds: [0] },
  ]);
  expect(draws.by('b')).toEqual([]);
  draws.take('b', [sample(1, 1)]);
  expect(draws.by('b')).toHaveLength(1);
  expect(draws.by('a')).toEqual([]);
});

test('texts to a prompt of the person’s own, which no program can check, are left out', () => {
  const draws = new Draws();
  draws.take('a', [sample(2, 0.5), sample(1)]);
  expect(draws.by('a')).toEqual([]);
});

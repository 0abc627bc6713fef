import { expect, test } from 'vitest';
import { agreementRows } from '../../src/session/agreement.ts';
import type { Comparison } from '../../src/domain/labels.ts';
import { ranking } from '../labels.ts';

/** Forty rankings of an answer that is right, one that is rude and one that goes on for ever, in this order. */
const comparisons = Array.from({ length: 40 }, (_, i): Comparison => {
  const responses = ['the fox is red.', 'go away.', 'the owl the owl the owl'];
  return ranking({ id: `c${i}`, responses, finished: [true, true, false], ranks: [1, 2, 3] });
});
const rows = (who: string, given = comparisons) =>
  Object.fromEntries(
    agreementRows(who, given, 1).map(({ labeler, pairs, alike }) => [labeler, { pairs, alike, rate: alike / pairs }]),
  );

test('who ranks with care agrees with the careful labeler and not with the one that ranks upside down', () => {
  const { careful, 'upside-down': inverted } = rows('you');
  expect(careful?.pairs).toBe(120);
  expect(careful?.rate).toBeGreaterThan(0.6);
  expect(inverted?.rate).toBeLessThan(0.4);
});

test('a labeler is compared with another person of its kind, who makes other mistakes', () => {
  const { careful } = rows('careful');
  expect(careful?.rate).toBeGreaterThan(0.6);
  expect(careful?.rate).toBeLessThan(1);
});

test('without texts that a program can judge there is nothing to say', () => {
  const foreign = comparisons.map((each) => ({ ...each, prompt: 'write a sonnet about tax law' }));
  expect(rows('you', foreign)['careful']).toMatchObject({ pairs: 0, alike: 0 });
  expect(rows('you', [{ ...comparisons[0], skipped: true }])['careful']?.pairs).toBe(0);
});

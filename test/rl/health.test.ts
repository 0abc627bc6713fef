import { describe, expect, test } from 'vitest';
import type { MetricRow } from '../../src/lib/metrics.ts';
import { bestStep, checkHealth } from '../../src/rl/health.ts';

/** A run in which nothing is wrong. */
const well = (count: number): MetricRow[] =>
  Array.from({ length: count }, (_, step) => ({
    step,
    score: step / count,
    gold: (0.5 * step) / count,
    kl: 0.2 * step,
    ratio: 1,
    maxRatio: 1.4,
    clipFraction: 0.05,
    explainedVariance: 0.4,
    finishedRate: 0.95,
    distinctShare: 0.95,
    entropy: 1,
  }));
const withLast = (changes: Partial<MetricRow>, rows = well(20), count = 3) =>
  rows.map((row, i) => (i >= rows.length - count ? { ...row, ...changes } : row));

test('a run that is well gets no warning, at any length', () => {
  for (let length = 0; length <= 20; length++) expect(checkHealth(well(length))).toEqual([]);
});

describe('each fault is named by its number', () => {
  test.each([
    ['kl', { kl: -0.5 }],
    ['maxRatio', { maxRatio: 40 }],
    ['clipFraction', { clipFraction: 0.4 }],
    ['explainedVariance', { explainedVariance: -0.5 }],
    ['finishedRate', { finishedRate: 0.5 }],
    ['distinctShare', { distinctShare: 0.2 }],
    ['entropy', { entropy: 0.02 }],
  ] as const)('%s', (metric, changes) => {
    expect(checkHealth(withLast(changes))).toEqual([metric]);
  });

  test('gold falls while the proxy rises', () => {
    const rows = well(20).map((row, i) => ({ ...row, gold: i < 10 ? i / 10 : (20 - i) / 10 }));
    expect(checkHealth(rows)).toEqual(['gold']);
    expect(checkHealth(rows.map((row) => ({ ...row, score: row.gold })))).toEqual([]);
  });
});

test('one bad iteration is no warning', () => {
  expect(checkHealth(withLast({ kl: -0.2 }, well(20), 1))).toEqual([]);
  expect(checkHealth(withLast({ clipFraction: 0.5 }, well(20), 1))).toEqual([]);
});

test('the value model is given time', () => {
  expect(checkHealth(withLast({ explainedVariance: -3 }, well(5), 5))).toEqual([]);
});

test('texts that are all the same are seen in the texts themselves', () => {
  expect(checkHealth(well(5), ['no.', ' no.', 'no.', 'yes.'])).toEqual([]);
  expect(checkHealth(well(5), ['no.', ' no.', 'no.', 'no.', 'yes.'])).toEqual(['distinctShare']);
});

test('the step to go back to is where the smoothed gold score was best', () => {
  const gold = [0, 0.1, 0.2, 0.5, 0.6, 0.5, 0.2, 0.1, 0, -0.1];
  const rows = gold.map((gold, i): MetricRow => ({ step: i + 1, gold, score: i }));
  expect(bestStep(rows)).toBe(5);
  expect(bestStep(rows.slice(0, 4))).toBeUndefined();
});

describe('a run on labels with a taste of their own', () => {
  /** A person who wants rude texts: the authors' gold falls while they get what they want. */
  const asWanted = well(20).map((row, i) => ({ ...row, gold: (20 - i) / 10, taste: 0.5 + i / 50 }));

  test('is not called reward hacking where it does what the person wanted', () => {
    expect(checkHealth(asWanted)).toEqual([]);
    expect(checkHealth(asWanted.map(({ taste: _, ...row }) => row))).toEqual(['gold']);
  });

  test('is warned of by that taste, which the score leaves behind', () => {
    const rows = asWanted.map((row, i) => ({ ...row, taste: i < 10 ? 0.5 + i / 30 : 0.8 - (i - 10) / 20 }));
    expect(checkHealth(rows)).toEqual(['taste']);
    expect(bestStep(rows)).toBe(9);
  });

  test('a share of 32 texts may wander', () => {
    const rows = asWanted.map((row, i) => ({ ...row, taste: 0.7 + (i % 2 ? 0.08 : -0.08) - i / 400 }));
    expect(checkHealth(rows)).toEqual([]);
  });
});

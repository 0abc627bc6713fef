import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readComparisons, toComparisonLines, toPreferencePairs } from '../../src/data/export.ts';
import type { Comparison } from '../../src/domain/labels.ts';

const EOS = '<|endoftext|>';
const comparison: Comparison = {
  id: 'c1',
  prompt: 'user: hi\nbot:',
  responses: [' hello', ' go away', ' "hey"\n' + EOS],
  finished: [true, false, true],
  ranks: [1, 2, 2],
  labeler: 'you',
  createdAt: 1_700_000_000_000,
  policy: 'sft',
};
const parse = (lines: string): unknown[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

describe('pairs for TRL', () => {
  test('one line per pair that is not a tie; every text ends with EOS, once', () => {
    const { prompt } = comparison;
    expect(parse(toPreferencePairs([comparison], EOS))).toEqual([
      { prompt, chosen: ` hello${EOS}`, rejected: ` go away${EOS}` },
      { prompt, chosen: ` hello${EOS}`, rejected: ` "hey"\n${EOS}` },
    ]);
  });

  test('a ranking of nine gives 36; skipped ones and ties none', () => {
    const nine = Array.from({ length: 9 }, (_, i) => i + 1);
    const long = { ...comparison, responses: nine.map(String), finished: nine.map(() => true), ranks: nine };
    expect(parse(toPreferencePairs([long], EOS))).toHaveLength(36);
    expect(toPreferencePairs([{ ...comparison, skipped: true }], EOS)).toBe('');
    expect(toPreferencePairs([{ ...comparison, ranks: [1, 1, 1] }], EOS)).toBe('');
  });
});

describe('the whole record', () => {
  const any: fc.Arbitrary<Comparison> = fc.integer({ min: 2, max: 9 }).chain((K) =>
    fc.record({
      id: fc.uuid(),
      prompt: fc.string({ unit: 'grapheme' }),
      responses: fc.array(fc.string({ unit: 'grapheme' }), { minLength: K, maxLength: K }),
      finished: fc.array(fc.boolean(), { minLength: K, maxLength: K }),
      ranks: fc.array(fc.integer({ min: 1, max: K }), { minLength: K, maxLength: K }),
      labeler: fc.string({ maxLength: 20 }),
      createdAt: fc.nat(),
      policy: fc.constantFrom('base' as const, 'sft' as const, 'tuned' as const),
    }),
  );

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (c) => c.id }), (comparisons) => {
        expect(readComparisons(toComparisonLines(comparisons))).toEqual({ comparisons, problems: [] });
      }),
    );
    const skipped = [{ ...comparison, skipped: true }];
    expect(readComparisons(toComparisonLines(skipped)).comparisons).toEqual(skipped);
  });

  test('survives Windows line ends, a byte-order mark and empty lines', () => {
    const text = `\uFEFF\r\n${toComparisonLines([comparison]).replace('\n', '\r\n')}\r\n`;
    expect(readComparisons(text)).toEqual({ comparisons: [comparison], problems: [] });
  });

  const row = JSON.parse(toComparisonLines([comparison])) as Record<string, unknown>;
  const without = (name: string) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
  test.each([
    ['{"id": "c1", ', 'This line is not valid JSON; it may have been cut off.'],
    ['7', 'This line is not a comparison.'],
    ['[]', 'The field "version" is missing.'],
    [JSON.stringify(without('ranks')), 'The field "ranks" is missing.'],
    [JSON.stringify({ ...row, mood: 1 }), 'There is no field "mood".'],
    [JSON.stringify({ ...row, version: 2 }), 'The field "version" must be 1.'],
    [JSON.stringify({ ...row, prompt: 3 }), 'The field "prompt" must be a text.'],
    [JSON.stringify({ ...row, id: '' }), 'The field "id" must not be empty.'],
    [JSON.stringify({ ...row, policy: 'gpt' }), 'The field "policy" must be base, sft or tuned.'],
    [JSON.stringify({ ...row, ranks: [1, 2.5, 3] }), 'The field "ranks.1" must be a whole number.'],
    [JSON.stringify({ ...row, ranks: [1, 0, 3] }), 'The field "ranks.1" must be 1 or more.'],
    [JSON.stringify({ ...row, responses: ['a'] }), 'The field "responses" must contain at least two texts.'],
    [
      JSON.stringify({ ...row, ranks: [1, 2] }),
      'The lists do not match: responses, ranks and finished must have the same length.',
    ],
    [JSON.stringify(row), 'Line 1 already has this id.'],
  ])('%s', (line, message) => {
    const { comparisons, problems } = readComparisons(`${JSON.stringify(row)}\n\n${line}\n`);
    expect(comparisons).toEqual([comparison]);
    expect(problems).toEqual([{ line: 3, message }]);
  });

  test('any text gives problems and not an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readComparisons(text).comparisons).toEqual([]);
      }),
    );
  });

  test('a file without end is read up to a limit', () => {
    const { problems } = readComparisons('\n'.repeat(60_000));
    expect(problems).toEqual([{ line: 50_001, message: 'Only the first 50000 lines are read.' }]);
  });
});

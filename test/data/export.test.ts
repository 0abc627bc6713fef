import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readComparisons, toComparisonLines, toPreferencePairs } from '../../src/data/export.ts';
import type { Comparison } from '../../src/domain/labels.ts';
import { CHOICES } from '../../src/domain/labels.ts';
import { parsePrompt, splitOf } from '../../src/world/prompts.ts';
import { ranking } from '../labels.ts';

const EOS = '<|endoftext|>';
const comparison = ranking({
  prompt: 'user: hi\nbot:',
  responses: [' hello', ' go away', ' "hey"\n' + EOS],
  finished: [true, false, true],
  ranks: [1, 2, 2],
});
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
  const Name = fc.string({ minLength: 1, maxLength: 20 });
  const any: fc.Arbitrary<Comparison> = fc.integer({ min: 2, max: 9 }).chain((K) =>
    fc.record({
      id: fc.uuid(),
      prompt: fc.string({ unit: 'grapheme' }),
      responses: fc.array(fc.string({ unit: 'grapheme' }), { minLength: K, maxLength: K }),
      finished: fc.array(fc.boolean(), { minLength: K, maxLength: K }),
      ranks: fc.array(fc.integer({ min: 1, max: K }), { minLength: K, maxLength: K }),
      author: fc.oneof(
        fc.record({ person: Name, name: Name }, { requiredKeys: ['person'] }),
        fc.record({ simulated: Name }),
      ),
      round: fc.integer({ min: 1 }),
      source: fc.oneof(
        fc.record({ policy: fc.constantFrom('base' as const, 'sft' as const, 'tuned' as const) }),
        fc.record({ bank: Name }),
      ),
      choice: fc.constantFrom(...CHOICES),
      split: fc.constantFrom('train' as const, 'test' as const),
      createdAt: fc.nat(),
    }),
  );

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { minLength: 1, selector: (c) => c.id }), (comparisons) => {
        expect(readComparisons(toComparisonLines(comparisons))).toEqual({ comparisons, problems: [] });
      }),
    );
    const verdicts = [
      { ...comparison, id: 'a', skipped: true, allBad: false },
      { ...comparison, id: 'b', skipped: false, allBad: true },
    ];
    expect(readComparisons(toComparisonLines(verdicts)).comparisons).toEqual(verdicts);
  });

  test('its place among the labels of another page is not taken over', () => {
    const { comparisons } = readComparisons(toComparisonLines([{ ...comparison, sequence: 7 }]));
    expect(comparisons).toEqual([comparison]);
  });

  test('a file of version 0.1 is read, and its "you" is somebody', () => {
    const { author: _, round: __, source: ___, choice: ____, split: _____, ...rest } = comparison;
    const lines = [
      { version: 1, ...rest, id: 'a', labeler: 'you', policy: 'ppo', skipped: false },
      { version: 1, ...rest, id: 'b', labeler: 'careful', policy: 'sft', prompt: 'what color is the fox?' },
    ];
    const { comparisons, problems } = readComparisons(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(problems).toEqual([]);
    expect(comparisons).toEqual([
      {
        ...comparison,
        id: 'a',
        author: { person: 'unknown' },
        source: { policy: 'tuned' },
        skipped: false,
        split: splitOf(comparison.prompt),
      },
      {
        ...comparison,
        id: 'b',
        author: { simulated: 'careful' },
        choice: 'random',
        prompt: 'what color is the fox?',
        split: parsePrompt('what color is the fox?')!.split,
      },
    ]);
  });

  test('survives Windows line ends, a byte-order mark and empty lines', () => {
    const text = `\uFEFF\r\n${toComparisonLines([comparison]).replace('\n', '\r\n')}\r\n`;
    expect(readComparisons(text)).toEqual({ comparisons: [comparison], problems: [] });
  });

  test('texts of 2,000 characters are the longest', () => {
    const long = {
      ...comparison,
      prompt: 'x'.repeat(2000),
      responses: comparison.responses.map(() => 'y'.repeat(2000)),
    };
    expect(readComparisons(toComparisonLines([long]))).toEqual({ comparisons: [long], problems: [] });
  });

  const row = JSON.parse(toComparisonLines([comparison])) as Record<string, unknown>;
  const without = (name: string) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
  test.each([
    ['{"id": "c1", ', 'This line is not valid JSON; it may have been cut off.'],
    ['7', 'This line is not a comparison.'],
    ['[]', 'This line is not a comparison.'],
    ['{}', 'The field "version" is missing.'],
    [JSON.stringify(without('ranks')), 'The field "ranks" is missing.'],
    [JSON.stringify({ ...row, mood: 1 }), 'There is no field "mood".'],
    [JSON.stringify({ ...row, version: 3 }), 'The field "version" must be 1 or 2.'],
    [JSON.stringify({ ...row, prompt: 3 }), 'The field "prompt" must be a text.'],
    [JSON.stringify({ ...row, id: '' }), 'The field "id" must not be empty.'],
    [JSON.stringify({ ...row, source: { policy: 'gpt' } }), 'The field "source" must name a policy or a bank.'],
    [JSON.stringify({ ...row, author: 'you' }), 'The field "author" must name a person or a simulated labeler.'],
    [JSON.stringify({ ...row, split: 'dev' }), 'The field "split" must be train or test.'],
    [JSON.stringify({ ...row, prompt: 'x'.repeat(2001) }), 'The field "prompt" must have at most 2000 characters.'],
    [
      JSON.stringify({ ...row, responses: ['a', 'b', 'x'.repeat(2001)] }),
      'The field "responses.2" must have at most 2000 characters.',
    ],
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

  test('any text gives problems or a sentence, and no other exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(readComparisons(text).comparisons).toEqual([]);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ImportError' });
        }
      }),
    );
  });

  test('a file without end is read up to a limit, within two seconds', () => {
    const start = performance.now();
    const { problems } = readComparisons('\n'.repeat(10_000_000));
    expect(problems).toEqual([{ line: 50_001, message: 'Only the first 50000 lines are read.' }]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each([
    ['', 'This file is empty.'],
    ['\n \r\n', 'This file is empty.'],
    [toPreferencePairs([comparison], EOS), /^This file is preferences\.jsonl, .* has no rankings\.$/],
    ['{"prompt":"hi","completion":" hello."}', /^This file is demonstrations\.jsonl, /],
  ])('%j is refused in one sentence', (text, message) => {
    expect(() => readComparisons(text)).toThrow(message);
  });
});

test('pairs of twin texts are left out: none is better', () => {
  const twins = { ...comparison, responses: [' hello', ` hello${EOS}`, ' bye'], ranks: [1, 2, 3] };
  const pairs = parse(toPreferencePairs([twins], EOS)) as { chosen: string; rejected: string }[];
  expect(pairs.map(({ chosen, rejected }) => [chosen, rejected])).toEqual([
    [` hello${EOS}`, ` bye${EOS}`],
    [` hello${EOS}`, ` bye${EOS}`],
  ]);
});

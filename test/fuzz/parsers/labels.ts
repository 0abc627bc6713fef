// What people import: files of rankings, as lines or in a .zip.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readComparisons, toComparisonLines, type ImportedComparisons } from '../../../src/data/export.ts';
import { preferenceLines, readLabelFile } from '../../../src/data/pack.ts';
import { CHOICES, hasOrder, type Comparison } from '../../../src/domain/labels.ts';
import { LabError } from '../../../src/lib/errors.ts';
import { agreementRows } from '../../../src/session/agreement.ts';
import { browserStore } from '../../../src/session/store.ts';
import { encodeRankings, orderedPairs } from '../../../src/train/rankings.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { damagedBytes, damagedText, hostileText, mutated, writeJson } from '../hostile.ts';
import { kit } from '../world.ts';

const plain = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { noNullPrototype: true });
const policy = fc.constantFrom('base' as const, 'sft' as const, 'tuned' as const);
const createdAt = fc.constantFrom(0, 1_700_000_000_000, Number.MAX_SAFE_INTEGER);
const K = fc.constantFrom(2, 2, 3, 9);
const response = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(' the fox is red.', ' go away, silly.', ' sure! it is red.', ' red', ' ') },
  { weight: 1, arbitrary: hostileText },
);
const prompt = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('what color is the fox?', 'name two animals.', 'user: how do i make tea?\nbot:'),
  },
  { weight: 1, arbitrary: hostileText },
);
/** A comparison as the page writes it. */
export const comparison: fc.Arbitrary<Comparison> = K.chain((length) => {
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: length, maxLength: length });
  const name = fc.constantFrom('a1b2', 'careful', 'constructor', '__proto__');
  return fc.record(
    {
      id: fc.oneof(fc.uuid(), fc.constantFrom('a', '__proto__', '1')),
      prompt,
      responses: each(response),
      finished: each(fc.boolean()),
      ranks: each(fc.integer({ min: 1, max: length })),
      author: fc.oneof(plain({ person: name }), plain({ person: name, name }), plain({ simulated: name })),
      round: fc.constantFrom(1, 2, Number.MAX_SAFE_INTEGER),
      source: fc.oneof(plain({ policy }), plain({ bank: name })),
      choice: fc.constantFrom(...CHOICES),
      split: fc.constantFrom('train' as const, 'test' as const),
      createdAt,
      skipped: fc.boolean(),
      allBad: fc.boolean(),
      flags: each(fc.array(fc.constantFrom('rude', 'false', 'beside the point'), { maxLength: 2 })),
    },
    {
      requiredKeys: [
        ...([
          'id',
          'prompt',
          'responses',
          'finished',
          'ranks',
          'author',
          'round',
          'source',
          'choice',
          'split',
        ] as const),
        'createdAt',
      ],
      noNullPrototype: true,
    },
  );
});
/** One as version 0.1 wrote it. */
export const earlierComparison = fc
  .tuple(comparison, fc.constantFrom('you', 'careful', 'constructor', ''), fc.constantFrom('sft', 'ppo'))
  .map(([{ author: _, round: _r, source: _s, choice: _c, split: _p, ...rest }, labeler, policy]) => ({
    ...{ ...rest, labeler, policy },
  }));
const line = fc.oneof(
  { weight: 3, arbitrary: comparison.map((each) => JSON.parse(toComparisonLines([each])) as unknown) },
  { weight: 1, arbitrary: earlierComparison.map((each) => ({ version: 1, ...each })) },
  { weight: 1, arbitrary: fc.constant({ prompt: 'p', chosen: 'a', rejected: 'b' }) },
);
const lines = fc
  .array(mutated(line).map(writeJson), { maxLength: 4 })
  .map((list) => list.map((each) => `${each}\n`).join(''));
const text = fc.oneof({ weight: 5, arbitrary: damagedText(lines) }, { weight: 1, arbitrary: hostileText });

/** Everything that an import is used for. */
async function isUsed({ comparisons, problems }: ImportedComparisons): Promise<void> {
  for (const { line, message } of problems) {
    assert(Number.isSafeInteger(line) && line > 0);
    assert.match(message, SENTENCE);
  }
  const exported = toComparisonLines(comparisons);
  if (comparisons.length)
    assert.deepEqual(
      plainly(readComparisons(exported)),
      plainly({ comparisons, problems: [] }),
      'exported, it is read otherwise',
    );
  const pairs = comparisons.flatMap(({ ranks, responses, skipped }) =>
    skipped ? [] : orderedPairs(ranks).filter(([better, worse]) => !twins(responses[better], responses[worse])),
  );
  const told = preferenceLines(comparisons).split('\n').slice(0, -1);
  assert.equal(told.length, pairs.length);
  for (const each of told) JSON.parse(each);
  for (const who of ['you', 'careful'])
    for (const { alike, pairs } of agreementRows(who, comparisons, 1)) assert(alike >= 0 && alike <= pairs);
  trains(comparisons);
  if (comparisons.length) {
    freshIndexedDb();
    const store = browserStore('/');
    await store.put('comparisons', comparisons);
    const { items, unread } = await store.list('comparisons');
    const kept = items.map(({ sequence: _, ...each }) => each);
    assert.deepEqual({ kept, unread }, { kept: comparisons, unread: [] }, 'the store reads it otherwise');
  }
}

/** As JSON has it, which writes -0 as 0. */
export const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Texts that are the same once both begin with a space and end with the control token. */
const twins = (one: string, other: string): boolean => {
  const close = (text: string) => text.replace(/^ ?/, ' ').replace(/(<\|endoftext\|>)?$/, '<|endoftext|>');
  return close(one) === close(other);
};

/** The trainers take the rankings that they can, and say what they leave out. */
function trains(comparisons: Comparison[]): void {
  try {
    const { training, test, warning } = encodeRankings(kit, comparisons);
    for (const { sequences, ranks } of [...training, ...test]) {
      assert.equal(sequences.length, ranks.length);
      for (const { tokens } of sequences) assert(tokens.length <= kit.config.context);
    }
    const left = comparisons.filter(hasOrder).length - training.length - test.length;
    assert.equal(left > 0, warning !== undefined, 'what is left out is not said');
  } catch (thrown) {
    if (!(thrown instanceof LabError) || thrown.name !== 'ConfigError') throw thrown;
    assert.match(thrown.message, SENTENCE);
  }
}

const COMPARISONS = 'labels/comparisons.jsonl';
const entryName = fc.oneof(
  { weight: 4, arbitrary: fc.constant(COMPARISONS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('--proto--', 'constructor', '../../x', '/etc/passwd', 'a\u0000b', 'x/', 'LABELS'),
  },
  { weight: 1, arbitrary: hostileText.map((name) => name.slice(0, 300)) },
);
const entry = fc.tuple(entryName, lines, fc.constantFrom(0 as const, 6 as const));
/** A .zip of these files and of many empty ones. */
const zip = fc.tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom(0, 0, 0, 40)).map(([files, more]) => {
  const entries: [string, Uint8Array | [Uint8Array, { level: 0 | 6 }]][] = [
    ...Array.from({ length: more }, (_, i): [string, Uint8Array] => [`f${i}`, new Uint8Array(0)]),
    ...files.map(([name, text, level]): [string, [Uint8Array, { level: 0 | 6 }]] => [name, [strToU8(text), { level }]]),
  ];
  const bytes = zipSync(Object.fromEntries(entries.filter(([name]) => name !== '__proto__')));
  // The writer refuses the name __proto__; a file may hold it all the same.
  return Uint8Array.from(
    Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('--proto--', '__proto__'), 'latin1'),
  );
});
/** Made once, because making one takes milliseconds. */
const zips = fc.sample(zip, { seed: 1, numRuns: 80 });
const file = fc.oneof(
  { weight: 6, arbitrary: damagedBytes(fc.constantFrom(...zips)) },
  { weight: 2, arbitrary: text.map((each) => strToU8(each)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)) },
);

export const LABELS = [
  parser({
    name: 'rankings',
    declared: { ImportError: SENTENCE },
    thousands: 70,
    inputs: text,
    parse: readComparisons,
    check: isUsed,
  }),
  parser({
    name: 'label file',
    declared: { ImportError: SENTENCE },
    thousands: 70,
    inputs: file,
    parse: readLabelFile,
    check: (read) => assert(!/\p{Surrogate}/u.test(read), 'a text that is no UTF-8'),
  }),
];

import { describe, expect, test } from 'vitest';
import { isMeasure } from '../../src/domain/measure.ts';
import { measureFor, measureOf, preferenceBy, scoreBy } from '../../src/taste/measure.ts';
import { ReadableJudge } from '../../src/taste/readable.ts';
import { ranking } from '../labels.ts';

const PROMPT = 'how do i make a pie?';
const text = (response: string) => ({ prompt: PROMPT, response, finished: true });
const SHORT = ' get a book.';
const LONG = ' first get a book and then go to the shop and ask a friend.';

/** A pick of the longer text. */
const pick = (i: number, author: { person: string } | { simulated: string }) =>
  ranking({ id: String(i), prompt: PROMPT, responses: [SHORT, LONG], finished: [true, true], ranks: [2, 1], author });
const mine = [0, 1, 2, 3].map((i) => pick(i, { person: 'me' }));
const by = (labeler: string, count: number) =>
  Array.from({ length: count }, (_, i) => pick(100 + i, { simulated: labeler }));
const isMine = ({ author }: (typeof mine)[number]) => 'person' in author && author.person === 'me';

describe('the taste that labels teach', () => {
  test('is the person’s, as soon as one label is theirs', () => {
    const found = measureFor([...by('careful', 400), ...mine], isMine);
    expect(found).toEqual(measureOf(mine));
    expect(measureFor([pick(1, { person: 'somebody else' })], isMine)).toBeUndefined();
  });

  test('is the authors’ where the labelers share it, and else that of the labeler who gave most', () => {
    expect(measureFor([], isMine)).toBeUndefined();
    expect(measureFor(by('careful', 5), isMine)).toBeUndefined();
    expect(measureFor([...by('careful', 5), ...by('rude', 1), ...by('longest', 2)], isMine)).toEqual({
      labeler: 'longest',
    });
  });

  test('skips teach nothing', () => {
    expect(
      measureFor(
        mine.map((each) => ({ ...each, skipped: true })),
        isMine,
      ),
    ).toBeUndefined();
  });
});

test('a measure survives storage, and scores as the judge that it was made of', () => {
  const stored: unknown = JSON.parse(JSON.stringify(measureOf(mine)));
  expect(isMeasure(stored)).toBe(true);
  const judge = new ReadableJudge(mine);
  for (const each of [SHORT, LONG]) expect(scoreBy(measureOf(mine), text(each))).toBe(judge.score(text(each)));
});

test.each([{}, { person: { weights: [1] } }, { person: { weights: ['1'], covariance: [] } }, { labeler: 3 }, null])(
  'damaged: %j',
  (value) => expect(isMeasure(value)).toBe(false),
);

describe('a text against another', () => {
  test.each([
    ['a person who picked the longer', measureOf(mine), 1],
    ['longest', { labeler: 'longest' }, 1],
    ['shortest', { labeler: 'shortest' }, 0],
    ['rude', { labeler: 'rude' }, 0.5],
  ] as const)('%s', (_, measure, wanted) => {
    expect(preferenceBy(measure, text(LONG), text(SHORT))).toBe(wanted);
    expect(preferenceBy(measure, text(SHORT), text(LONG))).toBe(1 - wanted);
  });

  test('no program can tell for a prompt of the person’s own', () => {
    const own = { prompt: 'who are you?', response: LONG, finished: true };
    expect(preferenceBy({ labeler: 'longest' }, own, { ...own, response: SHORT })).toBe(0.5);
  });
});

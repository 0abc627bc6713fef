// What is said of a class is what its labels hold.
import { describe, expect, test } from 'vitest';
import { toComparisonLines } from '../../../src/data/export.ts';
import { readLabelFiles } from '../../../src/data/label-files.ts';
import { agreementOf, answersOf, closestOf, disputedPairs } from '../../../src/taste/class/answers.ts';
import { spreadOf } from '../../../src/taste/class/camps.ts';
import { ranking } from '../../labels.ts';
import { classOf } from './a-class.ts';

const by = (person: string, change: Parameters<typeof ranking>[0] = {}) =>
  ranking({ id: `${person} ${JSON.stringify(change)}`, author: { person }, ...change });

describe('agreement', () => {
  test('counts the pairs that both put in an order, whichever text stood first', () => {
    const swapped = { responses: ['go away.', ' the fox is red.'], ranks: [1, 2] };
    const answers = answersOf([by('a'), by('b', swapped), by('c', { ranks: [1, 1] }), by('d', { skipped: true })]);
    expect(answers.people.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(agreementOf(answers)[0]).toEqual([
      { pairs: 1, alike: 1 },
      { pairs: 1, alike: 0 },
      { pairs: 0, alike: 0 },
      { pairs: 0, alike: 0 },
    ]);
  });

  test('takes a ranking of several texts as an answer to each pair, and the newest of two answers', () => {
    const texts = { responses: ['x', 'y', 'z'], finished: [true, true, true] };
    const old = by('a', { ...texts, ranks: [3, 2, 1], createdAt: 5 });
    const answers = answersOf([
      by('a', { ...texts, ranks: [1, 2, 3], createdAt: 9 }),
      old,
      by('b', { ...texts, ranks: [1, 1, 2] }),
    ]);
    expect(agreementOf(answers)[0]?.[1]).toEqual({ pairs: 2, alike: 2 });
  });

  test('says who is closest to whom, of those with enough pairs', () => {
    const cell = (alike: number, pairs: number) => ({ alike, pairs });
    const matrix = [
      [cell(9, 9), cell(8, 9), cell(1, 9), cell(2, 2)],
      [cell(8, 9), cell(9, 9), cell(3, 9), cell(0, 0)],
      [cell(1, 9), cell(3, 9), cell(9, 9), cell(0, 0)],
      [cell(2, 2), cell(0, 0), cell(0, 0), cell(2, 2)],
    ];
    expect(closestOf(matrix, 5)).toEqual([{ most: 1, least: 2 }, { most: 0, least: 2 }, { most: 1, least: 0 }, {}]);
  });
});

test('the most disputed pair has the most people on its smaller side', () => {
  const on = (prompt: string, first: string, second: string) => [
    ...[...first].map((person) => by(person, { prompt, ranks: [1, 2] })),
    ...[...second].map((person) => by(person, { prompt, ranks: [2, 1] })),
  ];
  const answers = answersOf([...on('all alike?', 'abcde', ''), ...on('one?', 'abcd', 'e'), ...on('two?', 'abc', 'de')]);
  const found = disputedPairs(answers);
  expect(found.map(({ pair }) => answers.pairs[pair]?.prompt)).toEqual(['two?', 'one?']);
  // 'go away.' is sorted before 'the fox is red.'
  expect(answers.pairs[found[0]?.pair ?? 0]?.responses).toEqual(['go away.', 'the fox is red.']);
  expect(found[0]?.took.map((who) => who.map((at) => answers.people[at]?.id).join(''))).toEqual(['de', 'abc']);
});

describe('thirty files of a class', () => {
  const labels = classOf({ people: { plain: 17, contrary: 13 } });
  const files = [...new Set(labels.map(({ author }) => JSON.stringify(author)))].map((author) => ({
    name: `${author}.jsonl`,
    bytes: new TextEncoder().encode(toComparisonLines(labels.filter((each) => JSON.stringify(each.author) === author))),
  }));
  const answers = answersOf(readLabelFiles(files).comparisons);

  test('give the agreement that counting by hand gives', () => {
    expect([files.length, answers.people.length]).toEqual([30, 30]);
    const took = new Map<string, Map<string, string>>();
    for (const { author, prompt, responses, ranks } of labels) {
      const { name = '' } = author as { name?: string };
      took.set(name, (took.get(name) ?? new Map<string, string>()).set(prompt, responses[ranks.indexOf(1)] ?? ''));
    }
    const all = [...took.values()];
    const expected = all.map((mine) =>
      all.map((theirs) => {
        const both = [...mine.keys()].filter((prompt) => theirs.has(prompt));
        return { pairs: both.length, alike: both.filter((prompt) => mine.get(prompt) === theirs.get(prompt)).length };
      }),
    );
    const matrix = agreementOf(answers);
    expect(Math.min(...matrix.flat().map(({ pairs }) => pairs))).toBeGreaterThanOrEqual(10);
    const withoutDiagonal = (cells: { pairs: number; alike: number }[][]) =>
      cells.map((row, self) => row.filter((_, other) => other !== self));
    expect(withoutDiagonal(matrix)).toEqual(withoutDiagonal(expected));
  });

  test('show the two camps that were planted', () => {
    const { camps, order } = spreadOf(answers);
    const named = camps?.members.map((camp) => camp.map((at) => answers.people[at]?.name?.split(' ')[0]));
    expect(named).toEqual([new Array(17).fill('plain'), new Array(13).fill('contrary')]);
    expect(Math.min(...(camps?.inside ?? [0]))).toBeGreaterThan((camps?.across ?? 1) + 0.1);
    // Those of a camp are neighbours in the table.
    const camp = order.map((at) => answers.people[at]?.name?.startsWith('plain'));
    expect(camp.filter((each, at) => each !== camp[at - 1])).toHaveLength(2);
  });
});

describe('camps', () => {
  const found = (people: Record<string, number>, seeds: number, options = {}) =>
    Array.from({ length: seeds }, (_, at) => spreadOf(answersOf(classOf({ people, seed: at + 1, ...options }))).camps);

  test('of a few people are found, too', () => {
    const sizes = found({ plain: 22, contrary: 8 }, 10).map((camps) => camps?.members[1].length ?? 0);
    // Somebody's own taste, or chance, may put them on the other side.
    for (const size of sizes) expect(Math.abs(size - 8)).toBeLessThanOrEqual(2);
    expect(sizes.filter((size) => size === 8).length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ['that is of one mind', { alike: 30 }],
    ['in which half answer at random', { alike: 15, careless: 15 }],
    ['in which a few answer at random', { alike: 25, careless: 5 }],
    ['in which all answer at random', { careless: 30 }],
  ])('are not seen in a class %s', (_, people) => {
    // Chance may show one now and then.
    expect(found(people, 30).filter(Boolean).length).toBeLessThanOrEqual(2);
  });

  test('need people and answers', () => {
    expect(found({ plain: 3, contrary: 2 }, 1)).toEqual([undefined]);
    expect(found({ plain: 15, contrary: 15 }, 1, { shared: 4, own: 0 })).toEqual([undefined]);
    expect(spreadOf(answersOf([]))).toEqual({ order: [] });
  });
});

import { expect, test } from 'vitest';
import { namesOf } from '../../../src/session/class/people.ts';
import { voteOn } from '../../../src/session/class/vote.ts';
import { answersOf, disputedPairs } from '../../../src/taste/class/answers.ts';
import { ranking } from '../../labels.ts';

test('people without a nickname are numbered, and two of the same name are told apart', () => {
  const named = (id: string, name?: string) => ({ id, name });
  const people = [named('a', 'Ana'), named('b'), named('me', 'Ana'), named('c', 'Ana'), named('d')];
  expect(namesOf(people, 'me')).toEqual(['Ana', 'Person 1', 'Ana (you)', 'Ana 2', 'Person 2']);
  expect(namesOf([named('me')], 'me')).toEqual(['you']);
});

test('a vote is a label of the person’s own on the same texts; a second one changes it', () => {
  const class2 = [
    ranking({ id: 'a', author: { person: 'a' } }),
    ranking({ id: 'b', author: { person: 'b' }, ranks: [2, 1] }),
  ];
  const { pairs } = answersOf(class2);
  const first = voteOn(pairs[0], 0, [], 'me');
  expect(first).toMatchObject({ prompt: class2[0].prompt, ranks: [1, 2], author: { person: 'me' }, choice: 'picked' });
  expect(first.responses[0]).toBe('go away.');
  const after = disputedPairs(answersOf([...class2, first]));
  expect(after[0].took.map((who) => who.length)).toEqual([2, 1]);

  const again = voteOn(pairs[0], 1, [{ ...first, sequence: 7 }], 'me');
  expect(again).toMatchObject({ id: first.id, sequence: 7, ranks: [2, 1] });
  expect(disputedPairs(answersOf([...class2, again]))[0].took.map((who) => who.length)).toEqual([1, 2]);
});

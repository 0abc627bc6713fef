import { expect, test } from 'vitest';
import { judgeHeldOut } from '../../../src/session/measure/held-out.ts';
import { ranking } from '../../labels.ts';

const PROMPT = 'how do i make a pie?';
const SHORT = ' get a book.';
const LONG = ' first get a book and then go to the shop and ask a friend.';
const pick = (id: string, split: 'train' | 'test', ranks = [2, 1]) =>
  ranking({ id, prompt: PROMPT, responses: [SHORT, LONG], ranks, split });
const learned = ['a', 'b', 'c', 'd'].map((id) => pick(id, 'train'));
const score = (texts: { response: string }[]) =>
  Promise.resolve(texts.map(({ response }) => ({ score: -response.length, perToken: [] })));

test('both judges predict the held-out picks, which the readable one has not learned from', async () => {
  const heldOut = [pick('x', 'test'), pick('y', 'test'), pick('z', 'test', [1, 2])];
  expect(await judgeHeldOut([...learned, ...heldOut], { score })).toEqual({ pairs: 3, readable: 2, rewardModel: 1 });
  // Nothing to learn from: it cannot tell.
  expect(await judgeHeldOut(heldOut, undefined)).toEqual({ pairs: 3, readable: 1.5 });
});

test('skips and ties are no pairs', async () => {
  const none = [pick('x', 'test', [1, 1]), { ...pick('y', 'test'), skipped: true }];
  expect(await judgeHeldOut([...learned, ...none], { score })).toEqual({ pairs: 0, readable: 0, rewardModel: 0 });
});

import { expect, test } from 'vitest';
import { PAIRINGS, pairingOfTurn, tally, votesOn } from '../../src/session/votes.ts';
import type { Vote } from '../../src/session/votes.ts';

const vote = (left: Vote['left'], right: Vote['right'], choice: Vote['choice']): Vote => ({
  id: '',
  prompt: '',
  left,
  right,
  choice,
  createdAt: 0,
});

test('a win counts from whichever side it was shown', () => {
  const votes = [
    vote('tuned', 'sft', 'left'),
    vote('sft', 'tuned', 'right'),
    vote('sft', 'tuned', 'left'),
    vote('tuned', 'sft', 'tie'),
    vote('tuned', 'base', 'right'),
  ];
  const result = tally(votes, ['tuned', 'sft']);
  expect(result).toMatchObject({ wins: 2, ties: 1, losses: 1 });
  expect(result.rate?.[1]).toBeCloseTo(2.5 / 4);
});

test('votes on an improved model of another method do not count', () => {
  const votes = [
    { ...vote('tuned', 'sft', 'left'), improved: 'PPO' },
    { ...vote('sft', 'base', 'left'), improved: 'PPO' },
    { ...vote('tuned', 'sft', 'right'), improved: 'DPO' },
    vote('tuned', 'base', 'tie'),
  ];
  expect(votesOn(votes, 'DPO')).toEqual(votes.slice(1));
});

test('without votes there is no rate', () => expect(tally([], ['tuned', 'sft']).rate).toBeUndefined());

test('the turns go round all pairs, and both sides come up', () => {
  const turns = Array.from({ length: 60 }, (_, turn) => pairingOfTurn(turn));
  for (const [first, second] of PAIRINGS) {
    expect(turns.some(([left, right]) => left === first && right === second)).toBe(true);
    expect(turns.some(([left, right]) => left === second && right === first)).toBe(true);
  }
});

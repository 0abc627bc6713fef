import { expect, test } from 'vitest';
import type { Outcome, Pair, Tile } from '../../../src/domain/stage.ts';
import { commonStart, heldOutRight, historyOf, rangeOf, sharesOf } from '../../../src/session/stage/shares.ts';

const tile = (response: string, outcome: Outcome = 'follows'): Tile => ({ response, outcome });

test('shares of outcomes add up to 1, those that do not occur included', () => {
  const outcomes = ['rude', 'follows', 'follows', 'beside'] as const;
  expect(sharesOf(outcomes.map((outcome) => tile('', outcome)))).toMatchObject({
    follows: 0.5,
    rude: 0.25,
    false: 0,
    beside: 0.25,
    unfinished: 0,
  });
  expect(sharesOf([])).toMatchObject({ follows: 0, rude: 0, false: 0, beside: 0, unfinished: 0 });
});

test('only held-out pairs count, and equal scores are wrong', () => {
  const pair = (heldOut: boolean, ...scores: [number, number]): Pair => ({
    prompt: '',
    texts: ['', ''],
    scores,
    heldOut,
  });
  const pairs = [pair(true, 1, 0), pair(true, 0, 1), pair(true, 1, 1), pair(false, 1, 0)];
  expect(heldOutRight(pairs)).toEqual({ right: 1, all: 3 });
});

test('the range of scores is that of all steps, of cards and of pairs', () => {
  const card = (score?: number) => ({ tokens: [], ...(score === undefined ? {} : { score }) });
  const pairs: Pair[] = [{ prompt: '', texts: ['', ''], scores: [-2, 0.5], heldOut: false }];
  expect(
    rangeOf([
      { step: 0, cards: [card(), card(1.5)] },
      { step: 1, pairs },
    ]),
  ).toEqual([-2, 1.5]);
  expect(rangeOf([{ step: 0, cards: [card()] }, { step: 1 }])).toEqual([0, 0]);
});

test('answers that start alike are found, whether or not they end alike', () => {
  const long = (end: string) => tile(`i can not do that, your ${end}`);
  const tiles = [long('friend.'), long('your mom.'), tile('no.'), tile('no.'), long('dog')];
  expect(commonStart(tiles, 3)).toEqual({ start: 'i can not do that, your', count: 3, whole: undefined });
  expect(commonStart(tiles, 4)).toBeUndefined();
  expect(commonStart([tile(' no.'), tile('no.'), tile('yes.')], 2)).toEqual({ start: 'no.', count: 2, whole: 'no.' });
});

test('the history of a tile has each answer with the steps it lasted', () => {
  const walls = [tile('a'), tile('a'), tile('b', 'rude'), tile('b', 'unfinished'), tile('a')];
  const frames = walls.map((answer, i) => ({ step: 10 * i, wall: [tile('other'), answer] }));
  // Nothing was looked at in the second step but the cards.
  frames.splice(1, 0, { step: 5, wall: undefined as never });
  expect(historyOf(frames, 1)).toEqual([
    { ...tile('a'), from: 0, to: 10 },
    { ...tile('b', 'rude'), from: 20, to: 20 },
    { ...tile('b', 'unfinished'), from: 30, to: 30 },
    { ...tile('a'), from: 40, to: 40 },
  ]);
});

import { describe, expect, test } from 'vitest';
import {
  agreement,
  countPairs,
  denseRanks,
  describePlace,
  isComplete,
  move,
  nudge,
  place,
  reorder,
  startRanking,
} from '../../src/session/ranking.ts';

const rank = (...places: number[]) =>
  places.reduce((ranking, rankOfCard, card) => place(ranking, card, rankOfCard), startRanking(places.length));

describe('placing by number', () => {
  test('the desk stays as it is until every card has a place, then it is put in order', () => {
    const partly = place(place(startRanking(3), 0, 3), 1, 1);
    expect(partly.order).toEqual([0, 1, 2]);
    expect(isComplete(partly)).toBe(false);
    const whole = place(partly, 2, 2);
    expect(whole.order).toEqual([1, 2, 0]);
    expect(isComplete(whole)).toBe(true);
  });

  test('the same number twice is a tie', () => {
    const ranking = rank(2, 1, 1);
    expect(denseRanks(ranking)).toEqual([2, 1, 1]);
    expect(describePlace(ranking, 1)).toBe('1st, tied with C');
  });

  test('gaps are closed', () => expect(denseRanks(rank(4, 1, 4, 2))).toEqual([3, 1, 3, 2]));

  test('a number beyond the last place changes nothing', () => {
    const start = startRanking(4);
    expect(place(start, 0, 5)).toBe(start);
  });

  test('an empty desk is not complete', () => expect(isComplete(startRanking(0))).toBe(false));
});

describe('moving', () => {
  test('one step up or down gives every card a place', () => {
    expect(denseRanks(nudge(startRanking(3), 2, -1))).toEqual([1, 3, 2]);
    expect(denseRanks(nudge(startRanking(3), 0, 1))).toEqual([2, 1, 3]);
  });

  test('the ends are walls', () => {
    expect(nudge(startRanking(3), 0, -1).order).toEqual([0, 1, 2]);
    expect(nudge(startRanking(3), 2, 1).order).toEqual([0, 1, 2]);
  });

  test('others stay tied, the moved card does not', () => {
    const ranking = rank(1, 1, 2, 3);
    expect(denseRanks(move(ranking, 3, 0))).toEqual([2, 2, 3, 1]);
    expect(denseRanks(nudge(ranking, 1, -1))).toEqual([2, 1, 3, 4]);
  });

  test('dragging takes over the order', () => {
    expect(denseRanks(reorder(startRanking(3), [2, 0, 1], 2))).toEqual([2, 3, 1]);
  });
});

test('pairs without ties are what is learned from', () => {
  expect(countPairs([1, 2, 3, 4])).toBe(6);
  expect(countPairs([1, 1, 1, 1])).toBe(0);
  expect(countPairs([1, 1, 2])).toBe(2);
});

test('agreement counts pairs in which the better text has the higher score', () => {
  expect(agreement([1, 2, 3], [3, 2, 1])).toEqual({ agreed: 3, pairs: 3 });
  expect(agreement([1, 2, 3], [1, 2, 3])).toEqual({ agreed: 0, pairs: 3 });
  expect(agreement([1, 1, 2], [0, 5, 1])).toEqual({ agreed: 1, pairs: 2 });
});

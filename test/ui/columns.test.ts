import { expect, test } from 'vitest';
import { spread, unionOf } from '../../src/ui/charts/columns.ts';

test('axes of different lengths become one, with every place once and in order', () => {
  expect(unionOf([[2, 4, 6], [1, 2, 3], []])).toEqual([1, 2, 3, 4, 6]);
  expect(unionOf([])).toEqual([]);
});

test('values keep their places, and there is nothing in between', () => {
  expect(spread([1, 2, 3, 4, 6], [2, 4, 6], [7, null, 9])).toEqual([null, 7, null, null, 9]);
});

test('a single run costs nothing: its axis and its values are passed on as they are', () => {
  const [axis, values] = [
    [1, 2],
    [3, 4],
  ];
  expect(unionOf([axis])).toBe(axis);
  expect(spread(axis, axis, values)).toBe(values);
});

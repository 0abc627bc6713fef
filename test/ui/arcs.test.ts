import { expect, test } from 'vitest';
import { arcsOf, looksOf, pathBetween } from '../../src/ui/inside/arcs.ts';

// One layer, two heads, three tokens; the second head is the one of interest.
const none = new Array<number>(9).fill(0);
const view = {
  tokens: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
  promptLength: 1,
  L: 1,
  NH: 2,
  weights: Float32Array.of(...none, 1, 0, 0, 0.25, 0.75, 0, 0.5, 0.05, 0.45),
};

test('an arc for each look back that is worth one', () => {
  expect([...looksOf(view, 0, 1, 1)]).toEqual([0.25, 0.75]);
  expect(arcsOf(view, 0, 1)).toEqual([
    { from: 1, to: 0, share: 0.25 },
    { from: 2, to: 0, share: 0.5 },
  ]);
  expect(arcsOf(view, 0, 0)).toEqual([]);
});

test('an arc begins and ends at its tokens and rises above the higher one', () => {
  expect(pathBetween({ x: 100, y: 40 }, { x: 50, y: 40 })).toBe('M 100 40 C 100 18 50 18 50 40');
  expect(pathBetween({ x: 10, y: 90 }, { x: 300, y: 40 })).toBe('M 10 90 C 10 -4 300 -4 300 40');
});

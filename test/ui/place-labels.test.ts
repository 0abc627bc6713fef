import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, type Box } from '../../src/ui/charts/place-labels.ts';

const TOPS = [0, 14, 28, 42];
const label = (left: number, width = 60) => ({ left, width, height: 14 });

test('labels that are near stand under one another, and the rest side by side', () => {
  const taken: Box[] = [];
  const tops = [10, 12, 80, 14].map((left) => place(taken, label(left), TOPS)?.top);
  expect(tops).toEqual([0, 14, 0, 28]);
});

test('one without room is left out', () => {
  const taken: Box[] = [];
  for (const top of TOPS) expect(place(taken, label(5), TOPS)?.top).toBe(top);
  expect(place(taken, label(20), TOPS)).toBeUndefined();
  expect(taken).toHaveLength(TOPS.length);
});

test('whatever the marks, no label covers another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 200 }))), (marks) => {
      const taken: Box[] = [];
      for (const [left, width] of marks) place(taken, label(left, width), TOPS);
      for (const a of taken) {
        for (const b of taken) {
          const apart = a.top !== b.top || a.left >= b.left + b.width || b.left >= a.left + a.width;
          expect(a === b || apart).toBe(true);
        }
      }
    }),
  );
});

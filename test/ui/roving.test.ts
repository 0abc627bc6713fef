import { expect, test } from 'vitest';
import type { Branch } from '../../src/domain/stage.ts';
import { layOut } from '../../src/session/stage/river.ts';
import { moveInRows, nextBand } from '../../src/ui/stage/roving.ts';

test('arrow keys stay within rows, and a shorter row is entered at its end', () => {
  const lengths = [3, 2];
  expect(moveInRows('ArrowRight', lengths, 0, 1)).toEqual([0, 2]);
  expect(moveInRows('ArrowRight', lengths, 0, 2)).toBeUndefined();
  expect(moveInRows('ArrowLeft', lengths, 1, 0)).toBeUndefined();
  expect(moveInRows('ArrowDown', lengths, 0, 2)).toEqual([1, 1]);
  expect(moveInRows('ArrowDown', lengths, 1, 0)).toBeUndefined();
  expect(moveInRows('ArrowUp', lengths, 0, 0)).toBeUndefined();
  expect([moveInRows('Home', lengths, 0, 2), moveInRows('End', lengths, 1, 0)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(moveInRows('a', lengths, 0, 0)).toBeUndefined();
});

test('in the river, keys lead along the column, back to the prefix and on to the likeliest continuation', () => {
  const branches: Branch[] = [
    { parent: -1, text: ' a', probability: 0.6 },
    { parent: -1, text: ' b', probability: 0.4 },
    { parent: 0, text: ' c', probability: 0.2 },
    { parent: 0, text: ' d', probability: 0.4 },
  ];
  const { bands } = layOut(branches, { root: [], columns: 2, threshold: 0 });
  const at = (text: string) => bands.find(({ kind, path }) => kind === 'token' && path.at(-1) === text)!;
  expect(nextBand('ArrowDown', bands, at(' a'))).toBe(at(' b'));
  expect(nextBand('ArrowUp', bands, at(' a'))).toBeUndefined();
  expect(nextBand('ArrowRight', bands, at(' a'))).toBe(at(' d'));
  expect(nextBand('ArrowLeft', bands, at(' c'))).toBe(at(' a'));
  expect(nextBand('ArrowLeft', bands, at(' b'))).toBeUndefined();
});

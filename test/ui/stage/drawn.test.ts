import { expect, test } from 'vitest';
import { drawTile, keepSame } from '../../../src/ui/stage/drawn.ts';

test('what is drawn stays the same object until a value in it changes', () => {
  const tile = (response: string) => drawTile(0, 'Q?', { response, outcome: 'follows' }, undefined, undefined);
  const before = [tile('yes'), tile('no')];
  const after = keepSame(before, [tile('yes'), tile('perhaps'), tile('more')]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual(tile('perhaps'));
  expect(after[2]).toEqual(tile('more'));
});

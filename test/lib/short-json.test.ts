import { expect, test } from 'vitest';
import { shortJson } from '../../src/lib/short-json.ts';

test('numbers lose the digits that nobody reads, and nothing else changes', () => {
  const value = { rate: 2 / 3, tiny: 1.23456789e-7, tokens: 11264000, name: '0.6666666', lists: [[null, true]] };
  expect(shortJson(value)).toBe(
    '{"rate":0.66667,"tiny":1.2346e-7,"tokens":11264000,"name":"0.6666666","lists":[[null,true]]}',
  );
  expect(shortJson(Math.PI, 2)).toBe('3.1');
});

import { randomBytes } from 'node:crypto';
import { crc32 as zlibs } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/lib/crc32.ts';

test('gives the check value of the standard, and what zlib gives', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  for (const length of [0, 1, 7, 4096]) {
    const bytes = randomBytes(length);
    expect(crc32(bytes)).toBe(zlibs(bytes));
  }
});

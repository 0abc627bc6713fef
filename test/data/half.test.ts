import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBfloat, fromHalf, toHalf } from '../../src/data/half.ts';

test('every 16-bit number comes back, NaN as NaN', () => {
  for (let bits = 0; bits < 0x10000; bits++) {
    const value = fromHalf(bits);
    if (Number.isNaN(value)) expect(Number.isNaN(fromHalf(toHalf(value)))).toBe(true);
    else if (toHalf(value) !== bits) expect.fail(`${bits.toString(16)} became ${toHalf(value).toString(16)}`);
  }
});

test.each([
  [1, 0x3c00],
  [-2, 0xc000],
  [65504, 0x7bff],
  [65519.9, 0x7bff],
  [65520, 0x7c00],
  [-Infinity, 0xfc00],
  [-0, 0x8000],
  [2 ** -14, 0x0400],
  [2 ** -24, 0x0001],
  [2 ** -25, 0x0000],
  [1.5 * 2 ** -24, 0x0002],
  [1 + 2 ** -11, 0x3c00],
  [1 + 3 * 2 ** -11, 0x3c02],
  [2047.5 * 2 ** -25, 0x0400],
])('%d is %d', (value, bits) => expect(toHalf(value)).toBe(bits));

test('no other 16-bit number is nearer, and of two equally near the even one is taken', () => {
  const finite = fc.float({ min: -65504, max: 65504, noNaN: true });
  fc.assert(
    fc.property(finite, (value) => {
      const bits = toHalf(value);
      const distance = Math.abs(fromHalf(bits) - value);
      for (const other of [bits - 1, bits + 1]) {
        if ((other & 0x7c00) === 0x7c00 || (other & 0x8000) !== (bits & 0x8000) || other < 0) continue;
        const rival = Math.abs(fromHalf(other) - value);
        expect(rival).toBeGreaterThanOrEqual(distance);
        if (rival === distance) expect(bits % 2).toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
});

test('bfloat16 is the upper half of a float', () => {
  expect(fromBfloat(0x3f80)).toBe(1);
  expect(fromBfloat(0xc049)).toBe(-3.140625);
  expect(fromBfloat(0x7f80)).toBe(Infinity);
});

// Numbers packed and unpacked are the same bits; damage is an error or other numbers, never a hang.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../src/data/lossless.ts';

const bitsOf = (data: Float32Array) => new Uint32Array(data.buffer, data.byteOffset, data.length);
const ofBits = (words: number[]) => new Float32Array(Uint32Array.from(words).buffer);
/** Zeros of both signs, infinities and NaNs with payloads among any other bits. */
const word = fc.oneof(fc.constantFrom(0, 0x80000000, 0x7f800000, 0x7fc00001, 0xffffffff), fc.nat(0xffffffff));

test('every bit comes back, of zeros, NaNs and whatever else', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 100 }), (words) => {
      const data = ofBits(words);
      expect(bitsOf(decode(encode(data), data.length))).toEqual(bitsOf(data));
    }),
  );
});

test('a view into a larger buffer is packed alone, and read from one', () => {
  const data = ofBits([1, 2, 0x3f800000, 0, 0x3f800001, 6]).subarray(2, 5);
  const packed = encode(data);
  const within = new Uint8Array(packed.length + 3);
  within.set(packed, 3);
  expect(bitsOf(decode(within.subarray(3), 3))).toEqual(bitsOf(data));
});

test('small numbers of a similar size take less room, and zeros next to none', () => {
  const weights = Float32Array.from({ length: 4096 }, (_, i) => 0.02 * Math.sin(i * i));
  expect(encode(weights).length / weights.byteLength).toBeLessThan(0.9);
  expect(encode(new Float32Array(4096)).length).toBeLessThan(64);
});

test('bytes that are cut short are an error', () => {
  const packed = encode(ofBits([0x3f800000, 0, 0x3f800001, 7]));
  for (let length = 0; length < packed.length; length++) expect(() => decode(packed.subarray(0, length), 4)).toThrow();
});

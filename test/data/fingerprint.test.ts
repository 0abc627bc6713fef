import { expect, test } from 'vitest';
import { fingerprint } from '../../src/data/fingerprint.ts';

const weights = (...values: number[]) =>
  new Map([
    ['wte.weight', { data: Float32Array.from(values) }],
    ['ln_f.bias', { data: new Float32Array(2) }],
  ]);

test('the same weights have one fingerprint, and one bit more or less is another', () => {
  const own = fingerprint(weights(1, 2, 3));
  expect(fingerprint(weights(1, 2, 3))).toBe(own);
  const nearest = Float32Array.of(3);
  new Uint32Array(nearest.buffer)[0]++;
  expect(fingerprint(weights(1, 2, nearest[0]))).not.toBe(own);
  expect(fingerprint(weights(0, 2, 3))).not.toBe(fingerprint(weights(-0, 2, 3)));
  const renamed = new Map([...weights(1, 2, 3)].map(([name, value]) => [`h.${name}`, value]));
  expect(fingerprint(renamed)).not.toBe(own);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';

const take = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);

test('the streams are the same for ever: recorded runs depend on it', () => {
  const rng = new Rng(1);
  expect(take(4, () => rng.next())).toMatchInlineSnapshot(`
    [
      3739678614,
      2725338478,
      3923878172,
      2212199553,
    ]
  `);
  const fork = new Rng(1).fork('rollout');
  expect(take(4, () => fork.next())).toMatchInlineSnapshot(`
    [
      3208988706,
      765491097,
      2758873394,
      1649844504,
    ]
  `);
});

describe('uniform', () => {
  test('is in [0, 1) and exact in single precision', () => {
    const rng = new Rng(3);
    for (const u of take(2000, () => rng.uniform())) {
      expect(u >= 0 && u < 1 && Math.fround(u) === u).toBe(true);
    }
  });

  test('fills sixteen bins evenly (χ², 15 degrees of freedom, p = 0.001)', () => {
    const rng = new Rng(4);
    const bins = new Float64Array(16);
    for (const i of take(16_000, () => rng.int(16))) bins[i]++;
    expect(bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(37.7);
  });
});

test('normal deviates have mean 0 and variance 1', () => {
  const rng = new Rng(5);
  const x = take(20_000, () => rng.normal());
  const mean = x.reduce((a, b) => a + b) / x.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length - 1)).toBeLessThan(0.04);
});

describe('fork', () => {
  test('depends on seed and label, not on what was drawn', () => {
    const used = new Rng(9);
    take(100, () => used.next());
    expect(used.fork('data').next()).toBe(new Rng(9).fork('data').next());
    expect(new Rng(9).fork('data').next()).not.toBe(new Rng(9).fork('init').next());
    expect(new Rng(9).fork('data').next()).not.toBe(new Rng(10).fork('data').next());
  });

  test('leaves its parent where it was', () => {
    const parent = new Rng(9);
    const before = parent.save();
    take(10, () => parent.fork('data').next());
    expect(parent.save()).toEqual(before);
  });

  test('streams do not repeat each other', () => {
    const seen = new Set(
      ['init', 'data', 'rollout', 'shuffle', 'labeler'].flatMap((label) => {
        const rng = new Rng(1).fork(label);
        return take(1000, () => rng.next());
      }),
    );
    expect(seen.size).toBeGreaterThan(4990);
  });
});

test('goes on where it was saved, also through JSON', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(50), (seed, drawn) => {
      const rng = new Rng(seed);
      take(drawn, () => rng.next());
      const copy = new Rng(0);
      copy.restore(JSON.parse(JSON.stringify(rng.save())) as ReturnType<Rng['save']>);
      expect(take(5, () => copy.next())).toEqual(take(5, () => rng.next()));
      expect(copy.fork('x').next()).toBe(rng.fork('x').next());
    }),
  );
});

test('shuffle keeps the items and its argument', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer(), (items, seed) => {
      const before = items.slice();
      const shuffled = new Rng(seed).shuffle(items);
      expect(items).toEqual(before);
      expect(shuffled.toSorted()).toEqual(items.toSorted());
    }),
  );
});

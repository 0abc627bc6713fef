// How the cost grows: the fit, and the memory of a training step, which does not depend on the machine's speed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AXES, expectedOf, exponentOf, measureGrowth, memoryOf } from '../../src/cli/bench/scaling.ts';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { simdBackend } from '../../src/simd/backend.ts';

test('the exponent of a power law is found, and a constant has none', () => {
  const xs = [1, 2, 4, 8];
  expect(
    exponentOf(
      xs,
      xs.map((x) => 3 * x ** 1.5),
    ),
  ).toBeCloseTo(1.5, 10);
  expect(exponentOf(xs, [7, 7, 7, 7])).toBeCloseTo(0, 10);
});

describe.each(Object.entries(AXES))('%s', (_, axis) => {
  test('the memory of a training step grows as it has to', async () => {
    const backend = await simdBackend();
    const held: number[] = [];
    for (const value of axis.values) held.push(await memoryOf(backend, axis.at(value)));
    const fitted = exponentOf(axis.values, held);
    expect(fitted).toBeGreaterThan(expectedOf(axis).memory - 0.1);
    expect(fitted).toBeLessThan(expectedOf(axis).memory + 0.05);
  });
});

test('a point is measured: a step, its memory and a PPO iteration', async () => {
  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));
  const axis = { ...AXES['batch'], values: [1, 2] };
  const { points, fitted } = await measureGrowth(await simdBackend(), tokenizer, axis, { milliseconds: 0, atLeast: 1 });
  expect(points.map(({ value }) => value)).toEqual([1, 2]);
  for (const number of points.flatMap((point) => Object.values(point))) expect(number).toBeGreaterThan(0);
  expect(fitted.memory).toBeGreaterThan(0);
});

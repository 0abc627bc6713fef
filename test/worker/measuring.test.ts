// What the page's "Kernels of an update" measures.
import { expect, test } from 'vitest';
import { Measuring } from '../../src/worker/measuring.ts';
import { tinyKit } from '../train/tiny.ts';

test('each kernel of an update is timed on this engine and comes with its shader', async () => {
  const { backend, config } = tinyKit();
  const report = await new Measuring().kernels(backend, config, 2, 8);
  expect(report).toMatchObject({ B: 2, T: 8, backend: 'cpu', clock: 'wall clock' });
  const names = report.rows.map(({ kernel }) => kernel);
  for (const part of [/^matmul/, /^attention/, /^layernorm\.backward/, /^adamw/])
    expect(
      names.some((name) => part.test(name)),
      String(part),
    ).toBe(true);
  const times = report.rows.map(({ ms }) => ms);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(times.at(-1)).toBeGreaterThan(0);
  for (const { kernel, wgsl } of report.rows) expect(wgsl, kernel).toContain(`fn ${kernel.split('.')[1]}(`);
});

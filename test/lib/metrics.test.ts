import { expect, test } from 'vitest';
import { METRICS, type Metric } from '../../src/lib/metrics.ts';

test.each(Object.entries<Metric>(METRICS))('%s says what it is', (_name, metric) => {
  expect(metric.label).toMatch(/\S/);
  expect(metric.formula).toMatch(/\S/);
  expect(metric.help).toMatch(/\.$/);
  expect(typeof metric.unit).toBe('string');
});

test('no two have the same label', () => {
  const labels = Object.values<Metric>(METRICS).map((metric) => metric.label);
  expect(new Set(labels).size).toBe(labels.length);
});

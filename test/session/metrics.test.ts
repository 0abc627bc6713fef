import { describe, expect, test } from 'vitest';
import { MetricSeries, smooth } from '../../src/session/metrics.svelte.ts';

describe('MetricSeries', () => {
  test('keeps rows in order, with null where nothing was measured', () => {
    const series = new MetricSeries(8, () => {});
    series.push([
      { step: 1, trainLoss: 2 },
      { step: 2, trainLoss: 1, heldOutLoss: 3 },
    ]);
    expect(series.steps()).toEqual([1, 2]);
    expect(series.column('trainLoss')).toEqual([2, 1]);
    expect(series.column('heldOutLoss')).toEqual([null, 3]);
    expect(series.column('kl')).toEqual([null, null]);
    expect(series.latest).toEqual({ trainLoss: 1, heldOutLoss: 3 });
  });

  test('what happened goes with the numbers', () => {
    const series = new MetricSeries(8, () => {});
    series.push([{ step: 3, kl: 1 }]);
    series.marks = [{ step: 3, label: 'paused' }];
    series.clear();
    expect([series.length, series.marks]).toEqual([0, []]);
  });

  test('rows of one step belong together', () => {
    const series = new MetricSeries(8, () => {});
    series.push([
      { step: 1, score: 2 },
      { step: 1, kl: 5 },
    ]);
    expect(series.length).toBe(1);
    expect(series.column('kl')).toEqual([5]);
  });

  test('halves its resolution when full and keeps the mean', () => {
    const series = new MetricSeries(4, () => {});
    series.push(Array.from({ length: 100 }, (_, step) => ({ step, kl: step })));
    expect(series.length).toBeLessThanOrEqual(4);
    expect(series.steps().at(-1)).toBe(99);
    const first = series.column('kl')[0] ?? NaN;
    const width = (series.steps()[0] ?? NaN) + 1;
    expect(first).toBeCloseTo((width - 1) / 2);
    expect(series.latest.kl).toBe(99);
  });

  test('a metric measured now and then survives the halving', () => {
    const series = new MetricSeries(4, () => {});
    series.push(Array.from({ length: 16 }, (_, step) => ({ step, ...(step % 8 === 0 ? { heldOutLoss: 7 } : {}) })));
    expect(series.column('heldOutLoss').filter((value) => value !== null)).toEqual([7, 7]);
  });

  test('many pushes are one new version per frame', () => {
    const ticks: (() => void)[] = [];
    const series = new MetricSeries(8, (tick) => ticks.push(tick));
    series.push([{ step: 1, kl: 1 }]);
    series.push([{ step: 2, kl: 1 }]);
    expect(ticks).toHaveLength(1);
    ticks[0]?.();
    expect(series.version).toBe(1);
    series.push([{ step: 3, kl: 1 }]);
    expect(ticks).toHaveLength(2);
  });

  test('clear starts over', () => {
    const series = new MetricSeries(4, () => {});
    series.push([{ step: 1, kl: 1 }]);
    series.clear();
    expect(series.steps()).toEqual([]);
    series.push([{ step: 1, score: 4 }]);
    expect(series.column('score')).toEqual([4]);
    expect(series.names()).toEqual(['score']);
  });
});

describe('smooth', () => {
  test('a constant stays a constant from the first value on', () => {
    for (const value of smooth([3, 3, null, 3], 0.9)) if (value !== null) expect(value).toBeCloseTo(3);
  });
  test('weight 0 changes nothing', () => expect(smooth([1, 5, 2], 0)).toEqual([1, 5, 2]));
  test('holes stay holes', () => expect(smooth([null, 1], 0.5)).toEqual([null, 1]));
});

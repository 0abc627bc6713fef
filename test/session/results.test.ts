import { expect, test } from 'vitest';
import { defaults, TABLES } from '../../src/lib/config.ts';
import { describeImprovement, isOf, resultOf } from '../../src/session/results.ts';
import { METHOD_NAMES } from '../../src/lib/methods.ts';
import { parted } from '../../src/session/kept/schemas.ts';
import type { Report } from '../../src/domain/reports.ts';
import { reportRow } from '../ui/invented.ts';

const rows = (['base', 'sft', 'tuned'] as const).map((policy, level) => reportRow(policy, level));
const improvement = { method: 'dpo' as const, settings: { ...defaults(TABLES.dpo), beta: 0.3 }, step: 40 };
const report: Report = { rows, answers: [], improvement };

test('a report gives a result that can be kept', () => {
  const result = resultOf(report, 'nano', 2)!;
  expect(result).toMatchObject({ measuredAt: 2, overSft: rows[2]?.winsOver.sft, rude: rows[2]?.rude });
  expect(result.improvement.method).toBe('dpo');
  expect(parted('results', [result], METHOD_NAMES)).toEqual({ items: [result], unread: [] });
});

test('a model that came with the page is not a result of the person', () => {
  expect(resultOf({ rows, answers: [] }, 'nano', 1)).toBeUndefined();
});

test('a result is named by its length and by what was not the default', () => {
  expect(describeImprovement(improvement)).toBe('40 steps, Leash β 0.3');
  const settings = { ...defaults(TABLES.ppo), iterations: 3, klEstimator: 2, whitenRewards: 1 };
  expect(describeImprovement({ method: 'ppo', settings, step: 3 })).toBe(
    '3 iterations, KL estimator k3, Whiten rewards on',
  );
});

test('a setting that was moved during the run is named as such, at its default as well', () => {
  const settings = defaults(TABLES.ppo);
  const moved = { method: 'ppo' as const, settings, step: 3, moved: ['klCoef'] };
  expect(describeImprovement(moved)).toBe('3 iterations, Leash β 0.4 (changed during the run)');
  const kept = resultOf({ ...report, improvement: moved }, 'nano', 1);
  expect(parted('results', [kept], METHOD_NAMES)).toEqual({ items: [kept], unread: [] });
  expect(isOf({ ...report, improvement: moved }, { ...moved, state: 'done', total: 3 })).toBe(true);
});

test('where another engine made a part of it, that is kept and said', () => {
  const settings = defaults(TABLES.ppo);
  const mixed = { method: 'ppo' as const, settings, step: 3, elsewhere: ['WebAssembly instead of WebGPU'] };
  expect(describeImprovement(mixed)).toBe('3 iterations, continued on another engine: WebAssembly instead of WebGPU');
  const kept = resultOf({ ...report, improvement: mixed }, 'nano', 1);
  expect(parted('results', [kept], METHOD_NAMES)).toEqual({ items: [kept], unread: [] });
});

test('a report is about the model it measured, not about one that went on since', () => {
  const status = { ...improvement, state: 'done' as const, total: 40 };
  expect(isOf(report, status)).toBe(true);
  expect(isOf(report, { ...status, step: 41 })).toBe(false);
  expect(isOf({ rows, answers: [] }, { state: 'idle', step: 0, total: 0, shipped: true })).toBe(true);
});

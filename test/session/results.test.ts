import { expect, test } from 'vitest';
import { safeParse } from 'valibot';
import { defaults, TABLES } from '../../src/lib/config.ts';
import { addResult, describeImprovement, isOf, RESULTS } from '../../src/session/results.ts';
import type { Report } from '../../src/domain/reports.ts';
import { reportRow } from '../ui/invented.ts';

const rows = (['base', 'sft', 'tuned'] as const).map((policy, level) => reportRow(policy, level));
const improvement = { method: 'dpo' as const, settings: { ...defaults(TABLES.dpo), beta: 0.3 }, step: 40 };
const report: Report = { rows, answers: [], improvement };

test('the newest comparison stands first, and the list can be kept', () => {
  const first = addResult([], report, 'nano', 1);
  const both = addResult(first, { ...report, improvement: { ...improvement, method: 'ppo' } }, 'nano', 2);
  expect(both.map((result) => [result.improvement.method, result.measuredAt])).toEqual([
    ['ppo', 2],
    ['dpo', 1],
  ]);
  expect(both[1]).toMatchObject({ overSft: rows[2]?.winsOver.sft, rude: rows[2]?.rude });
  expect(safeParse(RESULTS, both)).toMatchObject({ success: true, output: both });
});

test('a model that came with the page is not a result of the person', () => {
  expect(addResult([], { rows, answers: [] }, 'nano', 1)).toEqual([]);
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
  const kept = addResult([], { ...report, improvement: moved }, 'nano', 1);
  expect(safeParse(RESULTS, kept)).toMatchObject({ success: true, output: kept });
  expect(isOf({ ...report, improvement: moved }, { ...moved, state: 'done', total: 3 })).toBe(true);
});

test('a report is about the model it measured, not about one that went on since', () => {
  const status = { ...improvement, state: 'done' as const, total: 40 };
  expect(isOf(report, status)).toBe(true);
  expect(isOf(report, { ...status, step: 41 })).toBe(false);
  expect(isOf({ rows, answers: [] }, { state: 'idle', step: 0, total: 0, shipped: true })).toBe(true);
});

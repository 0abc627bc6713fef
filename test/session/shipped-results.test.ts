import { expect, test } from 'vitest';
import { ownFigure } from '../../src/session/shipped-results.ts';
import { reportRow } from '../ui/invented.ts';

const report = {
  rows: (['base', 'sft', 'ppo'] as const).map((policy, level) => reportRow(policy, level)),
  answers: [],
};
const [base, sft, ppo] = report.rows;

test('a figure finds the same number of the person’s own run', () => {
  expect(ownFigure('wins of sft over base, gold score', report, 'ppo')).toBe(sft?.winsOver.base?.[1]);
  expect(ownFigure('rude, base', report, 'ppo')).toBe(base?.rude[1]);
  expect(ownFigure('rude, PPO', report, 'ppo')).toBe(ppo?.rude[1]);
  expect(ownFigure('false, of all fact questions, sft', report, 'ppo')).toBe(sft?.falseAnswers[1]);
  expect(ownFigure('corpus loss in nats per token, base', report, 'ppo')).toBe(base?.corpusLoss);
});

test('a run with pretraining mixed in stands beside PPO-ptx, not beside PPO', () => {
  expect(ownFigure('rude, PPO-ptx', report, 'ppo-ptx')).toBe(ppo?.rude[1]);
  expect(ownFigure('wins of ppo-ptx over sft, gold score', report, 'ppo-ptx')).toBe(ppo?.winsOver.sft?.[1]);
  expect(ownFigure('rude, PPO', report, 'ppo-ptx')).toBeUndefined();
  expect(ownFigure('rude, PPO-ptx', report, 'ppo')).toBeUndefined();
});

test('what the page does not measure stays empty', () => {
  expect(ownFigure('log-loss that a second epoch adds, 100 rankings', report, 'ppo')).toBeUndefined();
  expect(ownFigure('rude, upside-down PPO − base', report, 'ppo')).toBeUndefined();
});

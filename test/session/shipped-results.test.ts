import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureName, ownFigure, type ShippedResults } from '../../src/session/shipped-results.ts';
import { reportRow } from '../ui/invented.ts';

const report = {
  rows: (['base', 'sft', 'tuned'] as const).map((policy, level) => reportRow(policy, level)),
  answers: [],
};
const [base, sft, ppo] = report.rows;

test('a figure finds the same number of the person’s own run', () => {
  expect(ownFigure('wins of sft over base, gold score', report, 'PPO')).toBe(sft?.winsOver.base?.[1]);
  expect(ownFigure('rude, base', report, 'PPO')).toBe(base?.rude[1]);
  expect(ownFigure('rude, PPO', report, 'PPO')).toBe(ppo?.rude[1]);
  expect(ownFigure('false, of the fact questions that are answered, sft', report, 'PPO')).toBe(sft?.falseAnswers[1]);
  expect(ownFigure('corpus loss in nats per token, base', report, 'PPO')).toBe(base?.corpusLoss);
});

test('a run with pretraining mixed in stands beside PPO-ptx, not beside PPO', () => {
  expect(ownFigure('rude, PPO-ptx', report, 'PPO-ptx')).toBe(ppo?.rude[1]);
  expect(ownFigure('wins of ppo-ptx over sft, gold score', report, 'PPO-ptx')).toBe(ppo?.winsOver.sft?.[1]);
  expect(ownFigure('rude, PPO', report, 'PPO-ptx')).toBeUndefined();
  expect(ownFigure('rude, PPO-ptx', report, 'PPO')).toBeUndefined();
});

test('another method stands in its own rows', () => {
  expect(ownFigure('wins over base, gold score, DPO', report, 'DPO')).toBe(ppo?.winsOver.base?.[1]);
  expect(ownFigure('KL to SFT in nats per sequence, DPO', report, 'DPO')).toBe(ppo?.kl);
  expect(ownFigure('rude, PPO', report, 'DPO')).toBeUndefined();
});

test('what the page does not measure stays empty', () => {
  expect(ownFigure('log-loss that a second epoch adds, 100 rankings', report, 'PPO')).toBeUndefined();
  expect(ownFigure('rude, upside-down PPO − base', report, 'PPO')).toBeUndefined();
});

test.each(['nano', 'micro'])('what is measured of %s is written as a person would', (model) => {
  const { figures } = JSON.parse(readFileSync(`public/reproduce-${model}.json`, 'utf8')) as ShippedResults;
  const names = figures.map(({ what }) => figureName(what));
  expect(names).toContain('Wins of PPO-ptx over SFT, authors’ gold score');
  expect(names.filter((name) => /\b(sft|ppo|dpo|grpo|rloo)\b|^[a-z]/.test(name))).toEqual([]);
});

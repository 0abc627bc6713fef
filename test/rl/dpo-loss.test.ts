import { describe, expect, test } from 'vitest';
import { dpoLoss } from '../../src/rl/dpo-loss.ts';
import { oracles } from './golden.ts';
import { expectClose, expectGradient } from './gradient.ts';

const golden = oracles.dpo;
const input = {
  chosenLogprobs: golden.chosenMinusRef.map((l) => l - 20),
  rejectedLogprobs: golden.rejectedMinusRef.map((l) => l - 30),
  refChosenLogprobs: [-20, -20],
  refRejectedLogprobs: [-30, -30],
  beta: golden.beta,
};

describe('OpenRLHF', () => {
  test('DPO', () => {
    const { loss, chosenScores, rejectedScores, accuracy } = dpoLoss(input);
    expect(loss).toBeCloseTo(golden.loss, 5);
    expectClose(chosenScores, golden.chosenScores);
    expectClose(rejectedScores, golden.rejectedScores);
    // One pair is won and one is a tie, which OpenRLHF counts as wrong.
    expect(accuracy).toBe(0.75);
  });
  test('conservative DPO', () =>
    expect(dpoLoss({ ...input, labelSmoothing: golden.smoothing }).loss).toBeCloseTo(golden.smoothedLoss, 5));
  test('IPO', () => expect(dpoLoss({ ...input, variant: 'ipo' }).loss).toBeCloseTo(golden.ipo, 5));
});

test('gradients', () => {
  const [chosen, rejected] = [Float32Array.of(-3, -8, -4), Float32Array.of(-5, -2, -4.5)];
  const pairs = { refChosenLogprobs: [-3.5, -6, -4], refRejectedLogprobs: [-4, -3, -4], beta: 0.5 };
  for (const options of [{}, { labelSmoothing: 0.2 }, { variant: 'ipo' as const }]) {
    const at = (chosenLogprobs: Float32Array, rejectedLogprobs: Float32Array) =>
      dpoLoss({ chosenLogprobs, rejectedLogprobs, ...pairs, ...options });
    const { dchosen, drejected } = at(chosen, rejected);
    expectGradient(dchosen, (x) => at(x, rejected).loss, chosen);
    expectGradient(drejected, (x) => at(chosen, x).loss, rejected);
  }
});

test('the reference itself costs ln 2 and is right half the time; no pairs cost nothing', () => {
  const same = { ...input, refChosenLogprobs: input.chosenLogprobs, refRejectedLogprobs: input.rejectedLogprobs };
  expect(dpoLoss(same).loss).toBeCloseTo(Math.LN2, 12);
  expect(dpoLoss(same).accuracy).toBe(0.5);
  const none = { chosenLogprobs: [], rejectedLogprobs: [], refChosenLogprobs: [], refRejectedLogprobs: [], beta: 0.1 };
  expect(dpoLoss(none)).toMatchObject({ loss: 0, accuracy: 0 });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullKl, klPenalty, nextKlCoef } from '../../src/rl/kl.ts';
import { maskedMean } from '../../src/rl/statistics.ts';
import { B, everything, mask, oracles, rollout, T } from './golden.ts';
import { expectClose } from './gradient.ts';

const { logprobs, refLogprobs } = rollout;

describe('estimators', () => {
  test('give the numbers of OpenRLHF', () => {
    expectClose(klPenalty('k1', logprobs, refLogprobs, everything), oracles.openrlhf.kl_k1.flat());
    expectClose(klPenalty('k2', logprobs, refLogprobs, everything), oracles.openrlhf.kl_k2.flat());
    expectClose(klPenalty('k3', logprobs, refLogprobs, everything), oracles.openrlhf.kl_k3.flat());
    // What it logs is the mean of each text's mean, so that short texts weigh as much as long ones.
    const rows = [0, 1, 2].map((b) => [logprobs, refLogprobs, mask].map((x) => x.subarray(b * T, (b + 1) * T)));
    const perToken = rows.reduce((sum, [pi, ref, m]) => sum + maskedMean(klPenalty('k1', pi, ref, m), m) / B, 0);
    expect(perToken).toBeCloseTo(oracles.openrlhf.kl_logged_mean_per_token, 5);
  });

  test('give the numbers of TRL', () => {
    expectClose(klPenalty('k1', logprobs, refLogprobs, mask), oracles.trl.k1.kl.flat());
    expectClose(klPenalty('k3', logprobs, refLogprobs, mask), oracles.trl.k3.kl.flat());
    const perSequence = klPenalty('k1', logprobs, refLogprobs, mask).reduce((a, b) => a + b, 0) / 3;
    expect(perSequence).toBeCloseTo(oracles.trl.k1.objective_kl, 5);
  });

  test('are zero for the same model', () => {
    for (const estimator of ['k1', 'k2', 'k3'] as const) {
      expect([...klPenalty(estimator, logprobs, logprobs, everything)]).toEqual([...new Float32Array(18)]);
    }
  });

  test('k1 and k3 are right on average, k3 never negative', () => {
    const weights = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    const normalize = (w: number[]) => w.map((x) => x / w.reduce((a, b) => a + b));
    fc.assert(
      fc.property(weights, weights, (a, b) => {
        const [p, q] = [normalize(a), normalize(b)];
        const exact = p.reduce((sum, x, i) => sum + x * Math.log(x / q[i]), 0);
        const estimates = (k: 'k1' | 'k3') =>
          klPenalty(k, Float32Array.from(p, Math.log), Float32Array.from(q, Math.log), new Float32Array(6).fill(1));
        const mean = (values: Float32Array) => values.reduce((sum, value, i) => sum + p[i] * value, 0);
        expect(mean(estimates('k1'))).toBeCloseTo(exact, 5);
        expect(mean(estimates('k3'))).toBeCloseTo(exact, 5);
        expect(Math.min(...estimates('k3'))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('beyond ±10 nothing is cut off, as OpenRLHF would', () => {
    const far = klPenalty('k1', Float32Array.of(-1), Float32Array.of(-31), Float32Array.of(1));
    expect([...far]).toEqual([30]);
  });
});

test('the adaptive controller gives the numbers of OpenAI 2019', () => {
  const { init, klAndCoef, ...rest } = oracles.openai2019.adaptiveKl;
  let klCoef = init;
  for (const [kl, expected] of klAndCoef) {
    klCoef = nextKlCoef({ klCoef, kl, ...rest });
    expect(klCoef).toBeCloseTo(expected, 8);
  }
});

describe('the exact KL', () => {
  const logits = Float32Array.of(1, 2, 0.5, -1, 0, 3);
  const others = Float32Array.of(0, 2, 1, -1, 0, 3);

  test('is the sum over the vocabulary, row by row', () => {
    const softmax = (x: Float32Array, temperature: number) => {
      const weights = Array.from(x, (l) => Math.exp(l / temperature));
      return weights.map((w) => w / weights.reduce((a, b) => a + b));
    };
    for (const temperature of [1, 0.5]) {
      const p = softmax(logits.subarray(0, 3), temperature);
      const q = softmax(others.subarray(0, 3), temperature);
      const wanted = p.reduce((sum, x, v) => sum + x * Math.log(x / q[v]), 0);
      const [first, second] = fullKl(logits, others, 3, temperature);
      expect(first).toBeCloseTo(wanted, 6);
      expect(second).toBeCloseTo(0, 6);
    }
  });

  test('is what k1 and k3 estimate: their mean over draws from the policy', () => {
    const [kl] = fullKl(logits.subarray(0, 3), others.subarray(0, 3), 3);
    const logSoftmax = (x: Float32Array) => x.map((l) => l - Math.log(x.reduce((sum, y) => sum + Math.exp(y), 0)));
    const [p, q] = [logits, others].map((x) => logSoftmax(x.subarray(0, 3)));
    for (const name of ['k1', 'k3'] as const) {
      const estimates = klPenalty(name, p, q, new Float32Array(3).fill(1));
      expect(estimates.reduce((sum, x, v) => sum + Math.exp(p[v]) * x, 0)).toBeCloseTo(kl, 6);
    }
  });

  test('does not overflow', () => {
    expect(fullKl(Float32Array.of(1000, 0), Float32Array.of(1000, 0), 2)[0]).toBe(0);
  });
});

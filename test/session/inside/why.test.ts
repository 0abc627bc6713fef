import { expect, test } from 'vitest';
import type { FrozenBatch, RolloutView } from '../../../src/domain/texts.ts';
import { partsOf, whyPushed } from '../../../src/session/inside/why.ts';
import { stageRollouts } from '../../ui/invented-rollouts.ts';

const token = (logprob: number) => ({ id: 1, text: ' a', logprob });
const text = (numbers: Partial<RolloutView>): RolloutView => ({
  prompt: 'name a tool.',
  response: ' a',
  tokens: [token(-2)],
  finished: true,
  ...numbers,
});

test('before advantages are known nothing is claimed', () => {
  expect(whyPushed(text({ kl: [0.1] }), 0, undefined)).toBeUndefined();
});

test('pushed up by the score, down by the KL penalty, up because little was expected, down against the batch', () => {
  const because = (advantage: number, parts: Parameters<typeof whyPushed>[2]) => {
    const why = whyPushed(text({ advantages: [advantage] }), 0, parts)!;
    return [why.push, why.because];
  };
  expect(because(1.2, { score: 2, kl: -0.7, value: 0.3, mean: -0.4 })).toEqual(['up', 'score']);
  expect(because(-0.5, { score: 1, kl: -1.9, value: 0.1, mean: 0.3 })).toEqual(['down', 'kl']);
  expect(because(0.8, { score: -1, kl: -0.1, value: 1.5, mean: 0.4 })).toEqual(['up', 'value']);
  expect(because(-0.1, { score: 2, kl: -0.2, value: -0.3, mean: -1.6 })).toEqual(['down', 'mean']);
  expect(because(0, { score: 0, kl: 0, value: 0, mean: 0 })[0]).toBe('none');
  // GRPO and RLOO have no parts.
  expect(because(0.3, undefined)).toEqual(['up', 'siblings']);
});

test('a token that was clipped, and one that moved against its push', () => {
  const clipped = text({ advantages: [1], updatedLogprobs: [-1.5], ratios: [1.4], clipped: [true] });
  expect(whyPushed(clipped, 0, undefined)).toMatchObject({ clipped: true, moved: 0.5, against: false });
  const against = text({ advantages: [-1], updatedLogprobs: [-1.5], ratios: [1.4], clipped: [false] });
  expect(whyPushed(against, 0, undefined)).toMatchObject({ clipped: false, moved: 0.5, against: true });
  // What would be shown as 0.00 moved nowhere.
  const still = text({ advantages: [-1], updatedLogprobs: [-1.997] });
  expect(whyPushed(still, 0, undefined)).toMatchObject({ against: false });
});

test('the parts of a token are those of its place in the batch, wherever its text begins in the row', () => {
  const { batch } = stageRollouts(3, 3) as { batch: FrozenBatch };
  const { T } = batch;
  const later = <A extends Float32Array>(x: A) => {
    const out = new Float32Array(x.length);
    for (let i = 0; i < x.length; i++) if (i % T < T - 2) out[i + 2] = x[i];
    return out;
  };
  const [mask, kl, values] = [later(batch.mask), later(batch.kl), later(batch.values)];
  const shifted = { ...batch, mask, kl, values, last: batch.last.map((t) => t + 2) };
  for (const row of [0, 5]) {
    const own = partsOf(batch, row, 2);
    const moved = partsOf(shifted, row, 2);
    for (const name of ['score', 'kl', 'value', 'mean'] as const) expect(moved[name]).toBeCloseTo(own[name], 5);
  }
});

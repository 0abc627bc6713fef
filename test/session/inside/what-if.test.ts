import { expect, test } from 'vitest';
import type { FrozenBatch } from '../../../src/domain/texts.ts';
import { parseConfig } from '../../../src/lib/config.ts';
import { whatIf } from '../../../src/session/inside/what-if.ts';
import { PpoTrainer } from '../../../src/train/ppo.ts';
import { runSteps, tinyModels } from '../../train/tiny.ts';

/** The last iteration of a short run that moves far. */
async function iteration() {
  const { kit, weights } = await tinyModels();
  const small = parseConfig('ppo', { iterations: 2, rollouts: 8, minibatches: 1, innerEpochs: 3, ptxCoef: 0 });
  const config = { ...small, learningRate: 5e-2 };
  const events = await runSteps(new PpoTrainer(kit, weights, { config }), 2);
  const { rollouts, batch } = events.at(-1)!.rollouts!;
  return { rollouts, batch: batch!, metrics: events.at(-1)!.metrics! };
}

test('with the run’s own settings everything is as the run had it', async () => {
  const { rollouts, batch, metrics } = await iteration();
  const { advantages, pushes, reward } = whatIf(batch, batch.settings);
  rollouts.forEach((view, b) => {
    const from = batch.mask.indexOf(1, b * batch.T);
    view.advantages!.forEach((a, t) => expect(Math.abs(advantages[from + t] - a)).toBeLessThan(1e-6));
    view.clipped!.forEach((clipped, t) => expect(pushes[from + t] === 'clipped').toBe(clipped));
  });
  expect(reward).toBeCloseTo(metrics.rlhfReward!, 5);
});

test('β changes what tokens cost, λ how far a score reaches back, ε which tokens are clipped', async () => {
  const { batch } = await iteration();
  const { settings, mask } = batch;
  const now = (change: Partial<FrozenBatch['settings']>) => whatIf(batch, { ...settings, ...change });
  const before = now({});
  const tokens = mask.reduce((sum, m) => sum + m, 0);
  const total = ({ counts }: typeof before) => counts.up + counts.down + counts.clipped + counts.none;

  const free = now({ klCoef: 0 });
  expect(total(free)).toBe(tokens);
  const cost = settings.klCoef * (batch.kl.reduce((sum, x) => sum + x, 0) / batch.scores.length);
  expect(free.reward - before.reward).toBeCloseTo(cost, 4);
  expect(free.advantages).not.toEqual(before.advantages);
  expect(free.outside).toBe(before.outside);

  // With λ 0 and no KL penalty the score is seen by the last token alone.
  const alone = { klCoef: 0, lam: 0, whitenAdvantages: 0 };
  const louder = { ...batch, scores: batch.scores.map((score) => score + 1) };
  const [quiet, loud] = [batch, louder].map((each) => whatIf(each, { ...settings, ...alone }).advantages);
  const changed = [...mask.keys()].filter((i) => Math.abs(loud[i] - quiet[i]) > 1e-6);
  expect(changed).toEqual(Array.from(batch.last, (t, b) => b * batch.T + t));

  expect(before.counts.clipped).toBeGreaterThan(0);
  const tight = now({ clipRange: 0.01 });
  const wide = now({ clipRange: 50 });
  expect(tight.counts.clipped).toBeGreaterThan(before.counts.clipped);
  expect([wide.counts.clipped, wide.outside]).toEqual([0, 0]);
  expect(tight.advantages).toEqual(before.advantages);
});

test('before the update there is nothing to clip', async () => {
  const { batch } = await iteration();
  const { ratios: _, ...before } = batch;
  const { counts, ...rest } = whatIf(before, batch.settings);
  expect(counts.clipped).toBe(0);
  expect(rest).not.toHaveProperty('outside');
});

import { expect, test } from 'vitest';
import { plannedBackend } from '../../src/gpu/planned.ts';
import { defaults } from '../../src/lib/config.ts';
import { PPO, SFT } from '../../src/lib/settings.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, countParameters } from '../../src/model/params.ts';
import { PpoTrainer } from '../../src/train/ppo.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import { planPhase } from '../../src/worker/memory.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { tinyKit, tinyWeights } from '../train/tiny.ts';

/** Bytes that the processor backend has really been asked for, by wrapping it. */
function counted(kit = tinyKit()) {
  let bytes = 0;
  const { backend } = kit;
  const allocate: typeof backend.allocate = (label, length) => {
    bytes += 4 * length;
    return backend.allocate(label, length);
  };
  return { kit: { ...kit, backend: { ...backend, allocate } }, bytes: () => bytes };
}

const total = (memory: object) => Object.values(memory).reduce((sum: number, bytes: number) => sum + bytes, 0);

test('SFT takes what was planned, to the byte', async () => {
  const config = { ...defaults(SFT), steps: 1, batchSize: 4 };
  const weights = await tinyWeights(tinyKit());
  const input = { config, demonstrations: demonstrations() };
  const plan = await planPhase(tinyKit(), ({ kit }) => Promise.resolve(new SftTrainer(kit, weights, input)));
  const { kit, bytes } = counted();
  const trainer = new SftTrainer(kit, weights, input);
  for await (const _ of trainer.run()) if (trainer.step) break;
  expect(total(plan)).toBe(bytes());
  // Values, and for AdamW three times as much.
  expect(plan.parameters).toBeGreaterThanOrEqual(4 * countParameters(kit.config, 'lm'));
  expect(plan.optimiser).toBeGreaterThan(3 * plan.parameters);
  expect(plan.optimiser).toBeLessThan(3.2 * plan.parameters);
});

test('PPO holds five models and trains two of them; more rollouts take more', async () => {
  const plan = (rollouts: number) =>
    planPhase(tinyKit(), async ({ kit, models }) => {
      const weights = { sft: await models.policy('sft').save(), reward: await models.reward()!.save() };
      return new PpoTrainer(kit, weights, { config: { ...defaults(PPO), rollouts, minibatches: 2 } });
    });
  const [few, many] = [await plan(4), await plan(16)];
  // Two of five models, and three numbers for each of their parameters.
  expect(few.optimiser / few.parameters).toBeCloseTo(1.2, 1);
  expect(many).toMatchObject({ parameters: few.parameters, optimiser: few.optimiser });
  expect(many.activations).toBeGreaterThan(few.activations);
});

test('what is larger than the machine allows is refused in words, before anything is allocated', () => {
  const small = { ...tinyKit().backend, largest: 4096 };
  const make = () => new Params(plannedBackend(small), tinyKit().config, 'lm', true);
  expect(make).toThrow(/parameters need 0.\d+ MiB in one piece, and this machine allows 0.00391 MiB/);
});

test('memory that is given back is no longer counted', async () => {
  const backend = plannedBackend(tinyKit().backend);
  const params = new Params(backend, tinyKit().config, 'lm', true);
  const model = await Gpt.record(params, 2, 8, 'train');
  model.free();
  params.free();
  expect([...backend.held.values()].filter(Boolean)).toEqual([]);
});

// What a person chooses while the models are on their way stays, whatever the runs that were kept have.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PhaseStatus } from '../../src/domain/phases.ts';
import type { Lab } from '../../src/session/lab.svelte.ts';
import { chooseMethod } from '../../src/session/policies.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { niceComparisons } from '../train/tiny.ts';
import { openLab } from './open-lab.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { pathname: '/lab/' });
});

const until = (lab: Lab, phase: 'reward' | 'policy', state: PhaseStatus['state']) =>
  vi.waitFor(() => expect(lab.statuses[phase].state).toBe(state), { timeout: 20_000 });

/** A Lab with a judge, and with a run of PPO of two iterations that has begun or ended. */
async function withRun(state: 'paused' | 'done'): Promise<Lab> {
  const { lab } = await openLab();
  for (const each of niceComparisons(24)) await lab.kept.addSimulated(each);
  Object.assign(lab.configs.reward, { batchSize: 8, heldOut: 0 });
  Object.assign(lab.configs.ppo, { iterations: 2, rollouts: 4, minibatches: 1, innerEpochs: 1 });
  await lab.play('reward');
  await until(lab, 'reward', 'done');
  await (state === 'done' ? lab.play('policy') : lab.step('policy'));
  await until(lab, 'policy', state);
  expect(lab.notices.list).toEqual([]);
  return lab;
}

/** Opens the models again, and works while they are on their way. */
async function whileOpening(lab: Lab, work: () => void): Promise<void> {
  const opening = lab.restart();
  await expect.poll(() => lab.opened).toBeUndefined();
  work();
  await opening;
  expect(lab.opened).toBeDefined();
}

test('beside a run that has ended, whose other settings are shown', async () => {
  const lab = await withRun('done');
  await whileOpening(lab, () => {
    lab.configs.ppo['rollouts'] = 8;
    lab.setConfig('policy', 'ppo', 'klCoef', 0.6, true);
    lab.setConfig('policy', 'ppo', 'klCoef', 0.7, true);
    chooseMethod(lab, 'grpo');
  });
  expect(lab.statuses.policy).toMatchObject({ state: 'done', method: 'ppo' });
  expect([lab.method, lab.configs.ppo['klCoef'], lab.configs.ppo['rollouts']]).toEqual(['grpo', 0.7, 4]);
});

test('and moves in a run that is under way, where it may', async () => {
  const lab = await withRun('paused');
  await whileOpening(lab, () => lab.setConfig('policy', 'ppo', 'klCoef', 0.7, true));
  expect(lab.configs.ppo['klCoef']).toBe(0.7);
  await lab.step('policy');
  await expect.poll(() => lab.statuses.policy).toMatchObject({ state: 'paused', settings: { klCoef: 0.7 } });
});

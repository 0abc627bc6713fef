// A finished run of minutes that is started over or deleted can be taken back, with what was made from it.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PhaseStatus } from '../../src/domain/phases.ts';
import type { Lab } from '../../src/session/lab.svelte.ts';
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

/** A Lab with a judge and a run of PPO, both finished. @param seconds how long a step is said to have taken */
async function withRuns(seconds: number): Promise<Lab> {
  const { lab } = await openLab();
  for (const each of niceComparisons(24)) await lab.kept.addSimulated(each);
  Object.assign(lab.configs.reward, { batchSize: 8, heldOut: 0 });
  Object.assign(lab.configs.ppo, { iterations: 2, rollouts: 4, minibatches: 1, innerEpochs: 1 });
  for (const phase of ['reward', 'policy'] as const) {
    await lab.play(phase);
    await until(lab, phase, 'done');
  }
  for (const phase of ['reward', 'policy'] as const) lab.statuses[phase].secondsPerStep = seconds;
  return lab;
}

test('by Reset, with what was made from it', async () => {
  const lab = await withRuns(100);
  const scores = lab.series.policy.column('score');
  await lab.reset('reward');
  expect([lab.statuses.reward.state, lab.statuses.policy.state]).toEqual(['idle', 'idle']);
  expect(lab.moments.runs).toHaveLength(2);
  expect(lab.recovery.aside?.title).toMatch(/^Put aside before starting over: .+, .*PPO.+\.$/);
  lab.recovery.aside?.actions[0].act();
  await vi.waitFor(() => expect(lab.moments.runs).toEqual([]), 10_000);
  expect([lab.statuses.reward, lab.statuses.policy]).toMatchObject([{ state: 'done' }, { state: 'done', step: 2 }]);
  expect(lab.series.policy.column('score')).toEqual(scores);
  expect([lab.recovery.aside, lab.notices.list]).toEqual([undefined, []]);
});

test('by Play, where the new run is given up for it', async () => {
  const lab = await withRuns(100);
  lab.configs.ppo['iterations'] = 50;
  await lab.play('policy');
  await until(lab, 'policy', 'running');
  expect(lab.moments.runs.map(({ phase }) => phase)).toEqual(['policy']);
  lab.recovery.aside?.actions[0].act();
  await vi.waitFor(() => expect(lab.statuses.policy).toMatchObject({ state: 'done', step: 2, total: 2 }), 10_000);
});

test('one of seconds is not kept, and is over at once', async () => {
  const lab = await withRuns(0.1);
  await lab.reset('reward');
  expect([lab.moments.runs, lab.recovery.aside]).toEqual([[], undefined]);
});

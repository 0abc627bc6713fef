// Teaching chains two phases: a judge from the picks, then the model from the judge.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/domain/labels.ts';
import { LabError } from '../../src/lib/errors.ts';
import type { Lab } from '../../src/session/lab.svelte.ts';
import { Teaching, teachingOf } from '../../src/session/taste/teaching.svelte.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { openLab } from './open-lab.ts';

const memory = new Map<string, string>();

beforeEach(() => {
  freshIndexedDb();
  memory.clear();
  vi.stubGlobal('location', { pathname: '/lab/' });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A person's pick of the shorter text. */
const pick = (lab: Lab, i: number): Comparison => ({
  id: `pick ${i}`,
  prompt: `name ${i % 2 ? 'two' : 'three'} foods.`,
  responses: [` a fox and ${i} owls.`, ' rice.'],
  finished: [true, true],
  ranks: [2, 1],
  author: { person: lab.kept.person },
  round: 1,
  source: { bank: 'starter' },
  choice: 'contrast',
  split: 'train',
  createdAt: i,
});

/** A Lab with real phases, small ones, and twenty picks. */
async function open(picks = 20) {
  const { lab, engines } = await openLab();
  Object.assign(lab.configs.reward, { batchSize: 8, heldOut: 0 });
  Object.assign(lab.configs.ppo, { iterations: 2, rollouts: 4, minibatches: 1, innerEpochs: 1 });
  for (let i = 0; i < picks; i++) await lab.kept.addComparison(pick(lab, i));
  return { lab, engines };
}
/** A busy machine takes many times as long as a free one. */
const PATIENCE = { timeout: 60_000, interval: 2 };
const at = (teaching: Teaching, place: string) => vi.waitFor(() => expect(teaching.place).toBe(place), PATIENCE);

test('the judge learns from the person’s own labels alone, then the model from the judge', async () => {
  const { lab } = await open();
  await lab.kept.addSimulated({ ...pick(lab, 99), id: 'simulated', author: { simulated: 'careful' } });
  lab.method = 'dpo';
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'policy');
  expect(lab.statuses.reward).toMatchObject({ state: 'done' });
  expect(lab.kept.ordered).toHaveLength(20);
  await at(teaching, 'done');
  expect(lab.statuses.policy).toMatchObject({ state: 'done', step: 2, method: 'ppo' });
  expect(lab.notices.list).toEqual([]);
});

test('asked for while the models are on their way, it waits for them', async () => {
  const { lab } = await open();
  const reopening = lab.open('nano', 1, 'auto');
  const teaching = teachingOf(lab);
  await teaching.begin();
  expect([teaching.place, teaching.busy, lab.opening]).toEqual(['waiting', true, true]);
  await reopening;
  await at(teaching, 'done');
});

test('a pause holds it, and Continue goes on to the end', async () => {
  const { lab } = await open();
  lab.configs.ppo['iterations'] = 40;
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'policy');
  await vi.waitFor(() => expect(teaching.status?.state).toBe('running'), PATIENCE);
  await teaching.pause();
  await vi.waitFor(() => expect(teaching.halted).toBe(true), PATIENCE);
  expect([teaching.place, teaching.busy]).toEqual(['policy', false]);
  await teaching.resume();
  await at(teaching, 'done');
});

test('what was under way learns from something else, and is begun anew', async () => {
  const { lab } = await open();
  await lab.step('reward');
  await vi.waitFor(() => expect(lab.statuses.reward.state).toBe('paused'), PATIENCE);
  const { total } = lab.statuses.reward;
  for (let i = 20; i < 60; i++) await lab.kept.addComparison(pick(lab, i));
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'done');
  expect(lab.statuses.reward.total).toBeGreaterThan(total);
});

test('it is not left hanging where a phase refuses to start, and says why', async () => {
  const { lab } = await open(0);
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'rest');
  expect(lab.notices.list.map(({ phase, error }) => [phase, error.name])).toEqual([['reward', 'ConfigError']]);
});

test('it is not left hanging where another tab trains, which is no error', async () => {
  const { lab } = await open(1);
  lab.api!.play = () => Promise.reject(new LabError('TakenError', 'Another tab of this page is training.'));
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'rest');
  expect([lab.notices.taken, lab.notices.list]).toEqual([true, []]);
});

test('a reset at its station ends it', async () => {
  const { lab } = await open();
  lab.configs.ppo['iterations'] = 40;
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'policy');
  await vi.waitFor(() => expect(teaching.status?.state).toBe('running'), PATIENCE);
  await lab.reset('policy');
  await at(teaching, 'rest');
});

test('a worker that ends does not end it', async () => {
  const { lab, engines } = await open();
  lab.configs.ppo['iterations'] = 20;
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'policy');
  await vi.waitFor(() => expect(lab.statuses.policy.step).toBeGreaterThan(1), PATIENCE);
  engines.at(-1)!.crash();
  await at(teaching, 'done');
  expect(lab.statuses.policy.step).toBe(20);
});

test('a reload finds it where it was', async () => {
  const { lab } = await open();
  lab.configs.ppo['iterations'] = 40;
  const teaching = teachingOf(lab);
  await teaching.begin();
  await at(teaching, 'policy');
  await vi.waitFor(() => expect(lab.statuses.policy.step).toBeGreaterThan(1), PATIENCE);
  await teaching.pause();
  await vi.waitFor(() => expect(teaching.halted).toBe(true), PATIENCE);
  const { lab: again } = await openLab();
  const after = new Teaching(again);
  expect(after.place).toBe('policy');
  await vi.waitFor(() => expect(after.halted).toBe(true), PATIENCE);
  await after.resume();
  await at(after, 'done');
});

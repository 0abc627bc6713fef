// Back to a moment of a run and on from there. Wherever a run goes on with the settings that it had, it ends in the same bits.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhaseInput } from '../../src/domain/api.ts';
import { LabError } from '../../src/lib/errors.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { openPhases } from './open-phases.ts';
import { DPO, INPUTS, finished, last, playTo, withJudge, type Opened, type Trained } from './runs.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

const CASES: [string, Trained, PhaseInput[Trained]][] = [
  ['sft', 'sft', INPUTS.sft],
  ['reward', 'reward', INPUTS.reward],
  ['ppo', 'policy', INPUTS.policy],
  ['dpo', 'policy', DPO],
  [
    'grpo',
    'policy',
    { method: 'grpo', config: { iterations: 3, rollouts: 8, groupSize: 4, minibatches: 1 }, comparisons: [] },
  ],
];

describe.each(CASES)('%s', (_, phase, input) => {
  const play = (opened: Opened) => opened.play(phase, input);

  test('goes back to a moment and on to the same bits, at once, after a reload, and as a run that was kept', async () => {
    const first = await withJudge();
    const unbroken = await finished(await play(first));
    const { steps } = last(first, 'moments', phase)!;
    const { total } = first.phases.statusOf(phase);
    expect([steps[0], steps.at(-1)]).toEqual([0, total]);
    // It pauses once on its way, so that there is a moment between.
    freshIndexedDb();
    const opened = await withJudge();
    await playTo(opened, phase, input, 2);
    expect(last(opened, 'moments', phase)!.steps).toEqual(expect.arrayContaining([0, 2]));
    expect(await finished(await play(opened))).toEqual(unbroken);

    const status = await (await opened.phases.time()).rewind(phase, 2);
    expect(status).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(opened, 'metrics', phase)).toMatchObject({ reset: true });
    expect(last(opened, 'metrics', phase)!.rows.at(-1)!.step).toBe(2);
    expect(last(opened, 'marks', phase)!.marks.at(-1)).toEqual({ step: 2, label: 'gone back' });
    expect(last(opened, 'moments', phase)!.steps.at(-1)).toBe(2);
    expect(await finished(await play(opened))).toEqual(unbroken);

    await (await opened.phases.time()).rewind(phase, 2);
    const reloaded = await openPhases();
    expect(reloaded.phases.statusOf(phase)).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(reloaded, 'moments', phase)!.steps).toEqual(last(opened, 'moments', phase)!.steps);
    const id = await (await reloaded.phases.time()).keep(phase, ' half-way ');
    expect(await finished(await play(reloaded))).toEqual(unbroken);
    await (await reloaded.phases.time()).rewind(phase, 0);
    expect(await finished(await play(reloaded))).toEqual(unbroken);

    const later = await openPhases();
    await (await later.phases.time()).tell();
    const { runs } = last(later, 'runs')!;
    expect(runs).toMatchObject([{ id, phase, name: 'half-way', step: 2, total }]);
    expect(await (await later.phases.time()).open(id)).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(later, 'moments', phase)!.steps).toContain(0);
    expect(await finished(await play(later))).toEqual(unbroken);
  });
});

test('to go back undoes what was moved later', async () => {
  const opened = await openPhases();
  const { phases } = opened;
  await playTo(opened, 'policy', DPO, 2);
  phases.adjust('policy', 'beta', 0.7);
  await playTo(opened, 'policy', DPO, 3);
  phases.adjust('policy', 'beta', 0.9);
  await opened.play('policy', DPO);
  const labels = () => last(opened, 'marks', 'policy')!.marks.map(({ label }) => label);
  expect(labels()).toEqual(expect.arrayContaining(['Leash β → 0.7', 'Leash β → 0.9']));
  const status = await (await phases.time()).rewind('policy', 3);
  expect(status).toMatchObject({ settings: { beta: 0.7 }, moved: ['beta'] });
  expect(labels()).toContain('Leash β → 0.7');
  expect(labels()).not.toContain('Leash β → 0.9');
  expect(await (await phases.time()).rewind('policy', 2)).not.toHaveProperty('moved');
});

test('to go back drops what was seen after and what was made from it', async () => {
  const opened = await openPhases({ watchShare: 0.3 });
  const { phases } = opened;
  await playTo(opened, 'sft', INPUTS.sft, 2);
  await opened.play('sft', INPUTS.sft);
  await opened.play('reward', INPUTS.reward);
  await (await phases.time()).rewind('sft', 2);
  const { frames } = last(opened, 'show', 'sft')!.show;
  expect([frames[0].step, frames.at(-1)!.step]).toEqual([0, 2]);
  expect(phases.statusOf('reward').state).toBe('idle');
  const reloaded = await openPhases();
  expect(reloaded.phases.statusOf('reward').state).toBe('idle');
  expect(reloaded.phases.statusOf('sft')).toMatchObject({ state: 'paused', step: 2 });
});

test('a reset and a fresh start forget the moments, here and on disk', async () => {
  const opened = await openPhases();
  const count = () => opened.keeper.database.read((connection) => connection.count('moments'));
  await opened.play('sft', INPUTS.sft);
  expect(await count()).toBeGreaterThan(1);
  await opened.phases.reset('sft');
  expect([last(opened, 'moments', 'sft')!.steps, await count()]).toEqual([[], 0]);
  await opened.play('sft', INPUTS.sft);
  opened.phases.restMs = 60_000;
  await opened.phases.start('sft', INPUTS.sft, 'play');
  await opened.phases.pause();
  expect(last(opened, 'moments', 'sft')!.steps.at(-1)).toBeLessThan(6);
});

test('a moment that is gone or damaged is said in a sentence, and the run stays as it is', async () => {
  const opened = await openPhases();
  const { phases, keeper } = opened;
  await opened.play('sft', INPUTS.sft);
  const gone = { name: 'CheckpointError', message: 'The state after step 99 is not kept any more.' };
  await expect((await phases.time()).rewind('sft', 99)).rejects.toMatchObject(gone);
  await expect((await phases.time()).branch('sft', 99, 'x')).rejects.toMatchObject(gone);
  const moment = (await keeper.database.read((connection) => connection.get('moments', ['nano/1/sft', 0])))!;
  const spoil = (change: object) =>
    keeper.database.write(['moments'], (transaction) => [
      transaction.objectStore('moments').put({ ...moment, ...change }),
    ]);
  const [tensor, ...rest] = moment.tensors;
  const bytes = tensor.bytes.slice();
  bytes[bytes.length - 1] ^= 1;
  const damaged = { name: 'CheckpointError', message: expect.stringContaining('damaged') as string };
  for (const tensors of [[{ ...tensor, bytes }, ...rest], [{ ...tensor, bytes: bytes.slice(0, 9) }], 'text']) {
    await spoil({ tensors });
    await expect((await phases.time()).rewind('sft', 0)).rejects.toMatchObject(damaged);
  }
  await spoil({ meta: { config: 'text' } });
  await expect((await phases.time()).rewind('sft', 0)).rejects.toMatchObject({ name: 'CheckpointError' });
  expect(phases.statusOf('sft')).toMatchObject({ state: 'done', step: 6 });
  await expect((await phases.time()).rewind('reward', 0)).rejects.toMatchObject({ name: 'ConfigError' });
});

test('without storage moments are kept in memory, and runs cannot be kept, which is said', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const opened = await openPhases();
  await playTo(opened, 'sft', INPUTS.sft, 2);
  const whole = await finished(await opened.play('sft', INPUTS.sft));
  await expect((await opened.phases.time()).keep('sft', 'x')).rejects.toMatchObject({ name: 'StorageError' });
  await (await opened.phases.time()).rewind('sft', 2);
  expect(await finished(await opened.play('sft', INPUTS.sft))).toEqual(whole);
});

test('a text written with the weights of a moment is the one that the run’s own writer wrote then', async () => {
  const opened = await openPhases();
  const { phases, desk } = opened;
  const request = { id: 1, policy: 'sft' as const, prompts: ['name two animals.'], temperature: 1, seed: 4 };
  const input = { ...INPUTS.sft, config: { steps: 6, batchSize: 2, learningRate: 0.005 } };
  await playTo(opened, 'sft', input, 2);
  const then = await desk.sample(request);
  await opened.play('sft', input);
  const now = await desk.sample(request);
  expect(now).not.toEqual(then);
  const at = (step: number) => desk.sample({ ...request, at: { phase: 'sft', step } });
  // Both at once: the one waits for the other.
  expect(await Promise.all([at(2), at(6), at(2)])).toEqual([then, now, then]);
  await (await phases.time()).rewind('sft', 2);
  await expect(at(6)).rejects.toMatchObject({ name: 'CheckpointError' });
  expect(await at(2)).toEqual(then);
  await phases.reset('sft');
  await expect(at(2)).rejects.toMatchObject({ name: 'ConfigError' });
});

test('a tab whose run another has changed goes back nowhere', async () => {
  const [a, b] = [await openPhases(), await openPhases()];
  await playTo(a, 'sft', INPUTS.sft, 2);
  await expect((await b.phases.time()).rewind('sft', 0)).rejects.toMatchObject({ name: 'StaleError' });
  expect(b.phases.statusOf('sft').step).toBe(2);
  await (await b.phases.time()).rewind('sft', 0);
  await expect(a.phases.start('sft', INPUTS.sft, 'play')).rejects.toMatchObject({ name: 'StaleError' });
  expect(a.phases.statusOf('sft').step).toBe(0);
});

test('what could not be deleted on disk while it refused is deleted with the next save', async () => {
  const opened = await openPhases();
  const { phases, keeper, errors } = opened;
  await playTo(opened, 'sft', INPUTS.sft, 2);
  await opened.play('sft', INPUTS.sft);
  const { save } = keeper;
  keeper.save = () => Promise.reject(new LabError('StorageError', 'full'));
  await (await phases.time()).rewind('sft', 2);
  expect(errors().map(({ name }) => name)).toEqual(['StorageError']);
  const keys = () => keeper.database.read((connection) => connection.getAllKeys('moments'));
  expect((await keys()).at(-1)).toEqual(['nano/1/sft', 6]);
  keeper.save = save;
  await playTo(opened, 'sft', INPUTS.sft, 3);
  expect((await keys()).every(([, step]) => step <= 3)).toBe(true);
});

test('records that are damaged are left out of the lists', async () => {
  const opened = await openPhases();
  await opened.play('sft', INPUTS.sft);
  const time = await opened.phases.time();
  const ids = [await time.keep('sft', 'whole'), await time.keep('sft', 'damaged')];
  const { database } = opened.keeper;
  await database.write(['manifests', 'moments'], async (transaction) => {
    const [manifests, moments] = [transaction.objectStore('manifests'), transaction.objectStore('moments')];
    const manifest = (await manifests.get(`nano/1/run/${ids[1]}`))!;
    const moment = (await moments.get(['nano/1/sft', 0]))!;
    return [
      manifests.put({ ...manifest, meta: { name: 3 }, tensors: [null] as never }),
      moments.put({ ...moment, bytes: 'many' as never }),
    ];
  });
  const reloaded = await openPhases();
  await (await reloaded.phases.time()).tell();
  expect(last(reloaded, 'runs')!.runs.map(({ name }) => name)).toEqual(['whole']);
  expect(last(reloaded, 'moments', 'sft')!.steps).not.toContain(0);
  expect(last(reloaded, 'moments', 'sft')!.steps).toContain(6);
});

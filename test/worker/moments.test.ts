// A run's line of time: back to a moment, on from there in another way, and runs that are put aside. Wherever a run goes on with the
// settings that it had, it ends in the same bits.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LabEvent, PhaseInput } from '../../src/domain/api.ts';
import type { Phase } from '../../src/domain/phases.ts';
import type { Job } from '../../src/worker/job.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { COMPARISONS as comparisons, openPhases } from './open-phases.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

type Opened = Awaited<ReturnType<typeof openPhases>>;
type Trained = 'sft' | 'reward' | 'policy';

const demonstrations = [
  { prompt: 'name two animals.', response: 'the fox.' },
  { prompt: 'name a colour.', response: 'red.' },
];
const INPUTS: { [P in Trained]: PhaseInput[P] } = {
  sft: { config: { steps: 6, batchSize: 2 }, demonstrations },
  reward: { config: { epochs: 2, heldOut: 0.2, batchSize: 4 }, comparisons },
  policy: {
    method: 'ppo',
    config: { iterations: 4, rollouts: 8, minibatches: 1, innerEpochs: 1, klTarget: 6, ema: 0.5 },
    comparisons: [],
  },
};
const DPO: PhaseInput['policy'] = { method: 'dpo', config: { epochs: 2, batchSize: 4 }, comparisons };
const CASES: [string, Trained, PhaseInput[Trained]][] = [
  ['sft', 'sft', INPUTS.sft],
  ['reward', 'reward', INPUTS.reward],
  ['ppo', 'policy', INPUTS.policy],
  ['dpo', 'policy', DPO],
  [
    'grpo',
    'policy',
    { method: 'grpo', config: { iterations: 4, rollouts: 8, groupSize: 4, minibatches: 1 }, comparisons: [] },
  ],
];
const withJudge = async (options?: Parameters<typeof openPhases>[0]) => {
  const opened = await openPhases(options);
  if (opened.phases.statusOf('reward').state === 'idle') await opened.play('reward', INPUTS.reward);
  return opened;
};
const finished = async (job: Job) => ({ rows: job.rows, state: await job.task.save() });
const last = <T extends LabEvent['type']>({ events }: Opened, type: T, phase?: Phase) =>
  events.findLast(
    (event): event is Extract<LabEvent, { type: T }> =>
      event.type === type && (!phase || ('phase' in event && event.phase === phase)),
  );
/** Plays to a step and pauses there. */
async function playTo(opened: Opened, phase: Trained, input: PhaseInput[Trained], step: number) {
  for (let job; job?.status.step !== step;) job = await opened.step(phase, input);
  await opened.phases.pause();
}

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

    const status = await opened.phases.time.rewind(phase, 2);
    expect(status).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(opened, 'metrics', phase)).toMatchObject({ reset: true });
    expect(last(opened, 'metrics', phase)!.rows.at(-1)!.step).toBe(2);
    expect(last(opened, 'marks', phase)!.marks.at(-1)).toEqual({ step: 2, label: 'gone back' });
    expect(last(opened, 'moments', phase)!.steps.at(-1)).toBe(2);
    expect(await finished(await play(opened))).toEqual(unbroken);

    await opened.phases.time.rewind(phase, 2);
    const reloaded = await openPhases();
    expect(reloaded.phases.statusOf(phase)).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(reloaded, 'moments', phase)!.steps).toEqual(last(opened, 'moments', phase)!.steps);
    const id = await reloaded.phases.time.keep(phase, ' half-way ');
    expect(await finished(await play(reloaded))).toEqual(unbroken);
    await reloaded.phases.time.rewind(phase, 0);
    expect(await finished(await play(reloaded))).toEqual(unbroken);

    const later = await openPhases();
    await later.phases.time.tell();
    const { runs } = last(later, 'runs')!;
    expect(runs).toMatchObject([{ id, phase, name: 'half-way', step: 2, total }]);
    expect(await later.phases.time.open(id)).toMatchObject({ state: 'paused', step: 2, total });
    expect(last(later, 'moments', phase)!.steps).toContain(0);
    expect(await finished(await play(later))).toEqual(unbroken);
  });
});

describe('a branch', () => {
  const other = { ...INPUTS.policy, config: { ...INPUTS.policy.config, klTarget: 0, klCoef: 0 } };
  const start = async () => {
    const opened = await withJudge();
    await playTo(opened, 'policy', INPUTS.policy, 2);
    const whole = await finished(await opened.play('policy', INPUTS.policy));
    return { opened, whole };
  };

  test('with another β goes elsewhere from there on, and the run that was kept still ends in its own bits', async () => {
    const { opened, whole } = await start();
    const { time } = opened.phases;
    const status = await time.branch('policy', 2, 'leashed');
    expect(status).toMatchObject({ state: 'paused', step: 2, open: true });
    const { runs } = last(opened, 'runs')!;
    expect(runs).toMatchObject([{ name: 'leashed', step: 4, method: 'ppo' }]);
    // It stays open over a reload.
    const reloaded = await openPhases();
    expect(reloaded.phases.statusOf('policy')).toMatchObject({ step: 2, open: true });
    const job = await reloaded.play('policy', other);
    expect(job.status).toMatchObject({ state: 'done', moved: ['klCoef', 'klTarget'] });
    expect(job.status.settings).toMatchObject({ klCoef: 0, klTarget: 0 });
    expect(job.status).not.toHaveProperty('open');
    expect(job.marks).toContainEqual({ step: 2, label: 'Leash β → 0' });
    const branched = await finished(job);
    expect(branched.rows.slice(0, 2)).toEqual(whole.rows.slice(0, 2));
    expect(branched.rows.at(-1)).not.toEqual(whole.rows.at(-1));
    expect(branched.state).not.toEqual(whole.state);
    expect(await reloaded.phases.time.record(runs[0].id)).toMatchObject({ rows: whole.rows, method: 'ppo' });

    expect(await reloaded.phases.time.open(runs[0].id)).toMatchObject({ state: 'done', step: 4 });
    await reloaded.phases.time.rewind('policy', 2);
    expect(await finished(await reloaded.play('policy', INPUTS.policy))).toEqual(whole);
  });

  test('that is interrupted goes on to the bits of one that is not, whatever has changed', async () => {
    const changed = { ...INPUTS.policy, config: { ...INPUTS.policy.config, innerEpochs: 2, iterations: 5 } };
    const ends = [];
    for (const pauses of [false, true]) {
      freshIndexedDb();
      const { opened } = await start();
      await opened.phases.time.branch('policy', 2, 'first');
      if (pauses) {
        await playTo(opened, 'policy', changed, 3);
        ends.push(await finished(await (await openPhases()).play('policy', changed)));
      } else ends.push(await finished(await opened.play('policy', changed)));
    }
    expect(ends[0].state.step).toBe(5);
    expect(ends[1]).toEqual(ends[0]);
  });

  test('with the same settings is the same run', async () => {
    const { opened, whole } = await start();
    await opened.phases.time.branch('policy', 2, 'first');
    const job = await opened.play('policy', INPUTS.policy);
    expect(await finished(job)).toEqual(whole);
    expect([job.status.open, job.status.moved]).toEqual([undefined, undefined]);
  });

  test('whose settings end where it is, says so and stays open', async () => {
    const { opened } = await start();
    await opened.phases.time.branch('policy', 2, 'first');
    const short = { ...INPUTS.policy, config: { ...INPUTS.policy.config, iterations: 2 } };
    await expect(opened.phases.start('policy', short, 'play')).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'With these settings the run ends at step 2, and it is there already.',
    });
    expect(opened.phases.statusOf('policy')).toMatchObject({ step: 2, open: true });
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
  const status = await phases.time.rewind('policy', 3);
  expect(status).toMatchObject({ settings: { beta: 0.7 }, moved: ['beta'] });
  expect(labels()).toContain('Leash β → 0.7');
  expect(labels()).not.toContain('Leash β → 0.9');
  expect(await phases.time.rewind('policy', 2)).not.toHaveProperty('moved');
});

test('to go back drops what was seen after and what was made from it', async () => {
  const opened = await openPhases({ watchShare: 0.3 });
  const { phases } = opened;
  await playTo(opened, 'sft', INPUTS.sft, 2);
  await opened.play('sft', INPUTS.sft);
  await opened.play('reward', INPUTS.reward);
  await phases.time.rewind('sft', 2);
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
  await expect(phases.time.rewind('sft', 99)).rejects.toMatchObject(gone);
  await expect(phases.time.branch('sft', 99, 'x')).rejects.toMatchObject(gone);
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
    await expect(phases.time.rewind('sft', 0)).rejects.toMatchObject(damaged);
  }
  await spoil({ meta: { config: 'text' } });
  await expect(phases.time.rewind('sft', 0)).rejects.toMatchObject({ name: 'CheckpointError' });
  expect(phases.statusOf('sft')).toMatchObject({ state: 'done', step: 6 });
  await expect(phases.time.rewind('reward', 0)).rejects.toMatchObject({ name: 'ConfigError' });
});

test('without storage moments are kept in memory, and runs cannot be kept, which is said', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const opened = await openPhases();
  await playTo(opened, 'sft', INPUTS.sft, 2);
  const whole = await finished(await opened.play('sft', INPUTS.sft));
  await expect(opened.phases.time.keep('sft', 'x')).rejects.toMatchObject({ name: 'StorageError' });
  await opened.phases.time.rewind('sft', 2);
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
  await phases.time.rewind('sft', 2);
  await expect(at(6)).rejects.toMatchObject({ name: 'CheckpointError' });
  expect(await at(2)).toEqual(then);
  await phases.reset('sft');
  await expect(at(2)).rejects.toMatchObject({ name: 'ConfigError' });
});

describe('kept runs', () => {
  test('are named, renamed and deleted, twelve at most', async () => {
    const opened = await openPhases();
    const { time } = opened.phases;
    await expect(time.keep('sft', 'x')).rejects.toMatchObject({ name: 'ConfigError' });
    await playTo(opened, 'sft', INPUTS.sft, 1);
    await expect(time.keep('sft', ' ')).rejects.toMatchObject({ message: 'A kept run needs a name.' });
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push(await time.keep('sft', `run ${i}`));
    await expect(time.keep('sft', 'one more')).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'There are 12 kept runs, and there is no room for more.',
    });
    await time.rename(ids[3], 'my favourite');
    await time.delete(ids[0]);
    const { runs } = last(opened, 'runs')!;
    expect(runs.map(({ name }) => name).slice(0, 3)).toEqual(['run 1', 'run 2', 'my favourite']);
    const stores = await opened.keeper.database.read(async (connection) =>
      Promise.all((['manifests', 'chunks', 'moments'] as const).map((store) => connection.getAllKeys(store))),
    );
    expect(stores.filter((keys) => JSON.stringify(keys).includes(ids[0]))).toEqual([]);
    await expect(time.open(ids[0])).rejects.toMatchObject({ message: 'This kept run is not here any more.' });
    await expect(time.record(ids[0])).rejects.toMatchObject({ name: 'CheckpointError' });
  });

  test('one that was made from another imitator does not take the place of the run that is there', async () => {
    const opened = await openPhases();
    await opened.play('sft', INPUTS.sft);
    await playTo(opened, 'policy', DPO, 2);
    const id = await opened.phases.time.keep('policy', 'of the first imitator');
    await opened.play('sft', { ...INPUTS.sft, config: { steps: 2, batchSize: 1 } });
    await playTo(opened, 'policy', DPO, 1);
    await expect(opened.phases.time.open(id)).rejects.toMatchObject({
      name: 'CheckpointError',
      message: 'It cannot go on, because it was made from another imitator than the one that is here now.',
    });
    expect(opened.phases.statusOf('policy')).toMatchObject({ state: 'paused', step: 1 });
  });

  test('a run is kept while it plays, and plays on', async () => {
    const opened = await openPhases();
    opened.phases.restMs = 30;
    const long = { ...INPUTS.sft, config: { steps: 400, batchSize: 1 } };
    const job = await opened.phases.start('sft', long, 'play');
    await vi.waitUntil(() => job.status.step > 0);
    await opened.phases.time.keep('sft', 'on its way');
    expect(job.status.state).toBe('running');
    expect(last(opened, 'runs')!.runs[0].step).toBeGreaterThan(0);
    await opened.phases.pause();
  });
});

test('a tab whose run another has changed goes back nowhere', async () => {
  const [a, b] = [await openPhases(), await openPhases()];
  await playTo(a, 'sft', INPUTS.sft, 2);
  await expect(b.phases.time.rewind('sft', 0)).rejects.toMatchObject({ name: 'StaleError' });
  expect(b.phases.statusOf('sft').step).toBe(2);
  await b.phases.time.rewind('sft', 0);
  await expect(a.phases.start('sft', INPUTS.sft, 'play')).rejects.toMatchObject({ name: 'StaleError' });
  expect(a.phases.statusOf('sft').step).toBe(0);
});

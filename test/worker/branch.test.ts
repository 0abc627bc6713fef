// A run that goes on from a moment in another way, and runs that are put aside.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freshIndexedDb } from '../storage/memory.ts';
import { openPhases } from './open-phases.ts';
import { DPO, INPUTS, finished, last, playTo, withJudge } from './runs.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
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
    const time = await opened.phases.time();
    const status = await time.branch('policy', 2, 'leashed');
    expect(status).toMatchObject({ state: 'paused', step: 2, open: true });
    const { runs } = last(opened, 'runs')!;
    expect(runs).toMatchObject([{ name: 'leashed', step: 3, method: 'ppo' }]);
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
    expect(await (await reloaded.phases.time()).record(runs[0].id)).toMatchObject({ rows: whole.rows, method: 'ppo' });

    expect(await (await reloaded.phases.time()).open(runs[0].id)).toMatchObject({ state: 'done', step: 3 });
    await (await reloaded.phases.time()).rewind('policy', 2);
    expect(await finished(await reloaded.play('policy', INPUTS.policy))).toEqual(whole);
  });

  test('that is interrupted goes on to the bits of one that is not, whatever has changed', async () => {
    const changed = { ...INPUTS.policy, config: { ...INPUTS.policy.config, innerEpochs: 2, iterations: 4 } };
    const ends = [];
    for (const pauses of [false, true]) {
      freshIndexedDb();
      const { opened } = await start();
      await (await opened.phases.time()).branch('policy', 2, 'first');
      if (pauses) {
        await playTo(opened, 'policy', changed, 3);
        ends.push(await finished(await (await openPhases()).play('policy', changed)));
      } else ends.push(await finished(await opened.play('policy', changed)));
    }
    expect(ends[0].state.step).toBe(4);
    expect(ends[1]).toEqual(ends[0]);
  });

  test('with the same settings is the same run', async () => {
    const { opened, whole } = await start();
    await (await opened.phases.time()).branch('policy', 2, 'first');
    const job = await opened.play('policy', INPUTS.policy);
    expect(await finished(job)).toEqual(whole);
    expect([job.status.open, job.status.moved]).toEqual([undefined, undefined]);
  });

  test('whose settings end where it is, says so and stays open', async () => {
    const { opened } = await start();
    await (await opened.phases.time()).branch('policy', 2, 'first');
    const short = { ...INPUTS.policy, config: { ...INPUTS.policy.config, iterations: 2 } };
    await expect(opened.phases.start('policy', short, 'play')).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'With these settings the run ends at step 2, and it is there already.',
    });
    expect(opened.phases.statusOf('policy')).toMatchObject({ step: 2, open: true });
  });
});

describe('kept runs', () => {
  test('are named, renamed and deleted, twelve at most', async () => {
    const opened = await openPhases();
    const time = await opened.phases.time();
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
    const id = await (await opened.phases.time()).keep('policy', 'of the first imitator');
    await opened.play('sft', { ...INPUTS.sft, config: { steps: 2, batchSize: 1 } });
    await playTo(opened, 'policy', DPO, 1);
    await expect((await opened.phases.time()).open(id)).rejects.toMatchObject({
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
    await expect.poll(() => job.status.step > 0).toBe(true);
    await (await opened.phases.time()).keep('sft', 'on its way');
    expect(job.status.state).toBe('running');
    expect(last(opened, 'runs')!.runs[0].step).toBeGreaterThan(0);
    await opened.phases.pause();
  });
});

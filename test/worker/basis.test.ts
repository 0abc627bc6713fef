// A saved state knows what it was made from, and on what it ran: it goes on silently only with the same.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EXAMPLES } from '../../src/worker/examples.ts';
import type { Models } from '../../src/worker/models.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { tinyKit, tinyModels } from '../train/tiny.ts';
import { INPUTS, openPhases } from './open-phases.ts';

type Opened = Awaited<ReturnType<typeof openPhases>>;

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

/** SFT and judge of the person's own, and PPO half-way. */
async function halfWay() {
  const opened = await openPhases();
  await opened.play('sft', INPUTS.sft);
  await opened.play('reward', INPUTS.reward);
  await opened.step('policy', PPO);
  return opened;
}
const PPO = {
  method: 'ppo' as const,
  config: { iterations: 2, rollouts: 8, minibatches: 1, innerEpochs: 1 },
  comparisons: [],
};
const onDisk = ({ keeper }: Opened) => keeper.database.read((connection) => connection.getAll('manifests'));

/** Changes one number of a saved state. */
async function damage({ keeper }: Opened, key: string) {
  const at = [key, 'values', 0] as [string, string, number];
  const chunk = (await keeper.database.read((connection) => connection.get('chunks', at)))!;
  chunk.data[5] += 1;
  await keeper.database.write(['chunks'], (transaction) => [transaction.objectStore('chunks').put(chunk)]);
}

describe('where what it was made from is another one', () => {
  test.each([
    [
      'damaged',
      (before: Opened) => damage(before, 'nano/1/sft'),
      'It cannot go on, because the saved state of the imitator that it was made from cannot be used.',
    ],
    [
      'gone',
      (before: Opened) =>
        before.keeper.database.write(['manifests'], (transaction) => [
          transaction.objectStore('manifests').delete('nano/1/sft'),
        ]),
      'It cannot go on, because it was made from another imitator than the one that is here now.',
    ],
  ])('%s: it stays on disk, is not continued, and can be taken away', async (_, change, why) => {
    const before = await halfWay();
    const weights = (await before.desk.weights()).tuned;
    await change(before);
    const { phases, desk } = await openPhases();
    const status = phases.statusOf('policy');
    expect(status).toMatchObject({ state: 'held', step: 1, method: 'ppo', held: why });
    await expect(phases.start('policy', PPO, 'play')).rejects.toMatchObject({ name: 'CheckpointError', message: why });
    expect((await onDisk(before)).map(({ key }) => key)).toContain('nano/1/ppo');
    expect((await desk.weights()).tuned).toEqual(weights);
    await phases.reset('policy');
    expect(phases.statusOf('policy').state).toBe('idle');
    expect((await onDisk(before)).map(({ key }) => key)).not.toContain('nano/1/ppo');
  });

  test('a finished one stays in use, and the damaged one says so until it is reset', async () => {
    const before = await halfWay();
    await damage(before, 'nano/1/sft');
    const { phases, errors, play } = await openPhases();
    expect(phases.statusOf('reward')).toMatchObject({ state: 'done' });
    expect(phases.statusOf('sft')).toMatchObject({ state: 'held', held: expect.stringContaining('damaged') as string });
    expect(errors().map(({ name }) => name)).toEqual(['CheckpointError', 'CheckpointError']);
    await expect(phases.start('sft', INPUTS.sft, 'step')).rejects.toMatchObject({ name: 'CheckpointError' });
    await phases.reset('sft');
    expect((await play('sft', INPUTS.sft)).status.state).toBe('done');
  });

  test('our example counts by its weights, too', async () => {
    const { weights } = await tinyModels();
    const shipped = (factor: number) => (models: Models) => {
      for (const name of EXAMPLES) {
        const own = [...(name === 'reward' ? weights.reward : weights.sft)].map(
          ([key, value]) => [key, { ...value, data: value.data.map((x) => factor * x) }] as const,
        );
        models.addExample(name, { weights: new Map(own), rows: [], settings: {} });
      }
      models.fetching = false;
    };
    await (await openPhases({ prepare: shipped(1) })).step('policy', PPO);
    expect((await openPhases({ prepare: shipped(1) })).phases.statusOf('policy').state).toBe('paused');
    expect((await openPhases({ prepare: shipped(2) })).phases.statusOf('policy').state).toBe('held');
    const missing = await openPhases({ prepare: (models) => (models.fetching = false) });
    expect(missing.errors()).toMatchObject([{ name: 'DownloadError' }]);
    expect(missing.phases.statusOf('policy').state).toBe('held');
    const again = await openPhases({ prepare: shipped(1) });
    expect((await again.play('policy', PPO)).status).toMatchObject({ state: 'done', step: 2 });
  });

  test('what version 0.1 saved recorded nothing and goes on', async () => {
    const before = await halfWay();
    for (const manifest of await onDisk(before)) {
      const { basis: _, engines: __, ...meta } = manifest.meta as Record<string, unknown>;
      const { id: ___, ...old } = { ...manifest, meta };
      await before.keeper.database.write(['manifests'], (transaction) => [
        transaction.objectStore('manifests').put(old),
      ]);
    }
    const { phases } = await openPhases();
    expect(phases.statusOf('policy')).toMatchObject({ state: 'paused', step: 1 });
    expect(phases.statusOf('policy')).not.toHaveProperty('elsewhere');
  });
});

describe('a run that goes on with another engine', () => {
  const kit = tinyKit();
  const on = (kind: 'webgpu' | 'cpu', adapter = 'a card') => ({
    kit: { ...kit, backend: { ...kit.backend, kind, adapter } },
  });

  test('says so, marks it, and keeps it with the result', async () => {
    const first = await openPhases(on('webgpu'));
    await first.step('policy', INPUTS.policy);
    expect((await openPhases(on('webgpu'))).phases.statusOf('policy')).not.toHaveProperty('elsewhere');

    const second = await openPhases(on('cpu'));
    const elsewhere = ['WebAssembly instead of WebGPU'];
    expect(second.phases.statusOf('policy')).toMatchObject({ state: 'paused', resumed: true, elsewhere });
    await second.step('policy', INPUTS.policy);
    const marks = second.events.findLast((event) => event.type === 'marks');
    expect(marks).toMatchObject({ marks: expect.arrayContaining([{ step: 1, label: elsewhere[0] }]) as unknown });

    const third = await openPhases(on('webgpu', 'another card'));
    const both = [...elsewhere, 'WebGPU instead of WebAssembly'];
    expect((await third.play('policy', INPUTS.policy)).status).toMatchObject({ state: 'done', elsewhere: both });
    const later = await openPhases(on('cpu'));
    expect(later.phases.statusOf('policy')).toMatchObject({ state: 'done', elsewhere: both });
  });

  test('has nothing to say where nothing was computed yet', async () => {
    const second = await openPhases(on('webgpu'));
    second.phases.restMs = 60_000;
    const job = await second.phases.start('reward', INPUTS.reward, 'play');
    expect(job.status.step).toBe(0);
    expect((await openPhases(on('cpu'))).phases.statusOf('reward')).not.toHaveProperty('elsewhere');
  });
});

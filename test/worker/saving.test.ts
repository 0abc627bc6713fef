// What of a run is on disk, and when: from its start on, never broken, and without a disk not at all.
import { beforeEach, expect, test, vi } from 'vitest';
import { freshIndexedDb } from '../storage/memory.ts';
import { INPUTS, openPhases } from './open-phases.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

test('a reload before the first step finds the run with its input', async () => {
  const { phases } = await openPhases();
  phases.restMs = 60_000;
  await phases.start('sft', { ...INPUTS.sft, config: { steps: 7 } }, 'play');
  const reloaded = await openPhases();
  expect(reloaded.phases.statusOf('sft')).toMatchObject({ state: 'paused', step: 0, total: 7, settings: { steps: 7 } });
});

test('Play on a finished run leaves the old one until the new one is there, and never nothing', async () => {
  const { phases, play, keeper } = await openPhases();
  await play('sft', INPUTS.sft);
  await play('reward', INPUTS.reward);
  const seen: unknown[] = [];
  const { save } = keeper;
  keeper.save = async (...given) => {
    const before = (await openPhases()).phases;
    seen.push([before.statusOf('sft').state, before.statusOf('reward').state]);
    return save.apply(keeper, given);
  };
  phases.restMs = 60_000;
  await phases.start('sft', INPUTS.sft, 'play');
  const after = (await openPhases()).phases;
  seen.push([after.statusOf('sft').state, after.statusOf('reward').state]);
  expect(seen).toEqual([
    ['done', 'done'],
    ['paused', 'idle'],
  ]);
});

test('weights that are not finite never replace good ones; Play goes on from those', async () => {
  const { phases, models, errors, step, play } = await openPhases();
  await step('sft', INPUTS.sft);
  phases.restMs = 60_000;
  const job = await phases.start('sft', INPUTS.sft, 'play');
  await expect.poll(() => job.status.step === 2).toBe(true);
  // The next metrics would tell, but there is a pause before them.
  const params = models.policy('sft');
  params.backend.write(params.get('ln_f.bias').value, new Float32Array(16).fill(NaN));
  await phases.pause();
  expect(job.status.state).toBe('failed');
  expect(errors().map(({ name }) => name)).toEqual(['NumericsError']);
  expect((await openPhases()).phases.statusOf('sft')).toMatchObject({ state: 'paused', step: 1 });

  phases.restMs = 0;
  const again = await play('sft', INPUTS.sft);
  freshIndexedDb();
  const undisturbed = await (await openPhases()).play('sft', INPUTS.sft);
  expect(await again.task.save()).toEqual(await undisturbed.task.save());
  expect(again.rows).toEqual(undisturbed.rows);
});

test.each([
  ['there is none', undefined],
  ['the browser refuses it', { open: () => raise('SecurityError') }],
  ['it cannot be opened', { open: () => raise('UnknownError') }],
])('without storage, because %s: everything runs, and it is said once', async (_, indexedDB) => {
  vi.stubGlobal('indexedDB', indexedDB);
  const { phases, play, errors } = await openPhases();
  expect((await play('sft', INPUTS.sft)).status).toMatchObject({ state: 'done', step: 3 });
  expect((await play('reward', INPUTS.reward)).status.state).toBe('done');
  await phases.reset('sft');
  expect([phases.statusOf('sft').state, phases.statusOf('reward').state]).toEqual(['idle', 'idle']);
  expect(errors().map(({ name }) => name)).toEqual(['StorageError']);
});

function raise(name: string): never {
  throw new DOMException('not here', name);
}

// A judge from a person's own picks, through the worker: its trials, what is kept of them, and from what it starts.
import { beforeEach, expect, test, vi } from 'vitest';
import { freshIndexedDb } from '../storage/memory.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { niceComparisons, tinyKit } from '../train/tiny.ts';
import { openPhases } from './open-phases.ts';

beforeEach(() => {
  freshIndexedDb();
  // Node 20 has no navigator; a page without locks trains all the same.
  vi.stubGlobal('navigator', {});
});

const input = () => ({
  config: { batchSize: 8, readablePairs: 1 },
  comparisons: niceComparisons(8, { person: 'me' }),
});

test('it ends at its last step, with the counts of its trials, which a reload shows too; and it goes on after one', async () => {
  const first = await openPhases();
  await first.step('reward', input());
  await first.phases.pause();
  const before = first.phases.statusOf('reward');
  const second = await openPhases();
  expect(second.phases.statusOf('reward')).toMatchObject({ state: 'paused', step: 1, total: before.total });
  const job = await second.play('reward', input());
  const { state, step, total } = second.phases.statusOf('reward');
  expect([state, step]).toEqual(['done', total]);
  expect(job.calibration?.crossValidation).toMatchObject({ folds: 5, all: 16 });
  const third = await openPhases();
  const shown = third.events.flatMap((event) => (event.type === 'calibration' ? [event.report] : []));
  expect(shown).toEqual([job.calibration]);
});

test('it starts from our judge where there is one, and goes on after a reload where that is missing', async () => {
  const ours = new Params(tinyKit().backend, tinyKit().config, 'scalar', false).initialise(new Rng(4));
  const weights = await ours.save();
  const first = await openPhases({
    prepare: (models) => models.addExample('reward', { weights, rows: [], settings: {} }),
  });
  await first.step('reward', input());
  await first.phases.pause();
  const second = await openPhases();
  const job = await second.play('reward', input());
  expect(second.phases.statusOf('reward')).toMatchObject({ state: 'done' });
  const { start } = (await job.task.save()).tensors;
  const fresh = new Params(tinyKit().backend, tinyKit().config, 'scalar', false).loadValues(start);
  expect(await fresh.save()).toEqual(weights);
});

// The line of time as the page has it: what the worker tells, and a run that goes back with its settings in the forms.
import { beforeEach, expect, test, vi } from 'vitest';
import { freshIndexedDb } from '../../storage/memory.ts';
import { openLab } from '../open-lab.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

/** SFT, paused at step 2 and then finished with another setting in the form. */
async function finished() {
  const { lab } = await openLab();
  lab.kept.ownDemonstrations.offer([{ prompt: 'name two animals.', response: 'the fox.' }]);
  Object.assign(lab.configs.sft, { steps: 4, batchSize: 2 });
  const until = (state: string) => vi.waitUntil(() => lab.statuses.sft.state === state, { timeout: 20_000 });
  while (lab.statuses.sft.step < 2) {
    await lab.step('sft');
    await until('paused');
  }
  await lab.play('sft');
  await until('done');
  return { lab, until };
}

test('a run that goes back shows the settings that it had, and its moments', async () => {
  const { lab, until } = await finished();
  expect([lab.moments.steps.sft[0], lab.moments.steps.sft.at(-1)]).toEqual([0, 4]);
  const losses = () => [lab.series.sft.steps(), lab.series.sft.column('trainLoss')];
  const whole = losses();
  lab.configs.sft.batchSize = 5;
  expect(await lab.moments.rewind('sft', 2)).toBe(true);
  expect(lab.configs.sft).toMatchObject({ steps: 4, batchSize: 2 });
  await until('paused');
  expect(lab.statuses.sft).toMatchObject({ state: 'paused', step: 2 });
  expect(lab.moments.steps.sft.at(-1)).toBe(2);
  expect(lab.series.sft.steps()).toEqual([0, 1, 2]);
  await lab.play('sft');
  await until('done');
  expect(losses()).toEqual(whole);
  await lab.reset('sft');
  expect(lab.moments.steps.sft).toEqual([]);
});

test('a branch goes on with what the forms say, and the run that was kept is listed, renamed, looked at, opened and deleted', async () => {
  const { lab, until } = await finished();
  expect(await lab.moments.branch('sft', 2, 'first')).toBe(true);
  await expect.poll(() => lab.statuses.sft.open).toBe(true);
  lab.configs.sft.batchSize = 3;
  await lab.play('sft');
  await until('done');
  expect(lab.statuses.sft).toMatchObject({ moved: ['batchSize'], settings: { batchSize: 3 } });
  const [kept] = lab.moments.runs;
  expect(kept).toMatchObject({ phase: 'sft', name: 'first', step: 4 });
  expect((await lab.moments.record(kept)).settings).toMatchObject({ batchSize: 2 });
  expect(await lab.moments.rename(kept, 'the first')).toBe(true);
  expect(await lab.moments.keep('sft', 'the second')).toBe(true);
  expect(lab.moments.runs.map(({ name }) => name)).toEqual(['the first', 'the second']);
  expect(await lab.moments.open(kept)).toBe(true);
  expect(lab.configs.sft.batchSize).toBe(2);
  expect(await lab.moments.delete(kept)).toBe(true);
  expect(lab.moments.runs).toHaveLength(1);
});

test('what cannot be done is said, and nothing changes', async () => {
  const { lab } = await finished();
  expect(await lab.moments.rewind('sft', 77)).toBe(false);
  expect(lab.notices.list).toMatchObject([{ phase: 'sft', error: { name: 'CheckpointError' } }]);
  expect(lab.statuses.sft).toMatchObject({ state: 'done', step: 4 });
});

// Two tabs, one saved state: whoever is late takes up what the other has done, and nothing is overwritten.
import { beforeEach, expect, test, vi } from 'vitest';
import { freshIndexedDb } from '../storage/memory.ts';
import { INPUTS, openPhases, sharedLocks } from './open-phases.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', { locks: sharedLocks() });
});

const steps = ({ phases }: Awaited<ReturnType<typeof openPhases>>) =>
  (['sft', 'reward', 'policy'] as const).map((phase) => [phases.statusOf(phase).state, phases.statusOf(phase).step]);

test('while one tab trains, another that is told to play or reset changes nothing, here or on disk', async () => {
  const a = await openPhases();
  await a.play('sft', INPUTS.sft);
  const b = await openPhases();
  b.phases.restMs = 60_000;
  await b.phases.start('reward', INPUTS.reward, 'play');
  const before = steps(a);
  const busy = { name: 'TakenError', message: 'Another tab of this page is training.' };
  await expect(a.phases.start('sft', INPUTS.sft, 'play')).rejects.toMatchObject(busy);
  await expect(a.phases.reset('sft')).rejects.toMatchObject(busy);
  expect(a.taken).toHaveBeenCalledTimes(2);
  expect(steps(a)).toEqual(before);
  expect(a.phases.statusOf('sft')).toMatchObject({ state: 'done', step: 3 });
  await b.phases.pause();
  expect(steps(await openPhases()).slice(0, 2)).toEqual([
    ['done', 3],
    ['paused', expect.any(Number)],
  ]);
});

test.each(['locks', 'no locks'])(
  'a stale tab takes up what is newer and goes on from there; with %s',
  async (locks) => {
    if (locks === 'no locks') vi.stubGlobal('navigator', {});
    const [a, b] = [await openPhases(), await openPhases()];
    await a.step('sft', INPUTS.sft);
    await a.step('sft', INPUTS.sft);
    const stale = { name: 'StaleError' };
    await expect(b.phases.start('sft', INPUTS.sft, 'step')).rejects.toMatchObject(stale);
    expect(steps(b)[0]).toEqual(['paused', 2]);
    const shown = b.events.findLast((event) => event.type === 'metrics' && event.phase === 'sft');
    expect(shown).toMatchObject({ reset: true, rows: [{ step: 0 }, { step: 1 }, { step: 2 }] });
    await b.play('sft', INPUTS.sft);
    await b.step('reward', INPUTS.reward);
    // What was deleted elsewhere goes here, too, and a reset of what is not known any more deletes nothing.
    await expect(a.phases.reset('sft')).rejects.toMatchObject(stale);
    expect(steps(a)).toEqual(steps(b));
    await a.phases.reset('sft');
    await expect(b.phases.start('reward', INPUTS.reward, 'step')).rejects.toMatchObject(stale);
    expect(steps(b)).toEqual([
      ['idle', 0],
      ['idle', 0],
      ['idle', 0],
    ]);
  },
);

test('without locks, a run that another tab has overtaken ends at its next save and shows the other one', async () => {
  vi.stubGlobal('navigator', {});
  const a = await openPhases();
  await a.step('sft', INPUTS.sft);
  const b = await openPhases();
  a.phases.restMs = 60_000;
  await a.phases.start('sft', INPUTS.sft, 'play');
  await b.play('sft', INPUTS.sft);
  await a.phases.pause();
  await expect.poll(() => a.errors().length > 0).toBe(true);
  expect(a.errors()).toMatchObject([{ name: 'StaleError' }]);
  expect(steps(a)[0]).toEqual(['done', 3]);
  expect(steps(await openPhases())[0]).toEqual(['done', 3]);
});

test('where a frame may not use its locks, it trains without', async () => {
  const refused = () => Promise.reject(new DOMException('sandboxed', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { request: refused } });
  const { play } = await openPhases();
  expect((await play('sft', INPUTS.sft)).status.state).toBe('done');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { METHOD_NAMES } from '../../src/lib/methods.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { COMPARISONS as comparisons, openPhases } from './open-phases.ts';

beforeEach(() => {
  freshIndexedDb();
  // Node 20 has no navigator; a page without locks trains all the same.
  vi.stubGlobal('navigator', {});
});

const reward = { config: { epochs: 1, heldOut: 0 }, comparisons };

test.each(METHOD_NAMES)(
  '%s: a live setting is moved, marked, kept and named, and others are not moved',
  async (method) => {
    const { phases, events, step } = await openPhases();
    await step('reward', reward);
    await phases.pause();
    const small = ['dpo', 'ipo'].includes(method) ? {} : { iterations: 3, rollouts: 8, minibatches: 1 };
    const input = { method, config: small, comparisons };
    const name = 'beta' in (await step('policy', input)).status.settings! ? 'beta' : 'klCoef';
    phases.adjust('policy', name, 0.9);
    expect(() => phases.adjust('policy', 'clipNorm', 2)).toThrow('This setting cannot be changed during a run.');
    expect(() => phases.adjust('policy', name, 99)).toThrow(/ must be a number from /);
    await step('policy', input);
    const status = phases.statusOf('policy');
    expect(status).toMatchObject({ method, step: 2, moved: [name] });
    expect(status.settings).toMatchObject({ [name]: 0.9 });
    const marks = events.flatMap((event) => (event.type === 'marks' ? event.marks : []));
    expect(marks).toContainEqual({ step: 1, label: 'Leash β → 0.9' });

    const reloaded = (await openPhases()).phases.statusOf('policy');
    expect(reloaded).toMatchObject({ state: 'paused', step: 2, method, moved: [name], settings: status.settings });
  },
);

test('a phase that starts over takes along what was made from it, and an input that is refused takes nothing', async () => {
  const { phases, step } = await openPhases();
  await step('reward', reward);
  await phases.pause();
  await step('policy', { method: 'dpo', config: {}, comparisons });
  await expect(phases.start('sft', { config: { steps: 0 }, demonstrations: [] }, 'play')).rejects.toMatchObject({
    name: 'ConfigError',
  });
  expect(phases.statusOf('policy').step).toBe(1);
  await phases.reset('reward');
  expect([phases.statusOf('reward').step, phases.statusOf('policy').step]).toEqual([0, 0]);
  expect((await openPhases()).phases.statusOf('policy').step).toBe(0);
});

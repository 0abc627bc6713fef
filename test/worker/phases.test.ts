import { beforeEach, expect, test, vi } from 'vitest';
import type { LabEvent } from '../../src/domain/api.ts';
import { METHOD_NAMES } from '../../src/lib/methods.ts';
import { Keeper } from '../../src/worker/keeper.ts';
import { Models } from '../../src/worker/models.ts';
import { Phases } from '../../src/worker/phases.ts';
import { ReadingDesk } from '../../src/worker/reading-desk.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { niceComparisons, tinyKit, tinyWeights } from '../train/tiny.ts';

beforeEach(() => {
  freshIndexedDb();
  // Node 20 has no navigator; a page without locks trains all the same.
  vi.stubGlobal('navigator', {});
});

/** The phases of a tiny model, as the worker opens them; another one with the same storage is a page that was reloaded. */
async function open() {
  const kit = tinyKit();
  const base = (await tinyWeights(kit)) as ConstructorParameters<typeof Models>[1];
  const models = new Models(kit, base);
  const events: LabEvent[] = [];
  const send = (event: LabEvent) => void events.push(structuredClone(event));
  const examples = Promise.resolve();
  const desk = new ReadingDesk(kit, models, examples, send);
  const keeper = new Keeper('https://example.org/lab/', 'nano', 1);
  const phases = new Phases({ kit, models, keeper, desk, base, examples, send, lockName: 'tiny' });
  await phases.restore();
  /** Takes one step of a phase and waits until it is saved. */
  const step = async (...given: Parameters<Phases['job']>) => {
    const job = await phases.job(...given);
    const from = job.status.step;
    while (job.status.step === from) {
      job.stepOnce();
      await vi.waitUntil(() => job.status.state !== 'running', { interval: 2 });
    }
    return job;
  };
  return { phases, events, step };
}

const comparisons = niceComparisons(12);
const reward = { config: { epochs: 1, heldOut: 0 }, comparisons };

test.each(METHOD_NAMES)(
  '%s: a live setting is moved, marked, kept and named, and others are not moved',
  async (method) => {
    const { phases, events, step } = await open();
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

    const reloaded = (await open()).phases.statusOf('policy');
    expect(reloaded).toMatchObject({ state: 'paused', step: 2, method, moved: [name], settings: status.settings });
  },
);

test('a phase that starts over takes along what was made from it, and an input that is refused takes nothing', async () => {
  const { phases, step } = await open();
  await step('reward', reward);
  await phases.pause();
  await step('policy', { method: 'dpo', config: {}, comparisons });
  await expect(phases.job('sft', { config: { steps: 0 }, demonstrations: [] })).rejects.toMatchObject({
    name: 'ConfigError',
  });
  expect(phases.statusOf('policy').step).toBe(1);
  await phases.reset('reward');
  expect([phases.statusOf('reward').step, phases.statusOf('policy').step]).toEqual([0, 0]);
  expect((await open()).phases.statusOf('policy').step).toBe(0);
});

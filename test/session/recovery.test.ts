// An engine that is lost in the middle of a run: the page starts another one and goes on, to the same bits and without a click.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PHASES, type Phase } from '../../src/domain/phases.ts';
import { Rng } from '../../src/lib/rng.ts';
import type { Lab } from '../../src/session/lab.svelte.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { COMPARISONS, INPUTS, openPhases } from '../worker/open-phases.ts';
import { openLab, type Engine } from './open-lab.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

/** What a phase starts with here, and the small settings of those before it. */
async function prepare(lab: Lab): Promise<void> {
  Object.assign(lab.configs.sft, INPUTS.sft.config, { steps: 8 });
  Object.assign(lab.configs.label, { prompts: 40, k: 2 });
  Object.assign(lab.configs.reward, { epochs: 2, heldOut: 0, batchSize: 2 });
  Object.assign(lab.configs.ppo, { iterations: 3, rollouts: 8, minibatches: 2, innerEpochs: 1 });
  Object.assign(lab.configs.compare, { prompts: 32 });
  lab.kept.ownDemonstrations.offer(INPUTS.sft.demonstrations);
  await lab.kept.addImported(COMPARISONS);
}

const until = (what: () => unknown) => vi.waitUntil(what, { timeout: 50_000, interval: 2 });
const ended = (lab: Lab, phase: Phase) => until(() => lab.statuses[phase].state === 'done');

/** Everything of a phase that is on disk, but for the times and marks. */
async function saved(phase: Phase) {
  const { keeper } = await openPhases();
  const found = (await keeper.load(phase))!;
  // When it was looked at depends on the clock.
  const { marks: _, moved: __, show: ___, ...record } = found.record;
  return { record, state: found.state };
}

/** Trains what comes before a phase, then that phase. @returns the calls of the device in it */
async function train(lab: Lab, phase: Phase, engine: Engine): Promise<number> {
  const before: Record<Phase, Phase[]> = { sft: [], label: [], reward: [], policy: ['reward'], compare: [] };
  for (const each of before[phase]) {
    await lab.play(each);
    await ended(lab, each);
  }
  const from = engine.calls;
  await lab.play(phase);
  await ended(lab, phase);
  return engine.calls - from;
}

describe.each(PHASES)('%s', (phase) => {
  test('ends with the same bits when the device is lost at random moments', { timeout: 120_000 }, async () => {
    const undisturbed = await openLab();
    await prepare(undisturbed.lab);
    const calls = await train(undisturbed.lab, phase, undisturbed.engines[0]);
    const before = undisturbed.engines[0].calls - calls;
    const expected = await saved(phase);

    const rng = new Rng(7).fork(phase);
    for (let draw = 0; draw < 3; draw++) {
      freshIndexedDb();
      // A busy machine saves, and so calls the device, a few times more or less.
      const at = 1 + rng.int(Math.floor(0.9 * calls));
      // The second engine is lost, too, a little later.
      const { lab, engines } = await openLab((engine, i) => {
        if (i === 0) engine.dieAt = before + at;
        if (i === 1) engine.dieAt = 1 + rng.int(calls);
      });
      await prepare(lab);
      await train(lab, phase, engines[0]);
      expect(engines.length, `lost at call ${at} of ${calls}`).toBeGreaterThan(1);
      expect(await saved(phase)).toEqual(expected);
      const steps = lab.series[phase].steps();
      expect(steps).toEqual([...new Set(steps)]);
      expect(lab.notices.list).toEqual([]);
      expect(lab.recovery.note).toMatch(/^The graphics device was lost at .*; the run went on from step \d+\.$/);
    }
  });
});

test('a worker that ends while SFT runs is replaced, and the run goes on', async () => {
  const { lab, engines } = await openLab();
  await prepare(lab);
  await lab.play('sft');
  await until(() => lab.statuses.sft.step > 1);
  engines[0].crash();
  await ended(lab, 'sft');
  expect(engines).toHaveLength(2);
  expect(lab.recovery.note).toMatch(/^The training worker stopped at /);
  expect(lab.notices.list).toEqual([]);
});

test('one Step is one step, with or without a loss in it; and what was paused stays so', async () => {
  const { lab, engines } = await openLab((engine, i) => {
    if (i === 0) engine.dieAt = 60;
  });
  await prepare(lab);
  for (let i = 0; engines.length === 1; i++) {
    await lab.step('sft');
    await until(() => lab.statuses.sft.state === 'paused' && !lab.statuses.sft.resumed);
  }
  expect(lab.statuses.sft.state).toBe('paused');
  const { step } = lab.statuses.sft;
  engines[1].crash();
  await until(() => engines.length === 3 && lab.opened);
  expect(lab.statuses.sft).toMatchObject({ state: 'paused', step });
  expect(lab.recovery.note).toMatch(/A new one was started/);
});

test('a device that is lost again while the saved state is read is no reason to refuse that state', async () => {
  const first = await openLab();
  await prepare(first.lab);
  await train(first.lab, 'reward', first.engines[0]);
  await first.lab.step('policy');
  await until(() => first.lab.statuses.policy.state === 'paused');
  const { lab, engines } = await openLab((engine, i) => {
    if (i === 1) engine.dieAt = 2;
  });
  engines[0].crash();
  await until(() => lab.opened && lab.statuses.policy.state === 'paused');
  expect(engines).toHaveLength(3);
  expect(lab.notices.list).toEqual([]);
});

test('what could not be started does not start by itself later', async () => {
  const { lab, engines } = await openLab();
  await prepare(lab);
  lab.configs.sft['steps'] = -1;
  await lab.play('sft');
  expect(lab.notices.list.map(({ error }) => error.name)).toEqual(['ConfigError']);
  lab.configs.sft['steps'] = 3;
  engines[0].crash();
  await until(() => engines.length === 2 && lab.opened);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lab.statuses.sft.state).toBe('idle');
});

test('a person who presses Pause while it is started again is heard', async () => {
  const { lab, engines } = await openLab();
  await prepare(lab);
  await lab.play('sft');
  await until(() => lab.statuses.sft.step > 0);
  engines[0].crash();
  await lab.pause('sft');
  await until(() => engines.length === 2 && lab.opened);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lab.statuses.sft.state).toBe('paused');
  expect(lab.notices.list).toEqual([]);
});

test('the fourth loss within a minute is left to the person, with what was not saved', async () => {
  const { lab, engines } = await openLab();
  await prepare(lab);
  await lab.play('sft');
  for (let i = 0; i < 4; i++) {
    await until(() => lab.opened && lab.runningPhase);
    engines.at(-1)!.crash();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(engines).toHaveLength(4);
  expect(lab.opened).toBeUndefined();
  expect(lab.notices.list.map(({ error }) => error.name)).toEqual(['WorkerCrashError']);
  await lab.recover();
  expect(lab.statuses.sft.state).toBe('paused');
});

test('another engine takes over, says so, and is kept with the run', async () => {
  const { lab, engines } = await openLab((_, i) => (i === 0 ? { kind: 'webgpu', adapter: 'a card' } : undefined));
  await prepare(lab);
  await lab.play('sft');
  await until(() => lab.statuses.sft.step > 1);
  await lab.save();
  engines[0].lose();
  await ended(lab, 'sft');
  const elsewhere = ['WebAssembly instead of WebGPU'];
  expect(lab.recovery.note).toMatch(/step \d, but not to the same bits: WebAssembly instead of WebGPU\.$/);
  expect(lab.statuses.sft.elsewhere).toEqual(elsewhere);
  expect(lab.series.sft.marks.map(({ label }) => label)).toContain(elsewhere[0]);
});

test('another seed while SFT runs: it is saved first; where that fails, what is lost is said', async () => {
  const { lab, engines } = await openLab();
  await prepare(lab);
  await lab.play('sft');
  await until(() => lab.statuses.sft.step > 1);
  const { phases } = engines[0].phases!;
  await lab.open('nano', 1, 'auto');
  const { step } = phases.statusOf('sft');
  expect(lab.statuses.sft).toMatchObject({ state: 'paused', step });
  expect(lab.recovery.note).toBe('');

  await lab.play('sft');
  engines[1].phases!.keeper.save = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await until(() => lab.statuses.sft.step > step + 1);
  await lab.open('nano', 1, 'auto');
  expect(lab.recovery.note).toMatch(/^The last (\d+ steps were|step was) not saved\.$/);
});

test('Play while the engine starts, or where there is none, says why it cannot work', async () => {
  const { lab, engines } = await openLab();
  const opening = lab.open('nano', 1, 'auto');
  await lab.play('sft');
  expect(lab.notices.list.map(({ error }) => [error.name, error.message])).toEqual([
    ['BusyError', 'The engine is still starting.'],
  ]);
  await opening;
  expect(engines).toHaveLength(2);
  expect(lab.statuses.sft.state).toBe('idle');
});

// A Lab with real phases behind it, without a browser: their engine may be made to fail.
import { vi } from 'vitest';
import type { LabApi, Opened } from '../../src/domain/api.ts';
import { PHASES } from '../../src/domain/phases.ts';
import type { Backend } from '../../src/gpu/backend.ts';
import { LabError } from '../../src/lib/errors.ts';
import { Lab } from '../../src/session/lab.svelte.ts';
import { browserStore } from '../../src/session/store.ts';
import type { Connect } from '../../src/session/worker-client.ts';
import { tinyKit } from '../train/tiny.ts';
import { openPhases } from '../worker/open-phases.ts';

type Phases = Awaited<ReturnType<typeof openPhases>>;

/** One worker and its device. */
export interface Engine {
  /** Calls of the device so far, and at which it is lost. */
  calls: number;
  dieAt: number;
  /** Loses the device now. */
  lose: () => void;
  /** Ends the worker, as a browser may. */
  crash: () => void;
  phases: Phases | undefined;
}

/** @param prepare is told each engine before it is used. @returns the Lab, opened, and all engines that it has had */
export async function openLab(prepare: (engine: Engine, index: number) => Partial<Backend> | void = () => undefined) {
  vi.stubGlobal('document', { baseURI: 'https://example.org/lab/', addEventListener: () => undefined });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const engines: Engine[] = [];
  const connect: Connect = (onDeath) => {
    let lost = false;
    let ended = false;
    let fail: (error: LabError) => void = () => undefined;
    const died = new Promise<never>((_, reject) => (fail = reject));
    died.catch(() => undefined);
    const engine: Engine = {
      calls: 0,
      dieAt: Infinity,
      lose: () => (lost = true),
      crash() {
        ended = lost = true;
        const error = new LabError('WorkerCrashError', 'The worker ran out of memory.');
        fail(error);
        onDeath(error);
      },
      phases: undefined,
    };
    const change = prepare(engine, engines.length);
    engines.push(engine);
    const check = () => {
      engine.calls++;
      lost ||= engine.calls >= engine.dieAt;
      if (lost) throw new LabError('GpuLostError', 'The graphics device was lost.');
    };
    const kit = tinyKit();
    const { backend } = kit;
    const fragile: Backend = {
      ...backend,
      ...change,
      run: (...given) => (check(), backend.run(...given)),
      prepare: async (...given) => (check(), backend.prepare(...given)),
      read: async (...given) => (check(), backend.read(...given)),
      runAndRead: async (...given) => (check(), backend.runAndRead(...given)),
    };
    const use = async <T>(work: (opened: Phases) => Promise<T>) => Promise.race([died, work(engine.phases!)]);
    const api = {
      async open(_, onEvent) {
        const onHere = (event: Parameters<typeof onEvent>[0]) => !ended && onEvent(event);
        engine.phases = await Promise.race([
          died,
          openPhases({ kit: { ...kit, backend: fragile }, onEvent: onHere, watchShare: 0.2 }),
        ]);
        const { phases } = engine.phases;
        return {
          machine: { backend: fragile.kind, adapter: fragile.adapter, software: true, kernels: '' },
          ...{ model: 'nano', parameters: 0, contextLength: 64, vocabularySize: 768, seed: 1 },
          ...{ prompts: [], demonstrations: [], labelers: [{ id: 'careful', label: 'careful', help: '' }] },
          phases: Object.fromEntries(PHASES.map((phase) => [phase, phases.statusOf(phase)])),
        } as unknown as Opened;
      },
      examples: () => Promise.resolve(),
      pace: () => Promise.resolve(),
      play: (phase, input) => use(async ({ phases }) => void (await phases.start(phase, input, 'play'))),
      step: (phase, input) => use(async ({ phases }) => void (await phases.start(phase, input, 'step'))),
      adjust: (phase, name, value) => use(async ({ phases }) => phases.adjust(phase, name, value)),
      pause: (phase) => use(({ phases }) => phases.pause([phase])),
      reset: (phase) => use(({ phases }) => phases.reset(phase)),
      rewind: (phase, step) => use(async ({ phases }) => (await phases.time()).rewind(phase, step)),
      branch: (phase, step, name) => use(async ({ phases }) => (await phases.time()).branch(phase, step, name)),
      keepRun: (phase, name) => use(async ({ phases }) => (await phases.time()).keep(phase, name)),
      openRun: (id) => use(async ({ phases }) => (await phases.time()).open(id)),
      deleteRun: (id) => use(async ({ phases }) => (await phases.time()).delete(id)),
      renameRun: (id, name) => use(async ({ phases }) => (await phases.time()).rename(id, name)),
      runRecord: (id) => use(async ({ phases }) => (await phases.time()).record(id)),
      save: () => use(({ phases }) => phases.saveNow()),
      sample: (request) => use(({ desk }) => desk.sample(request)),
    } as Partial<LabApi> as LabApi;
    const terminate = () => {
      ended = lost = true;
      fail(new LabError('WorkerCrashError', 'The worker was stopped.'));
    };
    return { api, terminate };
  };
  const lab = new Lab(connect, browserStore('/lab/'));
  await lab.open('nano', 1, 'auto');
  return { lab, engines };
}

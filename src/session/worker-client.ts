import { proxy, wrap } from 'comlink';
import { LabError } from '../lib/errors.ts';
import type { LabApi, LabEvent, Phase, PhaseInput } from '../worker/api.ts';

export interface Connection {
  api: LabApi;
  /** Ends the worker; every call under way rejects. */
  terminate(): void;
}

export type Connect = (onDeath: (error: LabError) => void) => Connection;

const spawnWorker = (): Worker => new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });

/**
 * A worker and its API. Comlink never settles a call to a worker that has died, so each call races the worker's death.
 * @param onDeath called once, when the worker dies by itself.
 */
export function connectWorker(onDeath: (error: LabError) => void, spawn: () => Worker = spawnWorker): Connection {
  const worker = spawn();
  let reject: (error: LabError) => void = () => {};
  const died = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // The race below reports it; without this line a death between two calls would count as unhandled.
  died.catch(() => {});

  const fall = (message: string): void => {
    const error = new LabError('WorkerCrashError', message);
    worker.terminate();
    reject(error);
    onDeath(error);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fall(event.message || 'The worker could not be loaded.');
  };
  worker.onmessageerror = () => fall('A message from the worker could not be read.');

  const remote = wrap<LabApi>(worker);
  const guard = <T>(call: Promise<T>): Promise<T> => Promise.race([call, died]);
  const api: LabApi = {
    open: (options, onEvent: (event: LabEvent) => void) => guard(remote.open(options, proxy(onEvent))),
    examples: () => guard(remote.examples()),
    memory: <P extends Phase>(phase: P, input: PhaseInput[P]) => guard(remote.memory(phase, input)),
    play: <P extends Phase>(phase: P, input: PhaseInput[P]) => guard(remote.play(phase, input)),
    step: <P extends Phase>(phase: P, input: PhaseInput[P]) => guard(remote.step(phase, input)),
    pause: (phase) => guard(remote.pause(phase)),
    reset: (phase) => guard(remote.reset(phase)),
    pace: (milliseconds) => guard(remote.pace(milliseconds)),
    adjust: (phase, name, value) => guard(remote.adjust(phase, name, value)),
    sample: (request) => guard(remote.sample(request)),
    alternatives: (...given) => guard(remote.alternatives(...given)),
    weights: () => guard(remote.weights()),
    score: (texts) => guard(remote.score(texts)),
    measure: () => guard(remote.measure()),
    stopMeasuring: () => guard(remote.stopMeasuring()),
    pickKernels: (name) => guard(remote.pickKernels(name)),
  };
  return {
    api,
    terminate() {
      worker.terminate();
      reject(new LabError('WorkerCrashError', 'The worker was stopped.'));
    },
  };
}

// The connection to the worker; every call rejects when the worker dies.
import { proxy, wrap } from 'comlink';
import { LabError } from '../lib/errors.ts';
import type { LabApi } from '../domain/api.ts';

export interface WorkerConnection {
  api: LabApi;
  /** Ends the worker; every call under way rejects. */
  terminate(): void;
}

export type Connect = (onDeath: (error: LabError) => void) => WorkerConnection;

/**
 * A worker and its API. Comlink never settles a call to a worker that has died, so each call races the worker's death.
 * @param onDeath called once, when the worker dies by itself.
 */
export function connectWorker(spawn: () => Worker, onDeath: (error: LabError) => void): WorkerConnection {
  const worker = spawn();
  let reject: (error: LabError) => void = () => {};
  const died = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // The race below reports it; without this line a death between two calls would count as unhandled.
  died.catch(() => {});

  const fall = (message: string, cause?: string): void => {
    const error = new LabError('WorkerCrashError', message, { cause });
    worker.terminate();
    reject(error);
    onDeath(error);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    // Without a message, its script did not arrive.
    if (event.message) fall('The training worker stopped.', event.message);
    else fall('The training worker could not be loaded.');
  };
  worker.onmessageerror = () => fall('The training worker stopped: a message of it could not be read.');

  const remote = wrap<LabApi>(worker);
  const api = new Proxy({} as LabApi, {
    get:
      (_, name: keyof LabApi) =>
      (...given: unknown[]) => {
        // A function stays on this side: the worker gets a handle to it.
        const sent = given.map((value) => (typeof value === 'function' ? proxy(value) : value));
        const call = remote[name] as unknown as (...sent: unknown[]) => Promise<unknown>;
        return Promise.race([call(...sent), died]);
      },
  });
  return {
    api,
    terminate() {
      worker.terminate();
      reject(new LabError('WorkerCrashError', 'The training worker was stopped.'));
    },
  };
}

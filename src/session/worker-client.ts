// The connection to the worker; every call rejects when the worker dies, and a worker that ends or falls silent is noticed.
import { proxy, wrap } from 'comlink';
import { LabError } from '../lib/errors.ts';
import { Failure } from '../lib/failure.ts';
import { LIMITS, within } from '../lib/within.ts';
import type { LabApi } from '../domain/api.ts';

export interface WorkerConnection {
  api: LabApi;
  /** Ends the worker; every call under way rejects. */
  terminate(): void;
}

export type Connect = (onDeath: (error: LabError) => void) => WorkerConnection;

/** Between two questions whether it still answers, and for each answer: together less than the 15 s after which its silence is known. */
const BEAT_MS = 3000;
const SILENT_MS = 10_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A name that no other worker has, of whatever tab. */
const newName = () => `worker ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;

/**
 * A worker and its API. Comlink never settles a call to a worker that has died, so each call races the worker's death.
 * @param spawn starts a worker of this name, which holds a lock of the same name for life
 * @param onDeath called once, when the worker dies by itself.
 */
export function connectWorker(spawn: (name: string) => Worker, onDeath: (error: LabError) => void): WorkerConnection {
  const name = newName();
  const worker = attempt(() => spawn(name));
  const over = new AbortController();
  const death = new Failure<LabError>();

  const end = (error: LabError): void => {
    worker?.terminate();
    over.abort();
    death.fail(error);
  };
  const fall: Fall = (message, { kind = 'WorkerCrashError', cause } = {}) => {
    if (over.signal.aborted) return;
    const error = new LabError(kind, message, { cause });
    end(error);
    onDeath(error);
  };
  if (!worker) {
    const error = new LabError('WorkerCrashError', 'The browser did not let this page start its training worker.');
    end(error);
    return { api: new Proxy({} as LabApi, { get: () => () => Promise.reject(error) }), terminate: () => undefined };
  }
  worker.onerror = (event) => {
    event.preventDefault();
    // A script that cannot be had gives an event without a message.
    if (event.message) fall('The training worker stopped.', { cause: event.message });
    else fall('The training worker could not be downloaded.', { kind: 'DownloadError' });
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
        return death.race(call(...sent));
      },
  });
  void watch(name, api, over.signal, fall);
  return { api, terminate: () => end(new LabError('WorkerCrashError', 'The training worker was stopped.')) };
}

type Fall = (message: string, details?: { kind?: LabError['name']; cause?: string }) => void;
/** What `make` gives; undefined where the browser refuses. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Reports a worker that has ended, where the browser has locks, or that no longer answers. */
async function watch(name: string, api: LabApi, over: AbortSignal, fall: Fall): Promise<void> {
  let waiting = false;
  const silent = (ms: number) => () =>
    new LabError('WorkerCrashError', `The training worker has not answered for ${ms / 1000} seconds.`);
  try {
    let locked = await within(api.ping(), LIMITS.part, silent(LIMITS.part));
    while (!over.aborted) {
      if (locked && !waiting) {
        waiting = true;
        const freed = () => fall('The browser ended the training worker.');
        navigator.locks.request(name, { signal: over }, freed).catch(() => undefined);
      }
      await pause(BEAT_MS);
      locked = await within(api.ping(), SILENT_MS, silent(SILENT_MS));
    }
  } catch (error) {
    fall((error as Error).message);
  }
}

import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectWorker } from '../../src/session/worker-client.ts';

/** A worker by the looks of it: a message port whose other end answers, or stays silent for ever. */
function fakeWorker(api?: object): Worker & { end: () => void } {
  const { port1, port2 } = new MessageChannel();
  if (api) expose(api, port2);
  const worker = Object.assign(port1, {
    terminate: vi.fn(),
    onerror: null,
    onmessageerror: null,
    end: () => port2.close(),
  });
  port1.start();
  return worker as unknown as Worker & { end: () => void };
}

/** A connection to such a worker, which is ended with the test. */
function connected(api?: object) {
  const worker = fakeWorker(api);
  const onDeath = vi.fn();
  const spawn = vi.fn(() => worker);
  const connection = connectWorker(spawn, onDeath);
  ends.push(() => {
    connection.terminate();
    worker.end();
  });
  return { ...connection, worker, onDeath, spawn };
}

/** Lets time pass in steps, between which messages arrive. */
async function pass(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 250) {
    await vi.advanceTimersByTimeAsync(250);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let ends: (() => void)[] = [];
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('calls and their answers go through', async () => {
  const { api } = connected({ ping: () => false, pause: async (phase: string) => `paused ${phase}` });
  expect(await api.pause('sft')).toBe('paused sft');
});

test('a call under way rejects when the worker dies, and so does every later one', async () => {
  const { api, worker, onDeath } = connected();
  const call = api.pause('policy');
  worker.onerror?.call(worker, { message: 'Uncaught RangeError: too big', preventDefault: () => {} } as ErrorEvent);
  const error = {
    name: 'WorkerCrashError',
    message: 'The training worker stopped.',
    cause: 'Uncaught RangeError: too big',
  };
  await expect(call).rejects.toMatchObject(error);
  await expect(api.reset('policy')).rejects.toMatchObject(error);
  worker.onerror?.call(worker, { message: 'again', preventDefault: () => {} } as ErrorEvent);
  expect(onDeath).toHaveBeenCalledOnce();
  expect(worker.terminate).toHaveBeenCalled();
});

test('a script that cannot be had is a download that failed', () => {
  const { worker, onDeath } = connected();
  worker.onerror?.call(worker, { message: undefined, preventDefault: () => {} } as unknown as ErrorEvent);
  expect(onDeath.mock.calls[0]?.[0]).toMatchObject({ name: 'DownloadError' });
});

test('a worker that the browser refuses to start is a sentence in answer to the first call', async () => {
  const onDeath = vi.fn();
  const refuse = () => {
    throw new DOMException('raw words', 'SecurityError');
  };
  const { api, terminate } = connectWorker(refuse, onDeath);
  const message = 'The browser did not let this page start its training worker.';
  await expect(api.pause('sft')).rejects.toMatchObject({ name: 'WorkerCrashError', message });
  terminate();
  expect(onDeath).not.toHaveBeenCalled();
});

test('ending the worker ourselves settles its calls without reporting a death', async () => {
  const { api, terminate, onDeath } = connected();
  const call = api.pause('policy');
  terminate();
  await expect(call).rejects.toMatchObject({ name: 'WorkerCrashError' });
  await pass(60_000);
  expect(onDeath).not.toHaveBeenCalled();
});

test('a worker that holds its lock is known to have ended as soon as the lock is free', async () => {
  let free: () => void = () => {};
  const request = vi.fn((_name: string, _options: object, freed: () => void) => {
    free = freed;
    return new Promise(() => undefined);
  });
  vi.stubGlobal('navigator', { locks: { request } });
  const first = connected({ ping: () => true });
  const second = connected({ ping: () => true });
  await pass(60_000);
  expect(first.onDeath).not.toHaveBeenCalled();
  // Each waits once, for the lock of the name that its worker was given, which no other has.
  const names = [first, second].map(({ spawn }) => (spawn.mock.calls as unknown as [string][])[0]?.[0]);
  expect(request.mock.calls.map(([name]) => name)).toEqual(names);
  expect(names[0]).not.toBe(names[1]);
  free();
  expect(second.onDeath.mock.calls[0]?.[0]).toMatchObject({ message: 'The browser ended the training worker.' });
  expect(second.worker.terminate).toHaveBeenCalled();
});

test('a worker that falls silent is known to within fifteen seconds, with or without locks', async () => {
  const { worker, onDeath } = connected({ ping: () => false });
  await pass(60_000);
  expect(onDeath).not.toHaveBeenCalled();
  worker.end();
  await pass(15_000);
  const error = { name: 'WorkerCrashError', message: 'The training worker has not answered for 10 seconds.' };
  expect(onDeath.mock.calls).toEqual([[expect.objectContaining(error)]]);
});

test('a worker whose script never comes is known to as well', async () => {
  const { onDeath } = connected();
  await pass(14_000);
  expect(onDeath).not.toHaveBeenCalled();
  await pass(2000);
  const message = 'The training worker has not answered for 15 seconds.';
  expect(onDeath.mock.calls[0]?.[0]).toMatchObject({ message });
});

test('a page that slept, or whose timers are held back, does not take the worker for silent', async () => {
  const { worker, onDeath } = connected({ ping: () => false });
  await pass(4000);
  worker.end();
  const now = performance.now.bind(performance);
  let held = 0;
  // Once a minute, as browsers do with tabs that have been hidden for long.
  vi.spyOn(performance, 'now').mockImplementation(() => now() + (held += 60_000));
  await pass(60_000);
  expect(onDeath).not.toHaveBeenCalled();
});

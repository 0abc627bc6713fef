import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
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

test('calls and their answers go through', async () => {
  const worker = fakeWorker({ pause: async (phase: string) => `paused ${phase}` });
  const { api } = connectWorker(
    () => worker,
    () => {},
  );
  expect(await api.pause('sft')).toBe('paused sft');
  worker.end();
});

test('a call under way rejects when the worker dies, and so does every later one', async () => {
  const worker = fakeWorker();
  const onDeath = vi.fn();
  const { api } = connectWorker(() => worker, onDeath);
  const call = api.pause('policy');
  worker.onerror?.call(worker, { message: 'out of memory', preventDefault: () => {} } as ErrorEvent);
  await expect(call).rejects.toMatchObject({ name: 'WorkerCrashError', message: 'The training worker stopped.', cause: 'out of memory' });
  await expect(api.reset('policy')).rejects.toMatchObject({ name: 'WorkerCrashError' });
  expect(onDeath).toHaveBeenCalledOnce();
  expect(worker.terminate).toHaveBeenCalled();
  worker.end();
});

test('ending the worker ourselves settles its calls without reporting a death', async () => {
  const worker = fakeWorker();
  const onDeath = vi.fn();
  const { api, terminate } = connectWorker(() => worker, onDeath);
  const call = api.pause('policy');
  terminate();
  await expect(call).rejects.toMatchObject({ name: 'WorkerCrashError' });
  expect(onDeath).not.toHaveBeenCalled();
  worker.end();
});

import { expect, test, vi } from 'vitest';
import { lazy } from '../../src/lib/lazy.ts';

const refusal = { name: 'DownloadError', message: 'A part of this page could not be downloaded.' };

test('a script is passed on; one that fails or never comes is a sentence', async () => {
  expect(await lazy(Promise.resolve({ part: 1 }))).toEqual({ part: 1 });
  await expect(lazy(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject(refusal);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const stalled = expect(lazy(new Promise(() => undefined))).rejects.toMatchObject(refusal);
  await vi.advanceTimersByTimeAsync(15_001);
  await stalled;
  vi.useRealTimers();
});

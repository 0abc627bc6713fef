import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from '../../src/lib/within.ts';

const never = new Promise<string>(() => undefined);
const late = () => new Error('too late');

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('what settles in time is passed on, and no timer is left', async () => {
  expect(await within(Promise.resolve('here'), 1000, late)).toBe('here');
  await expect(within(Promise.reject(new Error('no')), 1000, late)).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('what never settles is given up after the limit', async () => {
  const ended = vi.fn();
  within(never, 1000, late).catch(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2);
  expect(ended).toHaveBeenCalledWith(late());
});

test('time that the computer slept through does not count', async () => {
  const ended = vi.fn();
  within(never, 1000, late).catch(ended);
  await vi.advanceTimersByTimeAsync(100);
  // Asleep for an hour: the timer that was due fires late.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(100);
  await vi.advanceTimersByTimeAsync(799);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(400);
  expect(ended).toHaveBeenCalled();
});

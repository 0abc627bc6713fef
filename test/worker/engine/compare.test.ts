// Comparing the engines: both are timed, and only while nothing else runs.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PhaseStatus } from '../../../src/domain/phases.ts';
import { compareEngines, whileIdle } from '../../../src/worker/engine/compare.ts';
import { requireAdapter } from '../../gpu.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a step is timed on both engines', async () => {
  vi.useRealTimers();
  vi.stubGlobal('navigator', { gpu: { requestAdapter: requireAdapter } });
  const config = { L: 1, NH: 2, C: 8, context: 16, V: 16 };
  const times = await compareEngines({ backend: { choice: {} } as never, config });
  expect(times.webgpu).toBeGreaterThan(0);
  expect(times.wasm).toBeGreaterThan(0);
});

test('it waits for a run to end, and measures again where one began meanwhile', async () => {
  let state: PhaseStatus['state'] = 'running';
  const phases = { statusOf: () => ({ state, step: 0, total: 1 }) };
  let count = 0;
  const measured = whileIdle(phases, () => {
    count += 1;
    if (count === 1) state = 'running';
    return Promise.resolve(count);
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count).toBe(0);
  state = 'paused';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count).toBe(1);
  state = 'done';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await measured).toBe(2);
});

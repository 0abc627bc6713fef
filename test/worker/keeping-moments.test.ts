// Which states of a run are kept: as many as there is time and room for, on disk or in memory, and never at the cost of the run.
import { expect, onTestFinished, test, vi } from 'vitest';
import { LabError } from '../../src/lib/errors.ts';
import type { PackedMoment } from '../../src/storage/moments.ts';
import { Moments, type Shelf } from '../../src/worker/moments/moments.ts';

const KIB = 1024;
/** Noise, so that it takes as many bytes as it has. */
const values = Float32Array.from({ length: KIB / 4 }, (_, i) => Math.sin(i * i));
const state = (step: number) => () => Promise.resolve({ meta: { step }, tensors: { values } });

function shelf() {
  const records = new Map<number, PackedMoment>();
  const made = {
    records,
    put: vi.fn((record: PackedMoment) => Promise.resolve(void records.set(record.step, record))),
    get: (step: number) => Promise.resolve(records.get(step)),
    remove: (steps: readonly number[]) => Promise.resolve(steps.forEach((step) => records.delete(step))),
    sizes: () => Promise.resolve(new Map([...records].map(([step, { bytes }]) => [step, bytes]))),
  } satisfies Shelf & { records: unknown };
  return made;
}

async function keepAll(moments: Moments, total: number) {
  for (let step = 0; step <= total; step++) {
    await moments.keep(step, step === 0 || step === total, state(step));
    // Time for the disk.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
/** A clock that stands still unless it is moved on. */
function stopClock() {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('with time and room enough, at most forty and the first: evenly, the last among them', async () => {
  stopClock();
  const sent: number[][] = [];
  const moments = new Moments(shelf(), { total: 100, send: (steps) => sent.push(steps) });
  await keepAll(moments, 100);
  expect(moments.steps).toEqual([...Array.from({ length: 34 }, (_, i) => 3 * i), 100]);
  expect(sent.at(-1)).toEqual(moments.steps);
});

test('it takes three hundredths of the time, besides its ends', async () => {
  stopClock();
  const moments = new Moments(shelf(), { total: 40, send: () => undefined });
  const take = (step: number) => () => (vi.advanceTimersByTime(60), state(step)());
  moments.begin();
  for (let step = 0; step <= 40; step++) {
    if (step > 0) vi.advanceTimersByTime(490);
    await moments.keep(step, step === 0 || step === 40, take(step));
    await new Promise((resolve) => setImmediate(resolve));
  }
  // 60 ms after every 1940 ms or a little more; the second tells what it costs.
  expect(moments.steps).toEqual([0, 1, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
});

test.each(['disk', 'memory'] as const)('where there is no more room on %s every second one goes', async (where) => {
  stopClock();
  const disk = shelf();
  if (where === 'memory') disk.put.mockRejectedValue(new LabError('StorageError', 'full'));
  const mostBytes = { disk: 8 * KIB, memory: 8 * KIB };
  const moments = new Moments(disk, { total: 40, send: () => undefined, mostBytes });
  await keepAll(moments, 40);
  const { steps } = moments;
  expect([steps[0], steps.at(-1)]).toEqual([0, 40]);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.length).toBeLessThan(11);
  const gaps = steps.slice(1).map((step, i) => step - steps[i]);
  expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThanOrEqual(4);
  expect([...disk.records.keys()].sort((a, b) => a - b)).toEqual(where === 'disk' ? steps : []);
  for (const step of steps) expect((await moments.get(step)).tensors).toEqual({ values });
  // Once it has refused, the disk is not asked again.
  if (where === 'memory') expect(disk.put).toHaveBeenCalledOnce();
});

test('a run does not wait for the disk, which is given one at a time; who stops waits', async () => {
  stopClock();
  const disk = shelf();
  let answer: () => void = () => undefined;
  disk.put.mockImplementation(async (record) => {
    await new Promise<void>((resolve) => (answer = resolve));
    disk.records.set(record.step, record);
  });
  const moments = new Moments(disk, { total: 9, send: () => undefined });
  for (const step of [1, 2, 3]) await moments.keep(step, false, state(step));
  expect(disk.put).toHaveBeenCalledOnce();
  expect(moments.steps).toEqual([]);
  const stopped = moments.keep(4, true, state(4));
  answer();
  await expect.poll(() => disk.put.mock.calls.length === 2).toBe(true);
  answer();
  await stopped;
  expect(moments.steps).toEqual([1, 4]);
});

test('what cannot be kept at all is not kept, and nothing fails', async () => {
  const disk = shelf();
  disk.put.mockRejectedValueOnce(new LabError('StaleError', 'another tab'));
  const moments = new Moments(disk, { total: 4, send: () => undefined });
  await moments.keep(0, true, state(0));
  await moments.keep(1, true, () => Promise.reject(new LabError('GpuLostError', 'gone')));
  await moments.keep(2, true, state(2));
  expect(moments.steps).toEqual([2]);
});

test('a run that goes on finds its moments until the step that it is at, and forgets those that it goes back before', async () => {
  const disk = shelf();
  await keepAll(new Moments(disk, { total: 4, send: () => undefined }), 4);
  const steps = [...disk.records.keys()];
  expect(steps).toContain(4);
  const sent: number[][] = [];
  const later = new Moments(disk, { total: 4, send: (list) => sent.push(list) });
  await later.restore(3);
  expect(sent).toEqual([steps.filter((step) => step <= 3)]);
  later.cut(0);
  expect(later.steps).toEqual([0]);
  await expect(later.get(4)).rejects.toMatchObject({ name: 'CheckpointError' });
});

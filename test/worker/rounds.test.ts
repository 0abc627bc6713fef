import { expect, test } from 'vitest';
import { CAST } from '../../src/stage/cast.ts';
import type { Task } from '../../src/train/task.ts';
import { Job, type JobHost } from '../../src/worker/job.ts';

/** Two steps with a metric each. */
function counter(): Task {
  const task = {
    step: 0,
    total: 2,
    async *run() {
      while (task.step < task.total) {
        task.step++;
        yield await Promise.resolve({ metrics: { step: task.step, score: 1 } });
      }
    },
    save: () => Promise.resolve({ step: task.step, tensors: {} }),
    free: () => undefined,
  };
  return task;
}
const host: JobHost = {
  send: () => undefined,
  save: () => Promise.resolve(),
  restMs: () => 0,
  alone: (work) => work(),
  engine: { backend: 'cpu', adapter: 'a processor', kernels: 'plain' },
  failed: (error) => expect.fail(String(error)),
  watch: { looker: () => undefined, share: () => 0, send: () => undefined, fail: () => undefined },
  cast: CAST,
};

test.each([
  [2, [{ step: 1, label: 'rankings up to round 2' }]],
  [undefined, []],
])('a run on the rankings of round %s marks that at its first step, once', async (round, marks) => {
  const input = { config: {}, method: 'ppo' as const, comparisons: [], ...(round ? { round } : {}) };
  const job = new Job('policy', counter(), input, host);
  job.play();
  await expect.poll(() => job.status.state).toBe('done');
  expect(job.marks).toEqual(marks);
  expect(job.status.round).toBe(round);
});

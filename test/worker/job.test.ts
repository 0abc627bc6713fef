import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { LabError, describeError } from '../../src/lib/errors.ts';
import type { Task, TrainEvent } from '../../src/train/task.ts';
import type { LabEvent } from '../../src/domain/api.ts';
import { Job, type JobHost } from '../../src/worker/job.ts';
import { ranking } from '../labels.ts';
import { CAST } from '../../src/stage/cast.ts';

const INPUT = { config: { klCoef: 0.4 }, method: 'ppo' as const, comparisons: [] };
const TEXTS = { rollouts: [], size: { texts: 0, tokens: 0 } };

/** Two yields a step, as a small PPO; fails or gives a broken number at a step if told to. */
class Counter implements Task {
  step = 0;
  readonly total = 4;
  ended = false;
  freed = false;
  readonly fault: { at: number; kind: 'throw' | 'nan' } | undefined;

  constructor(fault?: { at: number; kind: 'throw' | 'nan' }) {
    this.fault = fault;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    try {
      while (this.step < this.total) {
        yield { stage: 'rollout', rollouts: TEXTS };
        if (this.fault?.kind === 'throw' && this.fault.at === this.step) throw new LabError('GpuLostError', 'gone');
        const score = this.fault?.kind === 'nan' && this.fault.at === this.step ? NaN : this.step;
        this.step++;
        yield { stage: 'update', metrics: { step: this.step, score }, rollouts: TEXTS };
      }
    } finally {
      this.ended = true;
    }
  }

  save() {
    return Promise.resolve({ step: this.step, tensors: {} });
  }

  free() {
    this.freed = true;
  }
}

function start(task: Counter, restMs = 0) {
  const events: LabEvent[] = [];
  const saves: { step: number; done: boolean; state: string }[] = [];
  const host: JobHost = {
    send: (event) => void events.push(structuredClone(event)),
    save: (saved, done) => {
      saves.push({ step: saved.task.step, done, state: saved.status.state });
      return Promise.resolve();
    },
    restMs: () => restMs,
    alone: (work) => work(),
    engine: { backend: 'webgpu', adapter: 'a card', kernels: 'plain' },
    failed: (error) => void events.push({ type: 'error', phase: 'policy', error: describeError(error) }),
    watch: { looker: () => undefined, share: () => 0, send: () => undefined, fail: () => undefined },
    cast: CAST,
  };
  const job = new Job('policy', task, INPUT, host);
  const rows = () => events.flatMap((event) => (event.type === 'metrics' ? event.rows : [])).map(({ step }) => step);
  const settled = async () => {
    while (job.status.state === 'running') await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { host, job, events, saves, rows, settled };
}

describe('a job', () => {
  test('plays to the end, sends every metric once and saves', async () => {
    const trainer = new Counter();
    const { job, events, saves, rows, settled } = start(trainer);
    job.play();
    await settled();
    expect(job.status).toMatchObject({ state: 'done', step: 4, total: 4 });
    expect(rows()).toEqual([1, 2, 3, 4]);
    expect(events.flatMap((e) => (e.type === 'rollouts' ? e.step : []))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    // Still running: only what has been saved is called finished.
    expect(saves.at(-1)).toEqual({ step: 4, done: true, state: 'running' });
    expect(trainer.ended).toBe(true);
  });

  test('steps to the next yield and pauses there', async () => {
    const { job, saves, settled } = start(new Counter());
    const stages: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      job.stepOnce();
      await settled();
      stages.push([job.status.state, job.status.step, job.status.stage]);
    }
    expect(stages).toEqual([
      ['paused', 0, 'rollout'],
      ['paused', 1, 'update'],
      ['paused', 1, 'rollout'],
    ]);
    expect(saves).toHaveLength(3);
  });

  test('pause resolves when the state is saved, and play goes on', async () => {
    const { job, saves, rows, settled } = start(new Counter());
    job.play();
    await job.pause();
    expect(job.status.state).toBe('paused');
    expect(saves).toHaveLength(1);
    job.play();
    await settled();
    expect(rows()).toEqual([1, 2, 3, 4]);
  });

  test('what happened between two steps is sent and kept; a knob that is dragged leaves one mark', async () => {
    const { job, events, settled } = start(new Counter());
    job.mark('Leash β', '→ 0.1');
    expect(job.marks).toEqual([]);
    job.stepOnce();
    job.stepOnce();
    await settled();
    job.stepOnce();
    await settled();
    job.mark('Leash β', '→ 0.2');
    job.mark('Leash β', '→ 0.3');
    job.play();
    await job.pause();
    const step = job.status.step;
    expect(job.marks.map(({ label }) => label)).toEqual(['Leash β → 0.3', 'resumed', 'paused']);
    expect(job.marks.at(-1)).toEqual({ step, label: 'paused' });
    expect(events.findLast((event) => event.type === 'marks')).toEqual({
      type: 'marks',
      phase: 'policy',
      marks: job.marks,
    });
  });

  test('a run that was read from storage keeps its marks and says where it went on', async () => {
    const trainer = new Counter();
    trainer.step = 2;
    const marks = [{ step: 1, label: 'Leash β → 0.3' }];
    const { host } = start(new Counter());
    const job = new Job('policy', trainer, INPUT, host, { rows: [{ step: 2, score: 1 }], marks, done: false });
    job.play();
    await job.pause();
    expect(job.marks.slice(0, 2)).toEqual([...marks, { step: 2, label: 'reloaded' }]);
  });

  test('in slow motion it rests after every stage, and a pause need not wait for the end of a rest', async () => {
    const slow = start(new Counter(), 30);
    const startedAt = performance.now();
    slow.job.play();
    await slow.settled();
    expect(performance.now() - startedAt).toBeGreaterThan(8 * 29);
    expect(slow.job.status.secondsPerStep).toBeGreaterThan(0.055);
    const { job } = start(new Counter(), 60_000);
    job.play();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await job.pause();
    expect(job.status).toMatchObject({ state: 'paused', step: 0, stage: 'rollout' });
  });

  test('times a step, however many yields it takes and however many steps a yield finishes', async () => {
    class Slow extends Counter {
      override async *run(): AsyncGenerator<TrainEvent, void> {
        for (const done of [0, 2, 0, 2]) {
          await new Promise((resolve) => setTimeout(resolve, 40));
          this.step += done;
          yield {};
        }
      }
    }
    const { job, settled } = start(new Slow());
    job.play();
    await settled();
    expect(job.status.secondsPerStep).toBeGreaterThan(0.035);
    // Twice a step's time would be .08; a busy machine's timers are late by more than a half of .04.
    expect(job.status.secondsPerStep).toBeLessThan(0.075);
  });

  test('a failure is reported by name and leaves the last save alone', async () => {
    const { job, events, saves, settled } = start(new Counter({ at: 2, kind: 'throw' }));
    job.play();
    await settled();
    expect(job.status.state).toBe('failed');
    expect(events.find((event) => event.type === 'error')).toMatchObject({
      phase: 'policy',
      error: { name: 'GpuLostError' },
    });
    expect(saves).toEqual([]);
  });

  test('a number that is not finite stops it before anything is saved', async () => {
    const trainer = new Counter({ at: 1, kind: 'nan' });
    const { job, events, saves, settled } = start(trainer);
    job.play();
    await settled();
    expect(events.find((event) => event.type === 'error')).toMatchObject({ error: { name: 'NumericsError' } });
    expect([job.status.state, saves.length]).toEqual(['failed', 0]);
    await expect.poll(() => trainer.ended).toBe(true);
  });

  test('a run resumed before its first step does not repeat what it measured there', async () => {
    class Measured extends Counter {
      override async *run(): AsyncGenerator<TrainEvent, void> {
        if (this.step === 0) yield { metrics: { step: 0, score: 7 } };
        yield* super.run();
      }
    }
    const { host, rows, saves } = start(new Counter());
    const rest = { rows: [{ step: 0, score: 7 }], done: false };
    const job = new Job('policy', new Measured(), INPUT, host, rest);
    job.play();
    await expect.poll(() => saves.length > 0).toBe(true);
    expect(rows()).toEqual([1, 2, 3, 4]);
    expect(job.rows.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
  });

  test('saves when it is asked to, after the stage that it is in, and goes on', async () => {
    const { job, saves, settled } = start(new Counter(), 60_000);
    await job.save();
    expect(saves).toEqual([]);
    job.play();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await job.save();
    expect(saves).toEqual([{ step: 0, done: false, state: 'running' }]);
    await job.pause();
    await settled();
    expect(saves).toHaveLength(2);
  });

  test('saves every five seconds, but spends no more than a tenth of the time on it', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    class Long extends Counter {
      override async *run(): AsyncGenerator<TrainEvent, void> {
        for (; this.step < 600; this.step++) {
          vi.advanceTimersByTime(500);
          yield {};
        }
      }
    }
    const savedAt = async (took: number) => {
      const { host } = start(new Counter());
      const times: number[] = [];
      const task = Object.assign(new Long(), { total: 600 });
      const began = performance.now();
      host.save = () => {
        times.push((performance.now() - began) / 1000);
        vi.advanceTimersByTime(took);
        return Promise.resolve();
      };
      const job = new Job('policy', task, INPUT, host);
      job.play();
      while (job.status.state === 'running') await new Promise((resolve) => setTimeout(resolve, 1));
      return times.slice(0, 4);
    };
    expect(await savedAt(0)).toEqual([5, 10, 15, 20]);
    expect((await savedAt(2000)).map((time) => Math.round(time))).toEqual([5, 25, 45, 65]);
  });

  test('ending it runs the trainer’s finally and frees it', async () => {
    const trainer = new Counter();
    const { job } = start(trainer);
    job.play();
    await job.end();
    expect([trainer.ended, trainer.freed]).toEqual([true, true]);
  });

  test('goes on from rankings only when they are on disk, and their step with them', async () => {
    class Labels extends Counter {
      override async *run(): AsyncGenerator<TrainEvent, void> {
        while (this.step < this.total) {
          this.step++;
          yield { comparisons: [ranking({ id: `${this.step}a` }), ranking({ id: `${this.step}b` })] };
        }
      }
    }
    const { host, job, saves, settled } = start(new Labels());
    const [stored, { send }] = [[] as string[], host];
    host.send = async (event) => {
      send(event);
      if (event.type !== 'comparison') return;
      await new Promise((resolve) => setTimeout(resolve, 5));
      stored.push(event.comparison.id);
    };
    const steps: [number, number][] = [];
    host.save = (saved, done) => {
      steps.push([saved.task.step, stored.length]);
      saves.push({ step: saved.task.step, done, state: saved.status.state });
      return Promise.resolve();
    };
    job.play();
    await settled();
    expect(steps).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
      [4, 8],
    ]);
  });
});

// Saves jobs while they run, and says so where that is not possible.
import type { LabEvent } from '../domain/api.ts';
import type { Phase } from '../domain/phases.ts';
import { LabError, describeError } from '../lib/errors.ts';
import type { TrainerState } from '../train/task.ts';
import type { Job } from './job.ts';
import type { Keeper } from './keeper.ts';

export class Saver {
  private readonly keeper: Keeper;
  private readonly send: (event: LabEvent) => void;
  private readonly sound: () => Promise<void>;
  private said = false;
  /** The moments of a phase after this step are to be forgotten with the next save, because they could not be with the last. */
  private readonly owed: Partial<Record<Phase, number>> = {};

  /** @param sound resolves once the kernels in use have been checked: what others computed is not saved */
  constructor(keeper: Keeper, send: (event: LabEvent) => void, sound: () => Promise<void>) {
    this.keeper = keeper;
    this.send = send;
    this.sound = sound;
  }

  /**
   * Saves a job, and in the same moment forgets others, and its own states after a step. Where the browser does not store it, training continues without.
   * @throws LabError `NumericsError` or `ShaderError` when its numbers are not worth keeping, `StaleError` when another tab has written since.
   */
  async save(job: Job, done: boolean, forget: readonly Phase[] = [], momentsAfter?: number): Promise<void> {
    const { phase, task, input, rows, marks, calibration, engines, basis, watch } = job;
    const state = await task.save();
    checkFinite(state);
    await this.sound();
    const { moved, open } = job.status;
    const { report } = task;
    const { step } = state;
    const facts = { phase, step, done, input, rows, marks, report, calibration, engines, basis, show: watch.show };
    await this.attempt(phase, async () => {
      const record = { ...facts, ...(moved ? { moved } : {}), ...(open ? { open } : {}) };
      const owed = this.owed[phase] ?? Infinity;
      const after = Math.min(momentsAfter ?? Infinity, owed);
      if (after < Infinity) this.owed[phase] = after;
      const at = await this.keeper.save(record, state, forget, after < Infinity ? after : undefined);
      delete this.owed[phase];
      this.send({ type: 'saved', phase, at, step });
      this.said = false;
    });
  }

  /** Deletes what is saved of phases. @throws LabError `StaleError` */
  forget(phases: readonly Phase[]): Promise<void> {
    return this.attempt(phases[0], () => this.keeper.forget(phases));
  }

  /** Says that nothing is stored, once until something is again: training saves every few seconds. */
  sayUnsaved(phase: Phase, error: unknown): void {
    if (!this.said) this.send({ type: 'error', phase, error: describeError(error) });
    this.said = true;
  }

  private async attempt(phase: Phase, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (describeError(error).name === 'StaleError') throw error;
      this.sayUnsaved(phase, error);
    }
  }
}

/** @throws LabError `NumericsError` when a number is not finite: the last state that was saved is better than this one. */
function checkFinite({ step, tensors }: TrainerState): void {
  if (Object.values(tensors).every(allFinite)) return;
  throw new LabError(
    'NumericsError',
    `The weights are not finite numbers after step ${step}, so the last saved state was kept instead.`,
  );
}

/** 0 × x is 0 for every finite x, and the sum takes a fraction of the time of asking for each. */
function allFinite(data: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += 0 * data[i];
  return sum === 0;
}

// The phases of a run: at most one job each, started from the page's input or continued from storage. A phase is deleted
// with the results it was made from.
import type { LabEvent, PhaseInput } from '../domain/api.ts';
import { DOWNSTREAM, improvementOf, isUnderWay, PHASES } from '../domain/phases.ts';
import type { Improvement, Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import { parseConfig, TABLES } from '../lib/config.ts';
import { LabError, describeError } from '../lib/errors.ts';
import type { Field } from '../lib/settings.ts';
import type { Task, Trainer, TrainerState, Kit } from '../train/task.ts';
import type { NamedTensors } from '../data/safetensors.ts';
import { EXAMPLES } from './examples.ts';
import { Job, type JobHost } from './job.ts';
import type { Keeper, PhaseRecord } from './keeper.ts';
import { alone } from './lock.ts';
import { makeTask } from './make-task.ts';
import { planPhase, type Makings } from './memory.ts';
import type { Models } from './models.ts';
import { parseInput, tableOf, type ParsedInput } from './parse-input.ts';
import type { ReadingDesk } from './reading-desk.ts';

export interface PhasesHost {
  kit: Kit;
  models: Models;
  keeper: Keeper;
  desk: ReadingDesk;
  base: NamedTensors;
  /** Resolves when all downloadable examples of ours are loaded. */
  examples: Promise<void>;
  lockName: string;
  send: (event: LabEvent) => void;
}

/** A phase and what is made from its results, which goes first. */
const withLater = (phase: Phase): Phase[] => [...DOWNSTREAM[phase], phase];

export class Phases {
  /** Milliseconds to wait between two stages of a run. */
  restMs = 0;
  private readonly host: PhasesHost;
  private readonly jobs: Partial<Record<Phase, Job>> = {};

  constructor(host: PhasesHost) {
    this.host = host;
  }

  statusOf(phase: Phase): PhaseStatus {
    const status = this.jobs[phase]?.status ?? { state: 'idle', step: 0, total: 0 };
    return { ...status, ...this.host.models.exampleStatus(phase) };
  }

  /** The phase's job: the current one, or a new one from this input. All other jobs are paused. */
  async job<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<Job> {
    await this.pause(PHASES.filter((other) => other !== phase));
    const old = this.jobs[phase];
    if (old && isUnderWay(old.status)) return old;
    if (old?.status.state === 'failed') {
      await this.drop(phase);
      await this.restore([phase]);
      const restored = this.jobs[phase];
      if (restored) return restored;
    }
    // Created before the old one is dropped, so that nothing is lost if the input is invalid.
    const parsed = parseInput(phase, input);
    await this.plan(phase, parsed);
    const task = await this.make(phase, parsed);
    // Even if this phase has no results: later phases may have been made from the shipped weights that it now replaces.
    await this.clear(phase);
    const job = this.adopt(phase, parsed, task);
    this.show(withLater(phase));
    return job;
  }

  /** Device memory the phase will need. @throws LabError `ConfigError`, or `GpuMemoryError` when it does not fit. */
  async memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return this.plan(phase, parseInput(phase, input));
  }

  async pause(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) await this.jobs[phase]?.pause();
  }

  /** Deletes the phase's results and what was made from them. */
  async reset(phase: Phase): Promise<void> {
    await this.clear(phase);
    this.show(withLater(phase));
  }

  /** Changes a setting of a running job. @throws LabError `ConfigError` when it is not live or out of range. */
  adjust(phase: Phase, name: string, value: number): void {
    const job = this.jobs[phase];
    const table = job && tableOf(phase, job.input);
    const field = table && (TABLES[table] as Record<string, Field>)[name];
    if (!table || !field?.live) {
      const hint = 'It takes effect at the next start.';
      throw new LabError('ConfigError', 'This setting cannot be changed during a run.', { hint });
    }
    parseConfig(table, { [name]: value });
    job.adjust(name, value, field.label);
  }

  /** Restores saved phases, earlier ones first. What cannot be read is reported and left in place. */
  async restore(phases: readonly Phase[] = PHASES): Promise<void> {
    const { keeper, send } = this.host;
    for (const phase of phases) {
      try {
        const found = await keeper.load(phase);
        if (!found) continue;
        const { record, state } = found;
        const input = parseInput(phase, record.input);
        this.adopt(phase, input, await this.make(phase, input, state), record);
        send({ type: 'metrics', phase, rows: record.rows, reset: true });
        send({ type: 'marks', phase, marks: record.marks ?? [] });
        if (record.report) send({ type: 'report', report: record.report });
        if (record.calibration) send({ type: 'calibration', report: record.calibration });
      } catch (error) {
        send({ type: 'error', phase, error: describeError(error) });
      }
    }
  }

  /** Shows our examples where the person has nothing of their own. */
  showExamples(): void {
    this.show(EXAMPLES.filter((phase) => !this.jobs[phase]));
  }

  /** Sends the page the status of phases that have not begun. */
  private show(phases: Phase[]): void {
    const { models, send } = this.host;
    for (const phase of phases) {
      const run = models.recordedRun(phase);
      send({ type: 'metrics', phase, rows: run?.rows ?? [], reset: true, recorded: run?.settings });
      send({ type: 'status', phase, status: this.statusOf(phase) });
    }
  }

  private plan<P extends Phase>(phase: P, input: ParsedInput[P]): Promise<PhaseMemory> {
    return planPhase(this.host.kit, (plan) => this.make(phase, input, undefined, plan));
  }

  /** `kit` and `models` are real or planned. */
  private async make<P extends Phase>(
    phase: P,
    input: ParsedInput[P],
    saved?: TrainerState,
    { kit, models }: Makings = this.host,
  ): Promise<Task> {
    const { base, examples } = this.host;
    // Every phase but the first is made from other phases' results, which may be our examples.
    if (phase !== 'sft') await examples;
    if (phase !== 'sft' && saved && this.host.models.lacksSft)
      throw new LabError(
        'DownloadError',
        'What you trained from our imitator can continue only once the imitator has been downloaded.',
      );
    const sft = this.jobs.sft?.input as ParsedInput['sft'] | undefined;
    const given = { kit, models, base, demonstrations: sft?.demonstrations, improvement: this.improvement() };
    return makeTask(phase, input, given, saved);
  }

  /** How the tuned policy was made so far; undefined if the person started nothing. */
  private improvement(): Improvement | undefined {
    const status = this.jobs.policy?.status;
    return status && improvementOf(status);
  }

  private adopt<P extends Phase>(phase: P, input: ParsedInput[P], task: Task, record?: PhaseRecord): Job {
    const { keeper, models, send, lockName } = this.host;
    const host: JobHost = {
      send,
      restMs: () => this.restMs,
      save: async (job, done) => {
        const state = await task.save();
        const { input, rows, marks, calibration } = job;
        const { moved } = job.status;
        const { report } = task;
        await keeper
          .save(
            { phase, step: state.step, done, input, rows, marks, report, calibration, ...(moved ? { moved } : {}) },
            state,
          )
          .then((at) => send({ type: 'saved', phase, at }))
          // Training continues without a saved state: the page reports it, and nothing is lost while it stays open.
          .catch((error: unknown) => send({ type: 'error', phase, error: describeError(error) }));
      },
      alone: (work) => alone(lockName, work),
    };
    const job = new Job(phase, task, input, host, record);
    this.jobs[phase] = job;
    models.setOwn(phase, (task as Partial<Trainer>).params);
    return job;
  }

  /** Ends the phase and all phases made from it. */
  private async clear(phase: Phase): Promise<void> {
    for (const each of withLater(phase)) {
      await this.drop(each);
      await this.host.keeper.forget(each);
    }
  }

  private async drop(phase: Phase): Promise<void> {
    const job = this.jobs[phase];
    if (!job) return;
    const { models, desk } = this.host;
    models.setOwn(phase, undefined);
    // A text may still be being written with these weights; new texts use others.
    await desk.settled();
    await job.end();
    delete this.jobs[phase];
  }
}

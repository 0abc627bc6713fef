// The phases of a run: at most one job each, started from the page's input or continued from storage. What a phase was made from
// decides when it goes.
import type { LabEvent, PhaseInput } from '../domain/api.ts';
import { DOWNSTREAM, PHASES } from '../domain/phases.ts';
import type { Improvement, Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import { parseConfig, TABLES } from '../lib/config.ts';
import { LabError, describeError } from '../lib/errors.ts';
import type { Field } from '../lib/settings.ts';
import type { Task, Trainer, TrainerState, Workbench } from '../train/trainer.ts';
import type { NamedTensors } from '../data/safetensors.ts';
import { EXAMPLES } from './examples.ts';
import { Job, type JobHost } from './job.ts';
import type { Keeper, PhaseRecord } from './keeper.ts';
import { alone } from './lock.ts';
import { makeTask } from './make-task.ts';
import { planPhase, type Makings } from './memory.ts';
import type { Models } from './models.ts';
import { parseInput, tableOf, type ParsedInput } from './phase-input.ts';
import type { ReadingDesk } from './reading-desk.ts';

export interface PhasesHost {
  bench: Workbench;
  models: Models;
  keeper: Keeper;
  desk: ReadingDesk;
  base: NamedTensors;
  /** Resolves when our examples are there, as far as they could be fetched. */
  examples: Promise<void>;
  lockName: string;
  send: (event: LabEvent) => void;
}

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

  /** The phase's job: the one that is under way, or a new one from this input. Every other job is paused. */
  async job<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<Job> {
    for (const other of PHASES) if (other !== phase) await this.jobs[other]?.pause();
    const old = this.jobs[phase];
    if (old && (old.status.state === 'paused' || old.status.state === 'running')) return old;
    if (old?.status.state === 'failed') {
      await this.drop(phase);
      await this.restore([phase]);
      const restored = this.jobs[phase];
      if (restored) return restored;
    }
    // Made before the old one is dropped: when the input is refused, nothing is lost.
    const parsed = parseInput(phase, input);
    await this.plan(phase, parsed);
    const task = await this.make(phase, parsed);
    // Also when nothing of this phase is there: later phases may have been made from the shipped weights that it now replaces.
    await this.clear(phase);
    const job = this.adopt(phase, parsed, task);
    this.show([...DOWNSTREAM[phase], phase]);
    return job;
  }

  /** What the phase will hold on the device. @throws LabError `ConfigError`, or `GpuMemoryError` when it does not fit. */
  async memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return this.plan(phase, parseInput(phase, input));
  }

  async pause(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) await this.jobs[phase]?.pause();
  }

  /** Throws away the phase's results and what was made from them. */
  async reset(phase: Phase): Promise<void> {
    await this.clear(phase);
    this.show([...DOWNSTREAM[phase], phase]);
  }

  /** Moves a setting of a job under way. @throws LabError `ConfigError` when it is not live or out of its range. */
  adjust(phase: Phase, name: string, value: number): void {
    const job = this.jobs[phase];
    const table = job && tableOf(phase, job.input);
    const field = table && (TABLES[table] as Record<string, Field>)[name];
    if (!job || !field?.live) throw new LabError('ConfigError', `${phase}.${name} cannot be changed now.`);
    parseConfig(table!, { [name]: value });
    job.adjust(name, value, field.label);
  }

  /** Brings back what was kept, earlier phases first. What cannot be read is reported and left alone. */
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

  /** Shows our examples where nothing of the person's own is. */
  showExamples(): void {
    this.show(EXAMPLES.filter((phase) => !this.jobs[phase]));
  }

  /** Tells the page where phases that have not begun stand. */
  private show(phases: Phase[]): void {
    const { models, send } = this.host;
    for (const phase of phases) {
      const run = models.recordedRun(phase);
      send({ type: 'metrics', phase, rows: run?.rows ?? [], reset: true, recorded: run?.settings });
      send({ type: 'status', phase, status: this.statusOf(phase) });
    }
  }

  private plan<P extends Phase>(phase: P, input: ParsedInput[P]): Promise<PhaseMemory> {
    return planPhase(this.host.bench, (plan) => this.make(phase, input, undefined, plan));
  }

  /** `bench` and `models` are the real ones, or those of a plan. */
  private async make<P extends Phase>(
    phase: P,
    input: ParsedInput[P],
    saved?: TrainerState,
    { bench, models }: Makings = this.host,
  ): Promise<Task> {
    const { base, examples } = this.host;
    // Every phase but the first is made from the results of others, which may be ours.
    if (phase !== 'sft') await examples;
    if (phase !== 'sft' && saved && this.host.models.lacksSft)
      throw new LabError(
        'DownloadError',
        'What you trained from our imitator can continue only once the imitator has been downloaded.',
      );
    const sft = this.jobs.sft?.input as ParsedInput['sft'] | undefined;
    const given = { bench, models, base, demonstrations: sft?.demonstrations, improvement: this.improvement() };
    return makeTask(phase, input, given, saved);
  }

  /** How the tuned policy was made so far; undefined where nothing was started here. */
  private improvement(): Improvement | undefined {
    const { method, settings, step = 0 } = this.jobs.policy?.status ?? {};
    return method && settings && { method, settings, step };
  }

  private adopt<P extends Phase>(phase: P, input: ParsedInput[P], task: Task, record?: PhaseRecord): Job {
    const { keeper, models, send, lockName } = this.host;
    const host: JobHost = {
      send,
      restMs: () => this.restMs,
      save: async (job, done) => {
        const state = await task.save();
        const { rows, marks, calibration } = job;
        await keeper
          .save(
            { phase, step: state.step, done, input: job.input, rows, marks, report: task.report, calibration },
            state,
          )
          .then((at) => send({ type: 'saved', phase, at }))
          // Training goes on without a saved state: the page says so, and nothing made so far is lost while it is open.
          .catch((error: unknown) => send({ type: 'error', phase, error: describeError(error) }));
      },
      alone: (work) => alone(lockName, work),
    };
    const job = new Job(phase, task, input, host, record);
    this.jobs[phase] = job;
    models.setOwn(phase, (task as Partial<Trainer>).params);
    return job;
  }

  /** Ends the phase and what was made from it. */
  private async clear(phase: Phase): Promise<void> {
    for (const each of [...DOWNSTREAM[phase], phase]) {
      await this.drop(each);
      await this.host.keeper.forget(each);
    }
  }

  private async drop(phase: Phase): Promise<void> {
    const job = this.jobs[phase];
    if (!job) return;
    const { models, desk } = this.host;
    models.setOwn(phase, undefined);
    // A text may still be growing on these weights; new ones begin on others.
    await desk.settled();
    await job.end();
    delete this.jobs[phase];
  }
}

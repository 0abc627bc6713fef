// The phases of a run: at most one job each, started from the page's input or continued from storage. A phase is deleted
// with the results it was made from.
import type { LabEvent, Pace, PhaseInput } from '../domain/api.ts';
import { DOWNSTREAM, improvementOf, isUnderWay, PHASES } from '../domain/phases.ts';
import type { Improvement, Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import { parseConfig, TABLES } from '../lib/config.ts';
import { LabError, describeError } from '../lib/errors.ts';
import type { Field } from '../lib/settings.ts';
import { CAST } from '../stage/cast.ts';
import type { Task, Trainer, TrainerState, Kit } from '../train/task.ts';
import type { NamedTensors } from '../data/safetensors.ts';
import { basisOf, checkBasis, type Basis } from './basis.ts';
import { EXAMPLES } from './examples.ts';
import { Job, type JobHost } from './job.ts';
import type { Keeper, PhaseRecord } from './keeper.ts';
import { Turn } from './lock.ts';
import { castFor, watchHost } from './watch-host.ts';
import { makeTask } from './make-task.ts';
import { planPhase, type Makings } from './memory.ts';
import type { Models } from './models.ts';
import { parseInput, tableOf, type ParsedInput } from './parse-input.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { Saver } from './saver.ts';

export interface PhasesHost {
  kit: Kit;
  models: Models;
  keeper: Keeper;
  desk: ReadingDesk;
  base: NamedTensors;
  /** Resolves when all downloadable examples of ours are loaded. */
  examples: Promise<void>;
  lockName: string;
  /** Resolves once the kernels in use have been checked. */
  sound: () => Promise<void>;
  /** Gives a promise where the page has something to acknowledge. */
  send: (event: LabEvent) => unknown;
}

/** A phase and what is made from its results, which goes first. */
const withLater = (phase: Phase): Phase[] => [...DOWNSTREAM[phase], phase];

export class Phases {
  /** Milliseconds to wait between two stages of a run. */
  restMs = 0;
  /** Of the time of a run, how much may go into looking at it. */
  watchShare = 0.2;
  /** What of it is looked at. */
  private cast = CAST;
  private readonly host: PhasesHost;
  private readonly jobs: Partial<Record<Phase, Job>> = {};
  private readonly turn: Turn;
  /** Starts and resets wait for each other. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly saver: Saver;
  /** Saved states that cannot be continued; they stay on disk until they are reset. */
  private readonly held: Partial<Record<Phase, PhaseStatus>> = {};

  constructor(host: PhasesHost) {
    this.host = host;
    this.turn = new Turn(host.lockName);
    this.saver = new Saver(host.keeper, host.send, host.sound);
  }

  statusOf(phase: Phase): PhaseStatus {
    const status = this.jobs[phase]?.status ?? this.held[phase] ?? { state: 'idle', step: 0, total: 0 };
    return { ...status, ...this.host.models.exampleStatus(phase) };
  }

  /**
   * Plays the phase or takes one step: continues it, or starts it from this input. All other jobs are paused.
   * @throws LabError `BusyError` when another tab trains, `StaleError` when one has trained; then its work is shown here.
   */
  start<P extends Phase>(phase: P, input: PhaseInput[P], how: 'play' | 'step'): Promise<Job> {
    return this.alone(
      PHASES.filter((other) => other !== phase),
      async () => {
        const job = await this.job(phase, input);
        if (how === 'play') job.play();
        else job.stepOnce();
        return job;
      },
    );
  }

  /** The phase's job: the current one, or a new one from this input. */
  private async job<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<Job> {
    const old = this.jobs[phase];
    if (old && isUnderWay(old.status)) return old;
    if (old?.status.state === 'failed') {
      await this.drop(phase);
      await this.restore([phase]);
      const restored = this.jobs[phase];
      if (restored) return restored;
    }
    const held = this.held[phase]?.held;
    if (held) throw new LabError('CheckpointError', held);
    // Made and saved before the old one is dropped: nothing is lost if the input is invalid, and a reload finds one of the two. Later
    // phases go even if this one has no results: they may have been made from the shipped weights that it now replaces.
    const parsed = parseInput(phase, input);
    await this.plan(phase, parsed);
    const task = await this.make(phase, parsed);
    const job = this.jobOf(phase, parsed, task, await basisOf(this.host.models, phase, input));
    await this.saver.save(job, false, DOWNSTREAM[phase]);
    for (const each of withLater(phase)) await this.drop(each);
    this.adopt(job);
    this.show(withLater(phase));
    this.host.send({ type: 'show', phase, show: job.watch.show });
    return job;
  }

  /** @throws LabError `ConfigError`: see {@link LabApi.pace}. */
  async setPace(pace: Pace): Promise<void> {
    Object.assign(this, { restMs: pace.restMs, watchShare: pace.watchShare });
    const { cast, refused } = castFor(this.host.kit, pace);
    this.cast = cast;
    for (const phase of ['sft', 'policy'] as const) await this.jobs[phase]?.ask(cast);
    if (refused) throw refused;
  }

  /** Device memory the phase will need. @throws LabError `ConfigError`, or `GpuMemoryError` when it does not fit. */
  async memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return this.plan(phase, parseInput(phase, input));
  }

  async pause(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) await this.jobs[phase]?.pause();
  }

  /** Saves what is running, soon. */
  async saveNow(): Promise<void> {
    await Promise.all(Object.values(this.jobs).map((job) => job.save()));
  }

  /** Deletes the phase's results and what was made from them. @throws LabError `BusyError`, `StaleError`: see {@link start}. */
  reset(phase: Phase): Promise<void> {
    const phases = withLater(phase);
    return this.alone(phases, async () => {
      await this.saver.forget(phases);
      for (const each of phases) await this.drop(each);
      this.show(phases);
    });
  }

  /** Pauses phases, then works on the saved state while nobody else does, if it is still as this tab knows it. */
  private alone<T>(paused: readonly Phase[], work: () => Promise<T>): Promise<T> {
    const next = async () => {
      await this.pause(paused);
      return this.turn.hold(async () => {
        await this.catchUp();
        return work();
      });
    };
    const result = this.last.then(next, next);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Shows what another tab has saved since, in the place of what is here. @throws LabError `StaleError` when there was anything. */
  private async catchUp(): Promise<void> {
    // A run that goes on has the lock, so nobody else has written; where there are no locks, its next save finds out.
    if (PHASES.some((phase) => this.jobs[phase]?.status.state === 'running')) return;
    const changed = await this.host.keeper.changed().catch(() => []);
    if (!changed.length) return;
    const phases = PHASES.filter((phase) => changed.some((each) => withLater(each).includes(phase)));
    for (const phase of phases.toReversed()) await this.drop(phase);
    await this.restore(phases);
    this.show(phases.filter((phase) => !this.jobs[phase]));
    throw new LabError('StaleError', 'Another tab of this page has changed this run since.');
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

  /**
   * Restores saved phases, earlier ones first. What cannot be read or continued is reported and left in place.
   * @throws LabError `GpuLostError`
   */
  async restore(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) await this.restoreOne(phase);
  }

  private async restoreOne(phase: Phase): Promise<void> {
    const { keeper, models, examples, send } = this.host;
    let found: Awaited<ReturnType<Keeper['load']>>;
    try {
      found = await keeper.load(phase);
      if (!found) return;
      const { record, state } = found;
      send({ type: 'metrics', phase, rows: record.rows, reset: true });
      send({ type: 'marks', phase, marks: record.marks ?? [] });
      if (record.show) send({ type: 'show', phase, show: record.show });
      const input = parseInput(phase, record.input);
      if (phase !== 'sft') await examples;
      if (!record.done) await checkBasis(models, phase, input, record.basis, (source) => !!this.held[source]);
      this.adopt(this.jobOf(phase, input, await this.make(phase, input, state), record.basis, record));
      if (record.report) send({ type: 'report', report: record.report });
      if (record.calibration) send({ type: 'calibration', report: record.calibration });
    } catch (error) {
      const report = describeError(error);
      if (report.name === 'StorageError') return this.saver.sayUnsaved(phase, error);
      // It says nothing about what is saved; the next engine reads it again.
      if (report.name === 'GpuLostError') throw error;
      this.held[phase] = heldStatus(report.message, found?.record);
      if (found) models.hold(phase, found.state.tensors);
      send({ type: 'error', phase, error: report });
    }
    send({ type: 'status', phase, status: this.statusOf(phase) });
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
      if (!this.held[phase])
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
    const sft = this.jobs.sft?.input as ParsedInput['sft'] | undefined;
    const given = { kit, models, base, demonstrations: sft?.demonstrations, improvement: this.improvement() };
    return makeTask(phase, input, given, saved);
  }

  /** How the tuned policy was made so far; undefined if the person started nothing. */
  private improvement(): Improvement | undefined {
    const status = this.jobs.policy?.status;
    return status && improvementOf(status);
  }

  private jobOf<P extends Phase>(
    phase: P,
    input: ParsedInput[P],
    task: Task,
    basis?: Basis,
    record?: PhaseRecord,
  ): Job {
    const { kind: backend, adapter, choice } = this.host.kit.backend;
    const host: JobHost = {
      send: this.host.send,
      restMs: () => this.restMs,
      save: (job, done) => this.saver.save(job, done),
      alone: (work) => this.turn.hold(work),
      failed: (error) => this.failed(phase, error),
      engine: { backend, adapter, kernels: Object.values(choice).join(', ') },
      watch: watchHost(this.host, phase, task, () => this.watchShare),
      cast: this.cast,
    };
    return new Job(phase, task, input, host, record, basis);
  }

  private adopt(job: Job): void {
    this.jobs[job.phase] = job;
    this.host.models.setOwn(job.phase, (job.task as Partial<Trainer>).params);
  }

  private failed(phase: Phase, error: unknown): void {
    const { send } = this.host;
    const report = (error: unknown) => send({ type: 'error', phase, error: describeError(error) });
    if (describeError(error).name === 'StaleError') void this.alone([], () => Promise.reject(error)).catch(report);
    else report(error);
  }

  private async drop(phase: Phase): Promise<void> {
    const { models, desk } = this.host;
    delete this.held[phase];
    models.unhold(phase);
    const job = this.jobs[phase];
    if (!job) return;
    models.setOwn(phase, undefined);
    // A text may still be being written with these weights; new texts use others.
    await desk.settled();
    await job.end();
    delete this.jobs[phase];
  }
}

/** @param record what could be read of it. */
function heldStatus(held: string, record: PhaseRecord | undefined): PhaseStatus {
  const { step = 0, input } = record ?? {};
  const method = input && 'method' in input ? { method: input.method } : {};
  return { state: 'held', step, total: 0, held, ...(input ? { settings: { ...input.config } } : {}), ...method };
}

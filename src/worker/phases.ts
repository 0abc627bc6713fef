// The phases of a run: at most one job each, started from the page's input or continued from storage. A phase is deleted
// with the results it was made from.
import type { Pace, PhaseInput } from '../domain/api.ts';
import { DOWNSTREAM, isUnderWay, PHASES } from '../domain/phases.ts';
import type { Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import { parseConfig, TABLES } from '../lib/config.ts';
import { LabError, describeError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import type { Field } from '../lib/settings.ts';
import { CAST } from '../stage/cast.ts';
import type { Trainer } from '../train/task.ts';
import { basisOf, checkBasis } from './basis.ts';
import { EXAMPLES } from './examples.ts';
import type { Job } from './job.ts';
import { examplesFor, JobMaker, type Jobs, type PhasesHost } from './job-maker.ts';
import type { PhaseRecord, Saved } from './keeper.ts';
import { Turn } from './lock.ts';
import type { TimeLine } from './moments/time-line.ts';
import { parseInput, tableOf } from './parse-input.ts';
import { Saver } from './saver.ts';
import { castFor } from './watch-host.ts';

/** A phase and what is made from its results, which goes first. */
const withLater = (phase: Phase): Phase[] => [...DOWNSTREAM[phase], phase];

export class Phases {
  /** Milliseconds to wait between two stages of a run. */
  restMs = 0;
  /** Of the time of a run, how much may go into looking at it. */
  watchShare = 0.2;
  /** What of it is looked at. */
  private cast = CAST;
  readonly host: PhasesHost;
  readonly jobs: Jobs = {};
  readonly maker: JobMaker;
  private readonly turn: Turn;
  /** Starts and resets wait for each other. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly saver: Saver;
  private line: TimeLine | undefined;
  /** Saved states that cannot be continued; they stay on disk until they are reset. */
  private readonly held: Partial<Record<Phase, PhaseStatus>> = {};

  constructor(host: PhasesHost) {
    this.host = host;
    this.turn = new Turn(host.lockName, host.taken);
    this.saver = new Saver(host.keeper, host.send, host.sound);
    this.maker = new JobMaker(host, this.jobs, {
      restMs: () => this.restMs,
      watchShare: () => this.watchShare,
      cast: () => this.cast,
      save: (job, done) => this.saver.save(job, done),
      alone: (work) => this.turn.hold(work),
      failed: (phase, error) => this.failed(phase, error),
    });
    host.desk.past = async (at, work) => (await this.time()).past.use(at, work);
  }

  /** Back to earlier states, and runs that are kept: fetched when it is first asked for. @throws LabError `DownloadError` */
  async time(): Promise<TimeLine> {
    const { TimeLine } = await lazy(import('./moments/time-line.ts'));
    return (this.line ??= new TimeLine(this));
  }

  statusOf(phase: Phase): PhaseStatus {
    const status = this.jobs[phase]?.status ?? this.held[phase] ?? { state: 'idle', step: 0, total: 0 };
    return { ...status, ...this.host.models.exampleStatus(phase) };
  }

  /**
   * Plays the phase or takes one step: continues it, or starts it from this input. All other jobs are paused.
   * @throws LabError `TakenError` when another tab trains, `StaleError` when one has trained; then its work is shown here.
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
    if (old && isUnderWay(old.status)) return old.status.open ? (await this.time()).goOn(old, input) : old;
    if (old?.status.state === 'failed') {
      await this.drop(phase);
      await this.restore([phase]);
      const restored = this.jobs[phase];
      if (restored) return restored;
    }
    const { held } = this.held[phase] ?? {};
    if (held) throw new LabError('CheckpointError', held);
    // Made and saved before the old one is dropped: nothing is lost if the input is invalid, and a reload finds one of the two. Later
    // phases go even if this one has no results: they may have been made from the shipped weights that it now replaces.
    const parsed = parseInput(phase, input);
    await this.maker.plan(phase, parsed);
    const basis = await basisOf(this.host.models, phase, input);
    return this.install(this.maker.job(phase, parsed, await this.maker.task(phase, parsed), { basis }), -1);
  }

  /**
   * Saves a job in the place of the present one of its phase, which goes, as does what was made from that.
   * @param momentsAfter the states of the phase after this step are forgotten, −1 for all
   * @throws LabError `NumericsError`, `StaleError`: nothing is changed then
   */
  async install(job: Job, momentsAfter: number): Promise<Job> {
    const { phase, status } = job;
    try {
      await this.saver.save(job, status.state === 'done', DOWNSTREAM[phase], momentsAfter);
    } catch (error) {
      job.task.free();
      throw error;
    }
    job.moments?.cut(momentsAfter);
    for (const each of withLater(phase)) await this.drop(each);
    this.adopt(job);
    this.show(DOWNSTREAM[phase]);
    this.tell(phase, { rows: job.rows, marks: job.marks, show: job.watch.show });
    job.moments?.tell();
    this.host.send({ type: 'status', phase, status: this.statusOf(phase) });
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

  /** Sends the page what was measured and seen of a run, in the place of what it shows. */
  private tell(phase: Phase, { rows, marks = [], show }: Pick<PhaseRecord, 'rows' | 'marks' | 'show'>): void {
    const { send } = this.host;
    send({ type: 'metrics', phase, rows, reset: true });
    send({ type: 'marks', phase, marks });
    if (show) send({ type: 'show', phase, show });
  }

  /** Device memory the phase will need. @throws LabError `ConfigError`, or `GpuMemoryError` when it does not fit. */
  async memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return this.maker.plan(phase, input);
  }

  async pause(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) await this.jobs[phase]?.pause();
  }

  /** Saves what is running, soon. */
  async saveNow(): Promise<void> {
    await Promise.all(Object.values(this.jobs).map((job) => job.save()));
  }

  /** Deletes the phase's results and what was made from them. @throws LabError `TakenError`, `StaleError`: see {@link start}. */
  reset(phase: Phase): Promise<void> {
    const phases = withLater(phase);
    return this.alone(phases, async () => {
      await this.saver.forget(phases);
      for (const each of phases) await this.drop(each);
      this.show(phases);
    });
  }

  /** Pauses phases, then works on the saved state while nobody else does, if it is still as this tab knows it. */
  alone<T>(paused: readonly Phase[], work: () => Promise<T>): Promise<T> {
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
    const { keeper, models, send } = this.host;
    let found: Saved | undefined;
    try {
      found = await keeper.load(phase);
      if (!found) return;
      const { record, state } = found;
      this.tell(phase, record);
      const input = parseInput(phase, record.input);
      await examplesFor(phase, this.host);
      if (!record.done) await this.check(phase, input, record);
      const job = this.maker.job(phase, input, await this.maker.task(phase, input, state), { record });
      this.adopt(job);
      await job.moments?.restore(record.step);
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

  /** @throws LabError `DownloadError` or `CheckpointError` where a run cannot go on from the models that are here. */
  async check(phase: Phase, input: PhaseInput[Phase], { basis }: PhaseRecord): Promise<void> {
    await checkBasis(this.host.models, phase, input, basis, (source) => !!this.held[source]);
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
      send({ type: 'moments', phase, steps: [] });
      send({ type: 'status', phase, status: this.statusOf(phase) });
    }
  }

  private adopt(job: Job): void {
    this.jobs[job.phase] = job;
    this.host.models.setOwn(job.phase, job.task as Partial<Trainer>);
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
    models.setOwn(phase);
    // A text may still be being written with these weights; new texts use others.
    await desk.settled();
    await this.line?.past.free();
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

// Drives one task: plays, pauses, steps, times and saves it, and sends its output to the page.
import type { MetricRow } from '../lib/metrics.ts';
import { nextTask } from '../gpu/next-task.ts';
import type { Task, TrainEvent, Trainer } from '../train/task.ts';
import type { Mark, Phase, PhaseStatus } from '../domain/phases.ts';
import { engineChange, engineChanges, type Engine } from '../domain/engine.ts';
import type { RewardReport } from '../domain/reports.ts';
import type { LabEvent, PhaseInput } from '../domain/api.ts';
import type { Cast } from '../domain/stage.ts';
import type { Basis } from './basis.ts';
import type { PhaseRecord } from './keeper.ts';
import type { MomentFacts } from './moments/facts.ts';
import { MetricRows } from './metric-rows.ts';
import type { Moments } from './moments/moments.ts';
import { StepTimes } from './step-times.ts';
import { Watch, type WatchHost } from './watch.ts';

const SAVE_EVERY_MS = 5000;
/** Of the time. */
const MOST_SPENT_SAVING = 0.1;

export interface JobHost {
  /** @returns what is to be waited for before going on. */
  send(event: LabEvent): unknown;
  /** Milliseconds to wait between two yields. */
  restMs(): number;
  /** Saves the task's state with the metrics so far. @throws what must end the run. */
  save(job: Job, done: boolean): Promise<void>;
  /** Runs the work while no other tab trains. */
  alone(work: () => Promise<void>): Promise<void>;
  /** The run has ended with this error. */
  failed(error: unknown): void;
  /** What it runs on. */
  engine: Engine;
  watch: WatchHost;
  /** The prompts to be seen. */
  cast: Cast;
  /** Of a run that trains a model: keeps states to go back to. */
  moments?: Moments | undefined;
}

/** What a job has with it that goes on from storage. */
type Restored = Pick<PhaseRecord, 'rows' | 'done'> & Partial<PhaseRecord>;

export class Job {
  readonly phase: Phase;
  readonly task: Task;
  /** What it was started with, including later changes of live settings. */
  input: PhaseInput[Phase];
  status: PhaseStatus;
  /** Events between its steps. */
  marks: Mark[];
  /** On what it ran so far, and what it runs on. */
  readonly engines: Engine[];
  /** The models that it was made from. */
  readonly basis: Basis;
  /** The last measurement of a reward model. */
  calibration: RewardReport | undefined;
  readonly watch: Watch;
  readonly moments: Moments | undefined;
  private readonly host: JobHost;
  private generator: AsyncGenerator<TrainEvent, void> | undefined;
  private wanted: 'run' | 'step' | 'pause' = 'pause';
  private running: Promise<void> | undefined;
  private readonly metrics: MetricRows;
  private readonly times = new StepTimes();
  private wake: () => void = () => undefined;
  /** Somebody waits for the next save. */
  private saveWaiters: (() => void)[] = [];

  constructor(
    phase: Phase,
    task: Task,
    input: PhaseInput[Phase],
    host: JobHost,
    restored?: Restored,
    basis: Basis = {},
  ) {
    this.phase = phase;
    this.task = task;
    this.input = input;
    this.host = host;
    this.moments = host.moments;
    this.metrics = new MetricRows(restored?.rows ?? [], (rows) => host.send({ type: 'metrics', phase, rows }));
    this.marks = restored?.marks ?? [];
    this.calibration = restored?.calibration;
    this.watch = new Watch(host.watch, host.cast, restored?.show);
    const { step, total } = task;
    this.status = { state: restored?.done ? 'done' : restored ? 'paused' : 'idle', step, total };
    if (restored && !restored.done) this.status.resumed = true;
    this.status.settings = { ...input.config };
    if (restored?.moved) this.status.moved = restored.moved;
    if (restored?.open) this.status.open = true;
    this.basis = basis;
    // Where nothing was computed yet, nothing can differ.
    this.engines = [...(((step > 0 || this.rows.length > 0) && restored?.engines) || [host.engine])];
    if (this.status.resumed && engineChange(this.engines.at(-1)!, host.engine)) this.engines.push(host.engine);
    const elsewhere = engineChanges(this.engines);
    if (elsewhere.length) this.status.elsewhere = elsewhere;
    if ('method' in input) this.status.method = input.method;
    if ('measure' in input && input.measure) this.status.measure = input.measure;
    if ('round' in input && input.round) this.status.round = input.round;
  }

  /** Every metric row since the phase began. */
  get rows(): MetricRow[] {
    return this.metrics.list;
  }

  /** Runs until done or paused. */
  play(): void {
    if (this.status.state === 'paused') this.mark(this.status.resumed ? 'reloaded' : 'resumed');
    this.go('run');
  }

  /** Runs to the next yield. */
  stepOnce(): void {
    this.go('step');
  }

  /** Stops after the current step; resolves when the state has been saved. */
  async pause(): Promise<void> {
    this.wanted = 'pause';
    this.wake();
    await this.running;
  }

  /** Saves a run after the stage that it is in; resolves when that is done. */
  async save(): Promise<void> {
    if (!this.running) return;
    await new Promise<void>((resolve) => {
      this.saveWaiters.push(resolve);
      this.wake();
    });
  }

  /** Records an event after the newest step; it replaces an earlier one on the same `topic` at the same step. */
  mark(topic: string, what = ''): void {
    const step = this.rows.at(-1)?.step;
    if (step === undefined) return;
    const rest = this.marks.filter((mark) => mark.step !== step || !mark.label.startsWith(topic));
    this.marks = [...rest, { step, label: `${topic} ${what}`.trim() }];
    this.host.send({ type: 'marks', phase: this.phase, marks: this.marks });
  }

  /** Changes a live setting. @param label its display name. */
  adjust(name: string, value: number, label: string): void {
    (this.task as Partial<Trainer>).adjust?.(name, value);
    const config = { ...this.input.config, [name]: value };
    this.input = { ...this.input, config } as PhaseInput[Phase];
    this.status.settings = config;
    this.status.moved = [...new Set([...(this.status.moved ?? []), name])];
    this.mark(label, `→ ${value}`);
  }

  /** Other prompts are to be seen: now, or after the step of a run. */
  async ask(cast: Cast): Promise<void> {
    if (!this.watch.ask(cast)) return;
    this.host.send({ type: 'show', phase: this.phase, show: this.watch.show });
    if (this.running) return;
    await this.watch.all(this.task.step);
    if (!this.running) await this.watch.rest();
  }

  /** @param sure at any rate, because it begins, stops or ends here */
  private async keepMoment(sure: boolean): Promise<void> {
    const { task, engines, marks, status, input } = this;
    const facts: MomentFacts = { config: { ...input.config }, engines: [...engines], marks };
    const meta = status.moved ? { ...facts, moved: status.moved } : facts;
    await this.moments?.keep(task.step, sure, async () => ({ meta, tensors: (await task.save()).tensors }));
  }

  /** Ends the task and frees its memory. */
  async end(): Promise<void> {
    await this.pause();
    await this.watch.rest();
    await this.generator?.return();
    this.task.free();
  }

  private go(wanted: 'run' | 'step'): void {
    this.wanted = wanted;
    if (this.status.resumed && this.status.elsewhere) this.mark(this.status.elsewhere.at(-1)!);
    this.running ??= this.host
      .alone(() => this.loop())
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.running = undefined;
        this.noteSaved();
      });
  }

  private async loop(): Promise<void> {
    const { task, host } = this;
    this.generator ??= task.run();
    delete this.status.resumed;
    this.setState('running');
    this.moments?.begin();
    await this.keepMoment(true);
    await this.watch.all(task.step);
    let saveAt = performance.now() + SAVE_EVERY_MS;
    let startedAt = performance.now();
    for (;;) {
      const step = task.step;
      const next = await this.generator.next();
      if (next.done) break;
      this.times.add(performance.now() - startedAt, task.step - step);
      await this.show(next.value);
      // The step must be on disk with the rankings of its prompts.
      if (next.value.comparisons) await host.save(this, false);
      // Include the looks and the wait, so that the time left shown is accurate.
      startedAt = performance.now();
      if (task.step > step && task.step < task.total) {
        await this.keepMoment(false);
        await this.watch.after(task.step, this.wanted === 'step');
      }
      if (this.wanted !== 'run') break;
      if (!(await this.rest())) break;
      if (performance.now() < saveAt && !this.saveWaiters.length) continue;
      const from = performance.now();
      await host.save(this, false);
      this.noteSaved();
      const took = performance.now() - from;
      saveAt = from + Math.max(SAVE_EVERY_MS, took / MOST_SPENT_SAVING);
      startedAt += took;
    }
    this.metrics.flush();
    const paused = this.wanted === 'pause';
    this.wanted = 'pause';
    const done = task.step >= task.total;
    if (done) await this.watch.all(task.step);
    if (done) await this.generator.return();
    else if (paused) this.mark('paused');
    await this.watch.rest();
    // Save before reporting paused or done: the user may close the tab as soon as they see it.
    await host.save(this, done);
    await this.keepMoment(true);
    this.setState(done ? 'done' : 'paused');
  }

  private async show(event: TrainEvent): Promise<void> {
    const { stage, metrics, rollouts, comparisons = [], warning, report, calibration } = event;
    const { phase, task, host } = this;
    const first = this.rows.length === 0;
    if (metrics) this.metrics.add(metrics);
    if (metrics && first && this.status.round) this.mark(`rankings up to round ${this.status.round}`);
    // An iteration is counted when it ends, which is when it has metrics.
    const step = metrics ? task.step : task.step + 1;
    if (rollouts) host.send({ type: 'rollouts', step, stage: stage ?? '', ...rollouts });
    await Promise.all(comparisons.map((comparison) => host.send({ type: 'comparison', comparison })));
    if (warning) host.send({ type: 'error', phase, error: { name: 'ConfigError', message: warning, hint: '' } });
    if (report) host.send({ type: 'report', report });
    if (calibration) {
      this.calibration = calibration;
      host.send({ type: 'calibration', report: calibration });
    }
    if (stage) this.status.stage = stage;
    this.setState('running');
  }

  private noteSaved(): void {
    for (const resolve of this.saveWaiters.splice(0)) resolve();
  }

  private setState(state: PhaseStatus['state']): void {
    const { step, total } = this.task;
    this.status = { ...this.status, state, step, total, ...this.times.timing(total - step) };
    this.host.send({ type: 'status', phase: this.phase, status: this.status });
  }

  /** Lets messages from the page in; in slow motion, waits for the next step or a pause. @returns whether to continue. */
  private async rest(): Promise<boolean> {
    const goesOn = () => this.wanted !== 'pause';
    await nextTask();
    const wait = this.host.restMs();
    if (wait === 0 || !goesOn() || this.saveWaiters.length) return goesOn();
    this.metrics.flush();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return goesOn();
  }

  private fail(error: unknown): void {
    this.metrics.flush();
    // It has ended if the error is its own; if not, it still holds memory.
    this.generator?.return().catch(() => undefined);
    this.generator = undefined;
    void this.watch.rest();
    this.wanted = 'pause';
    this.setState('failed');
    this.host.failed(error);
  }
}

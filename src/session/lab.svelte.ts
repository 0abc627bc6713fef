// The state behind the page, and its only connection to the worker.
import { parseConfig } from '../lib/config.ts';
import { describeError } from '../lib/errors.ts';
import type { TableName } from '../lib/config.ts';
import type { LabError } from '../lib/errors.ts';
import { DOWNSTREAM, isUnderWay, PHASES } from '../domain/phases.ts';
import type { Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import type { Method } from '../lib/methods.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { RolloutView, Sample } from '../domain/texts.ts';
import type { LabApi, LabEvent, Opened, OpenOptions } from '../domain/api.ts';
import { Announcer } from './announcer.svelte.ts';
import { Kept } from './kept.svelte.ts';
import { MetricSeries } from './metrics.svelte.ts';
import { progressSentence } from './narration.ts';
import { Meter } from './meter.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { resultOf } from './results.ts';
import { phaseInput } from './phase-input.ts';
import type { Store } from './store.ts';
import type { Connect, WorkerConnection } from './worker-client.ts';
import { Drafts } from './drafts.svelte.ts';

export interface StageRollouts {
  step: number;
  stage: string;
  rollouts: RolloutView[];
}
const perPhase = <T>(make: (phase: Phase) => T): Record<Phase, T> =>
  Object.fromEntries(PHASES.map((phase) => [phase, make(phase)])) as Record<Phase, T>;
/** Between two stages, for watching: GAN Lab's slow motion. */
const SLOW_MS = 1250;
const idle = (): PhaseStatus => ({ state: 'idle', step: 0, total: 0 });

/** Everything the page shows. Components read its fields and call its methods; nothing else talks to the worker. */
export class Lab {
  opened = $state.raw<Opened>();
  opening = $state(true);
  statuses = $state<Record<Phase, PhaseStatus>>(perPhase(idle));
  /** What is to improve the SFT model when Play is pressed next. */
  method = $state<Method>('ppo');
  labeler = $state('');
  snapshots = $state.raw<Record<Phase, { step: number; samples: Sample[] }[]>>(perPhase(() => []));
  /** The rollouts of the last stage, and of the last iteration that went through all stages. */
  rollouts = $state.raw<StageRollouts>();
  finishedRollouts = $state.raw<StageRollouts>();
  report = $state.raw<Report>();
  calibration = $state.raw<RewardReport>();
  savedAt = $state<Partial<Record<Phase, number>>>({});
  readonly series = perPhase(() => new MetricSeries());
  /** The texts of each place on the page where some are written. */
  readonly drafts = {
    base: new Drafts(),
    rank: new Drafts(),
    compare: new Drafts(),
    reading: new Drafts(),
    best: new Drafts(),
  };
  readonly meter = new Meter();
  readonly announcer = new Announcer();
  readonly notices = new Notices();
  readonly kept: Kept;
  readonly #connect: Connect;
  #connection: WorkerConnection | undefined;
  #choice: Pick<OpenOptions, 'model' | 'seed' | 'engine'> = { model: 'auto', seed: 1, engine: 'auto' };

  constructor(connect: Connect, store: Store) {
    this.#connect = connect;
    this.kept = new Kept(store, this.notices);
  }

  /** The worker's API; undefined until the first `open` and while a new worker starts. */
  get api(): LabApi | undefined {
    return this.opened ? this.#connection?.api : undefined;
  }

  /** Settings of each phase as shown in the forms; may be out of range while someone types. */
  get configs(): Record<TableName, Record<string, number>> {
    return this.kept.configs;
  }

  /** There is a reward model to ask, the person's or ours. */
  get hasRewardModel(): boolean {
    return this.isTrained('reward');
  }

  /** The phase has weights of its own to show, the person's or ours; while ours are on their way, the worker waits for them. */
  isTrained(phase: Phase): boolean {
    const { shipped, fetching, step } = this.statuses[phase];
    return shipped === true || fetching === true || step > 0;
  }

  /** Later phases with results of the person's own that were made from this one's. */
  madeFrom(phase: Phase): Phase[] {
    return DOWNSTREAM[phase].filter((later) => later !== 'label' && this.statuses[later].step > 0);
  }

  get runningPhase(): Phase | undefined {
    return PHASES.find((phase) => this.statuses[phase].state === 'running');
  }

  /** Starts a worker and opens it; a worker that is already there is ended first. */
  async open(model: OpenOptions['model'], seed: number, engine: OpenOptions['engine']): Promise<void> {
    this.#connection?.terminate();
    this.#choice = { model, seed, engine };
    this.notices.forgetEngine();
    this.opened = undefined;
    this.opening = true;
    for (const phase of PHASES) this.#forget(phase);
    this.statuses = perPhase(idle);
    const connection = this.#connect((error) => this.#died(connection, error));
    this.#connection = connection;
    const assets = new URL('./', document.baseURI).href;
    try {
      const opened = await connection.api.open({ model, seed, engine, assets }, (event) => {
        if (this.#connection === connection) return this.#take(event);
      });
      if (this.#connection !== connection) return;
      this.opened = opened;
      void connection.api.pace(this.kept.settings.slow ? SLOW_MS : 0);
      this.statuses = { ...opened.phases };
      // It says what is missing by an event; should the whole worker end, that is told elsewhere.
      void connection.api.examples().catch(() => undefined);
      this.method = opened.phases.policy.method ?? this.method;
      // A run that was kept went on with its own settings: the forms show those.
      for (const phase of PHASES) Object.assign(this.configs[this.tableOf(phase)], opened.phases[phase].settings);
      this.kept.offer(opened.demonstrations);
      this.labeler ||= opened.labelers[0]?.id ?? '';
    } catch (error) {
      if (this.#connection === connection) this.notices.add(describeError(error));
    } finally {
      if (this.#connection === connection) this.opening = false;
    }
  }

  /** What follows an error: an engine that only lacks files fetches them again, and what runs goes on; any other is replaced. */
  async recover(): Promise<void> {
    const { list } = this.notices;
    const { api } = this;
    if (!api || !list.length || list.some(({ error }) => error.name !== 'DownloadError')) return this.#reopen();
    this.notices.clear();
    // A browser may refuse to try again for a script that failed once; a new worker does.
    await api.fetchAgain().catch(() => this.#reopen());
  }

  /** A new worker with the same model and seed, which reads the last checkpoint from storage. */
  async #reopen(): Promise<void> {
    this.notices.clear();
    const { model, seed, engine } = this.#choice;
    await this.open(model, seed, engine);
  }

  /** A new worker, for what it only reads when it starts; what is running is paused and saved before. */
  async restart(): Promise<void> {
    if (this.runningPhase) await this.pause(this.runningPhase);
    await this.#reopen();
  }

  /** What the phase would take with its settings as they are; undefined while it could not start. @throws LabError `GpuMemoryError` */
  async memory(phase: Phase): Promise<PhaseMemory | undefined> {
    try {
      return await this.api?.memory(phase, phaseInput(phase, this));
    } catch (error) {
      if (describeError(error).name === 'GpuMemoryError') throw error;
      return undefined;
    }
  }

  async play(phase: Phase): Promise<void> {
    const running = this.runningPhase;
    await this.notices.attempt(async () => {
      // One graphics card: starting one job is also the wish to stop the other.
      if (running && running !== phase) await this.api?.pause(running);
      await this.api?.play(phase, phaseInput(phase, this));
    }, phase);
  }

  async step(phase: Phase): Promise<void> {
    const running = this.runningPhase;
    await this.notices.attempt(async () => {
      if (running && running !== phase) await this.api?.pause(running);
      await this.api?.step(phase, phaseInput(phase, this));
    }, phase);
  }

  /** Slow enough to watch, or as fast as it goes. */
  async setSlow(slow: boolean): Promise<void> {
    void this.api?.pace(slow ? SLOW_MS : 0);
    await this.kept.setSettings({ slow });
  }

  async pause(phase: Phase): Promise<void> {
    await this.notices.attempt(async () => this.api?.pause(phase), phase);
  }

  async reset(phase: Phase): Promise<void> {
    await this.notices.attempt(async () => {
      await this.api?.reset(phase);
      if (phase === 'label') await this.kept.removeSimulated();
    }, phase);
  }

  /** Changes a setting of a table; one that is `live` also moves in a phase under way. */
  setConfig(phase: Phase, table: TableName, name: string, value: number, live: boolean): void {
    this.configs[table][name] = value;
    if (!this.configError(table)) this.kept.saveConfig(table, name, value);
    const status = this.statuses[phase];
    if (!live || (status.method ?? table) !== table || !isUnderWay(status) || this.configError(table)) return;
    void this.notices.attempt(async () => this.api?.adjust(phase, name, value), phase);
  }

  /** The sentence to show when a setting cannot be used, or undefined. */
  configError(table: TableName): string | undefined {
    try {
      parseConfig(table, this.configs[table]);
      return undefined;
    } catch (error) {
      return describeError(error).message;
    }
  }

  /** The settings in use: those of the phase, or of the method that was chosen. */
  tableOf(phase: Phase): TableName {
    return phase === 'policy' ? this.method : phase;
  }

  /** @returns what the worker waits for before it goes on. */
  #take(event: LabEvent): void | Promise<void> {
    switch (event.type) {
      case 'status':
        return this.#takeStatus(event.phase, event.status);
      case 'metrics':
        if (event.reset) this.#forget(event.phase);
        if (event.reset) this.series[event.phase].recorded = event.recorded;
        return this.series[event.phase].push(event.rows);
      case 'marks':
        this.series[event.phase].marks = event.marks;
        return;
      case 'samples': {
        const rest = this.snapshots[event.phase].filter(({ step }) => step < event.step);
        this.snapshots = { ...this.snapshots, [event.phase]: [...rest, event] };
        return;
      }
      case 'rollouts':
        this.rollouts = { step: event.step, stage: event.stage, rollouts: event.rollouts };
        if (event.rollouts[0]?.ratios) this.finishedRollouts = this.rollouts;
        return;
      case 'stream':
        return Object.values(this.drafts).forEach((drafts) => drafts.take(event));
      case 'comparison':
        return this.kept.addSimulated(event.comparison);
      case 'report':
        return this.#takeReport(event.report);
      case 'measuring':
        return this.meter.take(event.what);
      case 'calibration':
        this.calibration = event.report;
        return;
      case 'saved':
        this.savedAt[event.phase] = event.at;
        return;
      case 'error':
        // That nothing can be kept has been said.
        if (this.kept.alone && event.error.name === 'StorageError') return;
        return this.notices.add(event.error, event.phase);
    }
  }

  #takeReport(report: Report): void {
    this.report = report;
    // One that comes while the models are being opened is from last time, and its numbers are kept already.
    const result = this.opened && resultOf(report, this.opened.model, Date.now());
    if (result) void this.kept.addResult(result);
  }

  #takeStatus(phase: Phase, status: PhaseStatus): void {
    const changed = this.statuses[phase].state !== status.state;
    this.statuses[phase] = status;
    if (changed || status.state === 'running') this.announcer.say(progressSentence(phase, status));
  }

  /** Clears what a phase has shown: it starts over. */
  #forget(phase: Phase): void {
    this.series[phase].clear();
    this.snapshots = { ...this.snapshots, [phase]: [] };
    delete this.savedAt[phase];
    if (phase === 'compare') this.report = undefined;
    if (phase === 'reward') this.calibration = undefined;
    if (phase === 'policy') this.rollouts = this.finishedRollouts = undefined;
  }

  #died(connection: WorkerConnection, error: LabError): void {
    if (this.#connection !== connection) return;
    for (const phase of PHASES) {
      if (this.statuses[phase].state === 'running') this.statuses[phase].state = 'paused';
    }
    // What it may still say counts no more: the next worker starts from the last checkpoint.
    this.#connection = undefined;
    this.opened = undefined;
    this.opening = false;
    this.notices.add(describeError(error));
  }
}

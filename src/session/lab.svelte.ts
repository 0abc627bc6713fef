// The state behind the page, and its only connection to the worker.
import type { ErrorReport, LabError } from '../lib/errors.ts';
import { describeError } from '../words/saying.ts';
import type { TableName } from '../lib/config.ts';
import { isUnderWay, perPhase, PHASES, type Phase, type PhaseStatus } from '../domain/phases.ts';
import type { Method } from '../lib/methods.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { LabApi, LabEvent, Opened, OpenOptions } from '../domain/api.ts';
import { settingsError } from './changed-settings.ts';
import { Announcer } from './announcer.svelte.ts';
import { Kept } from './kept.svelte.ts';
import { MetricSeries } from './metrics.svelte.ts';
import { progressSentence } from './narration.ts';
import { Meter } from './meter.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { resultOf } from './results.ts';
import { withTaught } from './measure/taught-by.ts';
import { phaseInput } from './phase-input.ts';
import { CurrentWorker, type Choice } from './recovery/current-worker.ts';
import { putAside } from './recovery/put-aside.ts';
import { Recovery, type How } from './recovery/recovery.svelte.ts';
import { Moments } from './stage/moments.svelte.ts';
import { tellPace, type PaceSettings } from './stage/pace.ts';
import { RolloutHistory } from './stage/rollout-history.svelte.ts';
import { Stages } from './stage/stages.ts';
import type { Store } from './store.ts';
import type { Connect } from './worker-client.ts';
import { newDrafts } from './drafts.svelte.ts';
const idle = (): PhaseStatus => ({ state: 'idle', step: 0, total: 0 });
/** Everything the page shows. Components read its fields and call its methods; nothing else talks to the worker. */
export class Lab {
  opened = $state.raw<Opened>();
  opening = $state(true);
  statuses = $state<Record<Phase, PhaseStatus>>(perPhase(idle));
  /** What is to improve the SFT model when Play is pressed next. */
  method = $state<Method>('ppo');
  labeler = $state('');
  readonly rollouts = new RolloutHistory();
  report = $state.raw<Report>();
  calibration = $state.raw<RewardReport>();
  savedAt = $state<Partial<Record<Phase, number>>>({});
  readonly series = perPhase(() => new MetricSeries());
  readonly drafts = newDrafts();
  readonly stages = new Stages();
  readonly meter = new Meter();
  readonly announcer = new Announcer();
  readonly notices = new Notices();
  readonly kept: Kept;
  readonly recovery: Recovery;
  readonly moments: Moments;
  /** Told whenever the models are here or a status is, for what waits for either. */
  onprogress: () => void = () => undefined;
  /** What our examples wait for, but for those that training starts from. */
  held: Promise<unknown> = Promise.resolve();
  /** What was chosen before the engine is here, to be chosen again then: it shows the settings of the runs that were kept. */
  readonly early = new Map<string, () => void>();
  readonly #worker: CurrentWorker;
  #choice: Choice = { model: 'auto', seed: 1, engine: 'auto' };
  #model: OpenOptions['model'] = 'auto';
  #openings = 0;

  constructor(connect: Connect, store: Store) {
    this.#worker = new CurrentWorker(connect, (error) => this.#died(error));
    this.kept = new Kept(store, this.notices);
    this.recovery = new Recovery({
      statuses: this.statuses,
      // Even where another engine would choose another model by itself: what runs goes on.
      reopen: () => this.#begin({ ...this.#choice, model: this.#model }),
      run: (phase, how) => this.#run(phase, how),
      fail: (error) => this.notices.show(error),
    });
    this.moments = new Moments(this.notices, this.recovery, {
      api: () => this.#worker.ready(this.opening),
      changed: (phase, status) => this.#showSettings(phase, status),
    });
    this.notices.mends = (error, phase) => this.recovery.mends(error, phase);
  }

  /** The worker's API; undefined until the first `open` and while a new worker starts. */
  get api(): LabApi | undefined {
    return this.opened ? this.#worker.api : undefined;
  }

  get configs(): Record<TableName, Record<string, number>> {
    return this.kept.configs;
  }

  /** The phase has weights of its own to show, the person's or ours; while ours are on their way, the worker waits for them. */
  isTrained(phase: Phase): boolean {
    const { shipped, fetching, step, held } = this.statuses[phase];
    return shipped === true || fetching === true || (step > 0 && !held);
  }

  get runningPhase(): Phase | undefined {
    return PHASES.find((phase) => this.statuses[phase].state === 'running');
  }

  /** Starts a worker and opens it; one that is already there saves what it runs and is ended. */
  async open(model: OpenOptions['model'], seed: number, engine: OpenOptions['engine']): Promise<void> {
    const opening = ++this.#openings;
    const { api, runningPhase: phase } = this;
    this.opening = true;
    this.#choice = { model, seed, engine };
    this.#model = model;
    this.recovery.unwish();
    if (api && phase) await this.recovery.settle(api, phase);
    if (opening !== this.#openings) return;
    const failure = await this.#begin(this.#choice);
    if (failure) this.notices.add(failure);
  }

  /** @returns what went wrong; undefined also where another worker has taken over. */
  async #begin(choice: Choice): Promise<ErrorReport | undefined> {
    this.notices.forgetEngine();
    this.opened = undefined;
    this.opening = true;
    for (const phase of PHASES) this.#forget(phase);
    Object.assign(this.statuses, perPhase(idle));
    try {
      const opened = await this.#worker.open(choice, (event) => this.#take(event));
      if (opened) this.#takeOpened(opened);
    } catch (error) {
      this.opening = false;
      return describeError(error);
    }
  }

  #takeOpened(opened: Opened): void {
    this.opened = opened;
    this.opening = false;
    this.#model = opened.model;
    this.recovery.opened();
    tellPace(this.api, this.kept.settings, this.notices);
    Object.assign(this.statuses, opened.phases);
    // It says what is missing by an event; should the whole worker end, that is told elsewhere.
    void this.held.then(() => this.api?.examples()).catch(() => undefined);
    PHASES.forEach((phase) => this.#showSettings(phase, opened.phases[phase]));
    this.early.forEach((choose) => choose());
    this.early.clear();
    this.kept.ownDemonstrations.offer(opened.demonstrations);
    this.labeler ||= opened.labelers[0]?.id ?? '';
    this.onprogress();
  }

  /** A run that was kept goes on with its own settings: the forms show those. */
  #showSettings(phase: Phase, { method, settings }: PhaseStatus): void {
    this.method = method ?? this.method;
    Object.assign(this.configs[this.tableOf(phase)], settings);
  }

  /** What follows an error: an engine that only lacks files fetches them again, and what runs goes on; any other is replaced. */
  async recover(): Promise<void> {
    const [{ list }, { api }] = [this.notices, this];
    if (!api || !list.length || list.some(({ error }) => error.name !== 'DownloadError')) return this.restart();
    this.notices.clear();
    // A browser may refuse to try again for a script that failed once; a new worker does.
    await api.fetchAgain().catch(() => this.restart());
  }

  /** A new worker with the same model and seed, which reads the last checkpoint from storage, and what is only read at the start. */
  async restart(): Promise<void> {
    this.notices.clear();
    await this.open(this.#choice.model, this.#choice.seed, this.#choice.engine);
  }

  readonly play = (phase: Phase): Promise<void> => this.#run(phase, 'play');
  readonly step = (phase: Phase): Promise<void> => this.#run(phase, 'step');

  async #run(phase: Phase, how: How): Promise<void> {
    this.recovery.wish(phase, how);
    await this.notices.attempt(async () => {
      const api = this.#worker.ready(this.opening);
      // One graphics card: starting one job is also the wish to stop the other.
      if (this.runningPhase && this.runningPhase !== phase) await api.pause(this.runningPhase);
      if (!isUnderWay(this.statuses[phase])) await putAside(api, this, phase);
      await api[how](phase, await withTaught(phase, phaseInput(phase, this), this));
    }, phase);
  }

  /** Saves what is running: the page may be about to go. */
  async save(): Promise<void> {
    if (this.runningPhase) await this.api?.save().catch(() => undefined);
  }

  /** Changes how runs go, and what is looked at while they do. */
  setPace(change: Partial<PaceSettings>): Promise<void> {
    const stored = this.kept.setSettings(change);
    tellPace(this.api, this.kept.settings, this.notices);
    return stored;
  }

  async pause(phase: Phase): Promise<void> {
    this.recovery.unwish();
    if (this.opening) return;
    await this.notices.attempt(async () => this.#worker.ready(false).pause(phase), phase);
  }

  async reset(phase: Phase): Promise<void> {
    this.recovery.unwish();
    await this.notices.attempt(async () => {
      const api = this.#worker.ready(this.opening);
      await putAside(api, this, phase);
      await api.reset(phase);
      if (phase === 'label') await this.kept.removeSimulated();
    }, phase);
  }

  /** Changes a setting of a table; one that is `live` also moves in a phase under way. */
  setConfig(phase: Phase, table: TableName, name: string, value: number, live: boolean): void {
    if (!this.opened) this.early.set(`${table}.${name}`, () => this.setConfig(phase, table, name, value, live));
    this.configs[table][name] = value;
    if (!this.configError(table)) this.kept.saveConfig(table, name, value);
    const status = this.statuses[phase];
    if (!live || (status.method ?? table) !== table || !isUnderWay(status) || this.configError(table)) return;
    void this.notices.attempt(async () => this.api?.adjust(phase, name, value), phase);
  }

  /** The sentence to show when a setting cannot be used, or undefined. */
  configError(table: TableName): string | undefined {
    return settingsError(table, this.configs[table]);
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
        return void (this.series[event.phase].marks = event.marks);
      case 'show':
      case 'frame':
        return this.stages.take(event);
      case 'moments':
      case 'runs':
        return this.moments.take(event);
      case 'rollouts':
        return this.rollouts.take(event);
      case 'stream':
        return Object.values(this.drafts).forEach((drafts) => drafts.take(event));
      case 'comparison':
        return this.kept.addSimulated(event.comparison);
      case 'report':
        return this.#takeReport(event.report);
      case 'taken':
        return void (this.notices.taken = event.taken);
      case 'measuring':
        return this.meter.take(event.what);
      case 'calibration':
        return void (this.calibration = event.report);
      case 'saved':
        this.savedAt[event.phase] = event.at;
        return this.recovery.takeSaved(event.phase, event.step);
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
    this.recovery.takeStatus(phase, status);
    if (changed || status.state === 'running') this.announcer.say(progressSentence(phase, status));
    this.onprogress();
  }

  /** Clears what a phase has shown: it starts over. */
  #forget(phase: Phase): void {
    this.series[phase].clear();
    this.stages.forget(phase);
    this.moments.forget(phase);
    delete this.savedAt[phase];
    if (phase === 'compare') this.report = undefined;
    if (phase === 'reward') this.calibration = undefined;
    if (phase === 'policy') this.rollouts.clear();
  }

  #died(error: LabError): void {
    if (this.runningPhase) this.statuses[this.runningPhase].state = 'paused';
    [this.opened, this.opening] = [undefined, false];
    this.notices.add(describeError(error));
  }
}

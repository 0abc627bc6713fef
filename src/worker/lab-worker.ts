// The worker's side of the API: opens the device and the models, and delegates each call.
import { readSafetensors } from '../data/safetensors.ts';
import { downloadShipped, downloadShippedText } from '../data/shipped.ts';
import { loadTokenizer } from '../data/tokenizer.ts';
import { readDelta } from '../data/weight-delta.ts';
import type { LabApi, LabEvent, Opened, OpenOptions, Pace, PhaseInput, RunRecord } from '../domain/api.ts';
import { PHASES } from '../domain/phases.ts';
import type { Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import { LabError, describeError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import type { KernelReport, Measurement } from '../lib/measurement.ts';
import { Rng } from '../lib/rng.ts';
import { countParameters } from '../model/params.ts';
import { PRESETS } from '../model/presets.ts';
import { Database } from '../storage/db.ts';
import { rolloutLength } from '../train/rollout.ts';
import type { Kit } from '../train/task.ts';
import { demonstrations } from '../world/demonstrations.ts';
import { LABELERS } from '../world/labelers.ts';
import { allPrompts } from '../world/prompts.ts';
import { EXAMPLE_FILES, EXAMPLES, fetchExamples, type ExampleName } from './examples.ts';
import { Keeper, usualModel } from './keeper.ts';
import { compareEngines, whileIdle } from './engine/compare.ts';
import { pickEngine, rememberSpeed, type StepTimes } from './engine/choice.ts';
import { findMachine, lateCheck } from './machine.ts';
import { fetchScripts } from './make-task.ts';
import { LoadedWriter } from './moments/loaded-writer.ts';
import { Measuring } from './measuring.ts';
import { Models } from './models.ts';
import type { PhasesHost } from './job-maker.ts';
import { Phases } from './phases.ts';
import type { TimeLine } from './moments/time-line.ts';
import { otherHolder, untilFreed } from './lock.ts';
import { ReadingDesk } from './reading-desk.ts';

interface Setup extends PhasesHost {
  phases: Phases;
  /** Fetches those of our examples that are not here. */
  fetchMissing: () => Promise<void>;
  /** Stores how fast the engines are here; undefined where that is known or decides nothing. */
  rememberTimes: ((times: StepTimes) => Promise<void>) | undefined;
}

export class LabWorker implements Omit<LabApi, 'ping'> {
  private opening: Promise<Setup> | undefined;
  /** Another tab trains, and what it saves is to be shown. */
  private waiting = false;
  private readonly measuring = new Measuring();

  /** Calls that come before everything is open wait for it, and fail as it does. */
  private get ready(): Promise<Setup> {
    return this.opening ?? Promise.reject(new LabError('WorkerCrashError', 'The engine has not been opened.'));
  }

  async open(options: OpenOptions, send: (event: LabEvent) => unknown): Promise<Opened> {
    const opening = this.start(options, send);
    this.opening = opening.then(({ setup }) => setup);
    this.opening.catch(() => undefined);
    return (await opening).opened;
  }

  private async start(
    { model: choice, seed, engine, assets, checked }: OpenOptions,
    send: (event: LabEvent) => unknown,
  ): Promise<{ setup: Setup; opened: Opened }> {
    const lockName = `training ${new URL(assets).pathname}`;
    const asked = otherHolder(lockName);
    const database = new Database(new URL(assets).pathname);
    const weights = (name: string) => downloadShipped(assets, `models/${name}.safetensors`);
    const model = choice === 'auto' ? await usualModel(database, seed) : choice;
    const config = PRESETS[model];
    // Beside the machine, not after it: to measure the kernels of an adapter takes seconds.
    const [{ backend, machine, unmeasured }, json, file] = await Promise.all([
      findMachine(database, { engine, model, seed, checked }),
      downloadShippedText(assets, 'tokenizer.json'),
      weights(model),
    ]);
    const base = readSafetensors(file).tensors;
    const tokenizer = loadTokenizer(JSON.parse(json));
    const kit: Kit = { backend, tokenizer, config, rng: new Rng(seed) };
    const models = new Models(kit, base);
    const fetchMissing = async (names: readonly ExampleName[] = EXAMPLES) => {
      models.fetching = true;
      await fetchExamples(
        models.missing.filter((name) => names.includes(name)),
        (name) => weights(`${model}-${EXAMPLE_FILES[name]}`),
        base,
        (phase, example) => models.addExample(phase, example),
        (phase, error) => send({ type: 'error', phase, error: describeError(error) }),
      );
      models.fetching = false;
    };
    // Only now, so that they do not delay the base model, whose first texts do not need them.
    const origins = fetchMissing(['sft', 'reward']);
    // When somebody asks: a lesson starts from the other two.
    let all: Promise<void> | undefined;
    const examples = () => (all ??= origins.then(() => fetchMissing(['policy'])));
    // The measurement is loaded on demand, when the network may be unavailable.
    void origins.then(fetchScripts).catch(() => undefined);
    const keeper = new Keeper(assets, model, seed);
    const desk = new ReadingDesk(kit, models, examples, send);
    const others = new LoadedWriter<Uint8Array>(
      kit,
      (delta) => Promise.resolve((params) => params.load(readDelta(delta, base).tensors)),
      (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]),
    );
    desk.others = (...given) => others.use(...given);
    const host = {
      kit,
      models,
      keeper,
      desk,
      base,
      origins,
      examples,
      send,
      lockName,
      // A tab that was there first learns of it here.
      taken: () => void this.waitForOther(phases, lockName, send),
      sound: lateCheck(backend, machine, checked),
    };
    const phases: Phases = new Phases(host);
    const other = await asked;
    if (other) send({ type: 'taken', taken: true });
    await phases.restore();
    if (other) void this.followUp(phases, untilFreed(lockName, other), send);
    // Early, so that its script is there should the network go; where it cannot be had, whoever asks for it is told.
    void phases.time().then(
      (time) => time.tell(),
      () => undefined,
    );
    const opened: Opened = {
      machine,
      model,
      parameters: countParameters(config, 'lm'),
      contextLength: config.context,
      vocabularySize: config.V,
      seed,
      prompts: allPrompts().map(({ text, family, split }) => ({ text, family, split })),
      demonstrations: demonstrations().map(({ prompt, response }) => ({ prompt, response: response.trim() })),
      labelers: Object.entries(LABELERS).map(([id, { about: help }]) => ({ id, label: id.replaceAll('-', ' '), help })),
      phases: Object.fromEntries(PHASES.map((phase) => [phase, phases.statusOf(phase)])) as Opened['phases'],
    };
    const rememberTimes = unmeasured && ((times: StepTimes) => rememberSpeed(database, model, unmeasured, times));
    return { setup: { ...host, phases, fetchMissing, rememberTimes: rememberTimes || undefined }, opened };
  }

  /** Says that another tab trains, until it does no more. */
  private async waitForOther(phases: Phases, lockName: string, send: (event: LabEvent) => unknown): Promise<void> {
    if (this.waiting) return;
    this.waiting = true;
    send({ type: 'taken', taken: true });
    const other = await otherHolder(lockName);
    await this.followUp(phases, other ? untilFreed(lockName, other) : Promise.resolve(), send);
    this.waiting = false;
  }

  /** Shows what the other tab has saved, once it is done. */
  private async followUp(phases: Phases, freed: Promise<void>, send: (event: LabEvent) => unknown): Promise<void> {
    await freed;
    // That something has changed is no error here, nor that a third tab trains now.
    await phases.alone([], () => Promise.resolve()).catch(() => undefined);
    send({ type: 'taken', taken: false });
  }

  async examples(): Promise<void> {
    const { examples, phases } = await this.ready;
    await examples();
    phases.showExamples();
  }

  async fetchAgain(): Promise<void> {
    const { phases, fetchMissing } = await this.ready;
    await fetchScripts();
    const fetched = fetchMissing();
    phases.showExamples();
    await fetched;
    // What was saved of a phase may have waited for an example that it was made from.
    await phases.restore(PHASES.filter((phase) => phases.statusOf(phase).state === 'idle'));
    phases.showExamples();
  }

  async play<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void> {
    await (await this.ready).phases.start(phase, input, 'play');
  }

  async step<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void> {
    await (await this.ready).phases.start(phase, input, 'step');
  }

  async memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return (await this.ready).phases.memory(phase, input);
  }

  async measure(): Promise<Measurement | undefined> {
    const { kit, phases, send } = await this.ready;
    await phases.pause();
    return this.measuring.run(kit.backend, (what) => send({ type: 'measuring', what }));
  }

  async kernels(rows: number): Promise<KernelReport> {
    const { kit, phases } = await this.ready;
    await phases.pause();
    return this.measuring.kernels(kit.backend, kit.config, rows, rolloutLength(kit.config.context));
  }

  async stopMeasuring(): Promise<void> {
    this.measuring.stop();
  }

  async pickKernels(name: string): Promise<void> {
    const { kit, keeper } = await this.ready;
    const { pickAndRemember } = await lazy(import('./kernel-choice.ts'));
    return pickAndRemember(kit.backend, keeper.database, name);
  }

  async pickEngine(name: OpenOptions['engine']): Promise<void> {
    return pickEngine((await this.ready).keeper.database, name);
  }

  async compareEngines(): Promise<void> {
    const { kit, phases, rememberTimes } = await this.ready;
    if (rememberTimes) await rememberTimes(await whileIdle(phases, () => compareEngines(kit)));
  }

  async pause(phase: Phase): Promise<void> {
    await (await this.ready).phases.pause([phase]);
  }

  async save(): Promise<void> {
    await (await this.ready).phases.saveNow();
  }

  async reset(phase: Phase): Promise<void> {
    return (await this.ready).phases.reset(phase);
  }

  async pace(pace: Pace): Promise<void> {
    return (await this.ready).phases.setPace(pace);
  }

  async adjust(phase: Phase, name: string, value: number): Promise<void> {
    (await this.ready).phases.adjust(phase, name, value);
  }

  private get time(): Promise<TimeLine> {
    return this.ready.then(({ phases }) => phases.time());
  }

  async rewind(phase: Phase, step: number): Promise<PhaseStatus> {
    return (await this.time).rewind(phase, step);
  }

  async branch(phase: Phase, step: number, name: string): Promise<PhaseStatus> {
    return (await this.time).branch(phase, step, name);
  }

  async keepRun(phase: Phase, name: string): Promise<string> {
    return (await this.time).keep(phase, name);
  }

  async openRun(id: string): Promise<PhaseStatus> {
    return (await this.time).open(id);
  }

  async deleteRun(id: string): Promise<void> {
    return (await this.time).delete(id);
  }

  async renameRun(id: string, name: string): Promise<void> {
    return (await this.time).rename(id, name);
  }

  async runRecord(id: string): Promise<RunRecord> {
    return (await this.time).record(id);
  }

  async sample(...given: Parameters<LabApi['sample']>): ReturnType<LabApi['sample']> {
    return (await this.ready).desk.sample(...given);
  }

  async alternatives(...given: Parameters<LabApi['alternatives']>): ReturnType<LabApi['alternatives']> {
    return (await this.ready).desk.alternatives(...given);
  }

  async attention(...given: Parameters<LabApi['attention']>): ReturnType<LabApi['attention']> {
    return (await this.ready).desk.attention(...given);
  }

  async score(...given: Parameters<LabApi['score']>): ReturnType<LabApi['score']> {
    return (await this.ready).desk.score(...given);
  }

  async weights(): ReturnType<LabApi['weights']> {
    return (await this.ready).desk.weights();
  }
}

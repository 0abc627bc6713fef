// The worker's side of the API: owns the device, the models and one job per phase.
import { loadTokenizer } from '../data/tokenizer.ts';
import { CONFIGS, parseConfig } from '../lib/config.ts';
import type { Measurement } from '../lib/measurement.ts';
import { LabError, describeError } from '../lib/errors.ts';
import { Rng } from '../lib/rng.ts';
import { countParameters } from '../model/params.ts';
import { PRESETS } from '../model/presets.ts';
import { PpoTrainer } from '../train/ppo.ts';
import { Database } from '../storage/db.ts';
import type { Trainer, TrainerState, Workbench } from '../train/trainer.ts';
import { demonstrations } from '../world/demonstrations.ts';
import { LABELERS } from '../world/labelers.ts';
import { allPrompts } from '../world/prompts.ts';
import { DOWNSTREAM, PHASES } from '../domain/phases.ts';
import type { ModelName } from '../domain/models.ts';
import type { Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import type { Sample, TokenView } from '../domain/texts.ts';
import type { LabApi, LabEvent, Opened, OpenOptions, PhaseInput, SampleRequest } from '../domain/api.ts';
import { downloadJson, downloadWeights } from './assets.ts';
import { EXAMPLES, fetchExamples, type Weights } from './examples.ts';
import { Job, type JobHost } from './job.ts';
import { Keeper, type Kept } from './keeper.ts';
import { pickAndRemember } from './kernel-choice.ts';
import { alone } from './lock.ts';
import { makeTrainer } from './make-trainer.ts';
import { improvementOf, tableOf } from './method.ts';
import { findMachine } from './machine.ts';
import { Measuring } from './measuring.ts';
import { planPhase, type Makings } from './memory.ts';
import { Models } from './models.ts';
import { ReadingDesk } from './reading-desk.ts';

interface Setup {
  bench: Workbench;
  models: Models;
  keeper: Keeper;
  desk: ReadingDesk;
  base: Weights;
  /** Resolves when our examples are there, as far as they could be had. */
  examples: Promise<void>;
  lockName: string;
}

export class LabWorker implements LabApi {
  private setup: Setup | undefined;
  private send: (event: LabEvent) => void = () => undefined;
  private restMs = 0;
  private readonly measuring = new Measuring();
  private readonly jobs: Partial<Record<Phase, Job>> = {};
  private readonly inputs: Partial<Record<Phase, PhaseInput[Phase]>> = {};

  private get ready(): Setup {
    if (!this.setup) throw new LabError('WorkerCrashError', 'The model is not loaded yet.');
    return this.setup;
  }

  async open({ model: choice, seed, assets }: OpenOptions, onEvent: (event: LabEvent) => void): Promise<Opened> {
    this.send = onEvent;
    const { backend, machine } = await findMachine(new Database(new URL(assets).pathname));
    const model: ModelName = choice === 'auto' ? (machine.software ? 'nano' : 'micro') : choice;
    const config = PRESETS[model];
    const file = (name: string) => `${assets}models/${name}.safetensors`;
    const [json, base] = await Promise.all([downloadJson(`${assets}tokenizer.json`), downloadWeights(file(model))]);
    const tokenizer = loadTokenizer(json);
    const bench: Workbench = { backend, tokenizer, config, rng: new Rng(seed) };
    const models = new Models(bench, base);
    // Only now, so that they do not slow the base model down, and nobody waits for them to see its first texts.
    const examples = fetchExamples(
      (name) => file(`${model}-${name}`),
      base,
      (name, example) => models.addExample(name, example),
      (phase, error) => this.send({ type: 'error', phase, error: describeError(error) }),
    ).then(() => void (models.fetching = false));
    // The measurement is loaded on demand; by then the network may be gone.
    void examples.then(() => import('../train/evaluate.ts')).catch(() => undefined);
    const keeper = new Keeper(assets, model, seed);
    const desk = new ReadingDesk(bench, models, examples, (event) => this.send(event));
    this.setup = { bench, models, keeper, desk, base, examples, lockName: `training ${new URL(assets).pathname}` };
    await this.restore();
    return {
      machine,
      model,
      parameters: countParameters(config, 'lm'),
      contextLength: config.context,
      vocabularySize: config.V,
      seed,
      prompts: allPrompts().map(({ text, family, split }) => ({ text, family, split })),
      demonstrations: demonstrations().map(({ prompt, response }) => ({ prompt, response: response.trim() })),
      labelers: Object.entries(LABELERS).map(([id, { about: help }]) => ({ id, label: id.replaceAll('-', ' '), help })),
      phases: Object.fromEntries(PHASES.map((phase) => [phase, this.statusOf(phase)])) as Opened['phases'],
    };
  }

  async examples(): Promise<void> {
    await this.ready.examples;
    for (const phase of EXAMPLES) if (!this.jobs[phase]) this.show(phase);
  }

  async play<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void> {
    (await this.job(phase, input)).play();
  }

  async step<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void> {
    (await this.job(phase, input)).stepOnce();
  }

  memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    const parsed = { ...input, config: parseConfig(tableOf(phase, input), input.config) } as PhaseInput[P];
    return planPhase(this.ready.bench, (plan) => this.make(phase, parsed, undefined, plan));
  }

  async measure(): Promise<Measurement | undefined> {
    for (const phase of PHASES) await this.jobs[phase]?.pause();
    return this.measuring.run(this.ready.bench.backend, (what) => this.send({ type: 'measuring', what }));
  }

  stopMeasuring(): Promise<void> {
    this.measuring.stop();
    return Promise.resolve();
  }

  pickKernels(name: string): Promise<void> {
    return pickAndRemember(this.ready.bench.backend, this.ready.keeper.database, name);
  }

  async pause(phase: Phase): Promise<void> {
    await this.jobs[phase]?.pause();
  }

  async reset(phase: Phase): Promise<void> {
    await this.clear(phase);
    for (const each of [...DOWNSTREAM[phase], phase]) this.show(each);
  }

  /** Ends the phase and what was made from it. */
  private async clear(phase: Phase): Promise<void> {
    for (const each of [...DOWNSTREAM[phase], phase]) {
      await this.drop(each);
      await this.ready.keeper.forget(each);
    }
  }

  /** Tells the page where a phase that has not begun stands. */
  private show(phase: Phase): void {
    const run = this.ready.models.recordedRun(phase);
    this.send({ type: 'metrics', phase, rows: run?.rows ?? [], reset: true, recorded: run?.settings });
    this.send({ type: 'status', phase, status: this.statusOf(phase) });
  }

  pace(milliseconds: number): Promise<void> {
    this.restMs = milliseconds;
    return Promise.resolve();
  }

  adjust(phase: Phase, name: string, value: number): Promise<void> {
    const job = this.jobs[phase];
    const field = Object.entries(CONFIGS[phase]).find(([key]) => key === name)?.[1];
    if (!field || !('live' in field)) throw new LabError('ConfigError', `${phase}.${name} cannot be moved now.`);
    parseConfig(phase, { [name]: value });
    if (job?.trainer instanceof PpoTrainer) {
      Object.assign(job.trainer.config, { [name]: value });
      (this.inputs.ppo as PhaseInput['ppo']).config = job.status.settings = { ...job.trainer.config };
      job.mark(field.label, `→ ${value}`);
    }
    return Promise.resolve();
  }

  sample(request: SampleRequest): Promise<Sample[]> {
    return this.ready.desk.sample(request);
  }

  alternatives(...given: Parameters<LabApi['alternatives']>): Promise<TokenView[]> {
    return this.ready.desk.alternatives(...given);
  }

  score(texts: Parameters<LabApi['score']>[0]): ReturnType<LabApi['score']> {
    return this.ready.desk.score(texts);
  }

  weights(): ReturnType<LabApi['weights']> {
    return this.ready.desk.weights();
  }

  private statusOf(phase: Phase): PhaseStatus {
    const status = this.jobs[phase]?.status ?? { state: 'idle', step: 0, total: 0 };
    return { ...status, ...this.ready.models.exampleStatus(phase) };
  }

  /** The phase's job: the one that is under way, or a new one from this input. */
  private async job<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<Job> {
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
    const config = parseConfig(tableOf(phase, input), input.config);
    const parsed = { ...input, config } as PhaseInput[P];
    await this.memory(phase, parsed);
    const trainer = await this.make(phase, parsed);
    // Also when nothing of this phase is there: later phases may have been made from the shipped weights that it now replaces.
    await this.clear(phase);
    const job = this.adopt(phase, parsed, trainer);
    for (const each of [...DOWNSTREAM[phase], phase]) this.show(each);
    return job;
  }

  private adopt<P extends Phase>(phase: P, input: PhaseInput[P], trainer: Trainer, kept?: Kept): Job {
    const { models, keeper } = this.ready;
    const host: JobHost = {
      send: this.send,
      restMs: () => this.restMs,
      save: async (job, done) => {
        const state = await trainer.save();
        const { rows, marks, calibration } = job;
        const { report } = trainer;
        const current = this.inputs[phase] as PhaseInput[P];
        await keeper
          .save({ phase, step: state.step, done, input: current, rows, marks, report, calibration }, state)
          .then((at) => this.send({ type: 'saved', phase, at }))
          // Training goes on without a saved state: the page says so, and nothing made so far is lost while it is open.
          .catch((error: unknown) => this.send({ type: 'error', phase, error: describeError(error) }));
      },
      alone: (work) => alone(this.ready.lockName, work),
    };
    const job = new Job(phase, trainer, host, kept);
    job.status.settings = { ...input.config };
    if ('method' in input) job.status.method = input.method;
    this.jobs[phase] = job;
    this.inputs[phase] = input;
    models.setOwn(phase, trainer);
    return job;
  }

  /** `bench` and `models` are the ready ones, or those of a plan. */
  private async make(
    phase: Phase,
    input: PhaseInput[Phase],
    saved?: TrainerState,
    { bench, models }: Makings = this.ready,
  ): Promise<Trainer> {
    const { base, examples } = this.ready;
    // Every phase but the first is made from the results of others, which may be ours.
    if (phase !== 'sft') await examples;
    if (phase !== 'sft' && saved && this.ready.models.lacksSft)
      throw new LabError('DownloadError', 'What you made from our imitator can only go on when that has been fetched.');
    const given = this.inputs.sft as PhaseInput['sft'] | undefined;
    const made = { demonstrations: given?.demonstrations, improvement: improvementOf(this.jobs.ppo?.status) };
    return makeTrainer(phase, input, { bench, models, base, ...made }, saved);
  }

  /** Brings back what was kept, earlier phases first. What cannot be read is reported and left alone. */
  private async restore(phases: readonly Phase[] = PHASES): Promise<void> {
    for (const phase of phases) {
      try {
        const found = await this.ready.keeper.load(phase);
        if (!found) continue;
        const { kept, state } = found;
        const trainer = await this.make(phase, kept.input, state);
        this.adopt(phase, kept.input, trainer, kept);
        this.send({ type: 'metrics', phase, rows: kept.rows, reset: true });
        this.send({ type: 'marks', phase, marks: kept.marks ?? [] });
        if (kept.report) this.send({ type: 'report', report: kept.report });
        if (kept.calibration) this.send({ type: 'calibration', report: kept.calibration });
      } catch (error) {
        this.send({ type: 'error', phase, error: describeError(error) });
      }
    }
  }

  private async drop(phase: Phase): Promise<void> {
    const job = this.jobs[phase];
    if (!job) return;
    const { models, desk } = this.ready;
    models.setOwn(phase, undefined);
    // A text may still be growing on these weights; new ones begin on others.
    await desk.settled();
    await job.end();
    delete this.jobs[phase];
    delete this.inputs[phase];
  }
}

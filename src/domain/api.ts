// The worker's API: everything that crosses the boundary between page and worker is plain objects, strings, numbers and typed arrays.
import type { EngineName, Why } from './engine.ts';
import type { Frame, Show } from './stage.ts';
import type { Config } from '../lib/config.ts';
import type { ErrorReport } from '../lib/errors.ts';
import type { KernelReport, Measurement } from '../lib/measurement.ts';
import type { Method } from '../lib/methods.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { Measure } from '../domain/measure.ts';
import type { ModelName, ModelWeights, PolicyName, ReaderName } from '../domain/models.ts';
import type { KeptRun, Mark, Phase, PhaseMemory, PhaseStatus } from '../domain/phases.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { AttentionView, PromptView, Sample, StageRollouts, TokenText, TokenView } from '../domain/texts.ts';

export interface OpenOptions {
  model: ModelName | 'auto';
  /** `auto`: the fastest, unless the person has picked one or what they trained began on another. A name overrides that for this visit. */
  engine: 'auto' | EngineName;
  seed: number;
  /** Absolute URL of the folder with the shipped files, ending in '/'. */
  assets: string;
  /** What an earlier worker of this visit has said of itself: see {@link Machine.checked}. */
  checked?: string | undefined;
}

export interface Machine {
  backend: 'webgpu' | 'cpu';
  /** The browser's name for the adapter. */
  adapter: string;
  /** The adapter renders in software, on the CPU: everything works, slowly. */
  software: boolean;
  /** The kernels chosen for it and their speed, in words. */
  kernels: string;
  /** The kernels a person can select, by name and in words, `fastest` first; only where WebGPU is available. */
  variants?: { name: string; label: string }[];
  /** The name of the selection in use: `fastest`, or the person's choice. */
  variant?: string;
  /** The name of the kernels in use, which decides the bits of a run; only on WebGPU. */
  inUse?: string;
  /** The adapter and the kernels that have been checked; a worker that takes this one's place goes on with them and checks before it saves. */
  checked?: string;
  /** Why this engine; absent for WebGPU by itself, and where WebGPU failed. */
  why?: Why;
  /** Why WebGPU failed, as a sentence; only with backend 'cpu'. */
  reason?: string;
  /** The engine that the person has picked for every visit. */
  picked: 'auto' | EngineName;
}

export interface Opened {
  machine: Machine;
  model: ModelName;
  parameters: number;
  contextLength: number;
  vocabularySize: number;
  seed: number;
  prompts: PromptView[];
  demonstrations: Demonstration[];
  labelers: { id: string; label: string; help: string }[];
  /** What was restored from the last visit, or shipped. */
  phases: Record<Phase, PhaseStatus>;
}

/** A run after a step that one can go back to; of phases whose models write. */
export interface PhaseMoment {
  phase: 'sft' | 'policy';
  step: number;
}

export interface SampleRequest {
  /** Chosen by the page and returned in the `stream` events. */
  id: number;
  policy: PolicyName;
  /** Write with the weights of this moment instead of `policy`; `CheckpointError` where it is not kept any more. */
  at?: PhaseMoment;
  /** Write with these weights instead of `policy`: a difference from the base model, as a file of `writeDelta`. */
  weights?: Uint8Array;
  prompts: string[];
  temperature: number;
  maxTokens?: number;
  /** Same seed, same text. */
  seed: number;
}

export interface AlternativesRequest {
  /** Asked one after the other. `before` has no answer where nothing was updated. */
  policies: ReaderName[];
  prompt: string;
  /** The ids of the response's tokens so far. */
  written: number[];
  /** The token that follows, which the answer always holds. */
  token: number;
  temperature: number;
}

export type LabEvent =
  | { type: 'status'; phase: Phase; status: PhaseStatus }
  /** `recorded`: the metrics are those of our example's training run, which had these settings. */
  | { type: 'metrics'; phase: Phase; rows: MetricRow[]; reset?: boolean; recorded?: Record<string, number> | undefined }
  /** The complete list, sent whenever it grows. */
  | { type: 'marks'; phase: Phase; marks: Mark[] }
  /** A run as it was seen so far: of one that starts, or was kept. */
  | { type: 'show'; phase: Phase; show: Show }
  /** The next look at it, or more of the last. */
  | { type: 'frame'; phase: Phase; frame: Frame }
  /** The steps of a run that one can go back to, in ascending order: the complete list, sent whenever it changes. */
  | { type: 'moments'; phase: Phase; steps: number[] }
  /** All runs that were put aside: the complete list, sent whenever it changes and once after opening. */
  | { type: 'runs'; runs: KeptRun[] }
  | ({ type: 'rollouts' } & StageRollouts)
  /** `tokens` is the whole text so far. */
  | { type: 'stream'; id: number; index: number; tokens: TokenView[]; done: boolean; finished: boolean }
  /** The worker waits until the page has stored it. */
  | { type: 'comparison'; comparison: Comparison }
  | { type: 'report'; report: Report }
  | { type: 'calibration'; report: RewardReport }
  /** What is being measured now. */
  | { type: 'measuring'; what: string }
  /** Whether another tab of this page trains, so that nothing can be started here. */
  | { type: 'taken'; taken: boolean }
  | { type: 'saved'; phase: Phase; at: number; step: number }
  | { type: 'error'; phase?: Phase; error: ErrorReport };

/** How runs go, and what is looked at while they do. */
export interface Pace {
  /** Milliseconds to wait after every stage (slow motion); 0 is full speed. */
  restMs: number;
  /** Of the time, how much may go into looking at a run, from 0 to below 1. */
  watchShare: number;
  /** Prompts of the person's own, answered with ours. */
  prompts: readonly string[];
  /** The prompt whose continuations are followed; empty for ours. */
  river: string;
}

/** What a model is taught by. */
interface Taught {
  /** The taste of the labels; absent where that is the authors'. */
  measure?: Measure;
  /** The last round of ranking whose labels it learns from; absent for the first. */
  round?: number;
}

export type PhaseInput = {
  sft: { config: Partial<Config<'sft'>>; demonstrations: Demonstration[] };
  label: { config: Partial<Config<'label'>>; labeler: string };
  reward: { config: Partial<Config<'reward'>>; comparisons: Comparison[] } & Taught;
  /** `config` holds the settings of the method; DPO learns from `comparisons`, the others from the reward model. */
  policy: { method: Method; config: Record<string, number>; comparisons: Comparison[] } & Taught;
  /** `measure`: the taste by which texts are compared beside the authors' gold. */
  compare: { config: Partial<Config<'compare'>>; measure?: Measure };
};

/** A kept run to look at: what was measured and seen of it, without its weights. */
export interface RunRecord {
  rows: MetricRow[];
  marks: Mark[];
  show?: Show;
  settings: Record<string, number>;
  method?: Method;
}

export interface LabApi {
  /** Answers at once, unless the worker's thread is busy. @returns whether it holds the lock that is named as the worker is, for life */
  ping(): Promise<boolean>;
  /**
   * Finds the adapter, downloads and loads the base model and what storage holds. Call once.
   * @param onEvent may give a promise, for which the worker waits where an event says so.
   */
  open(options: OpenOptions, onEvent: (event: LabEvent) => unknown): Promise<Opened>;
  /** Resolves when our trained examples are loaded, after `metrics` and `status` events for them. Calls that need them wait for them. */
  examples(): Promise<void>;
  /** Fetches again what could not be downloaded of our examples; then as {@link examples}. */
  fetchAgain(): Promise<void>;
  /** Memory the phase will need with this input. @throws LabError `GpuMemoryError` when it does not fit this machine. */
  memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory>;
  /**
   * Starts the phase, or continues it if it is paused or was restored from storage (input is then ignored, but for the settings of a run
   * that is `open`). A finished phase starts over; everything made from its results is deleted.
   */
  play<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void>;
  /** Runs to the next place where stopping makes sense (an SFT step, a PPO stage) and pauses there. */
  step<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void>;
  /** Stops after the current step and saves. */
  pause(phase: Phase): Promise<void>;
  /** Deletes the phase's results, saved ones too, and what later phases made from them. The seed stays, so the same run will repeat. */
  reset(phase: Phase): Promise<void>;
  /** Saves what is running after the stage that it is in: the page may be about to go. */
  save(): Promise<void>;
  /** Sets how runs go; what else is to be looked at is looked at now. @throws LabError `ConfigError` for prompts that are too long, which are left out */
  pace(pace: Pace): Promise<void>;
  /** Changes a `live` setting while the phase runs. */
  adjust(phase: Phase, name: string, value: number): Promise<void>;
  /**
   * Pauses and goes back to the state after this step; gives the status of the run then. What was measured and seen after it is dropped, the settings are those that the
   * run had then, and what later phases made from its results is deleted. Play goes on to the same bits as the run would have.
   * @throws LabError `CheckpointError` where that moment is not kept any more or is damaged; nothing is changed then.
   */
  rewind(phase: Phase, step: number): Promise<PhaseStatus>;
  /**
   * Puts a copy of the present run aside; the run itself goes on. @returns the copy's id.
   * @throws LabError `ConfigError` where there is nothing to keep or no room for more, `StorageError`
   */
  keepRun(phase: Phase, name: string): Promise<string>;
  /**
   * A kept run takes the place of the present run of its phase, which is lost unless it was kept, and what later phases made from that
   * is deleted. It goes on to the same bits.
   * @throws LabError `CheckpointError` or `DownloadError` where it cannot go on from the models that are here; nothing is changed then.
   */
  openRun(id: string): Promise<PhaseStatus>;
  /** @throws LabError `StorageError` */
  deleteRun(id: string): Promise<void>;
  /** @throws LabError `StorageError` */
  renameRun(id: string, name: string): Promise<void>;
  /**
   * Puts the present run aside under a name, then goes back to a step: see {@link keepRun} and {@link rewind}. Its status is `open` then:
   * the next Play or Step goes on with the settings that it is given, of the same method and data.
   */
  branch(phase: Phase, step: number, name: string): Promise<PhaseStatus>;
  /** A kept run to compare with. @throws LabError `CheckpointError`, `StorageError` */
  runRecord(id: string): Promise<RunRecord>;
  /** Writes texts, with `stream` events while they grow. */
  sample(request: SampleRequest): Promise<Sample[]>;
  /** For each of the policies the eight most likely tokens at a place of a text, best first; then the token that is there, if it is not among them. */
  alternatives(request: AlternativesRequest): Promise<TokenView[][]>;
  /** Where the heads of a policy look in a prompt and the tokens `written` after it, by their ids. */
  attention(policy: ReaderName, prompt: string, written: number[]): Promise<AttentionView>;
  /** The current weights of each policy that differs from the one before it, and of the reward model. */
  weights(): Promise<Partial<Record<PolicyName | 'reward', ModelWeights>>>;
  /** Reward-model score of each text, and the score as if the text ended after each token. */
  score(
    texts: { prompt: string; response: string }[],
  ): Promise<{ score: number; perToken: (TokenText & { score: number })[] }[]>;
  /** Measures this machine for a few seconds, with `measuring` events; a running job is paused. Undefined when stopped. */
  measure(): Promise<Measurement | undefined>;
  /** Times the ops of one update of the policy with `rows` texts in a minibatch; a running job is paused. */
  kernels(rows: number): Promise<KernelReport>;
  /**
   * Stores which engine to use from the next start on; `auto` forgets an earlier pick. @throws LabError `StorageError`
   */
  pickEngine(name: OpenOptions['engine']): Promise<void>;
  /** Once nothing runs, measures whether WebGPU is the faster engine here, which decides at the next visit; does nothing where that is known. */
  compareEngines(): Promise<void>;
  /** Stops measuring after the current part. */
  stopMeasuring(): Promise<void>;
  /**
   * Stores which kernel variant to use from the next start on. @throws LabError `ShaderError` when it does not compile on this machine
   * or computes wrong results, `StorageError`; the previous choice then stays.
   */
  pickKernels(name: string): Promise<void>;
}

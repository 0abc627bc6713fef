// Everything that crosses the boundary between page and worker: plain objects, strings, numbers and typed arrays.
import type { Config, ConfigName, TableName } from '../lib/config.ts';
import type { ErrorReport } from '../lib/errors.ts';
import type { Measurement } from '../lib/measurement.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Calibration } from '../rl/calibration.ts';

export type ModelName = 'nano' | 'micro';
/** A model that writes. `sft` is the base model until SFT has run, `ppo` is `sft` until PPO has run. */
export type PolicyName = 'base' | 'sft' | 'ppo';
/** A job that takes a while and can be played, paused, stepped and reset. */
export type Phase = ConfigName;
/** What may improve the imitator, in the phase called after the first of them. */
export const METHODS = ['ppo', 'dpo', 'grpo', 'rloo'] as const satisfies readonly TableName[];
export type Method = (typeof METHODS)[number];
export const PHASES = ['sft', 'label', 'reward', 'ppo', 'compare'] as const satisfies readonly Phase[];
/** What is made from a phase's results, and goes with them. Labels stay on the page; only the job that writes them ends. */
export const DOWNSTREAM: Record<Phase, Phase[]> = {
  sft: ['label', 'reward', 'ppo', 'compare'],
  label: [],
  reward: ['ppo', 'compare'],
  ppo: ['compare'],
  compare: [],
};

export interface OpenOptions {
  model: ModelName | 'auto';
  seed: number;
  /** Absolute address of the folder that holds the shipped files, ending in '/'. */
  assets: string;
}

export interface Machine {
  backend: 'webgpu' | 'cpu';
  /** What the browser calls the adapter, for people. */
  adapter: string;
  /** The adapter draws on the processor: everything works, slowly. */
  software: boolean;
  /** The kernels that were chosen for it and how fast they are, in words. */
  kernels: string;
  /** What a person can pick from, by name and in words, the fastest of them first; only where there is WebGPU. */
  variants?: { name: string; label: string }[];
  /** The name of the one in use: the fastest, or what the person has picked. */
  variant?: string;
  /** Why it is not WebGPU, as a sentence; only with backend 'cpu'. */
  reason?: string;
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
  /** What is already there from last time, or shipped. */
  phases: Record<Phase, PhaseStatus>;
}

export interface PromptView {
  text: string;
  family: string;
  split: 'train' | 'test';
}

export interface Demonstration {
  prompt: string;
  response: string;
}

/** Something a person did, or that happened, after a step. */
export interface Mark {
  step: number;
  label: string;
}

export interface PhaseStatus {
  state: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  step: number;
  total: number;
  /** Median seconds of the last steps; absent until measured. */
  secondsPerStep?: number;
  secondsLeft?: number;
  /** What is happening, for example the stage of PPO that has just ended. */
  stage?: string;
  /** True when the state was read from storage and Play goes on from it. */
  resumed?: boolean;
  /** In the phase 'ppo': with which method. */
  method?: Method;
  /** What it was started with, live settings as they were moved since; absent where nothing was started. */
  settings?: Record<string, number>;
  /** True when the weights in use were shipped with the page and not trained by this person. */
  shipped?: boolean;
  /** True while such weights are on their way. */
  fetching?: boolean;
}

/** One model's parameters under GPT-2's names, linear weights (in, out). */
export interface ModelWeights {
  /** `lm`: writes. `scalar`: scores. */
  head: 'lm' | 'scalar';
  /** Layers, heads, width, longest sequence, vocabulary. */
  shape: { L: number; NH: number; C: number; context: number; V: number };
  tensors: Map<string, { shape: number[]; data: Float32Array }>;
}

export interface TokenView {
  id: number;
  text: string;
  /** Log-probability in nats under the model that wrote it, at the temperature used. Prompt tokens are not included. */
  logprob: number;
}

export interface Sample {
  prompt: string;
  response: string;
  tokens: TokenView[];
  /** The model ended the text itself, with EOS. */
  finished: boolean;
  score?: number;
  gold?: number;
}

export interface SampleRequest {
  /** Chosen by the page; comes back in the `stream` events. */
  id: number;
  policy: PolicyName;
  prompts: string[];
  temperature: number;
  maxTokens?: number;
  /** Same seed, same text. */
  seed: number;
}

/** One prompt with its K responses, ranked. Also the record that is kept in IndexedDB and exported. */
export interface Comparison {
  id: string;
  prompt: string;
  responses: string[];
  /** Whether each response ended itself with EOS. */
  finished: boolean[];
  /** Place of each response, 1 is best, equal numbers are ties. */
  ranks: number[];
  /** 'you' or the id of a simulated labeler. */
  labeler: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  policy: PolicyName;
  /** The person passed: kept as a record, not trained on. */
  skipped?: boolean;
  /** None is any good: a tie of all, so nothing is learned from it. */
  allBad?: boolean;
  /** What the person said of each response, beside its place: InstructGPT's labelers ticked such boxes too. */
  flags?: string[][];
}

/** Per-token account of one rollout, all arrays (response length). */
export interface RolloutView extends Sample {
  refLogprobs: number[];
  kl: number[];
  rewards: number[];
  values: number[];
  advantages?: number[];
  returns?: number[];
  ratios?: number[];
  clipped?: boolean[];
}

/** Results of one model on the held-out prompts; rates with 95 % Wilson intervals as `[low, rate, high]`. */
export interface ReportRow {
  policy: PolicyName;
  count: number;
  follows: Interval;
  truthful: Interval;
  rude: Interval;
  finished: Interval;
  /** Share of the answers to fact questions that are false. */
  falseAnswers: Interval;
  /** Share of the book of facts that it completes with the true word: the stand-in for public benchmarks. */
  cloze: Interval;
  gold: number;
  corpusLoss: number;
  /** KL to the SFT model, nats per sequence. */
  kl: number;
  /** Share of prompts on which its gold score beats the other's, ties count half. */
  winsOver: Partial<Record<PolicyName, Interval>>;
}
export type Interval = [low: number, value: number, high: number];

/** How the improved model was made. */
export interface Improvement {
  method: Method;
  settings: Record<string, number>;
  /** Iterations or steps done. */
  step: number;
}

export interface Report {
  rows: ReportRow[];
  /** Of the improved model that was measured; undefined for the one that came with the page. */
  improvement?: Improvement | undefined;
  /** The same prompts answered by all of them, for reading side by side and the blind vote. */
  answers: { prompt: string; samples: Record<PolicyName, Sample> }[];
}

/** How far a finished reward model can be trusted, measured on held-out rankings. */
export interface RewardReport extends Calibration {
  byLabeler: { labeler: string; pairs: number; accuracy: number }[];
}

/** Bytes that a phase holds on the device while it runs. */
export interface PhaseMemory {
  parameters: number;
  /** Gradients and AdamW's moments. */
  optimiser: number;
  /** Everything between input and loss, and the texts' caches of keys and values. */
  activations: number;
}

export type LabEvent =
  | { type: 'status'; phase: Phase; status: PhaseStatus }
  /** `recorded`: the numbers are of the run that made our example, which had these settings. */
  | { type: 'metrics'; phase: Phase; rows: MetricRow[]; reset?: boolean; recorded?: Record<string, number> | undefined }
  /** All of them, each time there is a new one. */
  | { type: 'marks'; phase: Phase; marks: Mark[] }
  | { type: 'samples'; phase: Phase; step: number; samples: Sample[] }
  | { type: 'rollouts'; step: number; stage: string; rollouts: RolloutView[] }
  /** `tokens` is the whole text so far. */
  | { type: 'stream'; id: number; index: number; tokens: TokenView[]; done: boolean; finished: boolean }
  | { type: 'comparison'; comparison: Comparison }
  | { type: 'report'; report: Report }
  | { type: 'calibration'; report: RewardReport }
  /** What is being measured now. */
  | { type: 'measuring'; what: string }
  | { type: 'saved'; phase: Phase; at: number }
  | { type: 'error'; phase?: Phase; error: ErrorReport };

export type PhaseInput = {
  sft: { config: Partial<Config<'sft'>>; demonstrations: Demonstration[] };
  label: { config: Partial<Config<'label'>>; labeler: string };
  reward: { config: Partial<Config<'reward'>>; comparisons: Comparison[] };
  /** `config` holds the settings of the method; DPO learns from `comparisons`, the others from the reward model. */
  ppo: { method: Method; config: Record<string, number>; comparisons: Comparison[] };
  compare: { config: Partial<Config<'compare'>> };
};

export interface LabApi {
  /** Finds the adapter, downloads and loads the base model and what storage holds. Call once. */
  open(options: OpenOptions, onEvent: (event: LabEvent) => void): Promise<Opened>;
  /** Resolves when our trained examples are there, after `metrics` and `status` events for them. What needs them waits by itself. */
  examples(): Promise<void>;
  /** What the phase will take with this input. @throws LabError `GpuMemoryError` when it does not fit this machine. */
  memory<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory>;
  /**
   * Starts the phase, or goes on when it is paused or was restored from storage (input is then ignored). A finished phase starts
   * over, and what was made from its results goes.
   */
  play<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void>;
  /** Runs to the next place where stopping makes sense (an SFT step, a PPO stage) and pauses there. */
  step<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<void>;
  /** Stops after the current step and saves. */
  pause(phase: Phase): Promise<void>;
  /** Throws the phase's results away, saved ones too, and what later phases made from them; same seed, so the same run comes again. */
  reset(phase: Phase): Promise<void>;
  /** Milliseconds to wait after every stage of a run, so that one can watch; 0 is as fast as it goes. */
  pace(milliseconds: number): Promise<void>;
  /** Moves a `live` setting while the phase runs. */
  adjust(phase: Phase, name: string, value: number): Promise<void>;
  /** Writes texts, with `stream` events while they grow. */
  sample(request: SampleRequest): Promise<Sample[]>;
  /** The most likely next tokens after `prompt` + `response`'s first `at` tokens. */
  alternatives(
    policy: PolicyName,
    prompt: string,
    response: string,
    at: number,
    temperature: number,
  ): Promise<TokenView[]>;
  /** The weights that are there now: of each policy that differs from the one before it, and of the reward model. */
  weights(): Promise<Partial<Record<PolicyName | 'reward', ModelWeights>>>;
  /** Reward-model score of each text, and the score as if the text ended after each token. */
  score(
    texts: { prompt: string; response: string }[],
  ): Promise<{ score: number; perToken: { text: string; score: number }[] }[]>;
  /** Measures this machine for a few seconds, with `measuring` events; whatever trains is paused. Undefined when it was stopped. */
  measure(): Promise<Measurement | undefined>;
  /** Stops measuring after the part that is under way. */
  stopMeasuring(): Promise<void>;
  /**
   * Keeps which of the machine's variants to use, for the next time it is opened. @throws LabError `ShaderError` when it does not
   * compile there or computes wrongly, `StorageError`: then what was kept before stays.
   */
  pickKernels(name: string): Promise<void>;
}

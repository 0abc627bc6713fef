// What all tasks of a run have in common. A task is an async generator: it may be paused, stepped or ended at each yield.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { Backend } from '../gpu/backend.ts';
import type { AdamWSettings } from '../kernels/adamw.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Rng } from '../lib/rng.ts';
import type { GptConfig, Params } from '../model/params.ts';
import { learningRateAt } from '../rl/schedule.ts';
import type { Comparison } from '../domain/labels.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { StageRollouts } from '../domain/texts.ts';

/** What every phase works with. */
export interface Kit {
  backend: Backend;
  tokenizer: Tokenizer;
  config: GptConfig;
  /** Each phase and step forks its own stream by name, so a step depends only on the seed and its number. */
  rng: Rng;
}

/** What a task has produced since its last yield. */
export interface TrainEvent {
  /** What was just done, in a word or two. */
  stage?: string;
  metrics?: MetricRow;
  rollouts?: Omit<StageRollouts, 'step' | 'stage'>;
  comparisons?: Comparison[];
  /** What was left out and why, in a sentence. */
  warning?: string;
  report?: Report;
  calibration?: RewardReport;
}

/** Parameters by name, as trainers start from them. */
export type Weights = Map<string, { data: Float32Array }>;

/** The state of a task after a whole step; with the same input and seed it continues from there to the same bits. */
export interface TrainerState {
  step: number;
  tensors: Record<string, Float32Array>;
}

/** A job of many steps: training, labeling, evaluating. */
export interface Task {
  /** Completed steps, and steps in total. */
  readonly step: number;
  readonly total: number;
  /** What a measurement found, at its end. */
  readonly report?: Report | undefined;
  /** Continues from `step` until `step` is `total`. */
  run(): AsyncGenerator<TrainEvent, void>;
  /** State after the last whole step; may be called at any yield. */
  save(): Promise<TrainerState>;
  /** Frees its device memory. */
  free(): void;
}

/** A task that trains a model. */
export interface Trainer extends Task {
  /** The model that it trains. */
  readonly params: Params;
  /** The same model before its last update of the iteration; only where texts are shown. */
  readonly before?: Params;
  /** Changes a setting that is marked `live`, from the next step on. */
  adjust(name: string, value: number): void;
}

/** Adam as in OpenAI's RLHF code, without weight decay: there are too few steps for it to matter. */
export const FINE_TUNE_ADAMW = { beta1: 0.9, beta2: 0.95, epsilon: 1e-5, weightDecay: 0 };

/** AdamW for step number `step`, counted from 0: the learning rate follows a cosine to a tenth (InstructGPT C.1 and C.2). */
export function fineTuneSettings(
  { learningRate: peak, clipNorm }: { learningRate: number; clipNorm: number },
  step: number,
  total: number,
): AdamWSettings {
  const learningRate = learningRateAt({ step, total, peak, warmup: 0, floor: 0.1, shape: 'cosine' });
  return { ...FINE_TUNE_ADAMW, clipNorm, learningRate };
}

/** Indices of batch number `step` when `count` items are passed over repeatedly, each time in a new order. */
export function batchOf(rng: Rng, count: number, batchSize: number, step: number): number[] {
  const order = (epoch: number) => rng.fork(`epoch ${epoch}`).shuffle(Array.from({ length: count }, (_, i) => i));
  const orders = new Map<number, number[]>();
  return Array.from({ length: batchSize }, (_, i) => {
    const at = step * batchSize + i;
    const epoch = Math.floor(at / count);
    const items = orders.get(epoch) ?? order(epoch);
    orders.set(epoch, items);
    return items[at % count];
  });
}

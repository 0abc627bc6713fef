// Pretraining: the base model learns to continue the corpus, window by window.
import { randomWindows } from '../data/corpus.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Rng } from '../lib/rng.ts';
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import { learningRateAt } from '../rl/schedule.ts';

/** nanoGPT's AdamW settings (train.py); the learning rate changes with the step. */
const PRETRAIN_ADAMW = { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 };

export interface PretrainSettings {
  /** Steps of each cycle: the learning rate decays in each and restarts in the next (Loshchilov & Hutter 2017). */
  cycles: number[];
  /** Windows per step and tokens per window. */
  B: number;
  T: number;
  /** Peak learning rate; 5 % of a cycle's steps warm up to it, then a cosine falls to a tenth. */
  learningRate: number;
}

export interface PretrainInput {
  params: Params;
  tokens: Uint32Array;
  /** Where documents start; every window begins at one, as prompts do. */
  starts: number[];
  /** Random stream that picks the windows. */
  rng: Rng;
  settings: PretrainSettings;
  /** Updates already done; the stream must be in the state after them. */
  step: number;
}

/** Total steps. */
export const pretrainSteps = ({ cycles }: PretrainSettings): number => cycles.reduce((sum, steps) => sum + steps, 0);

/** The learning rate of a step, counted from 1. */
export function pretrainLearningRate({ cycles, learningRate: peak }: PretrainSettings, step: number): number {
  let within = step - 1;
  let cycle = 0;
  while (within >= cycles[cycle]) within -= cycles[cycle++];
  const total = cycles[cycle];
  const schedule = { step: within, total, peak, warmup: Math.ceil(total / 20), floor: 0.1, shape: 'cosine' } as const;
  return learningRateAt(schedule);
}

/**
 * One update per yield; loss in nats per token. The loss is that of the previous update, so that the device never waits for a
 * read-back; the first and the last update await their own.
 */
export async function* pretrain(input: PretrainInput): AsyncGenerator<MetricRow> {
  const { params, tokens, starts, rng, settings } = input;
  const { B, T } = settings;
  const steps = pretrainSteps(settings);
  const model = await Gpt.record(params, B, T, 'step');
  const targets = B * (T - 1);
  const d = new Float32Array(B * T).fill(-1 / targets);
  let before: Promise<Float32Array> | undefined;
  try {
    for (let step = input.step + 1; step <= steps; step++) {
      const learningRate = pretrainLearningRate(settings, step);
      const update = await params.update({ ...PRETRAIN_ADAMW, learningRate }, step);
      const windows = randomWindows(tokens, starts, rng, B, T - 1);
      const own = model.logprobsOf([params.zeroGrad(), ...model.step(windows, d), update]);
      own.catch(() => undefined); // reported to whoever awaits it
      const logprobs = await (step === steps ? own : (before ?? own));
      before = own;
      yield { step, trainLoss: logprobs.reduce((sum, x) => sum - x, 0) / targets, learningRate };
    }
  } finally {
    model.free();
  }
}

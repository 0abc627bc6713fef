// The training step measured in every library: forward, cross-entropy at all positions, backward, AdamW.
import type { Dispatch, Program } from '../gpu/backend.ts';
import { Gpt } from '../model/gpt.ts';
import { Params } from '../model/params.ts';
import type { SizeMeasurement } from '../lib/measurement.ts';
import { median, timeRuns, type Budget } from './clock.ts';
import { stepFlops } from './cost.ts';
import type { Device } from './device.ts';
import { BENCH_ADAMW, benchBatch, type BenchSize } from './sizes.ts';
import type { Weights } from '../train/task.ts';

export interface TrainingStep {
  /** Runs one step without waiting for it. */
  run(): Promise<void>;
  /** Waits for the last step; nats per token. */
  loss(): Promise<number>;
  /** What a step dispatches, in order. */
  dispatches: Dispatch[];
  free(): void;
}

/** Records the step on this device, from these weights. */
export async function recordStep({ backend }: Device, size: BenchSize, weights: Weights): Promise<TrainingStep> {
  const dispatches: Dispatch[] = [];
  const prepare = backend.prepare.bind(backend);
  backend.prepare = (label, given): Promise<Program> => {
    dispatches.push(...given);
    return prepare(label, given);
  };
  const params = new Params(backend, size.config, 'lm', true).load(weights);
  const model = await Gpt.record(params, size.B, size.T, 'step');
  const { tokens, targets } = benchBatch(size);
  let step = 0;
  await params.update(BENCH_ADAMW, 1);
  backend.prepare = prepare;
  return {
    dispatches,
    async run() {
      const update = await params.update(BENCH_ADAMW, ++step);
      backend.run([params.zeroGrad(), ...model.crossEntropy(tokens, targets), update]);
    },
    loss: () => model.lastCrossEntropy(),
    free() {
      model.free();
      params.free();
    },
  };
}

/** The step's speed; `openedAt` is when the device was requested. */
export async function measureTraining(
  device: Device,
  size: BenchSize,
  step: TrainingStep,
  openedAt: number,
  budget: Budget,
): Promise<SizeMeasurement['training']> {
  const awaited = async () => {
    await step.run();
    return step.loss();
  };
  const losses = [await awaited()];
  const coldStepMs = performance.now() - openedAt;
  for (let i = 0; i < 3; i++) losses.push(await awaited());
  const before = { ...device.watch?.counts };
  await step.run();
  const after = { ...device.watch?.counts };
  await step.loss();
  const times = await timeRuns(awaited, budget);
  const stepMs = median(times);
  const perSecond = (ms: number) => (1000 * size.B * size.T) / ms;
  return {
    tokensPerSecond: perSecond(stepMs),
    bestTokensPerSecond: perSecond(Math.min(...times)),
    stepMs,
    gflops: stepFlops(size) / stepMs / 1e6,
    coldStepMs,
    losses: [losses[0], losses[3]],
    ...Object.fromEntries(
      Object.entries(after).map(([name, count]) => [name, count - before[name as keyof typeof before]!]),
    ),
  };
}

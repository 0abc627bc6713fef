// Measures a machine: for `npm run bench` and for the button on the page.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { Backend } from '../gpu/backend.ts';
import { describeInUse } from '../kernels/choice/names.ts';
import { chosenKernels } from '../kernels/variants.ts';
import { countParameters, type GptConfig } from '../model/params.ts';
import type { Measurement, SizeMeasurement } from '../lib/measurement.ts';
import type { Budget } from './clock.ts';
import { stepFlops } from './cost.ts';
import type { Device } from './device.ts';
import { measureKernels } from './kernels.ts';
import { measurePpo } from './ppo-iteration.ts';
import { measureMatmul } from './roofline.ts';
import { measureSampling } from './sampling.ts';
import { benchWeights, type BenchSize } from './sizes.ts';
import { measureTraining, recordStep } from './training-step.ts';

export interface MeasureOptions {
  /** Returns a new device each time, so that the first step is cold. */
  open: () => Promise<Device>;
  sizes: BenchSize[];
  /** Stops before the first size whose step is predicted, from the previous size, to take longer. */
  longestStepMs?: number;
  /** Time for each training step and each sampling run; kernels and matrix products get a tenth each. */
  budget: Budget;
  /** Also measure each op. */
  kernels?: boolean;
  /** Also measure a PPO iteration on these models, keyed by size. */
  ppo?: { tokenizer: Tokenizer; configs: Record<string, GptConfig> };
  /** Trained weights in place of the benchmark's own. */
  weights?: Map<string, { data: Float32Array }>;
}

/** Yields the name of each part before measuring it; can be stopped early, which frees the devices. */
export async function* measure(options: MeasureOptions): AsyncGenerator<string, Measurement> {
  const sizes: SizeMeasurement[] = [];
  let machine: Pick<Measurement, 'backend' | 'adapter' | 'software' | 'kernels'> | undefined;
  for (const size of options.sizes) {
    const before = sizes.at(-1)?.training;
    if (before && stepFlops(size) / before.gflops / 1e6 > (options.longestStepMs ?? Infinity)) break;
    yield `${size.name}: training step`;
    const openedAt = performance.now();
    const device = await options.open();
    machine ??= describeMachine(device.backend);
    try {
      sizes.push(yield* measureSize(device, size, openedAt, options));
    } finally {
      device.backend.destroy();
    }
  }
  return { ...machine!, measuredAt: Date.now(), sizes };
}

const describeMachine = (backend: Backend) => {
  const { kind, adapter, software } = backend;
  return { backend: kind, adapter, software, kernels: describeInUse(backend, { ...chosenKernels(backend), adapter }) };
};

async function* measureSize(
  device: Device,
  size: BenchSize,
  openedAt: number,
  { budget, kernels, ppo, weights }: MeasureOptions,
): AsyncGenerator<string, SizeMeasurement> {
  const { name, config, B, T } = size;
  const { backend } = device;
  const tenth = { ...budget, milliseconds: budget.milliseconds / 10 };
  const step = await recordStep(device, size, weights ?? benchWeights(config));
  const training = await measureTraining(device, size, step, openedAt, budget);
  const measured: SizeMeasurement = { size: name, parameters: countParameters(config, 'lm'), B, T, training };
  if (kernels) {
    yield `${name}: kernels`;
    measured.kernels = await measureKernels(device, step, tenth);
  }
  step.free();
  yield `${name}: matrix products`;
  measured.matmul = await measureMatmul(backend, size, training.stepMs, tenth);
  yield `${name}: sampling`;
  measured.sampling = await measureSampling(backend, size, weights, budget);
  const ppoConfig = ppo?.configs[name];
  if (ppo && ppoConfig) {
    yield `${name}: PPO iteration`;
    measured.ppo = await measurePpo({ backend, tokenizer: ppo.tokenizer }, ppoConfig);
  }
  return measured;
}

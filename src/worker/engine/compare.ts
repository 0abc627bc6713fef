// Whether WebGPU is the faster engine here: a training step timed on both, while nothing else runs.
import type { Backend } from '../../gpu/backend.ts';
import { PHASES } from '../../domain/phases.ts';
import { lazy } from '../../lib/lazy.ts';
import { rolloutLength } from '../../train/rollout.ts';
import type { Kit } from '../../train/task.ts';
import { openLike } from '../measuring.ts';
import type { Phases } from '../phases.ts';
import type { StepTimes } from './choice.ts';

const BUDGET = { milliseconds: 300, atLeast: 3 };
/** Texts in the step. */
const B = 8;
/** Between two looks whether a run has ended. */
const IDLE_MS = 5000;

/** Milliseconds of a training step of this model on either engine, each on a device of its own. */
export async function compareEngines({ backend, config }: Pick<Kit, 'backend' | 'config'>): Promise<StepTimes> {
  const [{ measureTraining, recordStep }, { benchWeights }] = await lazy(
    Promise.all([import('../../bench/training-step.ts'), import('../../bench/sizes.ts')]),
  );
  const size = { name: 'step', config, B, T: rolloutLength(config.context) };
  const stepMs = async (kind: Backend['kind']) => {
    const device = await openLike({ kind, choice: backend.choice });
    try {
      const step = await recordStep(device, size, benchWeights(config));
      return (await measureTraining(device, size, step, performance.now(), BUDGET)).stepMs;
    } finally {
      device.backend.destroy();
    }
  };
  return { webgpu: await stepMs('webgpu'), wasm: await stepMs('cpu') };
}

/** What `measure` gives once no phase runs; a run that begins meanwhile makes it worthless, and it is measured again afterwards. */
export async function whileIdle<T>(phases: Pick<Phases, 'statusOf'>, measure: () => Promise<T>): Promise<T> {
  const isBusy = () => PHASES.some((phase) => phases.statusOf(phase).state === 'running');
  for (;;) {
    while (isBusy()) await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const measured = await measure();
    if (!isBusy()) return measured;
  }
}

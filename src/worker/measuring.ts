// The page's "Measure this machine": a short version of `npm run bench`.
import type { Device } from '../bench/device.ts';
import { findAdapter } from '../gpu/adapter.ts';
import type { Backend } from '../gpu/backend.ts';
import { lazy } from '../lib/lazy.ts';
import type { KernelReport, Measurement } from '../lib/measurement.ts';
import type { GptConfig } from '../model/params.ts';

const BUDGET = { milliseconds: 300, atLeast: 3 };
/** For each op. */
const KERNEL_BUDGET = { milliseconds: 30, atLeast: 3 };
/** Larger sizes are measured only on machines that are fast enough. */
const LONGEST_STEP_MS = 250;

export class Measuring {
  private stopped = false;

  stop(): void {
    this.stopped = true;
  }

  /** Measures on devices of its own, of the same kind as `backend`. Undefined when stopped. */
  async run(backend: Backend, onPart: (what: string) => void): Promise<Measurement | undefined> {
    this.stopped = false;
    // Loaded on demand, because few visitors measure.
    const [{ measure }, { BENCH_SIZES }] = await lazy(
      Promise.all([import('../bench/measure.ts'), import('../bench/sizes.ts')]),
    );
    const parts = measure({
      open: () => openLike(backend),
      sizes: BENCH_SIZES,
      budget: BUDGET,
      longestStepMs: LONGEST_STEP_MS,
    });
    for (;;) {
      const next = await parts.next();
      if (next.done) return next.value;
      if (this.stopped) await parts.return(undefined as never);
      if (this.stopped) return undefined;
      onPart(next.value);
    }
  }

  /** Each op of one training step of this shape, on a device of its own. */
  async kernels(backend: Backend, config: GptConfig, B: number, T: number): Promise<KernelReport> {
    const [{ measureKernels }, { recordStep }, { benchWeights }] = await lazy(
      Promise.all([import('../bench/kernels.ts'), import('../bench/training-step.ts'), import('../bench/sizes.ts')]),
    );
    const device = await openLike(backend);
    try {
      const step = await recordStep(device, { name: 'update', config, B, T }, benchWeights(config));
      const { clock, rows } = await measureKernels(device, step, KERNEL_BUDGET);
      const sources = new Map(step.dispatches.map(({ kernel, entry }) => [`${kernel.name}.${entry}`, kernel.source]));
      const withSource = rows.map((row) => ({ ...row, wgsl: sources.get(row.kernel) ?? '' }));
      return { B, T, backend: backend.kind, clock, rows: withSource };
    } finally {
      device.backend.destroy();
    }
  }
}

/** A device for measuring, of the same kind as `backend` and with its kernels. */
export async function openLike({ kind, choice }: Pick<Backend, 'kind' | 'choice'>): Promise<Device> {
  if (kind === 'cpu') return { backend: await (await lazy(import('../simd/backend.ts'))).simdBackend() };
  const { watchedDevice } = await lazy(import('../bench/device.ts'));
  return watchedDevice(await findAdapter(), choice);
}

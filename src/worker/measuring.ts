// The page's "Measure this machine": a short version of `npm run bench`.
import type { Device } from '../bench/device.ts';
import { findAdapter } from '../gpu/adapter.ts';
import type { Backend } from '../gpu/backend.ts';
import { lazy } from '../lib/lazy.ts';
import type { Measurement } from '../lib/measurement.ts';

const BUDGET = { milliseconds: 300, atLeast: 3 };
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
    const [{ watchedDevice }, { measure }, { BENCH_SIZES }] = await lazy(
      Promise.all([import('../bench/device.ts'), import('../bench/measure.ts'), import('../bench/sizes.ts')]),
    );
    const open = async (): Promise<Device> => {
      if (backend.kind === 'cpu') return { backend: await (await lazy(import('../simd/backend.ts'))).simdBackend() };
      return watchedDevice(await findAdapter(), backend.choice);
    };
    const parts = measure({ open, sizes: BENCH_SIZES, budget: BUDGET, longestStepMs: LONGEST_STEP_MS });
    for (;;) {
      const next = await parts.next();
      if (next.done) return next.value;
      if (this.stopped) await parts.return(undefined as never);
      if (this.stopped) return undefined;
      onPart(next.value);
    }
  }
}

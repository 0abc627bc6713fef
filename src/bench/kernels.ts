// The time of each op in a training step, from timestamps or by repeating each dispatch.
import type { Dispatch } from '../gpu/backend.ts';
import type { KernelMeasurement, SizeMeasurement } from '../lib/measurement.ts';
import { median, timeCommands, type Budget } from './clock.ts';
import { dispatchBytes, dispatchFlops } from './cost.ts';
import type { Device } from './device.ts';
import type { TrainingStep } from './training-step.ts';

/** Milliseconds of each dispatch; undefined without timestamps, or when the step does not run the recorded dispatches. */
async function stamped({ watch }: Device, step: TrainingStep, steps: number): Promise<number[] | undefined> {
  const runs: number[][] = [];
  for (let i = 0; i < steps; i++) {
    const times = await watch?.time(async () => {
      await step.run();
      await step.loss();
    });
    if (times?.length !== step.dispatches.length) return undefined;
    runs.push(times);
  }
  return step.dispatches.map((_, i) => median(runs.map((times) => times[i])));
}

/** Milliseconds of each dispatch, alone and repeated; identical dispatches are timed once. */
async function repeated({ backend }: Device, dispatches: Dispatch[], budget: Budget): Promise<number[]> {
  const known = new Map<string, number>();
  const times: number[] = [];
  for (const dispatch of dispatches) {
    const { kernel, entry, shape, bindings } = dispatch;
    const key = `${kernel.name}.${entry} ${JSON.stringify(shape)}`;
    let ms = known.get(key);
    if (ms === undefined) {
      const program = await backend.prepare(key, [dispatch]);
      ms = await timeCommands(backend, [{ program }], Object.values(bindings)[0], budget);
      backend.release(program);
      known.set(key, ms);
    }
    times.push(ms);
  }
  return times;
}

/** The step's ops, the longest first. */
export async function measureKernels(
  device: Device,
  step: TrainingStep,
  budget: Budget,
): Promise<NonNullable<SizeMeasurement['kernels']>> {
  const stamps = await stamped(device, step, budget.atLeast);
  const times = stamps ?? (await repeated(device, step.dispatches, budget));
  const rows = new Map<string, KernelMeasurement>();
  step.dispatches.forEach((dispatch, i) => {
    const kernel = `${dispatch.kernel.name}.${dispatch.entry}`;
    const row = rows.get(kernel) ?? { kernel, count: 0, ms: 0, gflop: 0, mib: 0 };
    row.count++;
    row.ms += times[i];
    row.gflop += dispatchFlops(dispatch) / 1e9;
    row.mib += dispatchBytes(dispatch) / 2 ** 20;
    rows.set(kernel, row);
  });
  return { clock: stamps ? 'time stamps' : 'wall clock', rows: [...rows.values()].sort((a, b) => b.ms - a.ms) };
}

// Times awaited work. Machines are noisy, so everything runs several times and the median counts.
import type { Backend, Command, Slice } from '../gpu/backend.ts';

/** How long to measure one thing. */
export interface Budget {
  milliseconds: number;
  /** Minimum number of runs, even when the time is up. */
  atLeast: number;
}

const MOST_RUNS = 50;

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds of each run. */
export async function timeRuns(run: () => Promise<unknown>, { milliseconds, atLeast }: Budget): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < atLeast || (times.length < MOST_RUNS && performance.now() - start < milliseconds)) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return times;
}

/** Runs the commands and waits for them by reading back one number of `written`, which they write. */
async function finish(backend: Backend, commands: Command[], written: Slice): Promise<void> {
  backend.run(commands);
  await backend.read([{ ...written, length: 1 }]);
}

/** Shortest work worth timing, given the cost of waiting for it. */
const WORTH_TIMING = 10;

/** Median milliseconds of one run of the commands, from runs long enough to be timed; the first run is not counted. */
export async function timeCommands(
  backend: Backend,
  commands: Command[],
  written: Slice,
  budget: Budget,
): Promise<number> {
  await finish(backend, commands, written);
  const [once] = await timeRuns(() => finish(backend, commands, written), { milliseconds: 0, atLeast: 1 });
  const repeats = Math.ceil(Math.min(100, Math.max(1, WORTH_TIMING / once)));
  const many = Array.from({ length: repeats }, () => commands).flat();
  return median(await timeRuns(() => finish(backend, many, written), budget)) / repeats;
}

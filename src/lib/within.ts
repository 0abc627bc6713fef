// Limits on waiting: whoever waits for the network, a driver or another thread says for how long, and what follows.

// Timers exist wherever this runs, but are not among the language's own types, the only ones that lib/ may use.
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const performance: { now(): number };

/** Parts of a limit. */
const SLICES = 5;

/**
 * The limits, in milliseconds. Each is several times what the slowest machine tried here takes, so that one that is merely slow is not cut off.
 */
export const LIMITS = {
  /** To find a graphics adapter, or to open its device. */
  device: 10_000,
  /** To compile one kernel; drivers of software adapters take seconds. */
  compile: 60_000,
  /** For the numbers of one submission. A graphics card is reset after two seconds by Windows; a software adapter shares a busy processor. */
  read: { card: 20_000, software: 120_000 },
  /** For the server's answer, or the next bytes of it. */
  bytes: 15_000,
  /** For a part of the page that is fetched on demand, with all that it imports, and for the worker's small first script. */
  part: 15_000,
  /** For the worker's second script, the largest. */
  script: 30_000,
} as const;

/**
 * Settles as `promise` does, or rejects with the result of `late` after `ms` milliseconds during which this thread was awake. The time is
 * counted in slices; one that took more than twice its length does not count, because the computer slept or the browser held the page's timers
 * back, and then the other side could not answer either.
 */
export function within<T>(promise: Promise<T>, ms: number, late: () => Error): Promise<T> {
  const slice = ms / SLICES;
  return new Promise<T>((resolve, reject) => {
    let timer: unknown;
    const wait = (left: number): void => {
      const start = performance.now();
      timer = setTimeout(() => {
        const awake = performance.now() - start <= 2 * slice;
        if (left > 1 || !awake) wait(awake ? left - 1 : left);
        else reject(late());
      }, slice);
    };
    wait(SLICES);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

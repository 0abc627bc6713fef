// The right to change a run and its saved state, which one tab has at a time.
import { LabError } from '../lib/errors.ts';

/** How long a worker that was ended a moment ago may take to give its lock back: Chrome lets one that is busy go on for two seconds. */
const PATIENCE_MS = 3000;

/** Held several times over within this tab, it is given back at the end of the last. Browsers do not freeze a hidden tab that holds one. */
export class Turn {
  private readonly name: string;
  private holds = 0;
  private taken: Promise<() => void> | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /** Does the work while no other tab does any. @throws LabError `BusyError` when another tab does. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.holds++;
    this.taken ??= take(this.name);
    const { taken } = this;
    try {
      await taken;
      return await work();
    } finally {
      this.holds--;
      if (this.holds === 0) {
        this.taken = undefined;
        taken.then((giveBack) => giveBack()).catch(() => undefined);
      }
    }
  }
}

/** @returns what gives the lock back. */
function take(name: string): Promise<() => void> {
  // Pages that are neither https nor localhost have no locks, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const granted = () => new Promise<void>((giveBack) => resolve(giveBack));
    locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, granted).catch((error: unknown) => {
      if ((error as Error).name === 'TimeoutError')
        reject(new LabError('BusyError', 'Another tab of this page is training.'));
      // Sandboxed frames have locks and may not use them.
      else resolve(() => undefined);
    });
  });
}

// The right to change a run and its saved state, which one tab has at a time.
import { LabError } from '../lib/errors.ts';

/** How long a worker that was ended a moment ago may take to give its lock back: Chrome lets one that is busy go on for two seconds. */
const PATIENCE_MS = 3000;
/** How often it is asked whether another tab has given the lock back. A request that waits could be granted to a tab that sleeps. */
const ASK_MS = 250;

/** Held several times over within this tab, it is given back at the end of the last. Browsers do not freeze a hidden tab that holds one. */
export class Turn {
  private readonly name: string;
  private readonly onTaken: () => void;
  private holds = 0;
  private taken: Promise<() => void> | undefined;

  /** @param onTaken is told when another tab has it */
  constructor(name: string, onTaken: () => void) {
    this.name = name;
    this.onTaken = onTaken;
  }

  /** Does the work while no other tab does any. @throws LabError `TakenError` when another tab does. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.holds++;
    this.taken ??= take(this.name).catch((error: unknown) => {
      this.onTaken();
      throw error;
    });
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
        reject(new LabError('TakenError', 'Another tab of this page is training.'));
      // Sandboxed frames have locks and may not use them.
      else resolve(() => undefined);
    });
  });
}

/** @returns which other tab holds the lock, and not only because its worker was ended a moment ago; undefined without any */
export async function otherHolder(name: string): Promise<string | undefined> {
  const holder = await holderOf(name);
  const until = Date.now() + PATIENCE_MS;
  while (holder !== undefined && Date.now() < until) {
    await pause();
    if ((await holderOf(name)) !== holder) return undefined;
  }
  return holder;
}

/** Waits until this holder has given the lock back. */
export async function untilFreed(name: string, holder: string): Promise<void> {
  while ((await holderOf(name)) === holder) await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ASK_MS));

async function holderOf(name: string): Promise<string | undefined> {
  const locks = (navigator as { locks?: LockManager }).locks;
  // Sandboxed frames may not ask.
  const found = await locks?.query().catch(() => undefined);
  return found?.held?.find((lock) => lock.name === name)?.clientId;
}

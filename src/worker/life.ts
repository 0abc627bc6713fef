// What a worker is by its name, and how the page learns that it has ended.

/** The name of a worker that computes for another. */
export const HELPER = 'helper';

/**
 * Holds the lock of this name until the worker ends: the browser then frees it, and the page that waits for it learns at once.
 * @returns whether it is held; pages that are neither https nor localhost have no locks
 */
export function holdForLife(name: string): Promise<boolean> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return new Promise((resolve) => {
    if (!locks) return resolve(false);
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    locks.request(name, hold).catch(() => resolve(false));
  });
}

// Training in one tab at a time.
import { LabError } from '../lib/errors.ts';

/** Runs work while holding a lock: no other tab trains, and browsers do not freeze a hidden tab that holds one. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  // Pages that are neither https nor localhost have no locks, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return work();
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) {
      throw new LabError('ConfigError', 'Another tab of this page is training.', { hint: 'Pause it there first.' });
    }
    await work();
  });
}

// The states that a run went through, to go back to: one record for each, with the checkpoint that it belongs to.
import { isCount } from '../lib/shapes.ts';
import { compare, momentsOf, type SavedIds } from './checkpoints.ts';
import type { Database, MomentRecord } from './db.ts';

export interface Moment {
  step: number;
  /** Settings and what else it had then: any cloneable data. */
  meta: unknown;
  tensors: Record<string, Float32Array>;
}

/** A moment as it is stored with a checkpoint. */
export type PackedMoment = Omit<MomentRecord, 'key'>;

/** @throws LabError `StorageError`, or `StaleError` when the disk does not hold what was expected; nothing is stored then. */
export function putMoment(database: Database, moment: MomentRecord, expected: SavedIds = {}): Promise<void> {
  return database.write(['manifests', 'moments'], function* (transaction) {
    yield* compare(transaction, expected);
    yield transaction.objectStore('moments').put(moment);
  });
}

/** Undefined when it is not there. @throws LabError `StorageError` */
export function getMoment(database: Database, key: string, step: number): Promise<MomentRecord | undefined> {
  return database.read((connection) => connection.get('moments', [key, step]));
}

/** The steps of all moments of a checkpoint, in ascending order, and their sizes in bytes. @throws LabError `StorageError` */
export function momentSizes(database: Database, key: string): Promise<Map<number, number>> {
  return database.read(async (connection) => {
    const sizes = new Map<number, number>();
    // Keys alone: the states themselves are large.
    let cursor = await connection.transaction('moments').store.index('bytes').openKeyCursor(momentsOf(key));
    for (; cursor; cursor = await cursor.continue()) {
      const [, step, bytes] = cursor.key;
      // Where it is damaged, it is none to go back to.
      if (isCount(bytes)) sizes.set(step, bytes);
    }
    return sizes;
  });
}

/** @throws LabError `StorageError` */
export function deleteMoments(database: Database, key: string, steps: readonly number[]): Promise<void> {
  return database.write(['moments'], (transaction) => {
    const store = transaction.objectStore('moments');
    return steps.map((step) => store.delete([key, step]));
  });
}

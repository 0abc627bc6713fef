// Copies of checkpoints under other keys, with their moments: made within the database, so that only one part at a time is in memory.
import { newId } from '../domain/labels.ts';
import { LabError } from '../lib/errors.ts';
import { isCount } from '../lib/shapes.ts';
import { areDescribed, chunksOf, compare, momentsOf, type CheckpointInfo, type SavedIds } from './checkpoints.ts';
import type { Database, WriteTransaction } from './db.ts';

interface CopyOptions {
  /** What must be on disk for the copy to be made. */
  expected: SavedIds;
  /** Which moments to take along, of their steps in ascending order. */
  moments: (steps: number[]) => number[];
}

/**
 * Copies a checkpoint and some of its moments, all or nothing.
 * @param change gives the facts of the copy from those of the original; what it throws is thrown
 * @throws LabError `StorageError`, `CheckpointError` where there is none, `StaleError` when the disk does not hold what was expected
 */
export function copyCheckpoint(
  database: Database,
  [from, to]: [from: string, to: string],
  change: (meta: unknown) => unknown,
  { expected, moments }: CopyOptions,
): Promise<void> {
  return database.write(['manifests', 'chunks', 'moments'], async (transaction) => {
    await Promise.all(compare(transaction, expected));
    const manifests = transaction.objectStore('manifests');
    const manifest = await manifests.get(from);
    if (!manifest) throw new LabError('CheckpointError', 'Nothing has been saved of it.');
    const copy = { ...manifest, key: to, id: newId(), meta: change(manifest.meta) };
    const chunks = transaction.objectStore('chunks');
    for (let at = await chunks.openCursor(chunksOf(from)); at; at = await at.continue())
      await chunks.put({ ...at.value, key: to });
    await takeMoments(transaction, from, to, moments);
    return [manifests.put(copy)];
  });
}

/** Copies all moments of one checkpoint to another. @throws LabError `StorageError`, `StaleError` */
export function copyMoments(
  database: Database,
  [from, to]: [from: string, to: string],
  expected: SavedIds,
): Promise<void> {
  return database.write(['manifests', 'moments'], async (transaction) => {
    await Promise.all(compare(transaction, expected));
    await takeMoments(transaction, from, to, (steps) => steps);
    return [];
  });
}

async function takeMoments(
  transaction: WriteTransaction,
  from: string,
  to: string,
  choose: CopyOptions['moments'],
): Promise<void> {
  const store = transaction.objectStore('moments');
  const steps = (await store.getAllKeys(momentsOf(from))).map(([, step]) => step);
  for (const step of choose(steps)) {
    const moment = await store.get([from, step]);
    if (moment) await store.put({ ...moment, key: to });
  }
}

/** The facts of all checkpoints whose keys begin so, and their sizes in bytes, those of their moments included. @throws LabError `StorageError` */
export function listCopies(database: Database, prefix: string): Promise<(CheckpointInfo & { bytes: number })[]> {
  return database.read(async (connection) => {
    const transaction = connection.transaction(['manifests', 'moments']);
    const moments = transaction.objectStore('moments').index('bytes');
    const manifests = await transaction.objectStore('manifests').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    const found = [];
    for (const { key, savedAt, meta, tensors } of manifests) {
      const sizes: unknown[] = areDescribed(tensors) ? tensors.map(({ length }) => 4 * length) : [];
      for (let at = await moments.openKeyCursor(momentsOf(key)); at; at = await at.continue()) sizes.push(at.key[2]);
      found.push({
        key,
        savedAt,
        meta,
        bytes: sizes.filter(isCount).reduce((sum: number, size) => sum + Number(size), 0),
      });
    }
    return found;
  });
}

/** The facts of a checkpoint; undefined when there is none. @throws LabError `StorageError` */
export async function loadFacts(database: Database, key: string): Promise<unknown> {
  return (await database.read((connection) => connection.get('manifests', key)))?.meta;
}

/** Changes the facts of a checkpoint, if it is there. @throws LabError `StorageError` */
export function changeFacts(database: Database, key: string, change: (meta: unknown) => unknown): Promise<void> {
  return database.write(['manifests'], async (transaction) => {
    const manifests = transaction.objectStore('manifests');
    const manifest = await manifests.get(key);
    return manifest ? [manifests.put({ ...manifest, meta: change(manifest.meta) })] : [];
  });
}

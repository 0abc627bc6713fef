// The states that a run went through, to go back to: one record for each, with the checkpoint that it belongs to.
import { checksum } from '../data/fingerprint.ts';
import { decode, encode } from '../data/lossless.ts';
import { LabError } from '../lib/errors.ts';
import { fields, isCount, isNumber, isText, listOf } from '../lib/shapes.ts';
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

export function packMoment({ step, meta, tensors }: Moment): PackedMoment {
  const packed = Object.entries(tensors).map(([name, data]) => ({
    name,
    length: data.length,
    checksum: checksum(data),
    bytes: encode(data),
  }));
  return { step, bytes: packed.reduce((sum, { bytes }) => sum + bytes.length, 0), meta, tensors: packed };
}

const arePacked = listOf(
  fields({ name: isText, length: isCount, checksum: isNumber, bytes: (value) => value instanceof Uint8Array }),
);

/** @throws LabError `CheckpointError` where it is damaged. */
export function unpackMoment({ step, meta, tensors }: PackedMoment): Moment {
  const damaged = (cause: unknown) =>
    new LabError('CheckpointError', `The state after step ${step} is damaged: a part of it is missing or changed.`, {
      cause,
      hint: 'Nothing was changed here. Choose another step to go back to.',
    });
  if (!arePacked(tensors)) throw damaged('not packed tensors');
  const unpacked = tensors.map(({ name, length, checksum: sum, bytes }) => {
    try {
      const data = decode(bytes, length);
      if (checksum(data) === sum) return [name, data] as const;
    } catch (cause) {
      throw damaged(cause);
    }
    throw damaged(name);
  });
  return { step, meta, tensors: Object.fromEntries(unpacked) };
}

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
    for (; cursor; cursor = await cursor.continue()) sizes.set(cursor.key[1], cursor.key[2]);
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

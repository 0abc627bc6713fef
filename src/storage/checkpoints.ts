// Everything needed to resume a phase: a few facts and many numbers, saved atomically. Each saved state has an id, so that a tab can tell
// whether another has written since.
import { checksum } from '../data/fingerprint.ts';
import { newId } from '../domain/labels.ts';
import { LabError } from '../lib/errors.ts';
import { fields, isCount, isNumber, isText, listOf } from '../lib/shapes.ts';
import type { ChunkRecord, Database, Manifest, WriteTransaction } from './db.ts';

export interface Checkpoint {
  /** Model and phase, for example 'nano/ppo'. */
  key: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Step, configuration, random-stream states, metrics: any cloneable data. */
  meta: unknown;
  tensors: Record<string, Float32Array>;
}

export type CheckpointInfo = Omit<Checkpoint, 'tensors'>;

/** The ids of saved states by key, as somebody last saw them; undefined where nothing was saved. */
export type SavedIds = Record<string, string | undefined>;

interface SaveOptions {
  /** What must be on disk for the save to happen. */
  expected?: SavedIds;
  /** Keys of checkpoints to delete in the same transaction. */
  remove?: string[];
  /** Its moments after this step are deleted in the same transaction. */
  momentsAfter?: number;
  /** Largest size of one record; tests make it small. */
  chunkBytes?: number;
}

/** Chrome refuses a single value over 133 MB. */
const CHUNK_BYTES = 32 * 2 ** 20;

/**
 * Saves a checkpoint in place of the one with the same key; the old one stays until the new one is completely on
 * disk.
 * @returns the id of the saved state.
 * @throws LabError `StorageError`, or `StaleError` when the disk does not hold what was expected; nothing is changed then.
 */
export async function saveCheckpoint(
  database: Database,
  checkpoint: Checkpoint,
  { expected = {}, remove = [], momentsAfter, chunkBytes = CHUNK_BYTES }: SaveOptions = {},
): Promise<string> {
  const { key, savedAt, meta, tensors } = checkpoint;
  const numbers = chunkBytes / 4;
  const id = newId();
  const manifest: Manifest = {
    key,
    id,
    savedAt,
    meta,
    tensors: Object.entries(tensors).map(([name, data]) => ({
      name,
      length: data.length,
      chunks: Math.ceil(data.length / numbers),
      checksum: checksum(data),
    })),
  };
  await database.write(['manifests', 'chunks', 'moments'], function* (transaction) {
    yield* compare(transaction, expected);
    for (const each of remove) yield* removal(transaction, each);
    if (momentsAfter !== undefined) yield transaction.objectStore('moments').delete(momentsOf(key, momentsAfter));
    const chunks = transaction.objectStore('chunks');
    yield chunks.delete(chunksOf(key));
    for (const { name: tensor, chunks: count } of manifest.tensors) {
      for (let index = 0; index < count; index++) {
        // A slice, not a view: storing a view would store its whole buffer.
        const data = tensors[tensor].slice(index * numbers, (index + 1) * numbers);
        yield chunks.put({ key, tensor, index, data });
      }
    }
    yield transaction.objectStore('manifests').put(manifest);
  });
  return id;
}

/** Aborts the transaction, with all its later requests, where the disk does not hold what was expected. */
export function* compare(transaction: WriteTransaction, expected: SavedIds): Generator<Promise<unknown>> {
  for (const [key, id] of Object.entries(expected)) {
    yield transaction
      .objectStore('manifests')
      .get(key)
      .then((found) => {
        if (idOf(found) === id) return;
        transaction.abort();
        throw new LabError('StaleError', 'Another tab of this page has changed this run since.');
      });
  }
}

function* removal(transaction: WriteTransaction, key: string): Generator<Promise<unknown>> {
  yield transaction.objectStore('manifests').delete(key);
  yield transaction.objectStore('chunks').delete(chunksOf(key));
  yield transaction.objectStore('moments').delete(momentsOf(key));
}

/** Version 0.1 saved no ids; its states differ by their time. A damaged one has neither. */
const idOf = (manifest: Manifest | undefined): string | undefined =>
  manifest && (isText(manifest.id) ? manifest.id : `at ${isNumber(manifest.savedAt) ? manifest.savedAt : 'no time'}`);

/** The ids of what is on disk. @throws LabError `StorageError` */
export async function savedIds(database: Database, keys: string[]): Promise<SavedIds> {
  const found = await database.read((connection) => {
    const manifests = connection.transaction('manifests').store;
    return Promise.all(keys.map((key) => manifests.get(key)));
  });
  return Object.fromEntries(keys.map((key, i) => [key, idOf(found[i])]));
}

/**
 * The checkpoint, or undefined when there is none.
 * @throws LabError `CheckpointError` when it is incomplete or damaged, `StorageError` when it cannot be read at all.
 */
export async function loadCheckpoint(database: Database, key: string): Promise<Checkpoint | undefined> {
  const [manifest, chunks] = await database.read(async (connection) => {
    const transaction = connection.transaction(['manifests', 'chunks']);
    return Promise.all([
      transaction.objectStore('manifests').get(key),
      transaction.objectStore('chunks').getAll(chunksOf(key)),
    ]);
  });
  if (!manifest) return undefined;
  const { savedAt, meta, tensors: described } = manifest;
  if (!areDescribed(described) || !chunks.every(({ data }) => data instanceof Float32Array)) throw damaged(key);
  const tensors = Object.fromEntries(described.map((each) => [each.name, joinChunks(key, each, chunks)]));
  return { key, savedAt, meta, tensors };
}

const startingWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** Whether there is any checkpoint whose key begins so; without a beginning, of any model and seed. @throws LabError `StorageError` */
export async function hasCheckpoints(database: Database, prefix = ''): Promise<boolean> {
  return (await database.read((connection) => connection.count('manifests', startingWith(prefix)))) > 0;
}

/** The checkpoints whose keys begin so, without their tensors, newest first. @throws LabError `StorageError` */
export async function listCheckpoints(database: Database, prefix = ''): Promise<CheckpointInfo[]> {
  const manifests = await database.read((connection) => connection.getAll('manifests', startingWith(prefix)));
  return manifests.map(({ key, savedAt, meta }) => ({ key, savedAt, meta })).sort((a, b) => b.savedAt - a.savedAt);
}

/**
 * Deletes the checkpoints that are there, all or none. @throws LabError `StorageError`, or `StaleError` when the disk does not hold
 * what was expected.
 */
export function deleteCheckpoints(database: Database, keys: string[], expected: SavedIds = {}): Promise<void> {
  return database.write(['manifests', 'chunks', 'moments'], function* (transaction) {
    yield* compare(transaction, expected);
    for (const key of keys) yield* removal(transaction, key);
  });
}

/** In the order of IndexedDB's keys an array is greater than any number or string. */
export const momentsOf = (key: string, after = -1): IDBKeyRange => IDBKeyRange.bound([key, after], [key, []], true);
export const chunksOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

export const areDescribed = listOf(fields({ name: isText, length: isCount, chunks: isCount, checksum: isNumber }));

const damaged = (key: string, tensor = ''): LabError =>
  new LabError('CheckpointError', 'The saved state is damaged: a part of it is missing or changed.', {
    cause: `${tensor.slice(0, 100)} of ${key}`,
  });

function joinChunks(key: string, described: Manifest['tensors'][number], chunks: ChunkRecord[]): Float32Array {
  const parts = chunks.filter((chunk) => chunk.tensor === described.name);
  const length = parts.reduce((sum, chunk) => sum + chunk.data.length, 0);
  if (parts.length !== described.chunks || length !== described.length) throw damaged(key, described.name);
  const data = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  if (checksum(data) !== described.checksum) throw damaged(key, described.name);
  return data;
}

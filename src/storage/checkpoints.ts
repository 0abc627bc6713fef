// Everything needed to resume a phase: a few facts and many numbers, saved atomically.
import { LabError } from '../lib/errors.ts';
import type { ChunkRecord, Database, Manifest } from './db.ts';

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

/** Chrome refuses a single value over 133 MB. */
const CHUNK_BYTES = 32 * 2 ** 20;

/**
 * Saves a checkpoint in place of the one with the same key; the old one stays until the new one is completely on
 * disk.
 * @param chunkBytes largest size of one record; tests make it small.
 * @throws LabError `StorageError`
 */
export function saveCheckpoint(database: Database, checkpoint: Checkpoint, chunkBytes = CHUNK_BYTES): Promise<void> {
  const { key, savedAt, meta, tensors } = checkpoint;
  const numbers = chunkBytes / 4;
  const manifest: Manifest = {
    key,
    savedAt,
    meta,
    tensors: Object.entries(tensors).map(([name, data]) => ({
      name,
      length: data.length,
      chunks: Math.ceil(data.length / numbers),
      checksum: checksum(data),
    })),
  };
  return database.write(['manifests', 'chunks'], function* (transaction) {
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
  const { savedAt, meta } = manifest;
  const tensors = Object.fromEntries(
    manifest.tensors.map((described) => [described.name, joinChunks(key, described, chunks)]),
  );
  return { key, savedAt, meta, tensors };
}

/** All checkpoints without their tensors, newest first. @throws LabError `StorageError` */
export async function listCheckpoints(database: Database): Promise<CheckpointInfo[]> {
  const manifests = await database.read((connection) => connection.getAll('manifests'));
  return manifests.map(({ key, savedAt, meta }) => ({ key, savedAt, meta })).sort((a, b) => b.savedAt - a.savedAt);
}

/** Deletes a checkpoint, if there is one. @throws LabError `StorageError` */
export function deleteCheckpoint(database: Database, key: string): Promise<void> {
  return database.write(['manifests', 'chunks'], (transaction) => [
    transaction.objectStore('manifests').delete(key),
    transaction.objectStore('chunks').delete(chunksOf(key)),
  ]);
}

/** In the order of IndexedDB's keys an array is greater than any string. */
const chunksOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

function joinChunks(key: string, described: Manifest['tensors'][number], chunks: ChunkRecord[]): Float32Array {
  const parts = chunks.filter((chunk) => chunk.tensor === described.name);
  const length = parts.reduce((sum, chunk) => sum + chunk.data.length, 0);
  const damaged = new LabError('CheckpointError', 'The saved state is damaged: a part of it is missing or changed.', {
    cause: `${described.name} of ${key}`,
  });
  if (parts.length !== described.chunks || length !== described.length) throw damaged;
  const data = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  if (checksum(data) !== described.checksum) throw damaged;
  return data;
}

/** FNV-1a over the 32-bit words (Fowler, Noll and Vo), to detect damage. */
function checksum(data: Float32Array): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i], 0x01000193);
  return hash >>> 0;
}

import { beforeEach, describe, expect, test } from 'vitest';
import {
  deleteCheckpoints,
  listCheckpoints,
  loadCheckpoint,
  saveCheckpoint,
  savedIds,
  type Checkpoint,
} from '../../src/storage/checkpoints.ts';
import { Database } from '../../src/storage/db.ts';
import { freshIndexedDb } from './memory.ts';

let database: Database;
beforeEach(() => {
  freshIndexedDb();
  database = new Database('/');
});

const numbers = (length: number, scale = 1) => Float32Array.from({ length }, (_, i) => i * scale);
const checkpoint = (key: string, savedAt: number, scale = 1): Checkpoint => ({
  key,
  savedAt,
  meta: { step: savedAt, rng: [1, 2, 3, 4, 5], rows: [{ step: 1, kl: 0.5 }] },
  tensors: { params: numbers(10, scale), m: numbers(8, scale), empty: new Float32Array(0) },
});
/** Four numbers a chunk. */
const save = (c: Checkpoint) => saveCheckpoint(database, c, { chunkBytes: 16 });
const chunkCount = () => database.read((connection) => connection.count('chunks'));

test('what is saved comes back, cut into chunks or not', async () => {
  await save(checkpoint('nano/ppo', 1));
  expect(await chunkCount()).toBe(3 + 2);
  expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(checkpoint('nano/ppo', 1));
  await saveCheckpoint(database, checkpoint('nano/ppo', 2));
  expect(await chunkCount()).toBe(2);
  expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(checkpoint('nano/ppo', 2));
  expect(await loadCheckpoint(database, 'nano/sft')).toBeUndefined();
});

test('a view into a larger buffer is saved alone', async () => {
  const params = numbers(100).subarray(40, 50);
  await save({ ...checkpoint('nano/ppo', 1), tensors: { params } });
  const loaded = await loadCheckpoint(database, 'nano/ppo');
  expect([...loaded!.tensors.params]).toEqual([...params]);
  const chunk = await database.read((connection) => connection.get('chunks', ['nano/ppo', 'params', 0]));
  expect(chunk!.data.buffer.byteLength).toBe(16);
});

test('saving again leaves nothing of the old one, and nothing of the others changes', async () => {
  await save(checkpoint('nano/pp', 1));
  await save(checkpoint('nano/ppo', 1));
  await save(checkpoint('nano/ppo2', 1));
  await save({ ...checkpoint('nano/ppo', 2), tensors: { other: numbers(4) } });
  expect(await chunkCount()).toBe(5 + 1 + 5);
  expect(Object.keys((await loadCheckpoint(database, 'nano/ppo'))!.tensors)).toEqual(['other']);
  expect(await loadCheckpoint(database, 'nano/ppo2')).toEqual(checkpoint('nano/ppo2', 1));
});

test('lists facts without tensors, latest first; deletes', async () => {
  await save(checkpoint('nano/sft', 1));
  await save(checkpoint('nano/ppo', 5));
  const infos = await listCheckpoints(database);
  expect(infos.map(({ key }) => key)).toEqual(['nano/ppo', 'nano/sft']);
  expect(Object.keys(infos[0])).toEqual(['key', 'savedAt', 'meta']);
  await deleteCheckpoints(database, ['nano/ppo']);
  await deleteCheckpoints(database, ['nano/ppo']);
  expect(await loadCheckpoint(database, 'nano/ppo')).toBeUndefined();
  expect(await chunkCount()).toBe(5);
});

describe('a save that fails leaves the old checkpoint whole', () => {
  test('because the facts cannot be stored', async () => {
    await save(checkpoint('nano/ppo', 1));
    const bad = { ...checkpoint('nano/ppo', 2), meta: { report: () => 1 } };
    await expect(save(bad)).rejects.toMatchObject({ name: 'StorageError' });
    expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(checkpoint('nano/ppo', 1));
  });

  test('because the disk is full half-way', async () => {
    await save(checkpoint('nano/ppo', 1));
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const next = checkpoint('nano/ppo', 2);
    next.tensors.m = Object.assign(numbers(8), { slice: full });
    await expect(save(next)).rejects.toMatchObject({
      name: 'StorageError',
      message: 'There is not enough disk space for this page to save its data.',
    });
    expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(checkpoint('nano/ppo', 1));
  });
});

describe('a tab that expects something else on disk changes nothing', () => {
  const stale = { name: 'StaleError' };

  test('when it saves', async () => {
    const id = await save(checkpoint('nano/ppo', 1));
    expect(await savedIds(database, ['nano/ppo', 'nano/sft'])).toEqual({ 'nano/ppo': id, 'nano/sft': undefined });
    const next = checkpoint('nano/ppo', 2);
    await expect(saveCheckpoint(database, next, { expected: { 'nano/ppo': undefined } })).rejects.toMatchObject(stale);
    // An earlier phase that is another one now counts, too.
    const expected = { 'nano/ppo': id, 'nano/sft': 'gone' };
    await expect(saveCheckpoint(database, next, { expected, remove: ['nano/ppo'] })).rejects.toMatchObject(stale);
    expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(checkpoint('nano/ppo', 1));
    const newer = await saveCheckpoint(database, next, { expected: { 'nano/ppo': id } });
    expect(newer).not.toBe(id);
    expect(await loadCheckpoint(database, 'nano/ppo')).toEqual(next);
  });

  test('when it deletes', async () => {
    const id = await save(checkpoint('nano/sft', 1));
    await save(checkpoint('nano/ppo', 1));
    const keys = ['nano/sft', 'nano/ppo'];
    const old = { 'nano/sft': id, 'nano/ppo': undefined };
    await expect(deleteCheckpoints(database, keys, old)).rejects.toMatchObject(stale);
    expect(await listCheckpoints(database)).toHaveLength(2);
    await deleteCheckpoints(database, keys, await savedIds(database, keys));
    expect(await listCheckpoints(database)).toEqual([]);
  });

  test('what version 0.1 saved is told apart by its time', async () => {
    await database.write(['manifests'], (transaction) => [
      transaction.objectStore('manifests').put({ key: 'nano/ppo', savedAt: 7, meta: {}, tensors: [] }),
    ]);
    expect(await savedIds(database, ['nano/ppo'])).toEqual({ 'nano/ppo': 'at 7' });
  });
});

test('a save that replaces a phase takes along what was made from the old one, at once', async () => {
  await save(checkpoint('nano/sft', 1));
  await save(checkpoint('nano/ppo', 1));
  await saveCheckpoint(database, checkpoint('nano/sft', 2), { remove: ['nano/ppo'] });
  expect((await listCheckpoints(database)).map(({ key, savedAt }) => [key, savedAt])).toEqual([['nano/sft', 2]]);
  expect(await chunkCount()).toBe(2);
});

describe('damage is noticed', () => {
  const chunk = ['nano/ppo', 'params', 1] as [string, string, number];
  const damaged = { name: 'CheckpointError', message: expect.stringContaining('is damaged') as string };

  test('a chunk is missing', async () => {
    await save(checkpoint('nano/ppo', 1));
    await database.write(['chunks'], (transaction) => [transaction.objectStore('chunks').delete(chunk)]);
    await expect(loadCheckpoint(database, 'nano/ppo')).rejects.toMatchObject(damaged);
  });

  test.each([
    ['a number is wrong', (data: Float32Array) => data.with(2, 77)],
    ['a chunk is short', (data: Float32Array) => data.slice(1)],
  ])('%s', async (_, spoil) => {
    await save(checkpoint('nano/ppo', 1));
    const record = await database.read((connection) => connection.get('chunks', chunk));
    const spoilt = { ...record!, data: spoil(record!.data) };
    await database.write(['chunks'], (transaction) => [transaction.objectStore('chunks').put(spoilt)]);
    await expect(loadCheckpoint(database, 'nano/ppo')).rejects.toMatchObject(damaged);
  });

  test.each([
    ['a chunk has no numbers', { chunk: { data: undefined } }],
    ['a chunk is a text', { chunk: { data: 'text' } }],
    ['no tensors are described', { manifest: { tensors: undefined } }],
    ['a tensor is described by nothing', { manifest: { tensors: [null] } }],
    ['it has neither id nor time', { manifest: { id: 3, savedAt: { toString: 1 }, tensors: 'text' } }],
  ])('%s', async (_, { chunk: part, manifest }: { chunk?: object; manifest?: object }) => {
    await save(checkpoint('nano/ppo', 1));
    const [chunks, manifests] = await database.read((connection) =>
      Promise.all([connection.get('chunks', chunk), connection.get('manifests', 'nano/ppo')]),
    );
    await database.write(['chunks', 'manifests'], (transaction) => [
      transaction.objectStore('chunks').put({ ...chunks!, ...part }),
      transaction.objectStore('manifests').put({ ...manifests!, ...manifest }),
    ]);
    expect(Object.keys(await savedIds(database, ['nano/ppo']))).toEqual(['nano/ppo']);
    await expect(loadCheckpoint(database, 'nano/ppo')).rejects.toMatchObject(damaged);
  });
});

import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Database, databaseName } from '../../src/storage/db.ts';
import { getRecord, removeRecord, setRecord } from '../../src/storage/records.ts';
import { momentSizes, putMoment } from '../../src/storage/moments.ts';
import { CLASS_STORES, ITEM_STORES } from '../../src/storage/stores.ts';
import { upgrade, type Upgrade } from '../../src/storage/upgrade.ts';
import { freshIndexedDb } from './memory.ts';

beforeEach(() => void freshIndexedDb());
afterEach(() => void vi.useRealTimers());

test('the name follows the folder of the page', () => {
  expect(databaseName('/me/rlhf/')).toBe('rlhf-sandbox:/me/rlhf/');
  expect(databaseName('/me/rlhf/index.html')).toBe('rlhf-sandbox:/me/rlhf/');
  expect(databaseName('/')).toBe('rlhf-sandbox:/');
});

test('two folders of one origin do not see each other', async () => {
  const [a, b] = [new Database('/a/'), new Database('/b/')];
  await setRecord(a, 'settings', { seed: 1 });
  expect(await getRecord(a, 'settings')).toEqual({ seed: 1 });
  expect(await getRecord(b, 'settings')).toBeUndefined();
  await removeRecord(a, 'settings');
  expect(await getRecord(a, 'settings')).toBeUndefined();
});

test('goes on after the browser has closed the connection', async () => {
  const database = new Database('/');
  await setRecord(database, 'settings', [1]);
  await database.read((connection) => Promise.resolve(connection.close()));
  expect(await getRecord(database, 'settings')).toEqual([1]);
  await database.read((connection) => Promise.resolve(connection.close()));
  await setRecord(database, 'settings', [2]);
  await database.close();
  expect(await getRecord(database, 'settings')).toEqual([2]);
});

test('a disk that is full at the first visit is one error, and nothing is left unhandled', async () => {
  // Vitest fails a run in which a rejection was handled by nobody.
  const put = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await expect(getRecord(new Database('/'), 'settings')).rejects.toMatchObject({ name: 'StorageError' });
  put.mockRestore();
  await new Promise((resolve) => setTimeout(resolve, 20));
});

test('a database of version 2 keeps what it has and gets room for the states of runs and the models of a class', async () => {
  const older = await openDB(databaseName('/'), 2, {
    upgrade(old) {
      old.createObjectStore('records');
      old.createObjectStore('manifests', { keyPath: 'key' });
      old.createObjectStore('chunks', { keyPath: ['key', 'tensor', 'index'] });
      for (const name of ITEM_STORES) {
        old.createObjectStore(name, { keyPath: 'id' }).createIndex('sequence', 'sequence');
      }
    },
  });
  await older.put('records', 'a person', 'person');
  await older.put('comparisons', { id: 'c', sequence: 1 });
  older.close();
  const database = new Database('/');
  expect(await getRecord(database, 'person')).toBe('a person');
  expect(await database.read((connection) => connection.getAll('comparisons'))).toEqual([{ id: 'c', sequence: 1 }]);
  const moment = { key: 'nano/1/sft', step: 3, bytes: 7, meta: {}, tensors: [] };
  await putMoment(database, moment);
  expect(await momentSizes(database, 'nano/1/sft')).toEqual(new Map([[3, 7]]));
  for (const name of CLASS_STORES)
    expect(await database.read((connection) => connection.countFromIndex(name, 'sequence'))).toBe(0);
});

describe('other tabs', () => {
  test('an upgrade elsewhere is let through, and then this page asks to be reloaded', async () => {
    const database = new Database('/');
    await setRecord(database, 'settings', [1]);
    const newer = await openDB(database.name, 99);
    await expect(getRecord(database, 'settings')).rejects.toMatchObject({
      name: 'StorageError',
      message: 'The data on this device is from a newer version of this page.',
      hint: expect.stringContaining('Reload this tab') as string,
    });
    newer.close();
  });

  test('an old tab that does not let go is named, and no longer in the way once it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stubborn = await openDB(databaseName('/'), 1, {
      upgrade(old) {
        ['manifests', 'chunks', 'records'].forEach((store) => old.createObjectStore(store));
        old.createObjectStore('comparisons', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      },
    });
    const database = new Database('/');
    const sentence = {
      name: 'StorageError',
      message: 'Another tab still uses an older version of this page.',
      hint: 'Close that tab, then reload this one.',
    };
    const refused = expect(getRecord(database, 'settings')).rejects.toMatchObject(sentence);
    // The one for opening at all, and the one for the other tab.
    while (vi.getTimerCount() < 2) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(3000);
    await refused;
    // Whoever asks next need not wait as long.
    const next = expect(getRecord(new Database('/'), 'settings')).rejects.toMatchObject(sentence);
    await vi.advanceTimersByTimeAsync(250);
    await next;
    stubborn.close();
    expect(await database.read((connection) => connection.count('manifests'))).toBe(0);
  });
});

describe('failures are told in words', () => {
  const failing = (error: Error) => new Database('/').read(() => Promise.reject(error));

  test.each([
    ['QuotaExceededError', /not enough disk space/],
    ['InvalidStateError', /closed the storage/],
    ['UnknownError', /could not use its storage/],
  ])('%s', async (name, message) => {
    const failure = failing(new DOMException('it broke', name));
    await expect(failure).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(message) as string,
    });
  });

  test('no IndexedDB at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(getRecord(new Database('/'), 'settings')).rejects.toMatchObject({
      name: 'StorageError',
      message: 'This browser offers pages no storage (IndexedDB).',
    });
  });

  test('a value that cannot be stored leaves the old one', async () => {
    const database = new Database('/');
    await setRecord(database, 'settings', [1]);
    await expect(setRecord(database, 'settings', () => 1)).rejects.toMatchObject({ name: 'StorageError' });
    expect(await getRecord(database, 'settings')).toEqual([1]);
  });
});

describe('a storage that never answers', () => {
  const limit = { name: 'StorageError', message: 'The storage of this page has not answered for 5 seconds.' };
  /** Another connection that takes its time for making the database, until it is told to go on. */
  function silent(): () => void {
    let waits = true;
    const make = async (transaction: Upgrade, oldVersion: number) => {
      await upgrade(transaction, oldVersion);
      while (waits) await transaction.objectStore('records').get('settings');
    };
    const making = openDB(databaseName('/'), 4, {
      upgrade: (_old, oldVersion, _version, transaction) => void make(transaction, oldVersion),
    });
    void making.then((connection) => connection.close());
    return () => (waits = false);
  }

  test('is given up after five seconds, and after that at once; what comes late is used', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = silent();
    const database = new Database('/');
    const first = expect(getRecord(database, 'settings')).rejects.toMatchObject(limit);
    await vi.advanceTimersByTimeAsync(5000);
    await first;
    expect(database.refusal).toMatchObject(limit);
    for (const another of [database, new Database('/')]) {
      const next = expect(setRecord(another, 'settings', 1)).rejects.toMatchObject({ name: 'StorageError' });
      await vi.advanceTimersByTimeAsync(250);
      await next;
    }
    vi.useRealTimers();
    answer();
    await vi.waitFor(() => setRecord(database, 'settings', 2), 20_000);
    expect([await getRecord(database, 'settings'), database.refusal]).toEqual([2, undefined]);
  });

  test('a write that hangs is given up, and nothing of it is stored', async () => {
    const database = new Database('/');
    await setRecord(database, 'settings', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = database.write(['records'], async (transaction) => {
      await transaction.objectStore('records').put(2, 'settings');
      // Holds the transaction open, as a disk that does not answer does.
      for (let i = 0; i < 1e4 && vi.getTimerCount() > 0; i++) await transaction.objectStore('records').get('settings');
      return [];
    });
    const refused = expect(hanging).rejects.toMatchObject({
      message: 'The storage of this page has not answered for 30 seconds.',
    });
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    vi.useRealTimers();
    expect(await getRecord(database, 'settings')).toBe(1);
  });
});

// The page's database: one per site folder, opened when first needed and again when the browser closes it.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { LabError } from '../lib/errors.ts';
import type { Comparison } from '../domain/labels.ts';
import { asStorageError, isLostConnection } from './storage-error.ts';

export interface ChunkRecord {
  /** Of the checkpoint. */
  key: string;
  tensor: string;
  /** Index among the chunks of this tensor. */
  index: number;
  data: Float32Array;
}

/** A checkpoint without its tensors. */
export interface Manifest {
  key: string;
  /** Another one at every save; version 0.1 saved none. */
  id?: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  meta: unknown;
  tensors: { name: string; length: number; chunks: number; checksum: number }[];
}

interface LabSchema extends DBSchema {
  comparisons: { key: string; value: Comparison; indexes: { createdAt: number } };
  records: { key: string; value: unknown };
  manifests: { key: string; value: Manifest };
  chunks: { key: [key: string, tensor: string, index: number]; value: ChunkRecord };
}

export type StoreName = StoreNames<LabSchema>;
export type Connection = IDBPDatabase<LabSchema>;
export type WriteTransaction = IDBPTransaction<LabSchema, StoreName[], 'readwrite'>;

const VERSION = 1;
/** How long another tab gets to finish and close its older database. */
const PATIENCE_MS = 3000;

/** All sites of one github.io account share their databases, so the name holds the folder of `pathname`. */
export function databaseName(pathname: string): string {
  return `rlhf-sandbox:${pathname.slice(0, pathname.lastIndexOf('/') + 1) || '/'}`;
}

export class Database {
  readonly name: string;
  private readonly version: number;
  private connection: Promise<Connection> | undefined;

  /**
   * @param pathname `location.pathname` of the page, or of its folder, ending in '/'.
   * @param version of the schema; only tests pass another.
   */
  constructor(pathname: string, version = VERSION) {
    this.name = databaseName(pathname);
    this.version = version;
  }

  /**
   * What `work` reads.
   * @throws LabError `StorageError` saying what the browser did.
   */
  async read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      return await this.withConnection(work);
    } catch (thrown) {
      throw asStorageError(thrown);
    }
  }

  /**
   * Does all of `work` or nothing; resolves once it is on disk.
   * @param work starts requests without awaiting in between, which would end the transaction early, and returns them all.
   * @throws LabError `StorageError` saying what the browser did.
   */
  async write(stores: StoreName[], work: (transaction: WriteTransaction) => Iterable<Promise<unknown>>): Promise<void> {
    try {
      await this.withConnection(async (connection) => {
        await complete(connection.transaction(stores, 'readwrite', { durability: 'strict' }), work);
      });
    } catch (thrown) {
      throw asStorageError(thrown);
    }
  }

  async close(): Promise<void> {
    const connection = this.connection;
    this.connection = undefined;
    (await connection?.catch(() => undefined))?.close();
  }

  /** Browsers drop connections (iOS in the background, cleared site data): tries once more on a new one. */
  private async withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open());
    } catch (thrown) {
      if (!isLostConnection(thrown)) throw thrown;
      await this.close();
      return work(await this.open());
    }
  }

  private open(): Promise<Connection> {
    if (!this.connection) {
      const opening: Promise<Connection> = openLatest(this.name, this.version, () => {
        if (this.connection === opening) this.connection = undefined;
      });
      this.connection = opening;
      opening.catch(() => {
        if (this.connection === opening) this.connection = undefined;
      });
    }
    return this.connection;
  }
}

/** Opens or upgrades the database. `forget` is called when this connection can no longer be used. */
async function openLatest(name: string, version: number, forget: () => void): Promise<Connection> {
  let giveUp: (reason: LabError) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<LabSchema>(name, version, {
    upgrade,
    blocked() {
      const message = 'Another tab still uses an older version of this page.';
      const hint = 'Close that tab, then reload this one.';
      timer = setTimeout(() => giveUp(new LabError('StorageError', message, { hint })), PATIENCE_MS);
    },
    // A newer version of the page wants to upgrade: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  try {
    return await Promise.race([opening, blockedTooLong]);
  } catch (thrown) {
    // If it opens after all, it would block the next attempt.
    opening.then((connection) => connection.close()).catch(() => undefined);
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}

/** Brings a database of any earlier version up to date; each version adds one step. */
function upgrade(connection: Connection, oldVersion: number): void {
  if (oldVersion < 1) {
    connection.createObjectStore('comparisons', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
    connection.createObjectStore('records');
    connection.createObjectStore('manifests', { keyPath: 'key' });
    connection.createObjectStore('chunks', { keyPath: ['key', 'tensor', 'index'] });
  }
}

/** Starts all requests and waits for the transaction; fails with the error of the first request that fails. */
async function complete(
  transaction: WriteTransaction,
  work: (transaction: WriteTransaction) => Iterable<Promise<unknown>>,
): Promise<void> {
  let failure: unknown;
  const note = (thrown: unknown) => {
    // AbortError says only that the transaction failed.
    if (!(thrown instanceof Error && thrown.name === 'AbortError')) failure ??= thrown;
  };
  const done = transaction.done.catch((thrown: unknown) => {
    note(thrown);
    throw failure ?? thrown;
  });
  try {
    for (const request of work(transaction)) request.catch(note);
  } catch (thrown) {
    // A request could not be started: without the abort, the earlier ones would be committed alone.
    note(thrown);
    transaction.abort();
  }
  await done;
}

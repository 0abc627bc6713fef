// The page's database: one per site folder, opened when first needed and again when the browser closes it.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { LabError } from '../lib/errors.ts';
import { within } from '../lib/within.ts';
import { asStorageError, isLostConnection } from './storage-error.ts';
import type { Item, ItemStore } from './stores.ts';
import { upgrade, type Upgrade } from './upgrade.ts';

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

/** A state that a run went through. */
export interface MomentRecord {
  /** Of the checkpoint. */
  key: string;
  step: number;
  /** Size of all tensors as they are stored. */
  bytes: number;
  meta: unknown;
  tensors: { name: string; length: number; checksum: number; bytes: Uint8Array }[];
}

type ItemSchema = { [S in ItemStore]: { key: string; value: Item; indexes: { sequence: number } } };

interface LabSchema extends DBSchema, ItemSchema {
  records: { key: string; value: unknown };
  manifests: { key: string; value: Manifest };
  chunks: { key: [key: string, tensor: string, index: number]; value: ChunkRecord };
  moments: {
    key: [key: string, step: number];
    value: MomentRecord;
    indexes: { bytes: [key: string, step: number, bytes: number] };
  };
}

export type StoreName = StoreNames<LabSchema>;
export type Connection = IDBPDatabase<LabSchema>;
export type WriteTransaction = IDBPTransaction<LabSchema, StoreName[], 'readwrite'>;
type Requests = Iterable<Promise<unknown>>;
/** Starts requests and returns them all; it may wait for requests before, and for nothing else, which would end the transaction early. */
export type Work = (transaction: WriteTransaction) => Requests | Promise<Requests>;

const VERSION = 4;
/** How long another tab gets to finish and close its older database. */
const PATIENCE_MS = 3000;
/** How long a browser gets to open the database, to read, and to write; a storage that never answers must not hold up the page. */
const LIMITS_MS = { open: 5000, read: 10_000, write: 30_000 };
/** How long it gets to open once it has failed to in time; it may still succeed. */
const OVERDUE_MS = 250;
/** Why databases of this page or worker did not open in time: others with the same storage do not wait as long again. */
const overdue = new WeakMap<IDBFactory, LabError>();

/** All sites of one github.io account share their databases, so the name holds the folder of `pathname`. */
export function databaseName(pathname: string): string {
  return `rlhf-sandbox:${pathname.slice(0, pathname.lastIndexOf('/') + 1) || '/'}`;
}

export class Database {
  readonly name: string;
  private readonly version: number;
  private connection: Promise<Connection> | undefined;
  /** Why the database could not be opened when it was last tried; undefined while it can be used. */
  refusal: LabError | undefined;

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
      return await this.withConnection((connection) => answered(LIMITS_MS.read, work(connection)));
    } catch (thrown) {
      throw asStorageError(thrown);
    }
  }

  /**
   * Does all of `work` or nothing; resolves once it is on disk.
   * @throws LabError `StorageError` saying what the browser did.
   */
  async write(stores: StoreName[], work: Work): Promise<void> {
    try {
      await this.withConnection(async (connection) => {
        const transaction = connection.transaction(stores, 'readwrite', { durability: 'strict' });
        await answered(LIMITS_MS.write, complete(transaction, work), () => abort(transaction));
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

  /** The connection; an attempt to open it that takes too long goes on, and later calls use what comes of it. */
  private async open(): Promise<Connection> {
    try {
      const opening = (this.connection ??= this.start());
      const known = overdue.get(indexedDB);
      const connection = await (known
        ? within(opening, OVERDUE_MS, () => known)
        : answered(LIMITS_MS.open, opening, (late) => overdue.set(indexedDB, late)));
      this.refusal = undefined;
      return connection;
    } catch (thrown) {
      this.refusal = asStorageError(thrown);
      throw this.refusal;
    }
  }

  private start(): Promise<Connection> {
    const forget = () => {
      if (this.connection === opening) this.connection = undefined;
    };
    const opening = openLatest(this.name, this.version, forget);
    opening.then(() => overdue.delete(indexedDB), forget);
    return opening;
  }
}

/** Opens or upgrades the database. `forget` is called when this connection can no longer be used. */
async function openLatest(name: string, version: number, forget: () => void): Promise<Connection> {
  let giveUp: (reason: LabError) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<LabSchema>(name, version, {
    upgrade(_connection, oldVersion, _version, transaction) {
      // A failure aborts the upgrade, so that the earlier database stays as it was.
      upgrade(transaction as unknown as Upgrade, oldVersion).catch(() => abort(transaction));
      // Opening the database fails with it, and that is waited for.
      transaction.done.catch(() => undefined);
    },
    blocked() {
      const message = 'Another tab still uses an older version of this page.';
      const hint = 'Close that tab, then reload this one.';
      timer = setTimeout(() => {
        const error = new LabError('StorageError', message, { hint });
        overdue.set(indexedDB, error);
        giveUp(error);
      }, PATIENCE_MS);
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

/** What `work` gives, or a StorageError when that takes too long. */
function answered<T>(limitMs: number, work: Promise<T>, giveUp: (late: LabError) => void = () => {}): Promise<T> {
  return within(work, limitMs, () => {
    const message = `The storage of this page has not answered for ${limitMs / 1000} seconds.`;
    const late = new LabError('StorageError', message);
    giveUp(late);
    return late;
  });
}

/** Starts all requests and waits for the transaction; fails with the error of the first request that fails. */
async function complete(transaction: WriteTransaction, work: Work): Promise<void> {
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
    const requests = work(transaction);
    for (const request of requests instanceof Promise ? await requests : requests) request.catch(note);
  } catch (thrown) {
    // A request could not be started: without the abort, the earlier ones would be committed alone.
    note(thrown);
    abort(transaction);
  }
  await done;
}

/** A failing request may have aborted it already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

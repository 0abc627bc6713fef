// What is kept between visits, in the browser’s database; validated when it is read back.
import { newId, type Comparison } from '../domain/labels.ts';
import { LabError } from '../lib/errors.ts';
import { METHOD_NAMES } from '../lib/methods.ts';
import { Database } from '../storage/db.ts';
import {
  areDemonstrationsCopied,
  clearItems,
  copyDemonstrations,
  forgetDemonstrations,
  listItems,
  putItems,
  removeItems,
} from '../storage/items.ts';
import { isObject } from '../lib/shapes.ts';
import { changeRecord, getRecord } from '../storage/records.ts';
import { ITEM_STORES, type ItemStore } from '../storage/stores.ts';
import { withChange } from './kept/shapes.ts';
import type { ChangedConfigs, Items, KeptDemonstration, Preferences, Records } from './kept/shapes.ts';

/** What the session keeps between visits, one record per item. Every write resolves only when the data is on the disk. */
export interface Store {
  /** Why nothing can be kept in this browser, as a sentence; undefined while storage works. */
  readonly refusal: string | undefined;
  /** The random id of this browser profile. */
  person(): Promise<string | undefined>;
  /** The items in the order of storing, and the records of another shape, which stay as they are. */
  list<K extends ItemStore>(kind: K): Promise<{ items: Items[K][]; unread: unknown[] }>;
  /** Stores all or none, gives each new one its place, and returns them. With `onlyNew`, those with a known id are left out. */
  put<K extends ItemStore>(kind: K, items: readonly Items[K][], options?: { onlyNew: boolean }): Promise<Items[K][]>;
  remove(kind: ItemStore, ids: readonly string[]): Promise<void>;
  clear(kind: ItemStore): Promise<void>;
  /** Whether the person has demonstrations of their own in place of ours, be it none. */
  areDemonstrationsCopied(): Promise<boolean>;
  copyDemonstrations(ours: readonly KeptDemonstration[]): Promise<void>;
  forgetDemonstrations(): Promise<void>;
  settings(): Promise<Preferences | undefined>;
  changeSettings(change: Partial<Preferences>): Promise<void>;
  configs(): Promise<ChangedConfigs | undefined>;
  changeConfigs(changed: ChangedConfigs): Promise<void>;
  /** Calls the listener when another tab has changed items of a kind, or may have. */
  watch(listener: (kind: ItemStore) => void): void;
}

/** The schemas are fetched only when something has been kept here: a first visit does without. @throws LabError `DownloadError` */
async function schemas() {
  try {
    return await import('./kept/schemas.ts');
  } catch (cause) {
    const message =
      'A part of this page could not be downloaded, so what you saved here is not shown. It is still there.';
    throw new LabError('DownloadError', message, { cause });
  }
}

/** A damaged record counts as an empty one: a text would be spread into its characters. */
const asObject = (value: unknown): Partial<Preferences> => (isObject(value) ? value : {});

/**
 * The browser's database as a {@link Store}.
 * @param pathname `location.pathname` of the page.
 */
export function browserStore(pathname: string): Store {
  const database = new Database(pathname);
  let channel: BroadcastChannel | undefined;
  /** Tells the other tabs of a change that is on disk. */
  const told = async <T>(kind: ItemStore, change: Promise<T>): Promise<T> => {
    const done = await change;
    channel?.postMessage(kind);
    return done;
  };
  return {
    get refusal() {
      return database.refusal?.message;
    },
    async person() {
      const valid = (value: unknown) => (typeof value === 'string' ? value : undefined);
      await changeRecord(database, 'person', (old) => valid(old) ?? newId());
      return valid(await getRecord(database, 'person'));
    },
    async list(kind) {
      const records = await listItems(database, kind);
      if (records.length === 0) return { items: [], unread: [] };
      const { parted } = await schemas();
      return parted(kind, kind === 'comparisons' ? await withSplits(database, records) : records, METHOD_NAMES);
    },
    put: (kind, items, options) => told(kind, putItems(database, kind, items, options)),
    remove: (kind, ids) => told(kind, removeItems(database, kind, ids)),
    clear: (kind) => told(kind, clearItems(database, kind)),
    areDemonstrationsCopied: () => areDemonstrationsCopied(database),
    copyDemonstrations: (ours) => told('demonstrations', copyDemonstrations(database, ours)),
    forgetDemonstrations: () => told('demonstrations', forgetDemonstrations(database)),
    settings: () => read(database, 'settings'),
    changeSettings: (change) => changeRecord(database, 'settings', (old) => withChange(asObject(old), change)),
    configs: () => read(database, 'configs'),
    changeConfigs: (changed) =>
      changeRecord(database, 'configs', (old) => {
        const configs = asObject(old) as ChangedConfigs;
        const tables = Object.entries(changed).map(([table, values]) => [table, { ...configs[table], ...values }]);
        return { ...configs, ...Object.fromEntries(tables) };
      }),
    watch(listener) {
      if ('BroadcastChannel' in globalThis) {
        channel = new BroadcastChannel(database.name);
        channel.onmessage = ({ data }) => listener(data as ItemStore);
      }
      // A tab that the browser had put to sleep missed the messages.
      globalThis.document?.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') ITEM_STORES.forEach(listener);
      });
    },
  };
}

async function read<N extends keyof Records>(database: Database, name: N): Promise<Records[N] | undefined> {
  const value = await getRecord(database, name);
  return value === undefined ? undefined : (await schemas()).parseRecord(name, value);
}

/** Gives labels of version 0.1 the split of their prompt, for which the prompts are fetched. */
async function withSplits(database: Database, records: unknown[]): Promise<unknown[]> {
  const lacks = (record: unknown) => {
    const { author, prompt, split } = record as Partial<Comparison>;
    return split === undefined && author !== undefined && typeof prompt === 'string';
  };
  if (!records.some(lacks)) return records;
  const { splitOf } = await import('../world/prompts.ts');
  const complete = records.map((record) =>
    lacks(record) ? { ...(record as Comparison), split: splitOf((record as Comparison).prompt) } : record,
  );
  await putItems(database, 'comparisons', complete.filter((_, at) => lacks(records[at])) as Comparison[]);
  return complete;
}

// What is kept between visits, validated when it is read back.
import * as v from 'valibot';
import { currentPolicy, KNOWN_POLICIES } from '../domain/earlier.ts';
import { COMPARISON } from '../domain/label-schema.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
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
import { changeRecord, getRecord, type RecordName } from '../storage/records.ts';
import { ITEM_STORES, type Item, type ItemStore } from '../storage/stores.ts';
import { RESULT, type Result } from './results.ts';
import type { Vote } from './votes.ts';

export interface Preferences {
  /** Single-key shortcuts at the ranking desk. */
  shortcuts: boolean;
  /** Weight of the smoothed line, 0 is off. */
  smoothing: number;
  /** Wait between two stages of a run, so that one can watch. */
  slow: boolean;
  /** Whose rankings are to be learned from. */
  source: 'you' | 'simulated' | 'both';
}

/** One of the demonstrations, which are edited one by one. */
export interface KeptDemonstration extends Demonstration, Item {}
/** Settings that were changed, by table and name. */
export type ChangedConfigs = Record<string, Record<string, number>>;

export interface Items {
  comparisons: Comparison;
  votes: Vote;
  results: Result;
  demonstrations: KeptDemonstration;
}

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

const sequence = v.exactOptional(v.number());
const policy = v.pipe(v.picklist(KNOWN_POLICIES), v.transform(currentPolicy));
const VOTE = v.object({
  id: v.string(),
  sequence,
  prompt: v.string(),
  left: policy,
  right: policy,
  choice: v.picklist(['left', 'right', 'tie']),
  createdAt: v.number(),
  improved: v.optional(v.string()),
});
const DEMONSTRATION = v.object({ id: v.string(), sequence, prompt: v.string(), response: v.string() });
const SCHEMAS: { [K in ItemStore]: v.GenericSchema<unknown, Items[K]> } = {
  comparisons: COMPARISON,
  votes: VOTE,
  results: RESULT,
  demonstrations: DEMONSTRATION,
};
const SETTINGS = v.object({
  shortcuts: v.boolean(),
  smoothing: v.pipe(
    v.number(),
    v.check((weight) => weight >= 0 && weight < 1),
  ),
  slow: v.optional(v.boolean(), false),
  source: v.optional(v.picklist(['you', 'simulated', 'both']), 'both'),
});
const CONFIGS = v.record(v.string(), v.record(v.string(), v.number()));

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
  const read = async <T>(name: RecordName, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> => {
    const { output, success } = v.safeParse(schema, await getRecord(database, name));
    return success ? output : undefined;
  };
  return {
    get refusal() {
      return database.refusal?.message;
    },
    person: () => read('person', v.string()),
    async list(kind) {
      const records = await listItems(database, kind);
      const complete = kind === 'comparisons' ? await withSplits(database, records) : records;
      return parted(SCHEMAS[kind], complete);
    },
    put: (kind, items, options) => told(kind, putItems(database, kind, items, options)),
    remove: (kind, ids) => told(kind, removeItems(database, kind, ids)),
    clear: (kind) => told(kind, clearItems(database, kind)),
    areDemonstrationsCopied: () => areDemonstrationsCopied(database),
    copyDemonstrations: (ours) => told('demonstrations', copyDemonstrations(database, ours)),
    forgetDemonstrations: () => told('demonstrations', forgetDemonstrations(database)),
    settings: () => read('settings', SETTINGS),
    changeSettings: (change) => changeRecord(database, 'settings', (old) => ({ ...(old as object), ...change })),
    configs: () => read('configs', CONFIGS),
    changeConfigs: (changed) =>
      changeRecord(database, 'configs', (old) => {
        const configs = (old ?? {}) as ChangedConfigs;
        const tables = Object.entries(changed).map(([table, values]) => [table, { ...configs[table], ...values }]);
        return { ...configs, ...Object.fromEntries(tables) };
      }),
    watch(listener) {
      channel = new BroadcastChannel(database.name);
      channel.onmessage = ({ data }) => listener(data as ItemStore);
      // A tab that the browser had put to sleep missed the messages.
      globalThis.document?.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') ITEM_STORES.forEach(listener);
      });
    },
  };
}

/** Records of the expected shape, and the others. */
function parted<T>(schema: v.GenericSchema<unknown, T>, records: unknown[]): { items: T[]; unread: unknown[] } {
  const items: T[] = [];
  const unread: unknown[] = [];
  for (const record of records) {
    const { output, success } = v.safeParse(schema, record);
    if (success) items.push(output);
    else unread.push(record);
  }
  return { items, unread };
}

/** Gives labels of version 0.1 the split of their prompt, for which the prompts are fetched. */
async function withSplits(database: Database, records: unknown[]): Promise<unknown[]> {
  const lacks = (record: unknown) => !('split' in (record as object)) && 'author' in (record as object);
  if (!records.some(lacks)) return records;
  const { splitOf } = await import('../world/prompts.ts');
  const complete = records.map((record) =>
    lacks(record) ? { ...(record as Comparison), split: splitOf((record as Comparison).prompt) } : record,
  );
  await putItems(database, 'comparisons', complete.filter((_, at) => lacks(records[at])) as Comparison[]);
  return complete;
}

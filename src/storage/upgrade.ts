// Brings a database of any earlier version up to date; each version adds one step.
import type { IDBPTransaction } from 'idb';
import { currentComparison } from '../domain/earlier.ts';
import { newId } from '../domain/labels.ts';
import { CLASS_STORES, ITEM_STORES, type Item } from './stores.ts';

/** Of no schema: an earlier version had other stores and indexes. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

export async function upgrade(transaction: Upgrade, oldVersion: number): Promise<void> {
  const { db: connection } = transaction;
  if (oldVersion < 1) {
    connection.createObjectStore('comparisons', { keyPath: 'id' });
    connection.createObjectStore('records');
    connection.createObjectStore('manifests', { keyPath: 'key' });
    connection.createObjectStore('chunks', { keyPath: ['key', 'tensor', 'index'] });
  }
  // Version 3: the states that a run went through. Before what waits for records, so that a failure of that undoes this, too.
  if (oldVersion < 3)
    connection
      .createObjectStore('moments', { keyPath: ['key', 'step'] })
      .createIndex('bytes', ['key', 'step', 'bytes']);
  // Version 4: the models of a class.
  if (oldVersion < 4)
    for (const name of CLASS_STORES)
      connection.createObjectStore(name, { keyPath: 'id' }).createIndex('sequence', 'sequence');
  if (oldVersion < 2) await toItems(transaction, oldVersion === 1);
}

/**
 * Version 2: every item is a record of its own with a place in the order of storing, and every person has an id. What has an unexpected
 * shape is moved as it is, for its reader to report.
 */
async function toItems(transaction: Upgrade, filled: boolean): Promise<void> {
  const { db: connection } = transaction;
  for (const name of ITEM_STORES) {
    const known = connection.objectStoreNames.contains(name);
    const store = known ? transaction.objectStore(name) : connection.createObjectStore(name, { keyPath: 'id' });
    store.createIndex('sequence', 'sequence');
  }
  const you = newId();
  const records = transaction.objectStore('records');
  await records.put(you, 'person');
  if (!filled) return;

  const comparisons = transaction.objectStore('comparisons');
  comparisons.deleteIndex('createdAt');
  const earlier = (await comparisons.getAll()) as (Item & { createdAt: unknown })[];
  const byNumber = new Intl.Collator('en', { numeric: true });
  // Damaged ones have no date: they come last.
  const dateOf = ({ createdAt }: { createdAt: unknown }) => (Number.isFinite(createdAt) ? Number(createdAt) : Infinity);
  earlier.sort((a, b) => Math.sign(dateOf(a) - dateOf(b)) || byNumber.compare(String(a.id), String(b.id)));
  await Promise.all(
    earlier.map((each, at) => comparisons.put({ ...currentComparison(each, you), id: each.id, sequence: at + 1 })),
  );

  // Results were kept with the latest first.
  const lists = { votes: (list: unknown[]) => list, results: (list: unknown[]) => list.toReversed() };
  for (const [name, inOrder] of Object.entries({ ...lists, demonstrations: lists.votes })) {
    const list: unknown = await records.get(name);
    if (!Array.isArray(list)) continue;
    const store = transaction.objectStore(name);
    const items = inOrder(list).map((each, at) => ({ ...(each as object), id: newId(), sequence: at + 1 }));
    await Promise.all(items.map((item) => store.put(item)));
    await (name === 'demonstrations' ? records.put(true, name) : records.delete(name));
  }
}

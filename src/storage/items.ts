// What the person made, one record per item, so that two tabs never overwrite each other's: every call resolves once the change is on
// disk.
import type { Database } from './db.ts';
import type { Item, ItemStore } from './stores.ts';

/** What can be a place; a damaged record may say anything, and what comes after it must still get a place. */
const places = (): IDBKeyRange => IDBKeyRange.bound(1, 2 ** 52);

/**
 * Stores all items or none and gives them their places: the next ones, or their own if they have them. One with the id of a stored item
 * replaces it, or is left out where `onlyNew`.
 * @returns the items as stored.
 * @throws LabError `StorageError`
 */
export async function putItems<T extends Item>(
  database: Database,
  name: ItemStore,
  items: readonly T[],
  { onlyNew = false } = {},
): Promise<T[]> {
  const stored: T[] = [];
  await database.write([name], async (transaction) => {
    const store = transaction.objectStore(name);
    const last = await store.index('sequence').openKeyCursor(places(), 'prev');
    const taken = new Set(onlyNew ? await store.getAllKeys() : []);
    let sequence = Math.floor(last?.key ?? 0);
    for (const item of items) {
      if (!taken.has(item.id)) stored.push({ ...item, sequence: item.sequence ?? ++sequence });
    }
    return puts(store, stored);
  });
  return stored;
}

function* puts<T>(store: { put(item: T): Promise<unknown> }, items: readonly T[]): Generator<Promise<unknown>> {
  for (const item of items) yield store.put(item);
}

/** Deletes all of them, those that there are. @throws LabError `StorageError` */
export function removeItems(database: Database, name: ItemStore, ids: readonly string[]): Promise<void> {
  return database.write([name], (transaction) => ids.map((id) => transaction.objectStore(name).delete(id)));
}

/** Deletes all items of a kind. @throws LabError `StorageError` */
export function clearItems(database: Database, name: ItemStore): Promise<void> {
  return database.write([name], (transaction) => [transaction.objectStore(name).clear()]);
}

/** All items in the order of storing, those without a place last. An older page may have written them: check their shape. */
export async function listItems(database: Database, name: ItemStore): Promise<unknown[]> {
  const items = await database.read((connection) => connection.getAll(name));
  return inOrder(items);
}

/** Sorted by the places of storing; those without one, or with something else in its place, come last, as they stand. */
export function inOrder<T extends { sequence?: unknown }>(items: readonly T[]): T[] {
  const placeOf = ({ sequence }: T): number => (Number.isFinite(sequence) ? (sequence as number) : Number.MAX_VALUE);
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Demonstrations of the person's own begin as a copy of ours; the mark says that the copy was made. */
const COPIED = 'demonstrations';

export function areDemonstrationsCopied(database: Database): Promise<boolean> {
  return database.read(async (connection) => (await connection.get('records', COPIED)) !== undefined);
}

/** Copies our demonstrations, unless this tab or another has done so before. @throws LabError `StorageError` */
export function copyDemonstrations(database: Database, ours: readonly Item[]): Promise<void> {
  return database.write(['records', 'demonstrations'], async (transaction) => {
    if ((await transaction.objectStore('records').get(COPIED)) !== undefined) return [];
    const store = transaction.objectStore('demonstrations');
    await transaction.objectStore('records').put(true, COPIED);
    return puts(store, ours);
  });
}

/** Deletes the person's demonstrations, so that ours are in use again. @throws LabError `StorageError` */
export function forgetDemonstrations(database: Database): Promise<void> {
  return database.write(['records', 'demonstrations'], (transaction) => [
    transaction.objectStore('demonstrations').clear(),
    transaction.objectStore('records').delete(COPIED),
  ]);
}

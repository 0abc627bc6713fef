// Small values that the page stores, one per name.
import type { Database } from './db.ts';

export type RecordName = 'person' | 'settings' | 'configs' | 'kernels' | 'engine' | 'handIn';

/**
 * The value, or undefined when there is none. An older version of the page may have written it: check its shape before
 * use.
 * @throws LabError `StorageError`
 */
export function getRecord(database: Database, name: RecordName): Promise<unknown> {
  return database.read((connection) => connection.get('records', name));
}

/** Stores a value in place of the previous one. @throws LabError `StorageError` */
export function setRecord(database: Database, name: RecordName, value: unknown): Promise<void> {
  return database.write(['records'], (transaction) => [transaction.objectStore('records').put(value, name)]);
}

/** Stores what `change` makes of the value there is, so that two tabs may change different parts. @throws LabError `StorageError` */
export function changeRecord(database: Database, name: RecordName, change: (value: unknown) => unknown): Promise<void> {
  return database.write(['records'], async (transaction) => {
    const records = transaction.objectStore('records');
    const value = await records.get(name);
    return [records.put(change(value), name)];
  });
}

/** Deletes a value. @throws LabError `StorageError` */
export function removeRecord(database: Database, name: RecordName): Promise<void> {
  return database.write(['records'], (transaction) => [transaction.objectStore('records').delete(name)]);
}

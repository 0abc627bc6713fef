// The person's rankings, the only data that cannot be recreated: every call resolves once the change is on disk.
import type { Comparison } from '../domain/labels.ts';
import type { Database } from './db.ts';

/** Stores a new comparison. @throws LabError `StorageError`, also when its id is taken. */
export function addComparison(database: Database, comparison: Comparison): Promise<void> {
  return database.write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').add(comparison)]);
}

/** Stores all comparisons or none, in place of those with the same ids. @throws LabError `StorageError` */
export function putComparisons(database: Database, comparisons: readonly Comparison[]): Promise<void> {
  return database.write(['comparisons'], function* (transaction) {
    const store = transaction.objectStore('comparisons');
    for (const comparison of comparisons) yield store.put(comparison);
  });
}

/** Deletes one, if there is one. @throws LabError `StorageError` */
export function removeComparison(database: Database, id: string): Promise<void> {
  return database.write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').delete(id)]);
}

/** All comparisons, oldest first. @throws LabError `StorageError` */
export function listComparisons(database: Database): Promise<Comparison[]> {
  return database.read((connection) => connection.getAllFromIndex('comparisons', 'createdAt'));
}

/** Deletes all of them. @throws LabError `StorageError` */
export function clearComparisons(database: Database): Promise<void> {
  return database.write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').clear()]);
}

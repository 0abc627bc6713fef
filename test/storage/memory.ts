// A fresh in-memory IndexedDB for every test, in the place of the browser's.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';

export function freshIndexedDb(): IDBFactory {
  const factory = new IDBFactory();
  globalThis.indexedDB = factory;
  return factory;
}

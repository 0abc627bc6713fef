// What is under way in this tab (a ranking, words being typed): it is there again after a reload, and goes with the tab.
import { databaseName } from '../../storage/db.ts';

const keyOf = (name: string): string => `${databaseName(location.pathname)} ${name}`;

/** Keeps a plain value, or forgets it where it is undefined; without effect where the browser refuses. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    return;
  }
}

/** The value kept under this name before the reload; undefined where there is none. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

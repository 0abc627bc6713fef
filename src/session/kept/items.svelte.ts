// One kind of what the person made, on the page and on disk. What could not be saved stays on the page and is tried again.
import { inOrder } from '../../storage/items.ts';
import type { ItemStore } from '../../storage/stores.ts';
import type { Store } from '../store.ts';
import type { Items } from './shapes.ts';

export class KeptItems<K extends ItemStore> {
  /** In the order of storing; what is not on disk comes last. */
  list = $state.raw<Items[K][]>([]);
  /** Records on disk whose shape this page does not know; they stay as they are. */
  unread = $state.raw<unknown[]>([]);
  readonly #kind: K;
  readonly #store: Store;
  readonly #onfailure: (error: unknown) => void;
  /** What is on the page only. */
  readonly #unsaved = new Map<string, Items[K]>();
  /** Goes up with every change, so that a reading that began before it does not undo it. */
  #changes = 0;

  constructor(kind: K, store: Store, onfailure: (error: unknown) => void) {
    this.#kind = kind;
    this.#store = store;
    this.#onfailure = onfailure;
  }

  /** Reads what is on disk, which another tab may have changed. When that fails, the page keeps what it has. */
  async read(): Promise<void> {
    try {
      let before: number;
      let found: Awaited<ReturnType<Store['list']>>;
      do {
        before = this.#changes;
        found = await this.#store.list(this.#kind);
      } while (before !== this.#changes);
      this.unread = found.unread;
      this.#show(found.items as Items[K][]);
    } catch (error) {
      return this.#onfailure(error);
    }
    await this.#saveRest();
  }

  /** Whether everything is on disk. */
  get allSaved(): boolean {
    return this.#unsaved.size === 0;
  }

  /** Shows items before they are stored. */
  show(items: readonly Items[K][]): void {
    this.#changes += 1;
    this.#show([...this.#others(items), ...items]);
  }

  /** @returns the items as stored; undefined if they are on the page only. */
  async put(items: readonly Items[K][], options?: { onlyNew: boolean }): Promise<Items[K][] | undefined> {
    this.#changes += 1;
    try {
      const stored = await this.#store.put(this.#kind, items, options);
      this.#saved(stored);
      // Storage that failed before works now: what is on disk has yet to be read, and the rest to be saved.
      if (this.#unsaved.size > 0) await this.read();
      return stored;
    } catch (error) {
      this.#changes += 1;
      for (const item of items) this.#unsaved.set(item.id, item);
      this.#show(this.list);
      this.#onfailure(error);
      return undefined;
    }
  }

  /** @returns whether they are gone; without any storage, from the page. */
  async remove(ids: readonly string[]): Promise<boolean> {
    return this.#takeAway(new Set(ids), () => this.#store.remove(this.#kind, ids));
  }

  clear(): Promise<boolean> {
    const all = new Set(this.list.map(({ id }) => id));
    return this.#takeAway(all, () => this.#store.clear(this.#kind));
  }

  async #takeAway(ids: ReadonlySet<string>, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      this.#onfailure(error);
      if (this.#store.refusal === undefined) return false;
    }
    this.#changes += 1;
    for (const id of ids) this.#unsaved.delete(id);
    this.list = this.list.filter(({ id }) => !ids.has(id));
    return true;
  }

  /** Tries once more to save what could not be saved before. */
  async #saveRest(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const stored = await this.#store.put(this.#kind, [...this.#unsaved.values()]).catch(() => []);
    if (stored.length > 0) this.#saved(stored);
  }

  #saved(stored: readonly Items[K][]): void {
    this.#changes += 1;
    for (const { id } of stored) this.#unsaved.delete(id);
    this.#show([...this.#others(stored), ...stored]);
  }

  /** All but those with the ids of these. */
  #others(items: readonly Items[K][]): Items[K][] {
    const ids = new Set(items.map(({ id }) => id));
    return this.list.filter(({ id }) => !ids.has(id));
  }

  #show(items: readonly Items[K][]): void {
    const saved = items.filter(({ id }) => !this.#unsaved.has(id));
    this.list = inOrder([...saved, ...this.#unsaved.values()]);
  }
}

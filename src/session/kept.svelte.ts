// The person’s own work (rankings, demonstrations, votes, results, preferences), on the page and on disk.
import { hasOrder, newId, type Comparison } from '../domain/labels.ts';
import { defaults, TABLES } from '../lib/config.ts';
import type { TableName } from '../lib/config.ts';
import { describeError } from '../words/saying.ts';
import { lazy } from '../lib/lazy.ts';
import type { OwnStore } from '../storage/stores.ts';
import { words } from '../words/words.ts';
import { KeptDemonstrations } from './kept/demonstrations.svelte.ts';
import { KeptItems } from './kept/items.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Result } from './results.ts';
import {
  FIRST_PREFERENCES,
  withChange,
  type ChangedConfigs,
  type KeptDemonstration,
  type Preferences,
} from './kept/shapes.ts';
import type { Store } from './store.ts';
import type { Vote } from './votes.ts';

/** Another tab may write a thousand rankings in a second: it is read again at most as often as this. */
const READ_AGAIN_MS = 250;
/** How long a setting must stay as it is to be kept. */
const SAVE_CONFIGS_MS = 300;
/** Results of earlier comparisons on show. */
const MOST_RESULTS = 20;

/** What became of rankings from a file. */
export interface Imported {
  added: number;
  /** Left out, because they are here. */
  known: number;
  /** Those that were added are on disk. */
  saved: boolean;
}

/** What the person made, here and on the disk: it outlives every worker. */
export class Kept {
  /** The id of this browser profile, which its rankings carry. */
  person = $state(newId());
  settings = $state.raw(FIRST_PREFERENCES);
  /** Settings of each phase as shown in the forms; may be out of range while someone types. */
  configs = $state(
    Object.fromEntries(Object.entries(TABLES).map(([name, fields]) => [name, defaults(fields)])) as Record<
      TableName,
      Record<string, number>
    >,
  );
  /** Whether the browser has promised not to delete what is saved; undefined until it has been asked. */
  lasting = $state<boolean>();
  /** It has been said that nothing can be kept in this browser. */
  alone = $state(false);
  /** The demonstrations, to be edited one by one. */
  readonly ownDemonstrations: KeptDemonstrations;
  readonly #store: Store;
  readonly #notices: Notices;
  readonly #items: { [K in OwnStore]: KeptItems<K> };
  #restored: Promise<void> | undefined;
  #queue: Comparison[] = [];
  #saving: Promise<void> | undefined;
  #changedConfigs: ChangedConfigs = {};
  #configsDue: ReturnType<typeof setTimeout> | undefined;
  readonly #due = new Map<OwnStore, ReturnType<typeof setTimeout>>();

  constructor(store: Store, notices: Notices) {
    this.#store = store;
    this.#notices = notices;
    const items = <K extends OwnStore>(kind: K) => new KeptItems(kind, store, (error) => this.#failed(error));
    this.#items = {
      comparisons: items('comparisons'),
      votes: items('votes'),
      results: items('results'),
      demonstrations: items('demonstrations'),
    };
    this.ownDemonstrations = new KeptDemonstrations(store, this.#items.demonstrations, (work) => this.#attempt(work));
  }

  /** All rankings, in the order of storing. */
  get comparisons(): Comparison[] {
    return this.#items.comparisons.list;
  }

  /** The person's own rankings, skips included. */
  get mine(): Comparison[] {
    return this.comparisons.filter((each) => this.isMine(each));
  }

  get simulated(): Comparison[] {
    return this.comparisons.filter(({ author }) => 'simulated' in author);
  }

  /** Rankings of the kind in use that put texts in an order. */
  get ordered(): Comparison[] {
    const wanted: Record<Preferences['source'], (each: Comparison) => boolean> = {
      both: () => true,
      simulated: ({ author }) => 'simulated' in author,
      you: (each) => this.isMine(each),
      chosen: (each) => this.tells(each),
    };
    return this.comparisons.filter((each) => hasOrder(each) && wanted[this.settings.source](each));
  }

  /** Those that models would learn from now: labels of held-out prompts only measure. */
  get usable(): Comparison[] {
    return this.ordered.filter(({ split }) => split === 'train');
  }

  get demonstrations(): KeptDemonstration[] {
    return this.ownDemonstrations.list;
  }

  get votes(): Vote[] {
    return this.#items.votes.list;
  }

  /** What the latest comparisons gave, latest first. */
  get results(): Result[] {
    return this.#items.results.list.slice(-MOST_RESULTS).reverse();
  }

  /** Records on disk that this page cannot read. */
  get unread(): unknown[] {
    return Object.values(this.#items).flatMap(({ unread }) => unread);
  }

  isMine({ author }: Comparison): boolean {
    return 'person' in author && author.person === this.person;
  }

  /** Whether a label tells the taste that models are to learn: that of the chosen people, or else the person's own. */
  tells(label: Comparison): boolean {
    const { source, teachers } = this.settings;
    if (source !== 'chosen') return this.isMine(label);
    return 'person' in label.author && teachers.people.includes(label.author.person);
  }

  /** Reads everything from the disk, once, and again whatever another tab changes. */
  restore(): Promise<void> {
    return (this.#restored ??= this.#restore());
  }

  async #restore(): Promise<void> {
    const kinds = Object.keys(this.#items) as OwnStore[];
    this.#store.watch((changed) => {
      const kind = kinds.find((each) => each === changed);
      if (kind && !this.#due.has(kind))
        this.#due.set(
          kind,
          setTimeout(() => void this.#readAgain(kind), READ_AGAIN_MS),
        );
    });
    await Promise.all([
      ...kinds.map((kind) => this.#read(kind)),
      this.#attempt(async () => (this.person = (await this.#store.person()) ?? this.person)),
      this.#attempt(async () => (this.settings = (await this.#store.settings()) ?? this.settings)),
      this.#attempt(async () => this.#takeConfigs((await this.#store.configs()) ?? {})),
    ]);
    if (this.unread.length > 0) {
      const message = words.session.unread(this.unread.length);
      this.#notices.add({ name: 'StorageError', message, hint: words.session.unreadHelp });
    }
  }

  /** Keeps a person's label on disk before anything is made of it; one with a known id is changed. @returns whether it is safely there. */
  async addComparison(comparison: Comparison): Promise<boolean> {
    const saved = (await this.#items.comparisons.put([comparison])) !== undefined;
    if (this.lasting === undefined) void this.#askToLast();
    return saved;
  }

  /**
   * A thousand of these can come in a second: those that come during a write go to disk, then on show, with the next.
   * Resolves when it has been written.
   */
  addSimulated(comparison: Comparison): Promise<void> {
    this.#queue.push(comparison);
    this.#saving ??= this.#saveQueue();
    return this.#saving;
  }

  /** Adds rankings from files; those that are here already stay as they are, but for the name of their author. */
  async addImported(comparisons: readonly Comparison[]): Promise<Imported> {
    const here = new Set(this.comparisons.map(({ id }) => id));
    const fresh = comparisons.filter(({ id }) => !here.has(id));
    const { withNames } = await lazy(import('./class/sign.ts'));
    const renamed = withNames(this.comparisons, comparisons).filter((each) => !this.isMine(each));
    if (renamed.length > 0) await this.#items.comparisons.put(renamed);
    const stored = fresh.length > 0 ? await this.#items.comparisons.put(fresh, { onlyNew: true }) : [];
    const added = (stored ?? fresh).length;
    return { added, known: comparisons.length - added, saved: stored !== undefined };
  }

  /** Takes a label back. @returns whether it is really gone from the disk. */
  removeComparison(id: string): Promise<boolean> {
    return this.#items.comparisons.remove([id]);
  }

  /** Forgets what simulated labelers decided; the labels of people stay. */
  async removeSimulated(): Promise<void> {
    await this.#items.comparisons.remove(this.simulated.map(({ id }) => id));
  }

  async addVote(vote: Vote): Promise<void> {
    await this.#items.votes.put([vote]);
  }

  async clearVotes(): Promise<void> {
    await this.#items.votes.clear();
  }

  async addResult(result: Result): Promise<void> {
    await this.#items.results.put([result]);
  }

  async clearResults(): Promise<void> {
    await this.#items.results.clear();
  }

  async setSettings(change: Partial<Preferences>): Promise<void> {
    this.settings = withChange(this.settings, change);
    await this.#attempt(() => this.#store.changeSettings(change));
  }

  /** Keeps a setting of a phase for the next visit; while a slider moves, not each of its positions. */
  saveConfig(table: TableName, name: string, value: number): void {
    this.#changedConfigs = { ...this.#changedConfigs, [table]: { ...this.#changedConfigs[table], [name]: value } };
    clearTimeout(this.#configsDue);
    this.#configsDue = setTimeout(() => {
      const changed = this.#changedConfigs;
      this.#changedConfigs = {};
      void this.#attempt(() => this.#store.changeConfigs(changed));
    }, SAVE_CONFIGS_MS);
  }

  async #read(kind: OwnStore): Promise<void> {
    await (kind === 'demonstrations' ? this.ownDemonstrations : this.#items[kind]).read();
  }

  async #readAgain(kind: OwnStore): Promise<void> {
    this.#due.delete(kind);
    await this.#read(kind);
  }

  async #saveQueue(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#items.comparisons.put(batch);
    }
    this.#saving = undefined;
  }

  #takeConfigs(changed: ChangedConfigs): void {
    for (const [table, values] of Object.entries(this.configs)) {
      for (const [name, value] of Object.entries(changed[table] ?? {})) if (name in values) values[name] = value;
    }
  }

  /** Asks the browser not to delete what is saved here when disk space runs short. Pages on plain http cannot ask. */
  async #askToLast(): Promise<void> {
    try {
      this.lasting = await navigator.storage.persist();
    } catch {
      this.lasting = false;
    }
  }

  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  /** A single failure is told each time; that there is no storage at all, once. */
  #failed(error: unknown): void {
    const { refusal } = this.#store;
    if (refusal === undefined) return this.#notices.add(describeError(error));
    if (this.alone) return;
    this.alone = true;
    this.#notices.add({
      name: 'StorageError',
      message: words.session.nothingKept(refusal),
      hint: words.session.takeFiles,
    });
  }
}

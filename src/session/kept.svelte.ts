// The person’s own work (rankings, demonstrations, votes, results, preferences), on the page and on disk.
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { Notices } from './notices.svelte.ts';
import type { Result } from './results.ts';
import type { Preferences, Store } from './store.ts';
import type { Vote } from './votes.ts';

export type LabelSource = 'you' | 'simulated' | 'both';

/** What the person made, here and on the disk: it outlives every worker. */
export class Kept {
  comparisons = $state.raw<Comparison[]>([]);
  demonstrations = $state.raw<Demonstration[]>([]);
  votes = $state.raw<Vote[]>([]);
  /** What the comparisons so far gave, latest first. */
  results = $state.raw<Result[]>([]);
  settings = $state.raw<Preferences>({ shortcuts: true, smoothing: 0.6, slow: false });
  /** Whose rankings the reward model is to learn from. */
  source = $state<LabelSource>('both');
  readonly #store: Store;
  readonly #notices: Notices;
  #unsaved: Comparison[] = [];
  #saving = false;

  constructor(store: Store, notices: Notices) {
    this.#store = store;
    this.#notices = notices;
  }

  /** Rankings the reward model would learn from now. */
  get usable(): Comparison[] {
    return this.comparisons.filter(
      ({ skipped, labeler }) => !skipped && (this.source === 'both' || (labeler === 'you') === (this.source === 'you')),
    );
  }

  /** Reads everything from the disk. Call once. */
  async restore(): Promise<void> {
    await this.#notices.attempt(async () => {
      this.comparisons = await this.#store.listComparisons();
      this.demonstrations = (await this.#store.getDemonstrations()) ?? [];
      this.votes = (await this.#store.getVotes()) ?? [];
      this.results = (await this.#store.getResults()) ?? [];
      this.settings = (await this.#store.getSettings()) ?? this.settings;
    });
  }

  /** Keeps a person's label on disk before anything is made of it. @returns whether it is safely there. */
  async addComparison(comparison: Comparison): Promise<boolean> {
    const saved = await this.#notices.attempt(() => this.#store.addComparison(comparison));
    this.comparisons = [...this.comparisons, comparison];
    return saved;
  }

  /** A thousand of these can come in a second: those that come during a write go to disk, then on show, with the next. */
  async addSimulated(comparison: Comparison): Promise<void> {
    this.#unsaved.push(comparison);
    if (this.#saving) return;
    this.#saving = true;
    while (this.#unsaved.length > 0) {
      const batch = this.#unsaved;
      this.#unsaved = [];
      await this.#notices.attempt(() => this.#store.putComparisons(batch), 'label');
      const ids = new Set(batch.map(({ id }) => id));
      this.comparisons = [...this.comparisons.filter(({ id }) => !ids.has(id)), ...batch];
    }
    this.#saving = false;
  }

  /** Adds rankings from a file; those that are here already stay as they are. @returns how many were new. */
  async addImported(comparisons: readonly Comparison[]): Promise<number> {
    const known = new Set(this.comparisons.map(({ id }) => id));
    const fresh = comparisons.filter(({ id }) => !known.has(id));
    const saved = await this.#notices.attempt(() => this.#store.putComparisons(fresh));
    if (!saved) return 0;
    this.comparisons = [...this.comparisons, ...fresh];
    return fresh.length;
  }

  /** Takes a label back. @returns whether it is really gone from the disk. */
  async removeComparison(id: string): Promise<boolean> {
    const removed = await this.#notices.attempt(() => this.#store.removeComparison(id));
    if (removed) this.comparisons = this.comparisons.filter((comparison) => comparison.id !== id);
    return removed;
  }

  /** Forgets what simulated labelers decided; a person's labels stay. @throws LabError `StorageError` */
  async removeSimulated(): Promise<void> {
    const simulated = this.comparisons.filter(({ labeler }) => labeler !== 'you');
    await this.#store.removeComparisons(simulated.map(({ id }) => id));
    this.comparisons = this.comparisons.filter(({ labeler }) => labeler === 'you');
  }

  async setDemonstrations(demonstrations: Demonstration[]): Promise<void> {
    this.demonstrations = demonstrations;
    await this.#notices.attempt(() => this.#store.setDemonstrations(demonstrations));
  }

  async setVotes(votes: Vote[]): Promise<void> {
    this.votes = votes;
    await this.#notices.attempt(() => this.#store.setVotes(votes));
  }

  async setResults(results: Result[]): Promise<void> {
    this.results = results;
    await this.#notices.attempt(() => this.#store.setResults(results));
  }

  async setSettings(change: Partial<Preferences>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    await this.#notices.attempt(() => this.#store.setSettings(this.settings));
  }
}

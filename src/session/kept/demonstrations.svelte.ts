// The demonstrations: ours until the person edits them, then a copy of ours that is the person's own.
import type { Demonstration } from '../../domain/labels.ts';
import type { Store } from '../store.ts';
import type { KeptItems } from './items.svelte.ts';
import type { KeptDemonstration } from './shapes.ts';

export class KeptDemonstrations {
  #ours = $state.raw<KeptDemonstration[]>([]);
  /** There is a copy, be it an empty one. */
  #copied = $state(false);
  #copying: Promise<void> | undefined;
  /** The copy is on the page only, because the disk refused it. */
  #due = false;
  readonly #store: Store;
  readonly #items: KeptItems<'demonstrations'>;
  readonly #attempt: (work: () => Promise<unknown>) => Promise<boolean>;

  constructor(
    store: Store,
    items: KeptItems<'demonstrations'>,
    attempt: (work: () => Promise<unknown>) => Promise<boolean>,
  ) {
    this.#store = store;
    this.#items = items;
    this.#attempt = attempt;
  }

  /** They are the person's own. */
  get edited(): boolean {
    return this.#copied;
  }

  get list(): KeptDemonstration[] {
    return this.#copied ? this.#items.list : this.#ours;
  }

  /** Ours, in use until the person edits them. Their ids are the same in every tab. */
  offer(demonstrations: readonly Demonstration[]): void {
    this.#ours = demonstrations.map((each, at) => ({ ...each, id: `ours ${at + 1}`, sequence: at + 1 }));
  }

  /** Reads what is on disk, which another tab may have changed. */
  async read(): Promise<void> {
    await this.#attempt(async () => {
      const copied = await this.#store.areDemonstrationsCopied();
      if (!this.#copying && !this.#due) this.#copied = copied;
    });
    await this.#items.read();
  }

  /**
   * Changes a demonstration, or adds one: here at once, for who presses Play next, and then on disk.
   * @returns whether that one and all before it are on disk
   */
  async put(demonstration: KeptDemonstration): Promise<boolean> {
    const copying = this.#copy();
    this.#items.show([demonstration]);
    await copying;
    await this.#items.put([demonstration]);
    return this.#items.allSaved && !this.#due;
  }

  async remove(id: string): Promise<void> {
    await this.#copy();
    await this.#items.remove([id]);
  }

  /** Puts ours back in the place of the person's. */
  async restore(): Promise<void> {
    await this.#attempt(() => this.#store.forgetDemonstrations());
    await this.#items.clear();
    this.#copied = this.#due = false;
  }

  /** Makes ours the person's own, unless another tab has done so; what the disk refused is tried again. */
  async #copy(): Promise<void> {
    if (this.#copying || (this.#copied && !this.#due)) return this.#copying;
    const again = this.#due;
    this.#copied = true;
    if (!again) this.#items.show(this.#ours);
    this.#copying = this.#attempt(() => this.#store.copyDemonstrations(this.#ours)).then(async (copied) => {
      this.#due = !copied;
      if (copied && again) await this.#items.put(this.#items.list);
      if (!copied && !again) await this.#items.put(this.#ours);
      this.#copying = undefined;
    });
    await this.#copying;
    // Another tab may have been first, and have changed some of them.
    setTimeout(() => void this.read());
  }
}

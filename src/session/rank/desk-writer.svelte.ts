// Whose texts are ranked, and in which round: the SFT model's in the first, then those of the newest policy.
import { edition } from '../edition.ts';
import type { Lab } from '../lab.svelte.ts';

export type Writer = 'sft' | 'tuned';

export class DeskWriter {
  /** By the person's wish, if they have any. */
  wanted = $state<Writer>();
  readonly #lab: Pick<Lab, 'statuses' | 'opened'>;

  constructor(lab: Pick<Lab, 'statuses' | 'opened'>) {
    this.#lab = lab;
  }

  /** The person has a policy of their own, whose texts they may rank for the next round. */
  get hasNewer(): boolean {
    const { step, shipped, held } = this.#lab.statuses.policy;
    return step > 0 && !shipped && !held;
  }

  get now(): Writer {
    return this.wanted === 'tuned' && this.hasNewer ? 'tuned' : 'sft';
  }

  /** The round of labels on the texts of a writer: one more than those that it was made from. */
  roundOf(writer: Writer): number {
    return writer === 'sft' ? 1 : 1 + (this.#lab.statuses.policy.round ?? 1);
  }

  /** Changes with the writer and with its weights. */
  edition(): string {
    return `${this.now} ${edition(this.#lab, this.now)}`;
  }
}

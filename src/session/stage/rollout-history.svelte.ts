// What the texts of each iteration held, token by token, so that the time line can go back to them.
import type { StageRollouts } from '../../domain/texts.ts';

/** Iterations kept; of a longer run every second one is forgotten, never the first or the last. */
const MOST = 120;

export class RolloutHistory {
  /** Of the last stage. */
  latest = $state.raw<StageRollouts>();
  /** Of iterations that went through all their stages, by step. */
  #finished = $state.raw<readonly StageRollouts[]>([]);

  take(rollouts: StageRollouts): void {
    this.latest = rollouts;
    if (!rollouts.rollouts[0]?.updatedLogprobs) return;
    const all = [...this.#finished.filter(({ step }) => step < rollouts.step), rollouts];
    this.#finished = all.length > MOST ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all;
  }

  clear(): void {
    this.latest = undefined;
    this.#finished = [];
  }

  /** Of the last finished iteration at or before a step, without one the last of all. */
  at(step?: number): StageRollouts | undefined {
    return this.#finished.findLast((each) => step === undefined || each.step <= step);
  }
}

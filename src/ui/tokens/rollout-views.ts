// The numbers that can be shown under the tokens of a rollout.
import type { RolloutView } from '../../domain/texts.ts';

/** The per-token numbers of PPO, in the order in which they are computed. */
export const ROLLOUT_VIEWS = ['kl', 'rewards', 'values', 'advantages', 'ratios', 'clipped'] as const;
export type RolloutViewKey = (typeof ROLLOUT_VIEWS)[number];

/** Numbers for one view; undefined before the stage that computes them. */
export function numbersOf(rollout: RolloutView, key: RolloutViewKey): number[] | undefined {
  const found = rollout[key];
  return found?.map(Number);
}

/** The value without colour: 1 for ratios, 0 otherwise. */
export function levelOffset(key: RolloutViewKey): number {
  return key === 'ratios' ? 1 : 0;
}

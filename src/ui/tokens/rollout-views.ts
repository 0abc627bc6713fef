import type { RolloutView } from '../../domain/texts.ts';

/** The per-token numbers of PPO, in the order in which they are computed. */
export const ROLLOUT_VIEWS = ['kl', 'rewards', 'values', 'advantages', 'ratios', 'clipped'] as const;
export type RolloutViewKey = (typeof ROLLOUT_VIEWS)[number];

/** Numbers for one view; undefined before the stage that makes them. */
export function numbersOf(rollout: RolloutView, key: RolloutViewKey): number[] | undefined {
  const found = rollout[key];
  return found?.map(Number);
}

/** What the colour says: a ratio counts from 1, everything else from 0. */
export function levelOffset(key: RolloutViewKey): number {
  return key === 'ratios' ? 1 : 0;
}

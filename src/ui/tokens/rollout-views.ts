// The numbers that can be shown under the tokens of a rollout.
import { METHODS, type Method } from '../../lib/methods.ts';
import type { RolloutView } from '../../domain/texts.ts';

/** The per-token numbers of PPO, in the order in which they are computed, and that of DPO and IPO. */
export const ROLLOUT_VIEWS = ['kl', 'rewards', 'values', 'advantages', 'ratios', 'clipped', 'implied'] as const;
export type RolloutViewKey = (typeof ROLLOUT_VIEWS)[number];

/** The numbers that a method computes. */
export function viewsOf(method: Method): RolloutViewKey[] {
  const { trainer, settings } = METHODS[method];
  if (trainer === 'preference') return ['implied'];
  return ROLLOUT_VIEWS.filter((key) => {
    if (key === 'implied') return false;
    if (key === 'rewards' || key === 'values') return trainer === 'ppo';
    return key !== 'clipped' || 'clipRange' in settings;
  });
}

/** Numbers for one view; undefined before the stage that computes them. */
export function numbersOf(rollout: RolloutView, key: RolloutViewKey): number[] | undefined {
  const found = rollout[key];
  return found?.map(Number);
}

/** The value without colour: 1 for ratios, 0 otherwise. */
export function levelOffset(key: RolloutViewKey): number {
  return key === 'ratios' ? 1 : 0;
}

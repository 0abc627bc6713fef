import type { RolloutView } from '../../domain/texts.ts';

/** The per-token numbers of PPO, in the order in which they come to be. */
export const ROLLOUT_VIEWS = [
  { key: 'kl', label: 'KL', help: 'How much likelier this token became than under the imitator: log π − log π₀.' },
  { key: 'rewards', label: 'Reward', help: 'What the token earned: the price of the leash, and at the end the score.' },
  { key: 'values', label: 'Value', help: 'What the value model expected to earn from here on.' },
  { key: 'advantages', label: 'Advantage', help: 'How much better it went than expected: what the update follows.' },
  { key: 'ratios', label: 'Ratio', help: 'Probability after the update over probability before it; 1 is unchanged.' },
  { key: 'clipped', label: 'Clipped', help: 'Tokens whose ratio left 1 ± ε: they no longer push.' },
] as const;
export type RolloutViewKey = (typeof ROLLOUT_VIEWS)[number]['key'];

/** Numbers for one view; undefined before the stage that makes them. */
export function numbersOf(rollout: RolloutView, key: RolloutViewKey): number[] | undefined {
  const found = rollout[key];
  return found?.map(Number);
}

/** What the colour says: a ratio counts from 1, everything else from 0. */
export function levelOffset(key: RolloutViewKey): number {
  return key === 'ratios' ? 1 : 0;
}

import type { Lab } from './lab.svelte.ts';

/** Changes with the weights behind a policy: a text of another edition was written by another model. */
export function edition({ opened, statuses }: Lab, policy: 'sft' | 'ppo'): string {
  const { sft, ppo } = statuses;
  const improved = policy === 'ppo' && [ppo.step, ppo.method, ppo.settings];
  return JSON.stringify([opened?.model, opened?.seed, sft.step, sft.settings, improved]);
}

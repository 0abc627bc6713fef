// Tells whether a text was written by the models as they are now.
import type { Lab } from './lab.svelte.ts';

/** Changes with the weights behind a policy: a text of another edition was written by another model. */
export function edition({ opened, statuses }: Pick<Lab, 'opened' | 'statuses'>, policy: 'sft' | 'tuned'): string {
  const { sft, policy: tuned } = statuses;
  const improved = policy === 'tuned' && [tuned.step, tuned.method, tuned.settings];
  return JSON.stringify([opened?.model, opened?.seed, sft.step, sft.settings, improved]);
}

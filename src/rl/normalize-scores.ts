// How the scores of a finished reward model are laid out: a policy is trained on their size, which rankings alone leave open.
import { mean } from './statistics.ts';

/** Every score becomes `gain · score + offset`. */
export interface Normalization {
  gain: number;
  offset: number;
}

/**
 * The normalization after which the demonstrations' scores average 0 and those of `samples` have the standard deviation `spread`.
 *
 * Without demonstrations nothing is shifted; without samples that differ nothing is scaled.
 *
 * Source: InstructGPT 3.5 (the mean); Ziegler et al. 2019, 2.1, and openai/lm-human-preferences train_reward.py `normalize` (the spread; 1 there).
 */
export function normalization(
  demonstrations: readonly number[],
  samples: readonly number[],
  spread: number,
): Normalization {
  const center = samples.length > 0 ? mean(samples) : 0;
  const deviation = Math.sqrt(samples.reduce((sum, x) => sum + (x - center) ** 2, 0) / Math.max(1, samples.length));
  const gain = deviation > 0 ? spread / deviation : 1;
  return { gain, offset: demonstrations.length > 0 ? -gain * mean(demonstrations) : 0 };
}

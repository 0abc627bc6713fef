// The trainer of each method that tunes the policy on preferences.
import type { Comparison } from '../domain/labels.ts';
import type { Measure } from '../domain/measure.ts';
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import { METHODS, type Method, type MethodOf } from '../lib/methods.ts';
import type { GroupConfig } from './group/group.ts';
import { PpoTrainer } from './ppo.ts';
import type { Trainer, TrainerState, Weights, Kit } from './task.ts';

// Scripts of their own: a class of thirty on one line fetches only PPO before its first lesson.
const preferences = () => lazy(import('./dpo.ts'));
const groups = () => lazy(import('./group/group-methods.ts'));

/** Fetches the trainers that come by themselves only when they are used. */
export const fetchTrainers = (): Promise<unknown> => Promise.all([preferences(), groups()]);

export interface MethodInput {
  method: Method;
  /** Parsed by the method's own table. */
  config: Record<string, number>;
  comparisons: Comparison[];
  /** The taste that is trained on, where it is not the authors'. */
  measure?: Measure | undefined;
}

/** @throws LabError `ConfigError` when the method needs a reward model or a ranking and there is none; what {@link lazy} throws. */
export async function methodTrainer(
  kit: Kit,
  { sft, reward }: { sft: Weights; reward: Weights | undefined },
  { method, config, comparisons, measure }: MethodInput,
  saved?: TrainerState,
): Promise<Trainer> {
  if (METHODS[method].trainer === 'preference') {
    const input = { method: method as MethodOf<'preference'>, config: config as Config<'dpo'>, comparisons };
    const { DpoTrainer } = await preferences();
    return new DpoTrainer(kit, sft, input, saved);
  }
  if (!reward) {
    const hint = 'Train one at the station before, or choose DPO.';
    throw new LabError('ConfigError', 'This method needs a reward model, and there is none yet.', { hint });
  }
  if (METHODS[method].trainer === 'ppo')
    return new PpoTrainer(kit, { sft, reward }, { config: config as Config<'ppo'>, measure }, saved);
  const { groupTrainer } = await groups();
  const input = { config: config as unknown as GroupConfig, measure };
  return groupTrainer(method as MethodOf<'group'>, kit, { sft, reward }, input, saved);
}

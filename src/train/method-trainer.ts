// The trainer of each method that tunes the policy on preferences.
import type { Comparison } from '../domain/labels.ts';
import type { Measure } from '../domain/measure.ts';
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import { METHODS, type Method, type MethodOf } from '../lib/methods.ts';
import { DpoTrainer } from './dpo.ts';
import { GroupTrainer, type GroupConfig, type GroupMethod } from './group.ts';
import { GRPO_METHOD } from './grpo.ts';
import { PpoTrainer } from './ppo.ts';
import { RLOO_METHOD } from './rloo.ts';
import type { Trainer, TrainerState, Weights, Kit } from './task.ts';

const GROUP_METHODS: { [M in MethodOf<'group'>]: GroupMethod<Config<M>> } = { grpo: GRPO_METHOD, rloo: RLOO_METHOD };

export interface MethodInput {
  method: Method;
  /** Parsed by the method's own table. */
  config: Record<string, number>;
  comparisons: Comparison[];
  /** The taste that is trained on, where it is not the authors'. */
  measure?: Measure | undefined;
}

/** @throws LabError `ConfigError` when the method needs a reward model or a ranking and there is none. */
export function methodTrainer(
  kit: Kit,
  { sft, reward }: { sft: Weights; reward: Weights | undefined },
  { method, config, comparisons, measure }: MethodInput,
  saved?: TrainerState,
): Trainer {
  if (METHODS[method].trainer === 'preference') {
    const input = { method: method as MethodOf<'preference'>, config: config as Config<'dpo'>, comparisons };
    return new DpoTrainer(kit, sft, input, saved);
  }
  if (!reward) {
    const hint = 'Train one at the station before, or choose DPO.';
    throw new LabError('ConfigError', 'This method needs a reward model, and there is none yet.', { hint });
  }
  if (METHODS[method].trainer === 'ppo')
    return new PpoTrainer(kit, { sft, reward }, { config: config as Config<'ppo'>, measure }, saved);
  const group = GROUP_METHODS[method as MethodOf<'group'>] as GroupMethod<GroupConfig>;
  return new GroupTrainer(kit, { sft, reward }, group, { config: config as unknown as GroupConfig, measure }, saved);
}

// The methods that compare the texts of one prompt with each other.
import type { Measure } from '../../domain/measure.ts';
import type { Config } from '../../lib/config.ts';
import type { MethodOf } from '../../lib/methods.ts';
import { GroupTrainer, type GroupConfig, type GroupMethod } from './group.ts';
import { GRPO_METHOD } from './grpo.ts';
import { RLOO_METHOD } from './rloo.ts';
import type { Kit, Trainer, TrainerState, Weights } from '../task.ts';

const GROUP_METHODS: { [M in MethodOf<'group'>]: GroupMethod<Config<M>> } = { grpo: GRPO_METHOD, rloo: RLOO_METHOD };

export const groupTrainer = (
  method: MethodOf<'group'>,
  kit: Kit,
  models: { sft: Weights; reward: Weights },
  input: { config: GroupConfig; measure?: Measure | undefined },
  saved?: TrainerState,
): Trainer => new GroupTrainer(kit, models, GROUP_METHODS[method] as GroupMethod<GroupConfig>, input, saved);

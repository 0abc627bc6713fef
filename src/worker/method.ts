// What may improve the imitator: PPO, or one of the methods that people compare with it, each with its own trainer and settings.
import { parseConfig, type TableName } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import type { Params } from '../model/params.ts';
import { DpoTrainer } from '../train/dpo.ts';
import { GroupTrainer } from '../train/group.ts';
import { GRPO_METHOD } from '../train/grpo.ts';
import { PpoTrainer } from '../train/ppo.ts';
import { RLOO_METHOD } from '../train/rloo.ts';
import type { Trainer, TrainerState, Workbench } from '../train/trainer.ts';
import type { Improvement, Phase, PhaseStatus } from '../domain/phases.ts';
import type { PhaseInput } from '../domain/api.ts';

/** The table of settings that an input is read by. */
export function tableOf<P extends Phase>(phase: P, input: PhaseInput[P]): TableName {
  return 'method' in input ? input.method : phase;
}

/** The trainer of the chosen method. @throws LabError `ConfigError` when it needs a reward model and there is none. */
export async function improver(
  bench: Workbench,
  models: { sft: Params; reward: Params | undefined },
  input: PhaseInput['ppo'],
  saved?: TrainerState,
): Promise<Trainer> {
  const { method, config, comparisons } = input;
  const sft = await models.sft.save();
  if (method === 'dpo') return new DpoTrainer(bench, sft, { config: parseConfig('dpo', config), comparisons }, saved);
  if (!models.reward) {
    const message = 'This method needs a reward model. Train one at the station before this one, or choose DPO.';
    throw new LabError('ConfigError', message);
  }
  const weights = { sft, reward: await models.reward.save() };
  switch (method) {
    case 'ppo':
      return new PpoTrainer(bench, weights, { config: parseConfig('ppo', config) }, saved);
    case 'grpo':
      return new GroupTrainer(bench, weights, GRPO_METHOD, { config: parseConfig('grpo', config) }, saved);
    case 'rloo':
      return new GroupTrainer(bench, weights, RLOO_METHOD, { config: parseConfig('rloo', config) }, saved);
  }
}

/** How the improved model was made so far; undefined where nothing was started here. */
export function improvementOf(status: PhaseStatus | undefined): Improvement | undefined {
  const { method, settings, step = 0 } = status ?? {};
  return method && settings && { method, settings, step };
}

/** The policy that a trainer of any of these methods improves. */
export function improvedPolicy(trainer: Trainer | undefined): Params | undefined {
  const improves = trainer instanceof PpoTrainer || trainer instanceof DpoTrainer || trainer instanceof GroupTrainer;
  return improves ? trainer.policy : undefined;
}

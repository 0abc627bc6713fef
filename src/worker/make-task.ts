// The task of each phase, made from the results of the phases before it.
import { scopedBackend } from '../gpu/scope.ts';
import type { Demonstration } from '../domain/labels.ts';
import type { Improvement, Phase } from '../domain/phases.ts';
import { lazy } from '../lib/lazy.ts';
import { LabelTask } from '../train/label.ts';
import { fetchTrainers, methodTrainer } from '../train/method-trainer.ts';
import { RewardTrainer } from '../train/reward.ts';
import { SftTrainer } from '../train/sft.ts';
import type { Task, TrainerState, Weights } from '../train/task.ts';
import { demonstrations as ours } from '../world/demonstrations.ts';
import type { Makings } from './memory.ts';
import type { ParsedInput } from './parse-input.ts';

export interface Given extends Makings {
  base: Weights;
  /** The demonstrations the SFT model was trained on; ours if the model is ours. */
  demonstrations: Demonstration[] | undefined;
  /** How the tuned policy was made, if it is the person's own. */
  improvement: Improvement | undefined;
}

const evaluation = () => lazy(import('../train/evaluate.ts'));

/** Fetches the scripts that a task needs only later, so that they are there should the network go. */
export const fetchScripts = (): Promise<unknown> => Promise.all([evaluation(), fetchTrainers()]);

type Make<P extends Phase> = (input: ParsedInput[P], given: Given, saved?: TrainerState) => Promise<Task>;

const MAKE: { [P in Phase]: Make<P> } = {
  sft: async (input, { kit, base }, saved) => new SftTrainer(kit, base, input, saved),
  label: async (input, { kit, models }, saved) => new LabelTask(kit, models.policy('sft'), input, saved),
  reward: async (input, { kit, models, demonstrations = ours() }, saved) => {
    const weights = { sft: await models.policy('sft').save(), judge: await models.example('reward')?.save() };
    return new RewardTrainer(kit, weights, { ...input, demonstrations }, saved);
  },
  policy: async (input, { kit, models }, saved) => {
    const weights = { sft: await models.policy('sft').save(), reward: await models.reward()?.save() };
    return methodTrainer(kit, weights, input, saved);
  },
  compare: async ({ config, measure }, { kit, models, improvement }) => {
    const { EvaluateTask } = await evaluation();
    const policies = { base: models.policy('base'), sft: models.policy('sft'), tuned: models.policy('tuned') };
    return new EvaluateTask(kit, policies, { config, improvement, measure });
  },
};

/**
 * The task has the device's memory through a scope of its own, so that all of it is freed with the task, however that ends.
 * @throws LabError `ConfigError` when an input of the phase is missing.
 */
export async function makeTask<P extends Phase>(
  phase: P,
  input: ParsedInput[P],
  given: Given,
  saved?: TrainerState,
): Promise<Task> {
  const scope = scopedBackend(given.kit.backend);
  try {
    const task = await MAKE[phase](input, { ...given, kit: { ...given.kit, backend: scope } }, saved);
    const free = task.free.bind(task);
    task.free = () => {
      free();
      scope.freeAll();
    };
    return task;
  } catch (error) {
    scope.freeAll();
    throw error;
  }
}

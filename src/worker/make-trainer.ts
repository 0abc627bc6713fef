// The trainer of each phase, from the results of the phases before it.
import { parseConfig } from '../lib/config.ts';
import { LabelTrainer } from '../train/label.ts';
import { RewardTrainer } from '../train/reward.ts';
import { SftTrainer } from '../train/sft.ts';
import type { Trainer, TrainerState } from '../train/trainer.ts';
import { demonstrations as ours } from '../world/demonstrations.ts';
import type { Demonstration } from '../domain/labels.ts';
import type { Improvement, Phase } from '../domain/phases.ts';
import type { PhaseInput } from '../domain/api.ts';
import type { Weights } from './examples.ts';
import type { Makings } from './memory.ts';
import { improver } from './method.ts';

interface Given extends Makings {
  base: Weights;
  /** What the SFT model has imitated; ours where it is ours. */
  demonstrations: Demonstration[] | undefined;
  /** How the improved model was made, where it is the person's own. */
  improvement: Improvement | undefined;
}

/** @throws LabError `ConfigError` when a setting is out of its range or something that the phase needs is missing. */
export async function makeTrainer(
  phase: Phase,
  input: PhaseInput[Phase],
  { bench, models, base, improvement, demonstrations = ours() }: Given,
  saved?: TrainerState,
): Promise<Trainer> {
  const config = <Q extends Phase>(name: Q) => parseConfig(name, input.config);
  switch (phase) {
    case 'sft':
      return new SftTrainer(bench, base, { ...(input as PhaseInput['sft']), config: config('sft') }, saved);
    case 'label': {
      const request = { ...(input as PhaseInput['label']), config: config('label') };
      return new LabelTrainer(bench, models.policy('sft'), request, saved);
    }
    case 'reward': {
      const { comparisons } = input as PhaseInput['reward'];
      const sft = await models.policy('sft').save();
      return new RewardTrainer(bench, sft, { config: config('reward'), comparisons, demonstrations }, saved);
    }
    case 'ppo': {
      const given = { sft: models.policy('sft'), reward: models.reward() };
      return improver(bench, given, input as PhaseInput['ppo'], saved);
    }
    case 'compare': {
      const { EvaluateTrainer } = await import('../train/evaluate.ts');
      const policies = { base: models.policy('base'), sft: models.policy('sft'), ppo: models.policy('ppo') };
      return new EvaluateTrainer(bench, policies, { config: config('compare'), improvement });
    }
  }
}

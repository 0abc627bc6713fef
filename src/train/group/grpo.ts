// Group relative policy optimisation: an answer's advantage is its score against its siblings', in standard deviations; the ratio is
// clipped as in PPO, and the KL is part of the loss. DeepSeekMath, arXiv 2402.03300; the iteration itself is in group.ts.
import type { Config } from '../../lib/config.ts';
import { groupAdvantages, grpoLoss } from '../../rl/grpo.ts';
import type { GroupMethod } from './group.ts';

export const GRPO_METHOD: GroupMethod<Config<'grpo'>> = {
  name: 'grpo',
  advantages: (_, scores, { groupSize }) => groupAdvantages(scores, groupSize),
  loss: (batch, { clipRange, klCoef }) => {
    const { loss, dlogprobs, clipFraction } = grpoLoss({ ...batch, clipRange, klCoef });
    return { dlogprobs, metrics: { policyLoss: loss, clipFraction, klCoef } };
  },
};

// REINFORCE leave-one-out: the KL penalty is subtracted from the score of the whole text, and the baseline is the mean score of its
// siblings. Ahmadian et al. 2024, arXiv 2402.14740; the iteration itself is in group.ts.
import type { Config } from '../../lib/config.ts';
import { klPenalty } from '../../rl/kl.ts';
import { rlooAdvantages, rlooLoss } from '../../rl/rloo.ts';
import type { GroupMethod } from './group.ts';
import { sumRow } from '../reading.ts';

export const RLOO_METHOD: GroupMethod<Config<'rloo'>> = {
  name: 'rloo',
  advantages: ({ logprobs, refLogprobs, mask, T }, scores, { klCoef, groupSize }) => {
    const kl = klPenalty('k1', logprobs, refLogprobs, mask);
    const net = scores.map((score, b) => score - klCoef * sumRow(kl, mask, b, T));
    return rlooAdvantages(net, groupSize);
  },
  loss: ({ newLogprobs, advantages, mask }, { klCoef }) => {
    const { loss, dlogprobs } = rlooLoss(newLogprobs, advantages, mask);
    return { dlogprobs, metrics: { policyLoss: loss, klCoef } };
  },
};

import type { MetricName } from '../../lib/metrics.ts';

export interface LineSpec {
  metric: MetricName;
  /** A colour of app.css, by the name of its custom property. */
  colour: `--chart-${'sft' | 'reward' | 'ppo' | 'gold' | 'ink'}`;
  /** A second sign beside the colour. */
  dash?: number[];
}
export interface Reference {
  y: number;
  label: string;
}
export interface ChartSpec {
  id: string;
  title: string;
  lines: LineSpec[];
  references?: Reference[];
}

const DOTTED = [2, 4];
const DASHED = [9, 5];
const one = (metric: MetricName, title: string, colour: LineSpec['colour'] = '--chart-ink'): ChartSpec => ({
  id: metric,
  title,
  lines: [{ metric, colour }],
});

/** What each station can draw; the first three are shown at first. */
export const SFT_CHARTS: ChartSpec[] = [
  {
    id: 'loss',
    title: 'Loss',
    lines: [
      { metric: 'trainLoss', colour: '--chart-sft' },
      { metric: 'heldOutLoss', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('gradNorm', 'Gradient norm', '--chart-sft'),
  one('learningRate', 'Learning rate'),
];

export const REWARD_CHARTS: ChartSpec[] = [
  {
    id: 'loss',
    title: 'Ranking loss',
    lines: [
      { metric: 'rewardLoss', colour: '--chart-reward' },
      { metric: 'heldOutRewardLoss', colour: '--chart-ink', dash: DASHED },
    ],
    references: [{ y: Math.LN2, label: 'coin flip, ln 2' }],
  },
  {
    id: 'accuracy',
    title: 'Accuracy',
    lines: [
      { metric: 'rewardAccuracy', colour: '--chart-reward' },
      { metric: 'heldOutAccuracy', colour: '--chart-ink', dash: DASHED },
    ],
    references: [
      { y: 0.5, label: 'coin flip' },
      { y: 0.73, label: 'two people' },
    ],
  },
  one('gradNorm', 'Gradient norm', '--chart-reward'),
  one('learningRate', 'Learning rate'),
];

export const PPO_CHARTS: ChartSpec[] = [
  {
    id: 'score',
    title: 'Score and gold',
    lines: [
      { metric: 'score', colour: '--chart-reward' },
      { metric: 'gold', colour: '--chart-gold', dash: DOTTED },
    ],
  },
  {
    id: 'kl',
    title: 'Distance from the SFT model (KL)',
    lines: [
      { metric: 'kl', colour: '--chart-ppo' },
      { metric: 'klFull', colour: '--chart-ink', dash: DASHED },
    ],
  },
  {
    ...one('clipFraction', 'Clipped updates', '--chart-ppo'),
    references: [{ y: 0.3, label: 'too large' }],
  },
  one('entropy', 'Entropy', '--chart-ppo'),
  one('responseLength', 'Response length', '--chart-ppo'),
  one('finishedRate', 'Finished', '--chart-ppo'),
  one('distinctShare', 'Different texts', '--chart-ppo'),
  one('rlhfReward', 'Net objective', '--chart-ppo'),
  {
    id: 'losses',
    title: 'Losses',
    lines: [
      { metric: 'policyLoss', colour: '--chart-ppo' },
      { metric: 'valueLoss', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('approxKl', 'Step size', '--chart-ppo'),
  { ...one('ratio', 'Probability ratio', '--chart-ppo'), references: [{ y: 1, label: 'unchanged' }] },
  one('explainedVariance', 'Explained variance'),
  one('klCoef', 'Leash β'),
  one('gradNorm', 'Gradient norm'),
  one('learningRate', 'Learning rate'),
];

/** GRPO and RLOO have no value model; what they compare is the spread within a group. */
export const GROUP_CHARTS: ChartSpec[] = [
  ...PPO_CHARTS.filter(({ id }) =>
    ['score', 'kl', 'entropy', 'responseLength', 'finishedRate', 'distinctShare'].includes(id),
  ),
  one('groupStd', 'Spread within a group', '--chart-ppo'),
  one('policyLoss', 'Policy loss', '--chart-ppo'),
  one('gradNorm', 'Gradient norm'),
];

export const DPO_CHARTS: ChartSpec[] = [
  { ...one('dpoLoss', 'DPO loss', '--chart-ppo'), references: [{ y: Math.LN2, label: 'coin flip, ln 2' }] },
  {
    id: 'implied',
    title: 'Implied scores',
    lines: [
      { metric: 'chosenReward', colour: '--chart-ppo' },
      { metric: 'rejectedReward', colour: '--chart-ink', dash: DASHED },
    ],
  },
  {
    ...one('impliedAccuracy', 'Accuracy of the implied score', '--chart-ppo'),
    references: [{ y: 0.5, label: 'coin flip' }],
  },
  one('gradNorm', 'Gradient norm'),
  one('learningRate', 'Learning rate'),
];

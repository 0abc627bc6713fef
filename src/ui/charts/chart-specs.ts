import { METHOD_NAMES, METHODS, type Method } from '../../lib/methods.ts';
import { METRICS, type MetricName } from '../../lib/metrics.ts';

export interface LineSpec {
  metric: MetricName;
  /** A colour of app.css, by the name of its custom property. */
  colour: `--chart-${'sft' | 'reward' | 'policy' | 'gold' | 'ink'}`;
  /** A second sign beside the colour. */
  dash?: number[];
}
/** A dashed line that says what a value means. */
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

const PPO_CHARTS: ChartSpec[] = [
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
      { metric: 'kl', colour: '--chart-policy' },
      { metric: 'klFull', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('clipFraction', 'Clipped updates', '--chart-policy'),
  one('entropy', 'Entropy', '--chart-policy'),
  one('responseLength', 'Response length', '--chart-policy'),
  one('finishedRate', 'Finished', '--chart-policy'),
  one('distinctShare', 'Different texts', '--chart-policy'),
  one('rlhfReward', 'Net objective', '--chart-policy'),
  {
    id: 'losses',
    title: 'Losses',
    lines: [
      { metric: 'policyLoss', colour: '--chart-policy' },
      { metric: 'valueLoss', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('approxKl', 'Step size', '--chart-policy'),
  one('ratio', 'Probability ratio', '--chart-policy'),
  one('explainedVariance', 'Explained variance'),
  one('klCoef', 'Leash β'),
  one('gradNorm', 'Gradient norm'),
  one('learningRate', 'Learning rate'),
];

/** GRPO and RLOO have no value model; what they compare is the spread within a group. */
const GROUP_CHARTS: ChartSpec[] = [
  ...PPO_CHARTS.filter(({ id }) =>
    ['score', 'kl', 'entropy', 'responseLength', 'finishedRate', 'distinctShare'].includes(id),
  ),
  one('groupStd', 'Spread within a group', '--chart-policy'),
  one('policyLoss', 'Policy loss', '--chart-policy'),
  one('gradNorm', 'Gradient norm'),
];

const pairCharts = (loss: MetricName): ChartSpec[] => [
  one(loss, METRICS[loss].label, '--chart-policy'),
  {
    id: 'implied',
    title: 'Implied scores',
    lines: [
      { metric: 'chosenReward', colour: '--chart-policy' },
      { metric: 'rejectedReward', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('impliedAccuracy', 'Accuracy of the implied score', '--chart-policy'),
  one('impliedMargin', 'Implied margin', '--chart-policy'),
  one('gradNorm', 'Gradient norm'),
  one('learningRate', 'Learning rate'),
];

/** The charts of a method's trainer, with the method's own dashed lines. */
function methodCharts(method: Method): ChartSpec[] {
  const { trainer, loss, references }: (typeof METHODS)[Method] = METHODS[method];
  const charts = { ppo: PPO_CHARTS, group: GROUP_CHARTS, preference: pairCharts(loss) }[trainer];
  const lines = new Map(Object.entries(references));
  return charts.map((chart) => {
    const found = chart.lines.flatMap(({ metric }) => lines.get(metric) ?? []);
    return found.length > 0 ? { ...chart, references: found } : chart;
  });
}

/** Made once, so that a chart panel keeps its choice of charts while the method stays. */
export const METHOD_CHARTS = Object.fromEntries(METHOD_NAMES.map((name) => [name, methodCharts(name)])) as Record<
  Method,
  ChartSpec[]
>;

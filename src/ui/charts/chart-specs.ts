// Which metrics each chart shows, and which charts each phase and method has.
import { METHODS, type Meaning, type Method } from '../../lib/methods.ts';
import type { MetricName } from '../../lib/metrics.ts';
import { words } from '../../words/words.ts';

export interface LineSpec {
  metric: MetricName;
  /** A colour of app.css, as the name of its custom property. */
  colour: `--chart-${'sft' | 'reward' | 'policy' | 'gold' | 'ink'}`;
  /** Distinguishes the line without colour. */
  dash?: number[];
}
/** A dashed line that says what a value means. */
export interface Reference {
  y: number;
  meaning: Meaning;
}
export interface ChartSpec {
  id: string;
  title: string;
  lines: LineSpec[];
  references?: Reference[];
}

export const DOTTED = [2, 4];
const DASHED = [9, 5];
const one = (metric: MetricName, colour: LineSpec['colour'] = '--chart-ink'): ChartSpec => ({
  id: metric,
  title: words.metrics[metric].label,
  lines: [{ metric, colour }],
});

/** The charts of each station; a panel shows the first few initially. */
export const SFT_CHARTS: ChartSpec[] = [
  {
    id: 'loss',
    title: words.charts.loss,
    lines: [
      { metric: 'trainLoss', colour: '--chart-sft' },
      { metric: 'heldOutLoss', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('gradNorm', '--chart-sft'),
  one('learningRate'),
];

export const REWARD_CHARTS: ChartSpec[] = [
  {
    id: 'loss',
    title: words.metrics.rewardLoss.label,
    lines: [
      { metric: 'rewardLoss', colour: '--chart-reward' },
      { metric: 'heldOutRewardLoss', colour: '--chart-ink', dash: DASHED },
    ],
    references: [{ y: Math.LN2, meaning: 'coinFlipLoss' }],
  },
  {
    id: 'accuracy',
    title: words.charts.accuracy,
    lines: [
      { metric: 'rewardAccuracy', colour: '--chart-reward' },
      { metric: 'heldOutAccuracy', colour: '--chart-ink', dash: DASHED },
    ],
    references: [
      { y: 0.5, meaning: 'coinFlip' },
      { y: 0.73, meaning: 'twoPeople' },
    ],
  },
  one('gradNorm', '--chart-reward'),
  one('learningRate'),
];

const PPO_CHARTS: ChartSpec[] = [
  {
    id: 'score',
    title: words.charts.scoreAndGold,
    lines: [
      { metric: 'score', colour: '--chart-reward' },
      { metric: 'gold', colour: '--chart-gold', dash: DOTTED },
    ],
  },
  {
    id: 'kl',
    title: words.charts.distance,
    lines: [
      { metric: 'kl', colour: '--chart-policy' },
      { metric: 'klFull', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('clipFraction', '--chart-policy'),
  one('entropy', '--chart-policy'),
  one('responseLength', '--chart-policy'),
  one('finishedRate', '--chart-policy'),
  one('distinctShare', '--chart-policy'),
  one('rlhfReward', '--chart-policy'),
  {
    id: 'losses',
    title: words.charts.losses,
    lines: [
      { metric: 'policyLoss', colour: '--chart-policy' },
      { metric: 'valueLoss', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('approxKl', '--chart-policy'),
  one('ratio', '--chart-policy'),
  one('explainedVariance'),
  one('klCoef'),
  one('gradNorm'),
  one('learningRate'),
];

/** GRPO and RLOO have no value model; they learn from the spread within a group. */
const GROUP_CHARTS: ChartSpec[] = [
  ...PPO_CHARTS.filter(({ id }) =>
    ['score', 'kl', 'entropy', 'responseLength', 'finishedRate', 'distinctShare'].includes(id),
  ),
  one('groupStd', '--chart-policy'),
  one('policyLoss', '--chart-policy'),
  one('gradNorm'),
];

const pairCharts = (loss: MetricName): ChartSpec[] => [
  one(loss, '--chart-policy'),
  {
    id: 'implied',
    title: words.charts.impliedScores,
    lines: [
      { metric: 'chosenReward', colour: '--chart-policy' },
      { metric: 'rejectedReward', colour: '--chart-ink', dash: DASHED },
    ],
  },
  one('impliedAccuracy', '--chart-policy'),
  one('impliedMargin', '--chart-policy'),
  one('gradNorm'),
  one('learningRate'),
];

/** By what the texts of a run are measured besides the judge. */
interface Measures {
  /** The taste that is trained on, where it is not the authors'. */
  taste: boolean;
  /** The authors' gold score, unless the person has hidden it. */
  gold: boolean;
}

/** The score alone where the gold is hidden. */
const withoutGold = (chart: ChartSpec): ChartSpec =>
  chart.id === 'score'
    ? { id: chart.id, title: words.metrics.score.label, lines: chart.lines.filter(({ metric }) => metric !== 'gold') }
    : chart;

const TASTE: ChartSpec = { ...one('taste', '--chart-policy'), references: [{ y: 0.5, meaning: 'asSft' }] };

/** The charts of a method's trainer, with the method's own dashed lines. */
function methodCharts(method: Method, { taste, gold }: Measures): ChartSpec[] {
  const { trainer, loss, references }: (typeof METHODS)[Method] = METHODS[method];
  const own = { ppo: PPO_CHARTS, group: GROUP_CHARTS, preference: pairCharts(loss) }[trainer];
  const lines = new Map(Object.entries(references));
  const charts = own.map((chart) => {
    const found = chart.lines.flatMap(({ metric }) => lines.get(metric) ?? []);
    return found.length > 0 ? { ...chart, references: found } : chart;
  });
  // Texts are measured where they are written: a method that learns from pairs writes none.
  const measured = taste && trainer !== 'preference' ? [charts[0], TASTE, ...charts.slice(1)] : charts;
  return gold ? measured : measured.map(withoutGold);
}

const known = new Map<string, ChartSpec[]>();

/** The same list for the same method and measures, so that a chart panel keeps its selection while they stay. */
export function chartsOf(method: Method, measures: Measures): ChartSpec[] {
  const key = JSON.stringify([method, measures.taste, measures.gold]);
  const charts = known.get(key) ?? methodCharts(method, measures);
  known.set(key, charts);
  return charts;
}

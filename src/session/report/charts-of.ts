// The curves of the report, from what was measured of the person's own runs.
import type { Phase } from '../../domain/phases.ts';
import { METHODS, type Meaning } from '../../lib/methods.ts';
import type { MetricName } from '../../lib/metrics.ts';
import { reportWords } from '../../words/report-words.ts';
import { words } from '../../words/words.ts';
import type { Lab } from '../lab.svelte.ts';
import { smooth } from '../metrics.svelte.ts';
import { PHASE_NAMES, runName } from '../narration.ts';
import { runOf } from '../run.ts';
import type { Chart } from './chart.ts';
import type { ReportData } from './report.ts';

interface Spec {
  title: string;
  metrics: readonly MetricName[];
  level?: { y: number; meaning: Meaning };
}

const { charts, metrics } = words;
const CURVED = ['sft', 'reward', 'policy'] as const;

function specsOf({ statuses, kept }: Lab, phase: (typeof CURVED)[number]): Spec[] {
  if (phase === 'sft') return [{ title: charts.loss, metrics: ['trainLoss', 'heldOutLoss'] }];
  if (phase === 'reward')
    return [
      {
        title: metrics.rewardLoss.label,
        metrics: ['rewardLoss', 'heldOutRewardLoss'],
        level: { y: Math.LN2, meaning: 'coinFlipLoss' },
      },
      {
        title: charts.accuracy,
        metrics: ['rewardAccuracy', 'heldOutAccuracy'],
        level: { y: 0.5, meaning: 'coinFlip' },
      },
    ];
  const { trainer, loss } = METHODS[statuses.policy.method ?? 'ppo'];
  if (trainer === 'preference')
    return [
      { title: metrics[loss].label, metrics: [loss] },
      { title: metrics.impliedAccuracy.label, metrics: ['impliedAccuracy'] },
    ];
  const { gold } = kept.settings;
  return [
    gold
      ? { title: charts.scoreAndGold, metrics: ['score', 'gold'] }
      : { title: metrics.score.label, metrics: ['score'] },
    { title: charts.distance, metrics: ['kl'] },
    { title: metrics.taste.label, metrics: ['taste'], level: { y: 0.5, meaning: 'asSft' } },
  ];
}

/** A chart for each spec of which something was measured. */
function drawn(lab: Lab, phase: (typeof CURVED)[number]): Chart[] {
  const series = lab.series[phase];
  const { smoothing } = lab.kept.settings;
  return specsOf(lab, phase).flatMap(({ title, metrics: names, level }) => {
    const known = names.filter((name) => series.names().includes(name));
    if (known.length === 0) return [];
    const lines = known.map((name) => {
      const raw = series.column(name);
      return { name: metrics[name].label, raw, smooth: smooth(raw, smoothing) };
    });
    return {
      title: reportWords.curves.name(runName(phase, lab.statuses[phase]), title),
      unit: charts.units[runOf(lab, phase).unit],
      steps: series.steps(),
      lines,
      levels: level ? [{ y: level.y, meaning: charts.meanings[level.meaning] }] : [],
    };
  });
}

export function chartsOf(lab: Lab, trained: ReadonlySet<Phase>): Pick<ReportData, 'charts' | 'chartNotes'> {
  const missing = CURVED.filter((phase) => !trained.has(phase));
  return {
    charts: CURVED.filter((phase) => trained.has(phase)).flatMap((phase) => drawn(lab, phase)),
    chartNotes:
      missing.length === CURVED.length
        ? [reportWords.curves.none]
        : missing.map((phase) => reportWords.curves.noneOf(PHASE_NAMES[phase])),
  };
}

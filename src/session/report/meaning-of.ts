// What the runs of the report mean: the page's own verdicts, and what was measured of all three models.
import type { Phase } from '../../domain/phases.ts';
import type { Interval, ReportRow } from '../../domain/reports.ts';
import type { MetricName } from '../../lib/metrics.ts';
import { reportWords } from '../../words/report-words.ts';
import { words } from '../../words/words.ts';
import type { Lab } from '../lab.svelte.ts';
import { compareAdvice, policyAdvice, rewardAdvice, sftAdvice } from '../advice.ts';
import { methodName, policyNames } from '../policies.ts';
import { isOf } from '../results.ts';
import { stageSentence } from '../stage/sentence.ts';
import { votesOn } from '../votes.ts';
import { decimals } from './numbers.ts';
import type { ReportData, Row } from './report.ts';

const text = reportWords.meaning;

/** The latest numbers, without the authors' gold where the person has hidden it. */
function latestOf({ series, kept }: Lab, phase: Phase): Partial<Record<MetricName, number>> {
  const { gold, ...others } = series[phase].latest;
  // One batch of imitation alone says little: its station says the mean of a few, too.
  const trainLoss = series[phase].recent('trainLoss', 4);
  const rest = trainLoss === undefined ? others : { ...others, trainLoss };
  return kept.settings.gold && gold !== undefined ? { ...rest, gold } : rest;
}

/** In sentences, of each part that was trained here. */
export function meaningOf(lab: Lab, trained: ReadonlySet<Phase>): string[] {
  const { statuses, kept, report, stages } = lab;
  const { sft, reward, policy } = statuses;
  const votes = votesOn(kept.votes, methodName(policy)).length;
  const current = report && isOf(report, policy) ? report : undefined;
  const say = (phase: 'sft' | 'reward' | 'policy', sentence: () => string): string[] =>
    trained.has(phase) ? [sentence(), stageSentence(stages.own[phase])].filter(Boolean) : [];
  const compared = () =>
    compareAdvice(statuses.compare, votes, current, { sft: true, tuned: true }, kept.settings.gold).sentence;
  const sentences = [
    ...say('sft', () => sftAdvice(sft, latestOf(lab, 'sft')).sentence),
    ...say(
      'reward',
      () => rewardAdvice(reward, latestOf(lab, 'reward'), kept.usable.length, false, lab.calibration).sentence,
    ),
    ...say('policy', () => policyAdvice(policy, latestOf(lab, 'policy'), true, policy.method).sentence),
    ...(current ? [compared()] : []),
    ...(votes > 0 ? [text.votes(words.counts.blindVote(votes))] : []),
  ];
  return sentences.length > 0 ? sentences : [text.none];
}

const percent = (share: number): string => share.toLocaleString(words.language, { style: 'percent' });
const rate = (interval: Interval | undefined): string => {
  const [low, value, high] = interval?.map(percent) ?? [];
  return value === undefined || low === undefined || high === undefined ? '–' : text.rate(value, low, high);
};

/** The report card as a table; undefined where the models have not been compared. */
export function cardOf({ report, statuses, kept }: Lab): ReportData['card'] {
  if (!report) return undefined;
  const { rows, measure } = report;
  const { gold } = kept.settings;
  const names = policyNames(statuses.policy);
  const { compare } = words;
  const line = (label: string, of: (row: ReportRow) => string): Row => [label, ...rows.map(of)];
  const rivals = rows.map(({ policy }) => policy).filter((rival) => rows.some((row) => row.winsOver[rival]));
  const own = measure !== undefined && 'person' in measure;
  const rates = ['follows', 'truthful', 'falseAnswers', 'cloze', 'rude', 'finished'] as const;
  return {
    title: text.card,
    note: [text.cardOf(rows[0]?.count ?? 0), ...(isOf(report, statuses.policy) ? [] : [text.outdated])].join(' '),
    head: [text.measured, ...rows.map(({ policy }) => names[policy])],
    rows: [
      ...rates.map((name) => line(compare.rows[name].label, (row) => rate(row[name]))),
      ...(measure
        ? rivals.map((rival) => line(compare.beatsByTaste(names[rival], own), (row) => rate(row.tasteWins?.[rival])))
        : []),
      ...(gold ? rivals.map((rival) => line(compare.beats(names[rival]), (row) => rate(row.winsOver[rival]))) : []),
      ...(gold ? [line(compare.rows.gold.label, (row) => decimals(row.gold, 2))] : []),
      line(compare.rows.corpusLoss.label, (row) => decimals(row.corpusLoss, 3)),
      line(compare.rows.kl.label, (row) => decimals(row.kl, 1)),
    ],
  };
}

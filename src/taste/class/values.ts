// What the people of a class seem to value: one judge beside another, and what each choice favoured.
import { authorName, hasOrder, type Comparison } from '../../domain/labels.ts';
import type { Interval } from '../../domain/reports.ts';
import { sigmoid } from '../../rl/sigmoid.ts';
import { FEATURES, type Feature } from '../../world/features.ts';
import { NOTICED, orderedDifferences, ReadableJudge } from '../readable.ts';

/** How often a judge takes the text with more of a feature, of pairs that differ in nothing else. */
interface Share {
  feature: Feature;
  taken: Interval;
}

interface Side {
  /** Pairs that it learned from. */
  pairs: number;
  shares: Share[];
  /** Of the other side's pairs, how many it predicts; one about which it cannot tell counts half. */
  right: number;
}

export interface Beside {
  one: Side;
  other: Side;
  /** The feature in which the two are furthest apart, measured by their intervals, and whether these leave no doubt of it. */
  widest: { feature: Feature; sure: boolean } | undefined;
}

/** The judge of some people's labels beside that of others'. */
export function besideEachOther(labels: readonly Comparison[], others: readonly Comparison[]): Beside {
  const [a, b] = [labels, others].map((each) => new ReadableJudge(each));
  const [one, other] = [sideOf(a, others), sideOf(b, labels)];
  if (a.pairs === 0 || b.pairs === 0) return { one, other, widest: undefined };
  const gaps = a.likings.map(({ feature, weight, low, high }, i) => {
    const { weight: there, low: least, high: most } = b.likings[i];
    const spread = Math.hypot(high - low, most - least);
    return { feature, gap: Math.abs(weight - there) / spread, sure: low > most || high < least };
  });
  const [{ feature, sure }] = gaps.toSorted((x, y) => y.gap - x.gap);
  return { one, other, widest: { feature, sure } };
}

function sideOf(judge: ReadableJudge, others: readonly Comparison[]): Side {
  const shares = judge.likings.map(({ feature, low, weight, high }): Share => ({
    feature,
    taken: [sigmoid(low), sigmoid(weight), sigmoid(high)],
  }));
  const leads = others
    .filter(hasOrder)
    .flatMap(orderedDifferences)
    .map((difference) => difference.reduce((sum, by, i) => sum + by * (judge.fit.weights[i] ?? 0), 0));
  const right = leads.reduce((sum, lead) => sum + (lead > 0 ? 1 : lead === 0 ? 0.5 : 0), 0);
  return { pairs: judge.pairs, shares, right };
}

/** Of the pairs that differ in a feature so that one notices, in how many the text with more of it was taken. */
export interface Favour {
  feature: Feature;
  more: number;
  all: number;
}

/** What all choices of some labels favoured, feature by feature. */
export function favouredBy(labels: readonly Comparison[]): Favour[] {
  const differences = labels.filter(hasOrder).flatMap(orderedDifferences);
  return FEATURES.map((feature, i) => {
    const noticed = differences.map((each) => each[i]).filter((by) => Math.abs(by) >= NOTICED);
    return { feature, more: noticed.filter((by) => by > 0).length, all: noticed.length };
  });
}

/** The labels of one person. */
export const labelsBy = (labels: readonly Comparison[], person: string): Comparison[] =>
  labels.filter(({ author }) => 'person' in author && authorName(author) === person);

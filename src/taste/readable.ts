// The readable judge: what a person seems to like, by a handful of features that they can name.
import { hasOrder, type Comparison } from '../domain/labels.ts';
import { fitBradleyTerry, intervalsOf, preferenceOf, type BradleyTerry } from '../rl/bradley-terry.ts';
import { FEATURES, featuresOf, type Feature } from '../world/features.ts';

/** A text to be judged. */
export interface Text {
  prompt: string;
  response: string;
  finished: boolean;
}

/** Of the prior on a feature's weight, in logits: a text with it is preferred in two of three pairs. A wider one believes single wrong picks. */
const SPREAD = 0.75;
/** Least difference in a feature that a person would notice: of the length, one word in six; of degrees, a quarter. */
export const NOTICED = 0.25;

/** Features of one text minus those of the other. */
export const difference = (a: Text, b: Text): number[] => {
  const of = ({ prompt, response, finished }: Text) => featuresOf(prompt, response, finished);
  const other = of(b);
  return of(a).map((x, i) => x - (other[i] ?? 0));
};

/** The features of the preferred text minus those of the other, for every pair that a ranking orders. */
export function orderedDifferences({ prompt, responses, finished, ranks }: Comparison): number[][] {
  const texts = responses.map((response, i) => ({ prompt, response, finished: finished[i] ?? true }));
  return texts.flatMap((a, i) =>
    texts.flatMap((b, j) => ((ranks[i] ?? 0) < (ranks[j] ?? 0) ? [difference(a, b)] : [])),
  );
}

const fitOf = (differences: readonly number[][]): BradleyTerry => fitBradleyTerry(differences, FEATURES.length, SPREAD);

/** Score of a text, in logits: what its features add up to. Only differences for one prompt mean something. */
export const scoreOf = ({ weights }: BradleyTerry, { prompt, response, finished }: Text): number =>
  featuresOf(prompt, response, finished).reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0);

/** A feature and what it adds to a text's score, in logits, with its 95 % interval. */
export interface Liking {
  feature: Feature;
  low: number;
  weight: number;
  high: number;
}

export interface Hits {
  right: number;
  /** Pairs predicted before they were picked. */
  all: number;
}

export class ReadableJudge {
  /** Pairs it learned from. */
  readonly pairs: number;
  readonly fit: BradleyTerry;

  /** Learns from all pairs that these rankings order; skips and ties teach nothing. */
  constructor(comparisons: readonly Comparison[]) {
    const differences = comparisons.filter(hasOrder).flatMap(orderedDifferences);
    this.pairs = differences.length;
    this.fit = fitOf(differences);
  }

  /** Probability that the first of two texts for one prompt is preferred. */
  prefers(a: Text, b: Text): number {
    return preferenceOf(this.fit, difference(a, b));
  }

  /** As {@link scoreOf}. */
  score(text: Text): number {
    return scoreOf(this.fit, text);
  }

  get likings(): Liking[] {
    return intervalsOf(this.fit).flatMap(([low, weight, high], i) => {
      const feature = FEATURES[i];
      return feature ? [{ feature, low, weight, high }] : [];
    });
  }
}

/**
 * How often each pick was predicted by a judge of the picks before it. The first is not counted, because nothing is known before it;
 * one about which the judge could not tell counts half.
 */
export function hitsOf(comparisons: readonly Comparison[]): Hits {
  const hits: Hits = { right: 0, all: 0 };
  const known: number[][] = [];
  for (const pick of comparisons.filter(hasOrder)) {
    const differences = orderedDifferences(pick);
    if (known.length > 0) {
      const fit = fitOf(known);
      for (const each of differences) {
        const probability = preferenceOf(fit, each);
        hits.right += probability > 0.5 ? 1 : probability === 0.5 ? 0.5 : 0;
        hits.all++;
      }
    }
    known.push(...differences);
  }
  return hits;
}

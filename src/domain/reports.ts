// Measurements of finished models.
import type { Calibration } from '../rl/calibration.ts';
import type { Measure } from './measure.ts';
import type { PolicyName } from './models.ts';
import type { Improvement } from './phases.ts';
import type { Sample } from './texts.ts';

export type Interval = [low: number, value: number, high: number];

/** Results of one model on the held-out prompts; rates with 95 % Wilson intervals as `[low, rate, high]`. */
export interface ReportRow {
  policy: PolicyName;
  count: number;
  follows: Interval;
  truthful: Interval;
  rude: Interval;
  finished: Interval;
  /** Share of the answers to fact questions that are false. */
  falseAnswers: Interval;
  /** Share of the book of facts that it completes correctly; stands in for public benchmarks. */
  cloze: Interval;
  gold: number;
  corpusLoss: number;
  /** KL to the SFT model, nats per sequence. */
  kl: number;
  /** Share of prompts on which its gold score beats the other's, ties count half. */
  winsOver: Partial<Record<PolicyName, Interval>>;
  /** The same by the taste of the report, where it has one. */
  tasteWins?: Partial<Record<PolicyName, Interval>>;
}

export interface Report {
  rows: ReportRow[];
  /** How the measured improved model was made; undefined for the one shipped with the page. */
  improvement?: Improvement | undefined;
  /** The taste by which texts were compared beside the authors' gold. */
  measure?: Measure | undefined;
  /** All models' answers to the same prompts, for the side-by-side view and the blind vote. */
  answers: { prompt: string; samples: Record<PolicyName, Sample> }[];
}

export interface CrossValidation {
  folds: number;
  /** Passes over the rankings after which the log-loss of the held-out folds was least: so many the judge was trained for. */
  epochs: number;
  /** Pairs ordered as they were ranked; equal scores count half. */
  right: number;
  all: number;
  /** Share of them, with its Wilson interval. */
  accuracy: Interval;
}

/** Of fewer pairs, no rate is given but counts: the 95 % interval of one would be more than .4 wide. */
export const ENOUGH_PAIRS = 20;

/** How many of `pairs` were ordered as they were ranked; equal scores count half. */
export const rightOf = ({ pairs, accuracy }: { pairs: number; accuracy: number }): number =>
  Math.round(2 * pairs * accuracy) / 2;

/** Calibration of a finished reward model, measured on held-out rankings. */
export interface RewardReport extends Calibration {
  byLabeler: { labeler: string; pairs: number; accuracy: number }[];
  /** How it was measured, if not on rankings held out from the one training: each by a judge of the other folds. */
  crossValidation?: CrossValidation;
}

// What measurements say of finished models.
import type { Calibration } from '../rl/calibration.ts';
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
  /** Share of the book of facts that it completes with the true word: the stand-in for public benchmarks. */
  cloze: Interval;
  gold: number;
  corpusLoss: number;
  /** KL to the SFT model, nats per sequence. */
  kl: number;
  /** Share of prompts on which its gold score beats the other's, ties count half. */
  winsOver: Partial<Record<PolicyName, Interval>>;
}

export interface Report {
  rows: ReportRow[];
  /** Of the improved model that was measured; undefined for the one that came with the page. */
  improvement?: Improvement | undefined;
  /** The same prompts answered by all of them, for reading side by side and the blind vote. */
  answers: { prompt: string; samples: Record<PolicyName, Sample> }[];
}

/** How far a finished reward model can be trusted, measured on held-out rankings. */
export interface RewardReport extends Calibration {
  byLabeler: { labeler: string; pairs: number; accuracy: number }[];
}

// A judge from few rankings of one's own: cross-validation says how many passes help, and how good the judge is on what it has not seen.
import { rightOf, type CrossValidation } from '../../domain/reports.ts';
import type { Rng } from '../../lib/rng.ts';
import { calibration, type Calibration } from '../../rl/calibration.ts';
import { wilson } from '../../rl/statistics.ts';
import { isOwn, orderedPairs, type Ranked } from '../rankings.ts';

/** Of more rankings in all, a part can be held out, and a second pass seldom helps. */
const FEW = 200;
const FOLDS = 5;
/** Steps and passes tried: twenty rankings, four at a time, are passed nine times. */
const MOST_STEPS = 48;
const MOST_EPOCHS = 12;
/** Of the passes tried: the log-loss minds most how sure a judge is where a pick was a mistake, and would stop long before it orders best. */
const LEAST = 0.5;

/** Whether some are a person's own and all together are few. */
export const areFew = (rankings: readonly Ranked[]): boolean =>
  rankings.length <= FEW && rankings.some(isOwn) && new Set(rankings.map(({ prompt }) => prompt)).size > 1;

/** One training: on all rankings, or without those of a fold. */
export interface Course {
  name: string;
  training: readonly Ranked[];
  heldOut: readonly Ranked[];
  /** Its first step, of all. */
  from: number;
  steps: number;
  perEpoch: number;
}

export class FewPicks {
  private readonly all: readonly Ranked[];
  private readonly batchSize: number;
  private readonly epochsTried: number;
  private readonly folds: Course[];
  /** Score of the better text minus that of the other, (epochs tried, pairs), each by a judge that had not seen the prompt. */
  readonly differences: Float32Array;

  /** @param saved the differences of an unfinished training */
  constructor(rng: Rng, rankings: readonly Ranked[], batchSize: number, saved?: Float32Array) {
    this.all = rankings;
    this.batchSize = batchSize;
    this.epochsTried = Math.min(MOST_EPOCHS, Math.max(2, Math.floor(MOST_STEPS / this.perEpoch(rankings))));
    const prompts = rng.shuffle([...new Set(rankings.map(({ prompt }) => prompt))]);
    const count = Math.min(FOLDS, prompts.length);
    const foldOf = new Map(prompts.map((prompt, i) => [prompt, i % count]));
    let from = 0;
    this.folds = Array.from({ length: count }, (_, fold) => {
      const training = rankings.filter(({ prompt }) => foldOf.get(prompt) !== fold);
      const heldOut = rankings.filter(({ prompt }) => foldOf.get(prompt) === fold);
      const perEpoch = this.perEpoch(training);
      const course = { name: `fold ${fold + 1} of ${count}`, training, heldOut, from, perEpoch };
      from += perEpoch * this.epochsTried;
      return { ...course, steps: perEpoch * this.epochsTried };
    });
    this.differences = saved ?? new Float32Array(this.epochsTried * this.pairs);
  }

  private perEpoch(rankings: readonly Ranked[]): number {
    return Math.ceil(rankings.length / this.batchSize);
  }

  private get pairs(): number {
    return countPairs(this.all);
  }

  private get trials(): number {
    const { from, steps } = this.folds.at(-1)!;
    return from + steps;
  }

  /** Steps in all; as long as the trials run, no more than this. */
  total(step: number): number {
    const epochs = step < this.trials ? this.epochsTried : this.epochs;
    return this.trials + epochs * this.perEpoch(this.all);
  }

  /** What the step that follows `step` belongs to. */
  courseAt(step: number): Course {
    const fold = this.folds.find((each) => step < each.from + each.steps);
    if (fold) return fold;
    const perEpoch = this.perEpoch(this.all);
    const steps = this.total(step) - this.trials;
    return { name: 'judge', training: this.all, heldOut: [], from: this.trials, steps, perEpoch };
  }

  /** Writes down how a judge of this fold's course orders what it has not seen. @param epoch from 0 */
  note(course: Course, epoch: number, found: readonly number[]): void {
    const before = this.folds
      .slice(0, this.folds.indexOf(course))
      .reduce((sum, { heldOut }) => sum + countPairs(heldOut), 0);
    this.differences.set(found, epoch * this.pairs + before);
  }

  private after(epochs: number): Calibration {
    const { pairs } = this;
    return calibration([...this.differences.subarray((epochs - 1) * pairs, epochs * pairs)]);
  }

  /** Passes after which the log-loss on unseen rankings was least, of the second half of those tried. */
  get epochs(): number {
    const least = Math.ceil(LEAST * this.epochsTried);
    const tried = Array.from({ length: this.epochsTried - least + 1 }, (_, i) => least + i);
    const losses = tried.map((epochs) => this.after(epochs).logLoss);
    return tried[losses.indexOf(Math.min(...losses))] ?? least;
  }

  get report(): Calibration & { crossValidation: CrossValidation } {
    const { epochs } = this;
    const found = this.after(epochs);
    const right = rightOf(found);
    const accuracy = wilson(right, found.pairs);
    return { ...found, crossValidation: { folds: this.folds.length, epochs, right, all: found.pairs, accuracy } };
  }
}

const countPairs = (rankings: readonly Ranked[]): number =>
  rankings.reduce((sum, { ranks }) => sum + orderedPairs(ranks).length, 0);

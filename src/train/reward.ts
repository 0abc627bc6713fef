// The reward model: the SFT model with a scalar head, trained so that the better-ranked text gets the higher score.
// InstructGPT 3.5 and C.2: all pairs of one prompt in one batch element, ties dropped, cosine to a tenth, then a bias
// so that demonstrations score 0 on average. From a few rankings of one's own it is trained otherwise: see judge/few-picks.ts.
import type { AdamWSettings } from '../kernels/adamw.ts';
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import { JUDGE_STARTS } from '../lib/settings.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, initialValue, type TrainingState } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { calibration, type Calibration } from '../rl/calibration.ts';
import { normalization } from '../rl/normalize-scores.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { RewardReport } from '../domain/reports.ts';
import { areFew, FewPicks, type Course } from './judge/few-picks.ts';
import { encodeRankings, holdOut, isOwn, orderedPairs, type Ranked } from './rankings.ts';
import { drawBatch, gradient, rowsOf, streamsOf, type Stream } from './judge/ranking-batch.ts';
import { ReadablePairs } from './judge/readable-pairs.ts';
import { batchOfSequences, encodeSequence, most, rowLength, type Sequence } from './sequences.ts';
import {
  FINE_TUNE_ADAMW,
  fineTuneSettings,
  type TrainEvent,
  type Trainer,
  type TrainerState,
  type Weights,
  type Kit,
} from './task.ts';

export interface RewardInput {
  config: Config<'reward'>;
  comparisons: Comparison[];
  /** Texts whose final scores average 0. */
  demonstrations: Demonstration[];
}

/** How often the held-out rankings are scored during training. */
const MEASUREMENTS = 10;
const MAX_HELD_OUT = 48;

/** How many texts the model takes at a time for scoring. */
const SCORE_ROWS = 32;

export class RewardTrainer implements Trainer {
  readonly params: Params;
  step: number;
  private readonly kit: Kit;
  private readonly config: Config<'reward'>;
  private readonly sft: Weights;
  readonly training: readonly Ranked[];
  /** It does not learn from these. */
  readonly heldOut: readonly Ranked[];
  private readonly warning: string | undefined;
  private readonly demonstrations: Sequence[];
  /** Where few rankings are the person's own. */
  private readonly few: FewPicks | undefined;
  /** With few rankings, the parameters that every judge starts from. */
  private start: Float32Array | undefined;

  /**
   * Its scalar head starts at random unless it starts from `judge`, which must not have seen these rankings.
   * @throws LabError `ConfigError` when there is no ranking that prefers one text to another, or no judge to start from.
   */
  constructor(
    kit: Kit,
    { sft, judge }: { sft: Weights; judge?: Weights | undefined },
    input: RewardInput,
    saved?: TrainerState,
  ) {
    this.kit = kit;
    this.sft = sft;
    this.config = { ...input.config };
    const { tokenizer, config, rng } = kit;
    const { training, test, warning } = encodeRankings(kit, input.comparisons);
    // A run that was saved by an earlier version has no trials.
    const trials = saved?.tensors['differences'];
    const few = input.config.crossValidate === 1 && areFew(training) && (!saved || trials !== undefined);
    const share = few ? 0 : Math.floor(training.length * input.config.heldOut);
    const drawn = holdOut(rng.fork('held-out rankings'), training, Math.min(MAX_HELD_OUT, share));
    this.training = drawn.training;
    this.few = few ? new FewPicks(rng.fork('folds'), drawn.training, input.config.batchSize, trials) : undefined;
    this.start = saved?.tensors['start'];
    this.heldOut = [...drawn.heldOut, ...test.slice(0, MAX_HELD_OUT)];
    this.warning = warning;
    this.demonstrations = input.demonstrations.map((each) => encodeSequence(tokenizer, each, config.context));
    const start = JUDGE_STARTS[input.config.start];
    const fromJudge = start === 'our judge' || (start === 'automatic' && few && judge !== undefined);
    // One that goes on has its parameters with it.
    if (fromJudge && !judge && !saved) {
      const hint = 'Let it start from the SFT model.';
      throw new LabError('ConfigError', 'Our judge, from which this one is to start, is not here.', { hint });
    }
    this.params = new Params(kit.backend, config, 'scalar', true).load((fromJudge ? judge : sft) ?? sft);
    const head = this.params.get('score.weight');
    if (!fromJudge) kit.backend.write(head.value, initialValue('score.weight', head.shape, config, rng.fork('reward')));
    if (saved) this.params.loadTraining(saved.tensors as unknown as TrainingState);
    this.step = saved?.step ?? 0;
  }

  /** With few rankings, at most so many until the trials have shown how many passes help. */
  get total(): number {
    const { few, training, config, step } = this;
    return few?.total(step) ?? Math.ceil((training.length * config.epochs) / config.batchSize);
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, params, config, training, heldOut, few } = this;
    const { backend, tokenizer } = kit;
    const pairs = this.takesPairs ? await ReadablePairs.write(kit, this.sft) : undefined;
    const all = [...training, ...heldOut].flatMap(({ sequences }) => sequences);
    const T = rowLength([...all, ...this.demonstrations, ...(pairs?.sequences ?? [])], kit.config.context);
    const K = most(training, ({ sequences }) => sequences.length);
    const B = rowsOf(streamsOf(this.course.training, config, pairs), K);
    const model = await Gpt.record(params, B, T, 'train');
    const scorer = new Scorer(kit, params, T);
    if (few) this.start ??= (await params.saveTraining()).values;
    let running: { name: string; streams: Stream[] } | undefined;
    try {
      while (this.step < this.total) {
        const { course } = this;
        const at = this.step - course.from;
        const isTrial = course.heldOut.length > 0;
        if (running?.name !== course.name)
          running = { name: course.name, streams: streamsOf(course.training, config, pairs) };
        if (at === 0 && this.start) this.startOver(this.start);
        const rng = kit.rng.fork(isTrial ? `reward ${course.name}` : 'reward');
        // The last batch may be smaller, so that every epoch covers all rankings.
        const left = few ? Infinity : training.length * config.epochs - at * config.batchSize;
        const chosen = drawBatch(rng, running.streams, at, left);
        const rows = chosen.flatMap(({ item }) => item.sequences);
        const { tokens, last } = batchOfSequences(rows, B, T, tokenizer.pad);
        const values = await model.values(tokens);
        const { loss, correct, pairs: count, dvalues } = gradient(chosen, last, values, T);
        const settings = few ? constantSettings(config) : fineTuneSettings(config, this.step, this.total);
        const update = await params.update(settings, at + 1);
        backend.run([params.zeroGrad(), ...model.backward(dvalues), update]);
        const gradNorm = await params.gradNorm();
        if (isTrial && (at + 1) % course.perEpoch === 0) {
          const found = await differencesOf(scorer, course.heldOut);
          few?.note(
            course,
            Math.floor(at / course.perEpoch),
            found.map(({ difference }) => difference),
          );
        }
        this.step++;
        const warning = this.warning && this.step === 1 ? { warning: this.warning } : {};
        if (isTrial) {
          yield { stage: course.name, ...warning };
          continue;
        }
        const { total } = this;
        const measured = this.step % Math.ceil(total / MEASUREMENTS) === 0 || this.step === total;
        if (this.step === total) await this.normalize(scorer, pairs?.sequences);
        const held = measured && heldOut.length ? await measure(scorer, heldOut) : undefined;
        const report = this.step === total ? (few ? { ...few.report, byLabeler: [] } : held?.report) : undefined;
        yield {
          ...(few ? { stage: course.name } : {}),
          ...(report ? { calibration: report } : {}),
          ...warning,
          metrics: {
            step: this.step,
            rewardLoss: loss,
            rewardAccuracy: correct / Math.max(1, count),
            gradNorm,
            learningRate: settings.learningRate,
            ...(report && metricsOf(report)),
            ...held?.metrics,
          },
        };
      }
    } finally {
      [model, scorer].forEach((each) => each.free());
    }
  }

  private get course(): Course {
    const { few, training, step, total } = this;
    return few?.courseAt(step) ?? { name: 'judge', training, heldOut: [], from: 0, steps: total, perEpoch: total };
  }

  private get takesPairs(): boolean {
    const { few, training, config } = this;
    return few !== undefined && training.every(isOwn) && config.readablePairs > 0;
  }

  private startOver(values: Float32Array): void {
    const zeros = () => new Float32Array(values.length);
    this.params.loadTraining({ values, m: zeros(), v: zeros() });
  }

  /** Changes the head so that demonstrations score 0 on average and, of few picks, the scores of `samples` have a stated spread. */
  private async normalize(scorer: Scorer, samples: Sequence[] = []): Promise<void> {
    const [ours, theirs] = [await scorer.scores(this.demonstrations), await scorer.scores(samples)];
    const { gain, offset } = normalization(ours, theirs, this.config.scoreSpread);
    const { backend } = this.kit;
    const head = ['score.weight', 'score.bias'].map((name) => this.params.get(name).value);
    const [w, b] = await backend.read(head);
    const values = [w.map((x) => gain * x), Float32Array.of(gain * b[0] + offset)];
    head.forEach((tensor, i) => backend.write(tensor, values[i]));
  }

  adjust(name: string, value: number): void {
    Object.assign(this.config, { [name]: value });
  }

  async save(): Promise<TrainerState> {
    const { few, start, step } = this;
    // Also before the first step, when the parameters are those that it starts from: by the differences a trial is known.
    const trials = few ? { differences: few.differences, ...(start ? { start } : {}) } : {};
    return { step, tensors: { ...(await this.params.saveTraining()), ...trials } };
  }

  free(): void {
    this.params.free();
  }
}

/** Few rankings need large steps, and a rate that does not depend on how many passes there will be. */
const constantSettings = ({ learningRate, clipNorm }: Config<'reward'>): AdamWSettings => ({
  ...FINE_TUNE_ADAMW,
  clipNorm,
  learningRate: 2 * learningRate,
});

/** Of every pair that the rankings order: score of the better text minus that of the other. */
async function differencesOf(
  scorer: Scorer,
  ranked: readonly Ranked[],
): Promise<{ labeler: string; difference: number }[]> {
  const scores = await scorer.scores(ranked.flatMap(({ sequences }) => sequences));
  let row = 0;
  return ranked.flatMap(({ ranks, labeler }) => {
    const own = scores.slice(row, (row += ranks.length));
    return orderedPairs(ranks).map(([better, worse]) => ({ labeler, difference: own[better] - own[worse] }));
  });
}

/** Accuracy, log-loss and calibration on rankings never trained on, and the accuracy for each labeler. */
async function measure(
  scorer: Scorer,
  ranked: readonly Ranked[],
): Promise<{ metrics: Partial<MetricRow>; report: RewardReport }> {
  const pairs = await differencesOf(scorer, ranked);
  const all = calibration(pairs.map(({ difference }) => difference));
  const byLabeler = [...new Set(pairs.map(({ labeler }) => labeler))].map((labeler) => {
    const own = pairs.filter((pair) => pair.labeler === labeler).map(({ difference }) => difference);
    return { labeler, pairs: own.length, accuracy: calibration(own).accuracy };
  });
  return { metrics: metricsOf(all), report: { ...all, byLabeler } };
}

const metricsOf = ({ accuracy, logLoss, brier, ece }: Calibration): Partial<MetricRow> => ({
  heldOutAccuracy: accuracy,
  heldOutRewardLoss: logLoss,
  brierScore: brier,
  calibrationError: ece,
});

/** Scores texts with a reward model, many at a time. */
export class Scorer {
  private readonly kit: Kit;
  private readonly params: Params;
  private readonly T: number;
  private model: Promise<Reader> | undefined;

  constructor(kit: Kit, params: Params, T: number) {
    this.kit = kit;
    this.params = params;
    this.T = T;
  }

  /** One score per text: the scalar head at its last token. */
  async scores(sequences: Sequence[]): Promise<number[]> {
    return (await this.tokenScores(sequences)).map((row) => row.at(-1)!);
  }

  /** The scalar head at every token of each text. */
  async tokenScores(sequences: Sequence[]): Promise<Float32Array[]> {
    const { T } = this;
    this.model ??= Reader.record(this.params, SCORE_ROWS, T).catch((error: unknown) => {
      this.model = undefined;
      throw error;
    });
    const model = await this.model;
    const { tokens } = batchOfSequences(sequences, sequences.length, T, this.kit.tokenizer.pad);
    const values = await model.values(tokens);
    return sequences.map((row, b) => values.slice(b * T, b * T + row.tokens.length));
  }

  free(): void {
    // One that could not be recorded has told whoever waited for it.
    this.model?.then((made) => made.free()).catch(() => undefined);
  }
}

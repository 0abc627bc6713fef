// The reward model: the SFT model with a scalar head, trained so that the better-ranked text gets the higher score.
// InstructGPT 3.5 and C.2: all pairs of one prompt in one batch element, ties dropped, cosine to a tenth, then a bias
// so that demonstrations score 0 on average.
import type { Config } from '../lib/config.ts';
import type { MetricRow } from '../lib/metrics.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, initialValue, type TrainingState } from '../model/params.ts';
import { calibration } from '../rl/calibration.ts';
import { rankingLoss } from '../rl/ranking-loss.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { RewardReport } from '../domain/reports.ts';
import { encodeRankings, holdOut, orderedPairs, type Ranked } from './rankings.ts';
import { batchOfSequences, encodeSequence, most, rowLength, type Sequence } from './sequences.ts';
import {
  batchOf,
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
  readonly total: number;
  step: number;
  private readonly kit: Kit;
  private readonly config: Config<'reward'>;
  readonly training: readonly Ranked[];
  /** It does not learn from these. */
  readonly heldOut: readonly Ranked[];
  private readonly warning: string | undefined;
  private readonly demonstrations: Sequence[];

  /** @throws LabError `ConfigError` when there is no ranking that prefers one text to another. */
  constructor(kit: Kit, sft: Weights, input: RewardInput, saved?: TrainerState) {
    this.kit = kit;
    this.config = { ...input.config };
    const { tokenizer, config, rng } = kit;
    const { training, test, warning } = encodeRankings(kit, input.comparisons);
    const share = Math.floor(training.length * input.config.heldOut);
    const drawn = holdOut(rng.fork('held-out rankings'), training, Math.min(MAX_HELD_OUT, share));
    this.training = drawn.training;
    this.heldOut = [...drawn.heldOut, ...test.slice(0, MAX_HELD_OUT)];
    this.warning = warning;
    this.demonstrations = input.demonstrations.map((each) => encodeSequence(tokenizer, each, config.context));
    this.params = new Params(kit.backend, config, 'scalar', true).load(sft);
    const head = this.params.get('score.weight');
    kit.backend.write(head.value, initialValue('score.weight', head.shape, config, rng.fork('reward')));
    if (saved) this.params.loadTraining(saved.tensors as unknown as TrainingState);
    this.step = saved?.step ?? 0;
    this.total = Math.ceil((this.training.length * input.config.epochs) / input.config.batchSize);
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, params, config, training, heldOut, total } = this;
    const { backend, tokenizer } = kit;
    const all = [...training, ...heldOut].flatMap(({ sequences }) => sequences);
    const T = rowLength([...all, ...this.demonstrations], kit.config.context);
    const K = most(training, ({ sequences }) => sequences.length);
    const B = config.batchSize * K;
    const model = await Gpt.record(params, B, T, 'train');
    const scorer = new Scorer(kit, params, T);
    const rng = kit.rng.fork('reward');
    try {
      while (this.step < total) {
        // The last batch may be smaller, so that every epoch covers all rankings.
        const wanted = Math.min(config.batchSize, training.length * config.epochs - this.step * config.batchSize);
        const chosen = batchOf(rng, training.length, config.batchSize, this.step).slice(0, wanted);
        const prompts = chosen.map((i) => training[i]);
        const rows = prompts.flatMap(({ sequences }) => sequences);
        const { tokens, last } = batchOfSequences(rows, B, T, tokenizer.pad);
        const values = await model.values(tokens);
        const { loss, correct, pairs, dvalues } = gradient(prompts, last, values, T);
        const settings = fineTuneSettings(config, this.step, total);
        const update = await params.update(settings, this.step + 1);
        backend.run([params.zeroGrad(), ...model.backward(dvalues), update]);
        const gradNorm = await params.gradNorm();
        this.step++;
        const measured = this.step % Math.ceil(total / MEASUREMENTS) === 0 || this.step === total;
        if (this.step === total) await this.center(scorer);
        const held = measured && heldOut.length ? await measure(scorer, heldOut) : undefined;
        yield {
          ...(held && this.step === total ? { calibration: held.report } : {}),
          ...(this.warning && this.step === 1 ? { warning: this.warning } : {}),
          metrics: {
            step: this.step,
            rewardLoss: loss,
            rewardAccuracy: correct / Math.max(1, pairs),
            gradNorm,
            learningRate: settings.learningRate,
            ...held?.metrics,
          },
        };
      }
    } finally {
      [model, scorer].forEach((each) => each.free());
    }
  }

  /** Moves the bias so that the demonstrations score 0 on average (InstructGPT 3.5). */
  private async center(scorer: Scorer): Promise<void> {
    if (!this.demonstrations.length) return;
    const scores = await scorer.scores(this.demonstrations);
    const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
    const bias = this.params.get('score.bias').value;
    const [old] = await this.kit.backend.read([bias]);
    this.kit.backend.write(bias, Float32Array.of(old[0] - mean));
  }

  adjust(name: string, value: number): void {
    Object.assign(this.config, { [name]: value });
  }

  async save(): Promise<TrainerState> {
    return { step: this.step, tensors: { ...(await this.params.saveTraining()) } };
  }

  free(): void {
    this.params.free();
  }
}

/** The ranking loss of each prompt, averaged over prompts, and its gradient with respect to values (B, T), nonzero at last tokens only. */
function gradient(prompts: Ranked[], last: Uint32Array, values: Float32Array, T: number) {
  const dvalues = new Float32Array(values.length);
  const sum = { loss: 0, pairs: 0, correct: 0 };
  let row = 0;
  for (const { ranks } of prompts) {
    const places = ranks.map((_, i) => (row + i) * T + last[row + i]);
    const { loss, dscores, pairs, correct } = rankingLoss(
      places.map((at) => values[at]),
      ranks,
    );
    places.forEach((at, i) => (dvalues[at] = dscores[i] / prompts.length));
    sum.loss += loss / prompts.length;
    sum.pairs += pairs;
    sum.correct += correct;
    row += ranks.length;
  }
  return { ...sum, dvalues };
}

/** Accuracy, log-loss and calibration on rankings never trained on, and the accuracy for each labeler. */
async function measure(
  scorer: Scorer,
  ranked: readonly Ranked[],
): Promise<{ metrics: Partial<MetricRow>; report: RewardReport }> {
  const scores = await scorer.scores(ranked.flatMap(({ sequences }) => sequences));
  let row = 0;
  const pairs = ranked.flatMap(({ ranks, labeler }) => {
    const own = scores.slice(row, (row += ranks.length));
    return orderedPairs(ranks).map(([better, worse]) => ({ labeler, difference: own[better] - own[worse] }));
  });
  const all = calibration(pairs.map(({ difference }) => difference));
  const byLabeler = [...new Set(pairs.map(({ labeler }) => labeler))].map((labeler) => {
    const own = pairs.filter((pair) => pair.labeler === labeler).map(({ difference }) => difference);
    return { labeler, pairs: own.length, accuracy: calibration(own).accuracy };
  });
  const { accuracy, logLoss, brier, ece } = all;
  const metrics = { heldOutAccuracy: accuracy, heldOutRewardLoss: logLoss, brierScore: brier, calibrationError: ece };
  return { metrics, report: { ...all, byLabeler } };
}

/** Scores texts with a reward model, many at a time. */
export class Scorer {
  private readonly kit: Kit;
  private readonly params: Params;
  private readonly T: number;
  private model: Promise<Gpt> | undefined;

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
    this.model ??= Gpt.record(this.params, SCORE_ROWS, T, 'score').catch((error: unknown) => {
      this.model = undefined;
      throw error;
    });
    const model = await this.model;
    const out: Float32Array[] = [];
    for (let from = 0; from < sequences.length; from += SCORE_ROWS) {
      const rows = sequences.slice(from, from + SCORE_ROWS);
      const { tokens } = batchOfSequences(rows, SCORE_ROWS, T, this.kit.tokenizer.pad);
      const values = await model.values(tokens);
      rows.forEach((row, b) => out.push(values.slice(b * T, b * T + row.tokens.length)));
    }
    return out;
  }

  free(): void {
    // One that could not be recorded has told whoever waited for it.
    this.model?.then((made) => made.free()).catch(() => undefined);
  }
}

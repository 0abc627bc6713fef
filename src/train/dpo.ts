// Direct preference optimisation: the policy learns from the rankings directly, without a reward model and without sampling.
// Rafailov et al. 2023, arXiv 2305.18290; with IPO's loss (Azar et al. 2023, arXiv 2310.12036) the same trainer runs IPO. All pairs of
// one prompt form one batch element, as in InstructGPT's reward model.
import type { Config } from '../lib/config.ts';
import { METHODS, type MethodOf } from '../lib/methods.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, type TrainingState } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { dpoLoss } from '../rl/dpo-loss.ts';
import { sigmoid } from '../rl/sigmoid.ts';
import type { Comparison } from '../domain/labels.ts';
import { encodeRankings, orderedPairs, type Ranked } from './rankings.ts';
import { SHOWN_TEXTS, viewPairs } from './rollout-view.ts';
import { sumRow, tokenLogprobs } from './reading.ts';
import { batchOfSequences, most } from './sequences.ts';
import {
  batchOf,
  fineTuneSettings,
  type TrainEvent,
  type Trainer,
  type TrainerState,
  type Weights,
  type Kit,
} from './task.ts';

export interface DpoInput {
  method: MethodOf<'preference'>;
  config: Config<'dpo'>;
  comparisons: Comparison[];
}

export class DpoTrainer implements Trainer {
  readonly policy: Params;
  readonly before: Params;
  readonly total: number;
  step: number;
  private readonly kit: Kit;
  private readonly method: MethodOf<'preference'>;
  private readonly config: Config<'dpo'>;
  private readonly reference: Params;
  private readonly rankings: Ranked[];
  private readonly warning: string | undefined;

  /** Policy and reference start from the SFT model. @throws LabError `ConfigError` when there is no ranking to learn from. */
  constructor(kit: Kit, sft: Weights, input: DpoInput, saved?: TrainerState) {
    this.kit = kit;
    this.method = input.method;
    this.config = { ...input.config };
    const { training, warning } = encodeRankings(kit, input.comparisons);
    this.rankings = training;
    this.warning = warning;
    this.policy = new Params(kit.backend, kit.config, 'lm', true).load(sft);
    this.before = new Params(kit.backend, kit.config, 'lm', false).load(sft);
    this.reference = new Params(kit.backend, kit.config, 'lm', false).load(sft);
    if (saved) this.policy.loadTraining(saved.tensors as unknown as TrainingState);
    this.step = saved?.step ?? 0;
    this.total = Math.ceil((this.rankings.length * input.config.epochs) / input.config.batchSize);
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, policy, config, rankings, total } = this;
    const { backend, tokenizer } = kit;
    const all = rankings.flatMap(({ sequences }) => sequences);
    const K = most(rankings, ({ sequences }) => sequences.length);
    const B = config.batchSize * K;
    const ref = await tokenLogprobs(kit, this.reference, all);
    const { T } = ref;
    const refLogprobs = all.map((_, row) => sumRow(ref.logprobs, ref.mask, row, T));
    let rows = 0;
    const firstRow = rankings.map(({ ranks }) => (rows += ranks.length) - ranks.length);
    const model = await Gpt.record(policy, B, T, 'train');
    const reader = await Reader.record(policy, SHOWN_TEXTS, T);
    const rng = kit.rng.fork('dpo');
    try {
      while (this.step < total) {
        const wanted = Math.min(config.batchSize, rankings.length * config.epochs - this.step * config.batchSize);
        const chosen = batchOf(rng, rankings.length, config.batchSize, this.step).slice(0, wanted);
        const sequences = chosen.flatMap((i) => rankings[i].sequences);
        const { tokens, mask } = batchOfSequences(sequences, B, T, tokenizer.pad);
        const { logprobs } = await model.logprobs(tokens);

        // log π and log π₀ of every text in the batch, and the pairs of rows that a ranking orders
        const refs = chosen.flatMap((i) => rankings[i].ranks.map((_, k) => refLogprobs[firstRow[i] + k]));
        const owns = refs.map((_, row) => sumRow(logprobs, mask, row, T));
        let at = 0;
        const pairs = chosen.flatMap((i) => {
          const from = at;
          at += rankings[i].ranks.length;
          return orderedPairs(rankings[i].ranks).map(([better, worse]) => [from + better, from + worse]);
        });
        const pick = (x: number[], side: 0 | 1) => pairs.map((pair) => x[pair[side]]);
        const loss = dpoLoss({
          chosenLogprobs: pick(owns, 0),
          rejectedLogprobs: pick(owns, 1),
          refChosenLogprobs: pick(refs, 0),
          refRejectedLogprobs: pick(refs, 1),
          beta: config.beta,
          variant: METHODS[this.method].pairLoss,
        });

        // log π(y) is a sum over tokens, so each of them gets the gradient of its text
        const dtexts = new Float32Array(refs.length);
        pairs.forEach(([better, worse], i) => {
          dtexts[better] += loss.dchosen[i];
          dtexts[worse] += loss.drejected[i];
        });
        const dlogprobs = mask.map((m, i) => m * (dtexts[Math.floor(i / T)] ?? 0));
        const settings = fineTuneSettings(config, this.step, total);
        const update = await policy.update(settings, this.step + 1);
        backend.run([policy.copyTo(this.before), policy.zeroGrad(), ...model.backward(dlogprobs), update]);
        this.step++;

        // The first pairs with all their numbers, for the page alone
        const places = chosen.flatMap((i) => rankings[i].ranks.map((_, k) => firstRow[i] + k));
        const prompts = chosen.flatMap((i) => rankings[i].ranks.map(() => rankings[i].prompt));
        const shown = pairs
          .flat()
          .slice(0, SHOWN_TEXTS)
          .map((row, n) => {
            const margin = loss.chosenScores[n >> 1] - loss.rejectedScores[n >> 1];
            const rowOf = (x: Float32Array, at: number) => x.subarray(at * T, (at + 1) * T);
            return {
              ...{ prompt: prompts[row], sequence: sequences[row], margin },
              weight: METHODS[this.method].pairLoss === 'ipo' ? 0.5 - margin : sigmoid(-margin),
              logprobs: rowOf(logprobs, row),
              refLogprobs: rowOf(ref.logprobs, places[row]),
            };
          });
        const read = shown.map(({ sequence }) => sequence);
        const { logprobs: updated } = await reader.logprobs(
          batchOfSequences(read, SHOWN_TEXTS, T, tokenizer.pad).tokens,
        );
        const mean = (x: Float32Array) => x.reduce((sum, y) => sum + y, 0) / x.length;
        const [chosenReward, rejectedReward] = [mean(loss.chosenScores), mean(loss.rejectedScores)];
        yield {
          ...(this.warning && this.step === 1 ? { warning: this.warning } : {}),
          rollouts: viewPairs(tokenizer, shown, updated, config.beta),
          metrics: {
            step: this.step,
            [METHODS[this.method].loss]: loss.loss,
            impliedMargin: chosenReward - rejectedReward,
            chosenReward,
            rejectedReward,
            impliedAccuracy: loss.accuracy,
            gradNorm: await policy.gradNorm(),
            learningRate: settings.learningRate,
          },
        };
      }
    } finally {
      model.free();
      reader.free();
    }
  }

  get params(): Params {
    return this.policy;
  }

  adjust(name: string, value: number): void {
    Object.assign(this.config, { [name]: value });
  }

  async save(): Promise<TrainerState> {
    return { step: this.step, tensors: { ...(await this.policy.saveTraining()) } };
  }

  free(): void {
    [this.policy, this.before, this.reference].forEach((params) => params.free());
  }
}

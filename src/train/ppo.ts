// Proximal policy optimisation against the reward model, with the four stages of an iteration as its yields:
// rollout (the policy writes), score (reward model, SFT model and value model read), advantages, update.
// InstructGPT C.4, with GAE λ, the value clip and the missing-EOS penalty from OpenAI's 2019 code and TRL.
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Rng } from '../lib/rng.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, type TrainingState } from '../model/params.ts';
import { gae } from '../rl/gae.ts';
import { klPenalty } from '../rl/kl.ts';
import { policyLoss } from '../rl/policy-loss.ts';
import { penalizeMissingEos, tokenRewards } from '../rl/rewards.ts';
import { maskedMean, whiten } from '../rl/statistics.ts';
import { valueLoss } from '../rl/value-loss.ts';
import { goldScore } from '../world/gold.ts';
import { parsePrompt, samplePrompts } from '../world/prompts.ts';
import { Ptx } from './ptx.ts';
import { gatherRows, newRollout, overRows, shiftRows, viewRollouts, type Rollout } from './rollout.ts';
import { MAX_RESPONSE } from './sequences.ts';
import { FINE_TUNE_ADAMW, type TrainEvent, type Trainer, type TrainerState, type Workbench } from './trainer.ts';
import { Writer, decodeResponse } from './write.ts';

/** Rollouts shown token by token. */
const SHOWN = 8;

/** Longest training prompt in tokens, EOS included; a test of the world holds it to that. */
const MAX_PROMPT = 18;

type Weights = Map<string, { data: Float32Array }>;

export interface PpoInput {
  config: Config<'ppo'>;
}

interface Programs {
  policy: Gpt;
  value: Gpt;
  reference: Gpt;
  reward: Gpt;
  ptx: Ptx;
  writer: Writer;
}

export class PpoTrainer implements Trainer {
  readonly policy: Params;
  readonly value: Params;
  readonly total: number;
  step: number;
  /** Live settings may be changed between yields. */
  readonly config: Config<'ppo'>;
  private readonly bench: Workbench;
  private readonly reference: Params;
  private readonly reward: Params;
  private updates: number;

  /**
   * Policy and reference start from the SFT model, the value model from the reward model (InstructGPT C.4). @throws LabError
   * `ConfigError` when rollouts do not divide into minibatches.
   */
  constructor(bench: Workbench, models: { sft: Weights; reward: Weights }, input: PpoInput, saved?: TrainerState) {
    this.bench = bench;
    this.config = { ...input.config };
    const { rollouts, minibatches, iterations, innerEpochs } = this.config;
    if (rollouts % minibatches) {
      throw new LabError(
        'ConfigError',
        `ppo.minibatches: ${rollouts} rollouts do not divide into ${minibatches} minibatches of the same size.`,
      );
    }
    const { backend, config } = bench;
    this.policy = new Params(backend, config, 'lm', true).load(models.sft);
    this.reference = new Params(backend, config, 'lm', false).load(models.sft);
    this.reward = new Params(backend, config, 'scalar', false).load(models.reward);
    this.value = new Params(backend, config, 'scalar', true).load(models.reward);
    if (saved) {
      this.policy.loadTraining(part(saved, 'policy'));
      this.value.loadTraining(part(saved, 'value'));
    }
    this.step = saved?.step ?? 0;
    this.updates = this.step * innerEpochs * minibatches;
    this.total = iterations;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { bench, config } = this;
    const programs = await this.record();
    const show = (rollout: Rollout, stage: string): TrainEvent => {
      return { stage, rollouts: viewRollouts(rollout, bench.tokenizer, SHOWN, stage, config.clipRange) };
    };
    try {
      while (this.step < this.total) {
        const rng = bench.rng.fork(`ppo ${this.step}`);
        const rollout = await this.rollout(programs, rng);
        yield show(rollout, 'rollout');
        await this.score(programs, rollout);
        yield show(rollout, 'score');
        const rlhfReward = this.advantages(rollout);
        yield show(rollout, 'advantages');
        const stats = await this.update(programs, rollout, rng);
        this.step++;
        yield {
          ...show(rollout, 'update'),
          metrics: { step: this.step, ...summary(rollout), rlhfReward, klCoef: config.klCoef, ...stats },
        };
      }
    } finally {
      Object.values(programs).forEach((each) => each.free());
    }
  }

  private async record(): Promise<Programs> {
    const { bench, config } = this;
    const T = Math.min(bench.config.context, Math.ceil((MAX_PROMPT + MAX_RESPONSE) / 8) * 8);
    const rows = config.rollouts / config.minibatches;
    const record = (params: Params, training: boolean) => Gpt.record(params, rows, T, training);
    return {
      policy: await record(this.policy, true),
      value: await record(this.value, true),
      reference: await record(this.reference, false),
      reward: await record(this.reward, false),
      ptx: new Ptx(bench, this.policy),
      writer: new Writer(bench, this.policy),
    };
  }

  /** The policy answers as many training prompts as there are rollouts. */
  private async rollout({ policy, writer }: Programs, rng: Rng): Promise<Rollout> {
    const { bench, config } = this;
    const prompts = samplePrompts(rng.fork('prompts'), config.rollouts, 'train');
    const texts = prompts.map(({ text }) => text);
    const answers = await writer.write(texts, rng.fork('coins'), config.temperature);
    return newRollout(answers, policy.T, bench.tokenizer);
  }

  /** Everybody reads the texts: log-probabilities under policy and SFT model, value of every token, score of every text. */
  private async score({ policy, value, reference, reward }: Programs, rollout: Rollout): Promise<void> {
    const { T, tokens, mask, last, answers, scores, golds } = rollout;
    const { temperature } = this.config;
    const values = new Float32Array(tokens.length);
    await overRows(policy, tokens, async (rows, at) => {
      const { logprobs, entropy } = await policy.logprobs(rows, temperature);
      rollout.logprobs.set(logprobs, at);
      rollout.entropy.set(entropy, at);
      rollout.refLogprobs.set((await reference.logprobs(rows, temperature)).logprobs, at);
      values.set(await value.values(rows), at);
      const read = await reward.values(rows);
      for (let b = 0; b < policy.B; b++) scores[at / T + b] = read[b * T + last[at / T + b]];
    });
    rollout.values = shiftRows(values, T, 1).map((x, i) => x * mask[i]);
    rollout.kl = klPenalty('k1', rollout.logprobs, rollout.refLogprobs, mask);
    answers.forEach(({ prompt, written }, b) => {
      const known = parsePrompt(prompt)!;
      golds[b] = goldScore('helpful', known, decodeResponse(this.bench.tokenizer, written), written.finished);
    });
  }

  /** Rewards per token, then whitened GAE advantages and returns; the mean net objective. */
  private advantages(rollout: Rollout): number {
    const { config } = this;
    const { T, mask, kl, last, values, answers } = rollout;
    const finished = answers.map(({ written }) => written.finished);
    const scores = penalizeMissingEos(rollout.scores, finished, config.missingEosPenalty);
    rollout.rewards = tokenRewards({ scores, kl, klCoef: config.klCoef, mask, lastIndex: last });
    const { gamma, lam } = config;
    const { advantages, returns } = gae({ rewards: rollout.rewards, values, mask, gamma, lam, B: answers.length, T });
    rollout.advantages = whiten(advantages, mask);
    rollout.returns = returns;
    return rollout.rewards.reduce((sum, x) => sum + x, 0) / answers.length;
  }

  /** A few passes over the rollouts in minibatches, each one step of the policy and one of the value model. */
  private async update(programs: Programs, rollout: Rollout, rng: Rng): Promise<Partial<MetricRow>> {
    const { config } = this;
    const { answers } = rollout;
    const rows = programs.policy.B;
    const all: Partial<MetricRow>[] = [];
    for (let epoch = 0; epoch < config.innerEpochs; epoch++) {
      const order = rng.fork(`order ${epoch}`).shuffle(answers.map((_, b) => b));
      for (let from = 0; from < order.length; from += rows) {
        const chosen = order.slice(from, from + rows);
        this.updates++;
        all.push(
          await this.minibatch(
            programs,
            rollout,
            chosen,
            rng.fork(`ptx ${this.updates}`),
            epoch === config.innerEpochs - 1,
          ),
        );
      }
    }
    const names = Object.keys(all[0] ?? {}) as (keyof MetricRow)[];
    return Object.fromEntries(names.map((name) => [name, all.reduce((sum, row) => sum + row[name]!, 0) / all.length]));
  }

  private async minibatch(
    { policy, value, ptx }: Programs,
    rollout: Rollout,
    chosen: number[],
    rng: Rng,
    lastEpoch: boolean,
  ): Promise<Partial<MetricRow>> {
    const { config, bench } = this;
    const { T } = rollout;
    const rows = <A extends Float32Array | Uint32Array>(x: A) => gatherRows(x, chosen, T);
    const [tokens, mask] = [rows(rollout.tokens), rows(rollout.mask)];

    const { logprobs: newLogprobs } = await policy.logprobs(tokens, config.temperature);
    const advantages = rows(rollout.advantages);
    const pg = policyLoss({
      newLogprobs,
      oldLogprobs: rows(rollout.logprobs),
      advantages,
      mask,
      clipRange: config.clipRange,
    });
    if (lastEpoch) chosen.forEach((row, i) => rollout.ratios.set(pg.ratios.subarray(i * T, (i + 1) * T), row * T));
    const mixed = config.ptxCoef > 0 ? await ptx.gradient(rng, config.ptxCoef) : [];
    const settings = { ...FINE_TUNE_ADAMW, clipNorm: config.clipNorm };
    const step = await this.policy.update({ ...settings, learningRate: config.learningRate }, this.updates);
    bench.backend.run([this.policy.zeroGrad(), ...policy.backward(pg.dlogprobs), ...mixed, step]);

    const values = shiftRows(await value.values(tokens), T, 1).map((x, i) => x * mask[i]);
    const oldValues = rows(rollout.values);
    const vf = valueLoss({ values, oldValues, returns: rows(rollout.returns), mask, clipRange: config.valueClipRange });
    const valueStep = await this.value.update({ ...settings, learningRate: config.valueLearningRate }, this.updates);
    bench.backend.run([this.value.zeroGrad(), ...value.backward(shiftRows(vf.dvalues, T, -1)), valueStep]);

    return {
      policyLoss: pg.loss,
      valueLoss: vf.loss,
      clipFraction: pg.clipFraction,
      approxKl: pg.approxKl,
      ratio: pg.ratio,
      explainedVariance: vf.explainedVariance,
      gradNorm: await this.policy.gradNorm(),
      learningRate: config.learningRate,
    };
  }

  async save(): Promise<TrainerState> {
    const [policy, value] = [await this.policy.saveTraining(), await this.value.saveTraining()];
    const named = (prefix: string, state: TrainingState) =>
      Object.entries(state).map(([name, data]) => [`${prefix}.${name}`, data]);
    return { step: this.step, tensors: Object.fromEntries([...named('policy', policy), ...named('value', value)]) };
  }

  free(): void {
    for (const params of [this.policy, this.reference, this.reward, this.value]) params.free();
  }
}

function part({ tensors }: TrainerState, prefix: string): TrainingState {
  return { values: tensors[`${prefix}.values`], m: tensors[`${prefix}.m`], v: tensors[`${prefix}.v`] };
}

/** What the texts of one iteration were like, before the update. */
function summary({ answers, scores, golds, kl, entropy, mask }: Rollout): Partial<MetricRow> {
  const mean = (x: ArrayLike<number>) => Array.from(x).reduce((sum, y) => sum + y, 0) / answers.length;
  return {
    score: mean(scores),
    gold: mean(golds),
    kl: mean(kl),
    klPerToken: maskedMean(kl, mask),
    entropy: maskedMean(entropy, mask),
    responseLength: mean(answers.map(({ written }) => written.tokens.length)),
    finishedRate: mean(answers.map(({ written }) => Number(written.finished))),
  };
}

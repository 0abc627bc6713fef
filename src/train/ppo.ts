// Proximal policy optimisation against the reward model, with the four stages of an iteration as its yields:
// rollout (the policy writes), score (reward model, SFT model and value model read), advantages, update.
// InstructGPT C.4, with GAE λ, the value clip and the missing-EOS penalty from OpenAI's 2019 code and TRL.
import type { Measure } from '../domain/measure.ts';
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import type { Rng } from '../lib/rng.ts';
import { KL_ESTIMATORS } from '../lib/settings.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, type TrainingState } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { klPenalty, nextKlCoef } from '../rl/kl.ts';
import { policyLoss } from '../rl/policy-loss.ts';
import { ppoAdvantages } from '../rl/ppo-advantages.ts';
import { learningRateAt } from '../rl/schedule.ts';
import { valueLoss } from '../rl/value-loss.ts';
import { samplePrompts } from '../world/prompts.ts';
import { Ptx } from './ptx.ts';
import { meanRow, rolloutMetrics } from './rollout-metrics.ts';
import { freeze, readShown, viewRollouts } from './rollout-view.ts';
import { gatherRows, readRollout, rolloutLength, shiftRows, writeRollout, type PpoRollout } from './rollout.ts';
import { TasteMeter } from './taste-meter.ts';
import { FINE_TUNE_ADAMW, type TrainEvent, type Trainer, type TrainerState, type Weights, type Kit } from './task.ts';
import { Writer } from './write.ts';

export interface PpoInput {
  config: Config<'ppo'>;
  /** The taste that is trained on, where it is not the authors'. */
  measure?: Measure | undefined;
}

interface Programs {
  /** For the updates. */
  policy: Gpt;
  value: Gpt;
  policyReader: Reader;
  valueReader: Reader;
  reference: Reader;
  reward: Reader;
  ptx: Ptx;
  writer: Writer;
  taste?: TasteMeter;
}

export class PpoTrainer implements Trainer {
  readonly policy: Params;
  readonly before: Params;
  readonly value: Params;
  readonly total: number;
  step: number;
  /** Live settings may be changed between yields. */
  readonly config: Config<'ppo'>;
  private readonly kit: Kit;
  private readonly reference: Params;
  private readonly reward: Params;
  private readonly measure: Measure | undefined;
  private updates: number;
  /** Moving average of the policy's weights, where there is one. */
  private average: Float32Array | undefined;

  /**
   * Policy and reference start from the SFT model, the value model from the reward model (InstructGPT C.4). @throws LabError
   * `ConfigError` when the rollouts cannot be split into minibatches.
   */
  constructor(kit: Kit, models: { sft: Weights; reward: Weights }, input: PpoInput, saved?: TrainerState) {
    this.kit = kit;
    this.config = { ...input.config };
    this.measure = input.measure;
    const { rollouts, minibatches, iterations, innerEpochs } = this.config;
    if (rollouts % minibatches) {
      const message = `${rollouts} rollouts cannot be split into ${minibatches} minibatches of equal size.`;
      throw new LabError('ConfigError', message, { hint: 'Choose minibatches that divide the rollouts evenly.' });
    }
    const { backend, config } = kit;
    this.policy = new Params(backend, config, 'lm', true).load(models.sft);
    this.before = new Params(backend, config, 'lm', false).load(models.sft);
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
    if (saved) this.restore(saved.tensors);
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, config } = this;
    const programs = await this.record();
    const show = (rollout: PpoRollout, stage: string, credit = config): TrainEvent => {
      const { clipRange } = config;
      const view = viewRollouts(rollout, kit.tokenizer, stage, clipRange);
      return { stage, rollouts: { ...view, ...freeze(rollout, stage, { ...credit, clipRange }) } };
    };
    try {
      while (this.step < this.total) {
        const rng = kit.rng.fork(`ppo ${this.step}`);
        const rollout = await this.rollout(programs, rng);
        yield show(rollout, 'rollout');
        await this.score(programs, rollout, rng);
        yield show(rollout, 'score');
        const objective = this.advantages(rollout);
        // A live setting may change before the update, and β after it: what is shown was computed with these.
        const credit = { ...config };
        yield show(rollout, 'advantages');
        const stats = await this.update(programs, rollout, rng);
        const klCoef = config.klCoef;
        const metrics = { ...rolloutMetrics(rollout), ...objective, klCoef, ...stats };
        await this.afterIteration(metrics.kl!);
        rollout.updatedLogprobs = await readShown(programs.policyReader, rollout, config.temperature);
        this.step++;
        yield { ...show(rollout, 'update', credit), metrics: { step: this.step, ...metrics } };
      }
    } finally {
      Object.values(programs).forEach((each) => each.free());
    }
  }

  private async record(): Promise<Programs> {
    const { kit, config } = this;
    const T = rolloutLength(kit.config.context);
    const rows = config.rollouts / config.minibatches;
    const read = (params: Params) => Reader.record(params, rows, T);
    return {
      policy: await Gpt.record(this.policy, rows, T, 'train'),
      value: await Gpt.record(this.value, rows, T, 'train'),
      policyReader: await read(this.policy),
      valueReader: await read(this.value),
      reference: await read(this.reference),
      reward: await read(this.reward),
      // InstructGPT uses eight windows per text; here one suffices to keep their gradient noise below the reward's.
      ptx: new Ptx(kit, this.policy, rows),
      writer: new Writer(kit, this.policy),
      ...(this.measure ? { taste: new TasteMeter(kit, this.reference, this.measure) } : {}),
    };
  }

  /** The policy answers as many training prompts as there are rollouts. */
  private async rollout({ writer }: Programs, rng: Rng): Promise<PpoRollout> {
    const { kit, config } = this;
    const prompts = samplePrompts(rng.fork('prompts'), config.rollouts, 'train').map(({ text }) => text);
    const rollout = await writeRollout(kit, writer, prompts, rng.fork('coins'), config.temperature);
    const empty = () => new Float32Array(rollout.tokens.length);
    const [kl, rewards, values] = [empty(), empty(), empty()];
    return { ...rollout, kl, rewards, values, advantages: empty(), returns: empty(), ratios: empty() };
  }

  /** Runs all models on the texts: log-probabilities under policy and SFT model, score of every text, value of every token. */
  private async score(programs: Programs, rollout: PpoRollout, rng: Rng): Promise<void> {
    const { T, tokens, mask } = rollout;
    const { temperature, fullKl, klEstimator } = this.config;
    const readers = { ...programs, policy: programs.policyReader };
    await readRollout(readers, rollout, { temperature, coins: rng.fork('coins'), exact: fullKl === 1 });
    rollout.values = shiftRows(await programs.valueReader.values(tokens), T, 1).map((x, i) => x * mask[i]);
    rollout.kl = klPenalty(KL_ESTIMATORS[klEstimator], rollout.logprobs, rollout.refLogprobs, mask);
  }

  /** Per-token rewards, then GAE advantages and returns. The result holds what PPO maximises and the KL penalty in it. */
  private advantages(rollout: PpoRollout): Partial<MetricRow> {
    const { config } = this;
    const { T, mask, kl, scores, last, values, answers } = rollout;
    const finished = answers.map(({ written }) => written.finished);
    const found = ppoAdvantages({ T, mask, kl, scores, last, values, finished }, config);
    const { rewards, advantages, returns } = found;
    Object.assign(rollout, { rewards, advantages, returns });
    const perText = (x: Float32Array) => x.reduce((sum, y) => sum + y, 0) / answers.length;
    return { rlhfReward: perText(found.plainRewards), nonScoreReward: -config.klCoef * perText(kl) };
  }

  /** A few passes over the rollouts in minibatches, each one step of the policy and one of the value model. */
  private async update(programs: Programs, rollout: PpoRollout, rng: Rng): Promise<Partial<MetricRow>> {
    const { config } = this;
    const { answers } = rollout;
    const rows = programs.policy.B;
    const all: Partial<MetricRow>[] = [];
    this.kit.backend.run([this.policy.copyTo(this.before)]);
    let innerEpochs = 0;
    while (innerEpochs < config.innerEpochs) {
      const order = rng.fork(`order ${innerEpochs}`).shuffle(answers.map((_, b) => b));
      const epoch: Partial<MetricRow>[] = [];
      for (let from = 0; from < order.length; from += rows) {
        this.updates++;
        const mix = rng.fork(`ptx ${this.updates}`);
        epoch.push(await this.minibatch(programs, rollout, order.slice(from, from + rows), mix));
      }
      all.push(...epoch);
      innerEpochs++;
      if (config.stopKl > 0 && meanRow(epoch).approxKl! > config.stopKl) break;
    }
    return { ...meanRow(all), innerEpochs };
  }

  private async minibatch(
    { policy, value, ptx }: Programs,
    rollout: PpoRollout,
    chosen: number[],
    rng: Rng,
  ): Promise<Partial<MetricRow>> {
    const { config, kit } = this;
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
    chosen.forEach((row, i) => rollout.ratios.set(pg.ratios.subarray(i * T, (i + 1) * T), row * T));
    const mixed = config.ptxCoef > 0 ? await ptx.gradient(rng, config.ptxCoef) : [];
    const settings = { ...FINE_TUNE_ADAMW, clipNorm: config.clipNorm };
    const learningRate = this.learningRate();
    const step = await this.policy.update({ ...settings, learningRate }, this.updates);
    kit.backend.run([this.policy.zeroGrad(), ...policy.backward(pg.dlogprobs), ...mixed, step]);

    const values = shiftRows(await value.values(tokens), T, 1).map((x, i) => x * mask[i]);
    const oldValues = rows(rollout.values);
    const vf = valueLoss({ values, oldValues, returns: rows(rollout.returns), mask, clipRange: config.valueClipRange });
    const valueStep = await this.value.update({ ...settings, learningRate: config.valueLearningRate }, this.updates);
    kit.backend.run([this.value.zeroGrad(), ...value.backward(shiftRows(vf.dvalues, T, -1)), valueStep]);

    return {
      policyLoss: pg.loss,
      valueLoss: vf.loss,
      clipFraction: pg.clipFraction,
      approxKl: pg.approxKl,
      ratio: pg.ratio,
      maxRatio: pg.ratios.reduce((a, b) => Math.max(a, b), 0),
      valueClipFraction: vf.clipFraction,
      explainedVariance: vf.explainedVariance,
      gradNorm: await this.policy.gradNorm(),
      learningRate,
    };
  }

  /** Constant after a warm-up from a tenth (InstructGPT C.4). */
  private learningRate(): number {
    const { learningRate: peak, warmup } = this.config;
    return learningRateAt({ step: this.step, total: this.total, peak, warmup, floor: 0.1, shape: 'constant' });
  }

  /** Updates β and the weight average, if in use; after the last iteration, the average becomes the policy. */
  private async afterIteration(kl: number): Promise<void> {
    const { config, policy } = this;
    const { klTarget: target, klHorizon: horizon, rollouts: episodes, ema } = config;
    if (target > 0) config.klCoef = Math.fround(nextKlCoef({ klCoef: config.klCoef, kl, target, horizon, episodes }));
    if (ema === 0) return;
    const state = await policy.saveTraining();
    const { average = state.values } = this;
    this.average = average.map((x, i) => ema * x + (1 - ema) * state.values[i]);
    if (this.step + 1 === this.total) policy.loadTraining({ ...state, values: this.average });
  }

  get params(): Params {
    return this.policy;
  }

  adjust(name: string, value: number): void {
    // A β that moves by itself is saved as a float32, so that is what the run goes on with.
    const rounds = name === 'klCoef' && this.config.klTarget > 0 && this.step > 0;
    Object.assign(this.config, { [name]: rounds ? Math.fround(value) : value });
  }

  async save(): Promise<TrainerState> {
    const [policy, value] = [await this.policy.saveTraining(), await this.value.saveTraining()];
    const named = (prefix: string, state: TrainingState) =>
      Object.entries(state).map(([name, data]) => [`${prefix}.${name}`, data]);
    const models = Object.fromEntries([
      ...named('policy', policy),
      ...named('value', value),
    ]) as TrainerState['tensors'];
    // Only state that does not follow from the step; each entry is present when its setting is in use.
    const { average, config, updates, step } = this;
    const follows = updates === step * config.innerEpochs * config.minibatches;
    const rest = {
      ...(average ? { average } : {}),
      ...(config.klTarget > 0 && step > 0 ? { klCoef: Float32Array.of(config.klCoef) } : {}),
      ...(config.stopKl > 0 || !follows ? { updates: Float32Array.of(updates) } : {}),
    };
    return { step, tensors: { ...models, ...rest } };
  }

  private restore(tensors: Partial<TrainerState['tensors']>): void {
    this.average = tensors['average'];
    this.config.klCoef = tensors['klCoef']?.[0] ?? this.config.klCoef;
    this.updates = tensors['updates']?.[0] ?? this.updates;
  }

  free(): void {
    for (const params of [this.policy, this.before, this.reference, this.reward, this.value]) params.free();
  }
}

function part({ tensors }: TrainerState, prefix: string): TrainingState {
  return { values: tensors[`${prefix}.values`], m: tensors[`${prefix}.m`], v: tensors[`${prefix}.v`] };
}

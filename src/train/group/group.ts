// What GRPO and RLOO have in common: the policy answers each prompt several times and each answer is compared with its siblings, so
// that no value model is needed. Three stages per iteration: rollout, score, update.
import type { Measure } from '../../domain/measure.ts';
import { LabError } from '../../lib/errors.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import type { Rng } from '../../lib/rng.ts';
import { Gpt } from '../../model/gpt.ts';
import { Params, type TrainingState } from '../../model/params.ts';
import { Reader } from '../../model/reader.ts';
import { klPenalty } from '../../rl/kl.ts';
import { penalizeMissingEos } from '../../rl/rewards.ts';
import { samplePrompts } from '../../world/prompts.ts';
import { meanRow, rolloutMetrics } from '../rollout-metrics.ts';
import { readShown, viewRollouts } from '../rollout-view.ts';
import { gatherRows, readRollout, rolloutLength, writeRollout, type Rollout } from '../rollout.ts';
import { TasteMeter } from '../taste-meter.ts';
import { FINE_TUNE_ADAMW, type TrainEvent, type Trainer, type TrainerState, type Weights, type Kit } from '../task.ts';
import { Writer } from '../write.ts';

export interface GroupConfig {
  iterations: number;
  rollouts: number;
  groupSize: number;
  innerEpochs: number;
  minibatches: number;
  klCoef: number;
  learningRate: number;
  missingEosPenalty: number;
  temperature: number;
  clipNorm: number;
  /** Absent where nothing is clipped. */
  clipRange?: number;
}

/** Some rows of a rollout, with log-probabilities under the current policy. */
interface GroupBatch {
  /** (B, T) */
  newLogprobs: Float32Array;
  oldLogprobs: Float32Array;
  refLogprobs: Float32Array;
  mask: Float32Array;
  /** One per text, (B). */
  advantages: Float32Array;
}

/** What distinguishes the methods. */
export interface GroupMethod<C extends GroupConfig> {
  name: string;
  /** One advantage per text; `scores` (R) include the penalty for not finishing. */
  advantages: (rollout: Rollout, scores: Float32Array, config: C) => Float32Array;
  loss: (batch: GroupBatch, config: C) => { dlogprobs: Float32Array; metrics: Partial<MetricRow> };
}

/** A batch of texts with its numbers per token, (R, T), for the page alone. */
interface ShownRollout extends Rollout {
  kl: Float32Array;
  advantages: Float32Array;
  ratios: Float32Array;
  updatedLogprobs: Float32Array;
}

interface Programs {
  /** For the updates. */
  policy: Gpt;
  policyReader: Reader;
  reference: Reader;
  reward: Reader;
  writer: Writer;
  taste?: TasteMeter;
}

export class GroupTrainer<C extends GroupConfig> implements Trainer {
  readonly policy: Params;
  readonly before: Params;
  readonly total: number;
  step: number;
  private readonly kit: Kit;
  private readonly method: GroupMethod<C>;
  private readonly config: C;
  private readonly measure: Measure | undefined;
  private readonly reference: Params;
  private readonly reward: Params;

  /**
   * Policy and reference start from the SFT model. @throws LabError `ConfigError` when the rollouts cannot be split into groups and
   * minibatches.
   */
  constructor(
    kit: Kit,
    models: { sft: Weights; reward: Weights },
    method: GroupMethod<C>,
    input: { config: C; measure?: Measure | undefined },
    saved?: TrainerState,
  ) {
    const { rollouts, groupSize, minibatches, iterations } = input.config;
    if (rollouts % minibatches || rollouts % groupSize) {
      const message = `${method.name}: ${rollouts} rollouts cannot be split into groups of ${groupSize} and ${minibatches} minibatches.`;
      const hint = 'Choose rollouts that both numbers divide evenly.';
      throw new LabError('ConfigError', message, { hint });
    }
    this.kit = kit;
    this.method = method;
    this.config = { ...input.config };
    this.measure = input.measure;
    const { backend, config } = kit;
    this.policy = new Params(backend, config, 'lm', true).load(models.sft);
    this.before = new Params(backend, config, 'lm', false).load(models.sft);
    this.reference = new Params(backend, config, 'lm', false).load(models.sft);
    this.reward = new Params(backend, config, 'scalar', false).load(models.reward);
    if (saved) this.policy.loadTraining(saved.tensors as unknown as TrainingState);
    this.step = saved?.step ?? 0;
    this.total = iterations;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, config, method } = this;
    const programs = await this.record();
    const show = (rollout: ShownRollout, stage: string): TrainEvent => {
      return { stage, rollouts: viewRollouts(rollout, kit.tokenizer, stage, config.clipRange) };
    };
    try {
      while (this.step < this.total) {
        const rng = kit.rng.fork(`${method.name} ${this.step}`);
        const rollout = await this.rollout(programs, rng);
        yield show(rollout, 'rollout');
        const readers = { ...programs, policy: programs.policyReader };
        await readRollout(readers, rollout, { temperature: config.temperature, coins: rng.fork('coins') });
        const { logprobs, refLogprobs, mask, T } = rollout;
        rollout.kl = klPenalty('k1', logprobs, refLogprobs, mask);
        yield show(rollout, 'score');
        const finished = rollout.answers.map(({ written }) => written.finished);
        const scores = penalizeMissingEos(rollout.scores, finished, config.missingEosPenalty);
        const advantages = method.advantages(rollout, scores, config);
        rollout.advantages = mask.map((m, i) => m * advantages[Math.floor(i / T)]);
        const stats = await this.update(programs, rollout, advantages, rng);
        rollout.updatedLogprobs = await readShown(programs.policyReader, rollout, config.temperature);
        this.step++;
        const groupStd = meanSpread(scores, config.groupSize);
        yield {
          ...show(rollout, 'update'),
          metrics: { step: this.step, ...rolloutMetrics(rollout), groupStd, ...stats },
        };
      }
    } finally {
      Object.values(programs).forEach((each) => each.free());
    }
  }

  private async record(): Promise<Programs> {
    const { kit, config } = this;
    const [rows, T] = [config.rollouts / config.minibatches, rolloutLength(kit.config.context)];
    const read = (params: Params) => Reader.record(params, rows, T);
    return {
      policy: await Gpt.record(this.policy, rows, T, 'train'),
      policyReader: await read(this.policy),
      reference: await read(this.reference),
      reward: await read(this.reward),
      writer: new Writer(kit, this.policy),
      ...(this.measure ? { taste: new TasteMeter(kit, this.reference, this.measure) } : {}),
    };
  }

  /** Each prompt repeated once per answer of its group; the answers of a group are adjacent. */
  private async rollout({ writer }: Programs, rng: Rng): Promise<ShownRollout> {
    const { rollouts, groupSize, temperature } = this.config;
    const prompts = samplePrompts(rng.fork('prompts'), rollouts / groupSize, 'train');
    const texts = prompts.flatMap(({ text }) => Array.from({ length: groupSize }, () => text));
    const rollout = await writeRollout(this.kit, writer, texts, rng.fork('coins'), temperature);
    const empty = () => new Float32Array(rollout.tokens.length);
    return { ...rollout, kl: empty(), advantages: empty(), ratios: empty(), updatedLogprobs: empty() };
  }

  private async update(
    { policy }: Programs,
    rollout: ShownRollout,
    advantages: Float32Array,
    rng: Rng,
  ): Promise<Partial<MetricRow>> {
    const { kit, config, method } = this;
    const { T } = rollout;
    const all: Partial<MetricRow>[] = [];
    kit.backend.run([this.policy.copyTo(this.before)]);
    for (let epoch = 0; epoch < config.innerEpochs; epoch++) {
      const order = rng.fork(`order ${epoch}`).shuffle(rollout.answers.map((_, b) => b));
      for (let from = 0; from < order.length; from += policy.B) {
        const chosen = order.slice(from, from + policy.B);
        const rows = <A extends Float32Array | Uint32Array>(x: A) => gatherRows(x, chosen, T);
        const { logprobs: newLogprobs } = await policy.logprobs(rows(rollout.tokens), config.temperature);
        const batch: GroupBatch = {
          newLogprobs,
          oldLogprobs: rows(rollout.logprobs),
          refLogprobs: rows(rollout.refLogprobs),
          mask: rows(rollout.mask),
          advantages: Float32Array.from(chosen, (row) => advantages[row]),
        };
        const ratios = ratiosOf(batch);
        chosen.forEach((row, i) => rollout.ratios.set(ratios.subarray(i * T, (i + 1) * T), row * T));
        const { dlogprobs, metrics } = method.loss(batch, config);
        const updates = (this.step * config.innerEpochs + epoch) * config.minibatches + from / policy.B + 1;
        const { learningRate, clipNorm } = config;
        const step = await this.policy.update({ ...FINE_TUNE_ADAMW, clipNorm, learningRate }, updates);
        kit.backend.run([this.policy.zeroGrad(), ...policy.backward(dlogprobs), step]);
        all.push({ ...metrics, gradNorm: await this.policy.gradNorm(), learningRate });
      }
    }
    return meanRow(all);
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
    [this.policy, this.before, this.reference, this.reward].forEach((params) => params.free());
  }
}

/** π(y_t) / π_old(y_t), (B, T), 0 outside the response. */
function ratiosOf({ newLogprobs, oldLogprobs, mask }: GroupBatch): Float32Array {
  return newLogprobs.map((logprob, i) => mask[i] * Math.exp(logprob - oldLogprobs[i]));
}

/** Mean over groups of the standard deviation within each. */
function meanSpread(scores: Float32Array, groupSize: number): number {
  let sum = 0;
  for (let from = 0; from < scores.length; from += groupSize) {
    const group = scores.subarray(from, from + groupSize);
    const mean = group.reduce((a, b) => a + b, 0) / groupSize;
    sum += Math.sqrt(group.reduce((squares, x) => squares + (x - mean) ** 2, 0) / groupSize);
  }
  return sum / (scores.length / groupSize);
}

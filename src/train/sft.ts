// Supervised fine-tuning: the base model learns to answer as the demonstrations do.
// InstructGPT C.1; loss on the response tokens only, cosine to a tenth of the learning rate.
import type { Config } from '../lib/config.ts';
import { LabError } from '../lib/errors.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, type TrainingState } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { sftLoss } from '../rl/sft-loss.ts';
import { maskedMean } from '../rl/statistics.ts';
import type { Demonstration } from '../domain/labels.ts';
import { demonstrations as worldDemonstrations } from '../world/demonstrations.ts';
import { batchOfSequences, encodeSequence, rowLength, type Sequence } from './sequences.ts';
import {
  batchOf,
  fineTuneSettings,
  type TrainEvent,
  type Trainer,
  type TrainerState,
  type Weights,
  type Kit,
} from './task.ts';

/** How often the held-out loss is measured. */
const MEASUREMENTS = 8;
const HELD_OUT = 16;

export interface SftInput {
  config: Config<'sft'>;
  demonstrations: Demonstration[];
}

export class SftTrainer implements Trainer {
  readonly params: Params;
  readonly total: number;
  step: number;
  private readonly kit: Kit;
  private readonly config: Config<'sft'>;
  private readonly sequences: Sequence[];
  private readonly heldOut: Sequence[];

  /** @throws LabError `ConfigError` when there are no demonstrations or one is too long. */
  constructor(kit: Kit, base: Weights, input: SftInput, saved?: TrainerState) {
    this.kit = kit;
    this.config = { ...input.config };
    if (!input.demonstrations.length)
      throw new LabError('ConfigError', 'There are no demonstrations to learn from.', { hint: 'Add one below.' });
    const encode = (each: Demonstration) => encodeSequence(kit.tokenizer, each, kit.config.context);
    this.sequences = input.demonstrations.map(encode);
    const known = new Set(input.demonstrations.map(({ prompt }) => prompt));
    const others = worldDemonstrations(64).filter(({ prompt }) => !known.has(prompt));
    this.heldOut = others.slice(-HELD_OUT).map(encode);
    this.params = new Params(kit.backend, kit.config, 'lm', true).load(base);
    if (saved) this.params.loadTraining(saved.tensors as unknown as TrainingState);
    this.step = saved?.step ?? 0;
    this.total = input.config.steps;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, params, config, sequences, heldOut, total } = this;
    const { backend, tokenizer } = kit;
    const T = rowLength([...sequences, ...heldOut], kit.config.context);
    const model = await Gpt.record(params, config.batchSize, T, 'step');
    const scorer = await Reader.record(params, HELD_OUT, T);
    const held = batchOfSequences(heldOut, HELD_OUT, T, tokenizer.pad);
    const heldOutLoss = async () => -maskedMean((await scorer.logprobs(held.tokens)).logprobs, held.mask);
    const rng = kit.rng.fork('sft');
    try {
      if (this.step === 0) yield { metrics: { step: 0, heldOutLoss: await heldOutLoss() } };
      while (this.step < total) {
        const chosen = batchOf(rng, sequences.length, config.batchSize, this.step);
        const batch = batchOfSequences(
          chosen.map((i) => sequences[i]),
          config.batchSize,
          T,
          tokenizer.pad,
        );
        // The loss is linear in the log-probabilities, so its gradient is known before the forward pass: one submission.
        const { dlogprobs } = sftLoss(batch.mask, batch.mask);
        const settings = fineTuneSettings(config, this.step, total);
        const update = await params.update(settings, this.step + 1);
        backend.run([params.zeroGrad(), ...model.step(batch.tokens, dlogprobs), update]);
        const trainLoss = sftLoss(await model.lastLogprobs(), batch.mask).loss;
        const gradNorm = await params.gradNorm();
        this.step++;
        const measured = this.step % Math.ceil(total / MEASUREMENTS) === 0 || this.step === total;
        const metrics = {
          step: this.step,
          trainLoss,
          gradNorm,
          learningRate: settings.learningRate,
          ...(measured ? { heldOutLoss: await heldOutLoss() } : {}),
        };
        yield { metrics };
      }
    } finally {
      [model, scorer].forEach((each) => each.free());
    }
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

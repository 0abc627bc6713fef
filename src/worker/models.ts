// Which weights each policy and the reward model have now: the person's own where there are any, else our examples.
import type { NamedTensors } from '../data/safetensors.ts';
import { Params, type Head } from '../model/params.ts';
import { Scorer } from '../train/reward.ts';
import type { Workbench } from '../train/trainer.ts';
import { Writer } from '../train/write.ts';
import type { PolicyName } from '../domain/models.ts';
import type { Phase, PhaseStatus } from '../domain/phases.ts';
import { EXAMPLES, type Example, type ExampleName, type RecordedRun } from './examples.ts';

export class Models {
  private readonly bench: Workbench;
  private readonly base: Params;
  private readonly shipped: Partial<Record<ExampleName, Params>> = {};
  private readonly recorded: Partial<Record<Phase, RecordedRun>> = {};
  /** Our examples may still come. */
  fetching = true;
  private readonly own: Partial<Record<Phase, Params>> = {};
  private readonly writers = new Map<Params, Writer>();
  private scorer: { params: Params; scorer: Scorer } | undefined;

  constructor(bench: Workbench, base: NamedTensors) {
    this.bench = bench;
    this.base = this.load('lm', base);
  }

  private load(head: Head, weights: NamedTensors): Params {
    return new Params(this.bench.backend, this.bench.config, head, false).load(weights);
  }

  /** @throws LabError `CheckpointError` when it does not fit the model. */
  addExample(name: ExampleName, { weights, ...run }: Example): void {
    this.shipped[name] = this.load(name === 'reward' ? 'scalar' : 'lm', weights);
    this.recorded[name] = run;
  }

  /** The phase's own model from now on; undefined to go back to our example. */
  setOwn(phase: Phase, params: Params | undefined): void {
    const old = this.own[phase];
    if (old) this.writers.get(old)?.free();
    if (old) this.writers.delete(old);
    if (params) this.own[phase] = params;
    else delete this.own[phase];
  }

  policy(name: PolicyName): Params {
    const { own, shipped } = this;
    if (name === 'base') return this.base;
    if (name === 'tuned' && own.policy) return own.policy;
    if (name === 'tuned' && !own.sft && shipped.policy) return shipped.policy;
    return own.sft ?? shipped.sft ?? this.base;
  }

  /** Undefined until one has been trained, where none is shipped. */
  reward(): Params | undefined {
    return this.own.reward ?? this.shipped.reward;
  }

  /** Whether the phase shows our example, or will when it has come. */
  exampleStatus(phase: Phase): Pick<PhaseStatus, 'shipped' | 'fetching'> {
    const name = EXAMPLES.find((each) => each === phase);
    if (!name || this.own[phase] || (name === 'policy' && this.own.sft)) return {};
    return this.shipped[name] ? { shipped: true } : this.fetching ? { fetching: true } : {};
  }

  /** The run that made our example, where the phase shows it. */
  recordedRun(phase: Phase): RecordedRun | undefined {
    return this.exampleStatus(phase).shipped ? this.recorded[phase] : undefined;
  }

  /** Our imitator could not be had, and the person has none of their own. */
  get lacksSft(): boolean {
    return !this.fetching && !this.own.sft && !this.shipped.sft;
  }

  writer(name: PolicyName): Writer {
    const params = this.policy(name);
    const writer = this.writers.get(params) ?? new Writer(this.bench, params);
    this.writers.set(params, writer);
    return writer;
  }

  /** Scores texts of any length with the reward model as it is now; undefined without one. */
  textScorer(): Scorer | undefined {
    const params = this.reward();
    if (!params) return undefined;
    if (this.scorer?.params !== params) {
      this.scorer?.scorer.free();
      this.scorer = { params, scorer: new Scorer(this.bench, params, this.bench.config.context) };
    }
    return this.scorer.scorer;
  }
}

// The current weights of each policy and the reward model: the person's own if there are any, else our examples.
import type { NamedTensors } from '../data/safetensors.ts';
import { LabError } from '../lib/errors.ts';
import { Params, type Head } from '../model/params.ts';
import { Scorer } from '../train/reward.ts';
import type { Kit, Trainer } from '../train/task.ts';
import { Writer } from '../train/write.ts';
import type { PolicyName, ReaderName } from '../domain/models.ts';
import type { Phase, PhaseStatus } from '../domain/phases.ts';
import { EXAMPLES, type Example, type ExampleName, type RecordedRun } from './examples.ts';

export class Models {
  private readonly kit: Kit;
  private readonly base: Params;
  private readonly shipped: Partial<Record<ExampleName, Params>> = {};
  private readonly recorded: Partial<Record<Phase, RecordedRun>> = {};
  /** Our examples may still be downloading. */
  fetching = true;
  private readonly own: Partial<Record<Phase, Params>> = {};
  /** The person's policy as it was before its last update. */
  private before: Params | undefined;
  /** Of saved states that cannot be continued: to take away, not in use. */
  private readonly held: Partial<Record<Phase, Params>> = {};
  private readonly writers = new Map<Params, Writer>();
  private scorer: { params: Params; scorer: Scorer } | undefined;

  constructor(kit: Kit, base: NamedTensors) {
    this.kit = kit;
    this.base = this.load('lm', base);
  }

  private load(head: Head, weights: NamedTensors): Params {
    return new Params(this.kit.backend, this.kit.config, head, false).load(weights);
  }

  /** @throws LabError `CheckpointError` when it does not match the model. */
  addExample(name: ExampleName, { weights, ...run }: Example): void {
    this.shipped[name] = this.load(name === 'reward' ? 'scalar' : 'lm', weights);
    this.recorded[name] = run;
  }

  /** Sets the phase's own model; without one it returns to our example. */
  setOwn(phase: Phase, { params, before }: Partial<Pick<Trainer, 'params' | 'before'>> = {}): void {
    const old = this.own[phase];
    if (phase === 'policy') this.before = before;
    if (old) this.writers.get(old)?.free();
    if (old) this.writers.delete(old);
    if (params) this.own[phase] = params;
    else delete this.own[phase];
  }

  /** Keeps the weights of a saved state that cannot be continued; none if they cannot be read. */
  hold(phase: Phase, tensors: Record<string, Float32Array>): void {
    const { backend, config } = this.kit;
    const params = new Params(backend, config, phase === 'reward' ? 'scalar' : 'lm', false);
    try {
      this.held[phase] = params.loadValues(tensors['policy.values'] ?? tensors['values']);
    } catch {
      params.free();
    }
  }

  /** Forgets what {@link hold} kept. */
  unhold(phase: Phase): void {
    this.held[phase]?.free();
    delete this.held[phase];
  }

  /** The weights that a person takes away: each that differs from the one before it, those of held phases too. */
  all(): Partial<Record<PolicyName | 'reward', Params>> {
    const base = this.base;
    const sft = this.held.sft ?? this.policy('sft');
    const tuned = this.held.policy ?? this.policy('tuned');
    const reward = this.held.reward ?? this.reward();
    return {
      base,
      ...(sft === base ? {} : { sft }),
      ...(tuned === sft || tuned === base ? {} : { tuned }),
      ...(reward ? { reward } : {}),
    };
  }

  /** @throws LabError `ConfigError` when nothing was updated that could have been another before. */
  reader(name: ReaderName): Params {
    if (name !== 'before') return this.policy(name);
    if (this.before) return this.before;
    throw new LabError('ConfigError', 'The policy before this update is no longer here.', {
      hint: 'Press Step to make another update.',
    });
  }

  policy(name: PolicyName): Params {
    const { own, shipped } = this;
    if (name === 'base') return this.base;
    if (name === 'tuned' && own.policy) return own.policy;
    if (name === 'tuned' && !own.sft && shipped.policy) return shipped.policy;
    return own.sft ?? shipped.sft ?? this.base;
  }

  /** Undefined if none is shipped and none has been trained. */
  reward(): Params | undefined {
    return this.own.reward ?? this.shipped.reward;
  }

  /** Our example; undefined while it is not here. */
  example(name: ExampleName): Params | undefined {
    return this.shipped[name];
  }

  /** Whether the phase shows our example, or will once it is downloaded. */
  exampleStatus(phase: Phase): Pick<PhaseStatus, 'shipped' | 'fetching'> {
    const name = EXAMPLES.find((each) => each === phase);
    if (!name || this.own[phase] || (name === 'policy' && this.own.sft)) return {};
    return this.shipped[name] ? { shipped: true } : this.fetching ? { fetching: true } : {};
  }

  /** The training run of our example, if the phase shows it. */
  recordedRun(phase: Phase): RecordedRun | undefined {
    return this.exampleStatus(phase).shipped ? this.recorded[phase] : undefined;
  }

  /** Our examples that are not here. */
  get missing(): ExampleName[] {
    return EXAMPLES.filter((name) => !this.shipped[name]);
  }

  /** Ours could not be downloaded, and the person has none of their own. */
  lacks(name: ExampleName): boolean {
    return !this.fetching && !this.own[name] && !this.shipped[name];
  }

  writer(name: PolicyName): Writer {
    const params = this.policy(name);
    const writer = this.writers.get(params) ?? new Writer(this.kit, params);
    this.writers.set(params, writer);
    return writer;
  }

  /** Scores texts of any length with the current reward model; undefined without one. */
  textScorer(): Scorer | undefined {
    const params = this.reward();
    if (!params) return undefined;
    if (this.scorer?.params !== params) {
      this.scorer?.scorer.free();
      this.scorer = { params, scorer: new Scorer(this.kit, params, this.kit.config.context) };
    }
    return this.scorer.scorer;
  }
}

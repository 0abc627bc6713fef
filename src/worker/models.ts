// Which weights each policy and the reward model have now: the person's own where there are any, else the shipped ones.
import type { NamedTensor } from '../data/safetensors.ts';
import { Params, type Head } from '../model/params.ts';
import { RewardTrainer, Scorer } from '../train/reward.ts';
import { SftTrainer } from '../train/sft.ts';
import type { Trainer, Workbench } from '../train/trainer.ts';
import { Writer } from '../train/write.ts';
import type { ModelName, Phase, PolicyName } from './api.ts';
import { improvedPolicy } from './method.ts';

export type Weights = Map<string, NamedTensor>;
export type ShippedName = 'sft' | 'reward' | 'ppo';

/** What is made from a phase's results, and goes with them. Labels stay on the page; only the job that writes them ends. */
export const DOWNSTREAM: Record<Phase, Phase[]> = {
  sft: ['label', 'reward', 'ppo', 'compare'],
  label: [],
  reward: ['ppo', 'compare'],
  ppo: ['compare'],
  compare: [],
};

/** Models for which a trained example of each phase is shipped; the others would make the page too large to download. */
export const SHIPPED: Partial<Record<ModelName, ShippedName[]>> = { nano: ['sft', 'reward', 'ppo'] };

export class Models {
  private readonly bench: Workbench;
  private readonly base: Params;
  private readonly shipped: Partial<Record<ShippedName, Params>> = {};
  private readonly own: Partial<Record<Phase, Trainer>> = {};
  private readonly writers = new Map<Params, Writer>();
  private scorer: { params: Params; scorer: Scorer } | undefined;

  constructor(bench: Workbench, base: Weights, shipped: Partial<Record<ShippedName, Weights>>) {
    this.bench = bench;
    const load = (head: Head, weights: Weights) => new Params(bench.backend, bench.config, head, false).load(weights);
    this.base = load('lm', base);
    for (const [name, weights] of Object.entries(shipped) as [ShippedName, Weights][]) {
      this.shipped[name] = load(name === 'reward' ? 'scalar' : 'lm', weights);
    }
  }

  /** The phase's own trainer from now on; undefined to go back to what is shipped. The old one must have ended. */
  setOwn(phase: Phase, trainer: Trainer | undefined): void {
    const old = this.own[phase];
    for (const params of [old instanceof SftTrainer ? old.params : undefined, improvedPolicy(old)]) {
      if (params) this.writers.get(params)?.free();
      if (params) this.writers.delete(params);
    }
    if (trainer) this.own[phase] = trainer;
    else delete this.own[phase];
  }

  policy(name: PolicyName): Params {
    const { sft, ppo } = this.own;
    const improved = improvedPolicy(ppo);
    const ownSft = sft instanceof SftTrainer ? sft.params : undefined;
    if (name === 'base') return this.base;
    if (name === 'ppo' && improved) return improved;
    if (name === 'ppo' && !ownSft && this.shipped.ppo) return this.shipped.ppo;
    return ownSft ?? this.shipped.sft ?? this.base;
  }

  /** Undefined until one has been trained, where none is shipped. */
  reward(): Params | undefined {
    const { reward } = this.own;
    return reward instanceof RewardTrainer ? reward.params : this.shipped.reward;
  }

  /** Whether the phase shows weights that came with the page. */
  isShipped(phase: Phase): boolean {
    if (this.own[phase]) return false;
    if (phase === 'ppo') return this.shipped.ppo !== undefined && this.own.sft === undefined;
    return (phase === 'sft' || phase === 'reward') && this.shipped[phase] !== undefined;
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

// All models that can be made for one size and seed. Nothing runs until a unit is asked for.
import { PPO, parseConfig, type Config } from '../../lib/config.ts';
import { Params, type Head } from '../../model/params.ts';
import { LabelTrainer, relabel } from '../../train/label.ts';

import { DpoTrainer } from '../../train/dpo.ts';
import { GroupTrainer, type GroupMethod } from '../../train/group.ts';
import { GRPO_METHOD } from '../../train/grpo.ts';
import { PpoTrainer } from '../../train/ppo.ts';
import { RewardTrainer, Scorer } from '../../train/reward.ts';
import { RLOO_METHOD } from '../../train/rloo.ts';
import { encodeSequence } from '../../train/sequences.ts';
import { SftTrainer } from '../../train/sft.ts';
import type { Workbench } from '../../train/trainer.ts';

import type { Comparison } from '../../domain/labels.ts';
import { demonstrations } from '../../world/demonstrations.ts';
import type { Split } from '../../world/prompts.ts';
import { VARIANTS, type PpoVariant, type Settings, type TrainedId, type VariantName } from './recipes.ts';
import { train, type Shelf, type Trained, type Unit, type Weights } from './shelf.ts';

/** Rankings of held-out prompts on which reward models are tested. */
const TEST_RANKINGS = 300;

export interface Answered {
  prompt: string;
  response: string;
  finished: boolean;
}

export class Models {
  readonly seed: number;
  readonly shelf: Shelf;
  readonly settings: Settings;
  private readonly base: Unit<Trained>;
  readonly bench: () => Promise<Workbench>;
  private readonly units = new Map<string, Unit<unknown>>();

  /** @param bench is asked for only when something has to be made. */
  constructor(seed: number, shelf: Shelf, settings: Settings, base: Unit<Trained>, bench: () => Promise<Workbench>) {
    this.seed = seed;
    this.shelf = shelf;
    this.settings = settings;
    this.base = base;
    this.bench = bench;
  }

  /** One unit per name, so that it is read once. */
  once<T>(name: string, make: () => Unit<T>): Unit<T> {
    const unit = (this.units.get(name) as Unit<T> | undefined) ?? make();
    this.units.set(name, unit);
    return unit;
  }

  sft(): Unit<Trained> {
    const { shelf, base, settings } = this;
    return this.once('sft', () =>
      shelf.trained({
        name: 'sft',
        settings: settings.sft,
        from: [base],
        make: async (partial) => {
          const [bench, { weights }] = [await this.bench(), await base.get()];
          const input = { config: parseConfig('sft', settings.sft), demonstrations: demonstrations() };
          return train(
            partial,
            (saved) => new SftTrainer(bench, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  /** Rankings of the SFT model's texts by a careful labeler. */
  labels(prompts: number, split: Split = 'train'): Unit<Comparison[]> {
    const label = { ...this.settings.label, prompts };
    const sft = this.sft();
    return this.once(`labels ${prompts} ${split}`, () =>
      this.shelf.json({
        name: 'labels',
        settings: { label, split },
        from: [sft],
        make: async () => {
          const bench = await this.bench();
          const params = await this.load('lm', sft);
          const input = { config: parseConfig('label', label), labeler: 'careful', split };
          const comparisons: Comparison[] = [];
          for await (const event of new LabelTrainer(bench, params, input).run())
            comparisons.push(...(event.comparisons ?? []));
          params.free();
          return comparisons;
        },
      }),
    );
  }

  /** Rankings of test prompts, to measure reward models and labelers on. */
  testRankings(): Unit<Comparison[]> {
    return this.labels(TEST_RANKINGS, 'test');
  }

  /** The reward model that a variant of PPO is trained against. */
  reward({ labeler = 'careful', labels }: PpoVariant): Unit<Trained> {
    const all = this.labels(this.settings.label.prompts);
    const settings = { ...this.settings.reward, ...(labels ? { heldOut: 0 } : {}) };
    return this.rewardFrom(all, { name: 'reward', labeler, labels, settings }, async (comparisons) => {
      const { rng } = await this.bench();
      const used = comparisons.slice(0, labels);
      return labeler === 'careful' ? used : relabel(used, labeler, rng.fork('relabel'));
    });
  }

  /** A reward model from some of these rankings; `recipe` says which. */
  rewardFrom(
    labels: Unit<Comparison[]>,
    recipe: { name: string; settings: Partial<Config<'reward'>> } & Record<string, unknown>,
    choose: (comparisons: Comparison[]) => Comparison[] | Promise<Comparison[]>,
  ): Unit<Trained> {
    const sft = this.sft();
    return this.once(JSON.stringify(recipe), () =>
      this.shelf.trained({
        name: recipe.name,
        settings: recipe,
        from: [sft, labels],
        make: async (partial) => {
          const [bench, { weights }] = [await this.bench(), await sft.get()];
          const input = {
            config: parseConfig('reward', recipe.settings),
            comparisons: await choose(await labels.get()),
            demonstrations: demonstrations(),
          };
          return train(
            partial,
            (saved) => new RewardTrainer(bench, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  /** A policy; its rows are the metrics of its training. */
  policy(policy: TrainedId): Unit<Trained> {
    if (policy === 'base') return this.base;
    if (policy === 'sft') return this.sft();
    if (policy === 'dpo') return this.dpo();
    if (policy === 'grpo') return this.group('grpo', GRPO_METHOD);
    if (policy === 'rloo') return this.group('rloo', RLOO_METHOD);
    return this.ppo(policy);
  }

  /** DPO on the rankings that the reward model learns from. */
  private dpo(): Unit<Trained> {
    const [sft, labels] = [this.sft(), this.labels(this.settings.label.prompts)];
    return this.once('dpo', () =>
      this.shelf.trained({
        name: 'dpo',
        from: [sft, labels],
        make: async (partial) => {
          const bench = await this.bench();
          const input = { config: parseConfig('dpo', {}), comparisons: await labels.get() };
          const { weights } = await sft.get();
          return train(
            partial,
            (saved) => new DpoTrainer(bench, weights, input, saved),
            (trainer) => trainer.policy,
          );
        },
      }),
    );
  }

  /** GRPO or RLOO with PPO's reward model and budget of samples. */
  private group<N extends 'grpo' | 'rloo'>(name: N, method: GroupMethod<Config<N>>): Unit<Trained> {
    const { iterations, rollouts = PPO.rollouts.default, klCoef } = this.settings.ppo;
    const settings = { iterations, rollouts, klCoef };
    const [sft, reward] = [this.sft(), this.reward(VARIANTS.ppo)];
    return this.once(name, () =>
      this.shelf.trained({
        name,
        settings,
        from: [sft, reward],
        make: async (partial) => {
          const bench = await this.bench();
          const models = { sft: (await sft.get()).weights, reward: (await reward.get()).weights };
          const input = { config: parseConfig(name, settings) };
          return train(
            partial,
            (saved) => new GroupTrainer(bench, models, method, input, saved),
            (trainer) => trainer.policy,
          );
        },
      }),
    );
  }

  private ppo(name: VariantName): Unit<Trained> {
    const variant: PpoVariant = VARIANTS[name];
    const { ppo } = this.settings;
    const iterations = ppo.iterations * (variant.longer ?? 1);
    const changes = { ...ppo, iterations, ...variant.ppo?.(ppo) };
    const [sft, reward] = [this.sft(), this.reward(variant)];
    return this.once(name, () =>
      this.shelf.trained({
        name,
        settings: changes,
        from: [sft, reward],
        make: async (partial) => {
          const bench = await this.bench();
          const models = { sft: (await sft.get()).weights, reward: (await reward.get()).weights };
          // A hundredfold β is outside the range that the page offers.
          const { klCoef, ...offered } = changes;
          const config = { ...parseConfig('ppo', offered), klCoef };
          return train(
            partial,
            (saved) => new PpoTrainer(bench, models, { config }, saved),
            (trainer) => trainer.policy,
          );
        },
      }),
    );
  }

  /** What a reward model says of each text. */
  async scores(params: Params, texts: Answered[]): Promise<number[]> {
    const bench = await this.bench();
    const { tokenizer, config } = bench;
    const scorer = new Scorer(bench, params, config.context);
    const scores = await scorer.scores(texts.map((text) => encodeSequence(tokenizer, text, config.context)));
    scorer.free();
    return scores;
  }

  /** Puts weights on the device. */
  async load(head: Head, unit: Unit<Trained>): Promise<Params> {
    const { backend, config } = await this.bench();
    const { weights }: { weights: Weights } = await unit.get();
    return new Params(backend, config, head, false).load(weights);
  }
}

// The graph of all models of one size and seed. A unit is computed when it is first asked for.
import { parseConfig, type Config } from '../../lib/config.ts';
import { METHODS, type Method } from '../../lib/methods.ts';
import { PPO } from '../../lib/settings.ts';
import { Params, type Head } from '../../model/params.ts';
import { LabelTask, relabel } from '../../train/label.ts';
import { methodTrainer } from '../../train/method-trainer.ts';

import { RewardTrainer, Scorer } from '../../train/reward.ts';
import { encodeSequence } from '../../train/sequences.ts';
import { SftTrainer } from '../../train/sft.ts';
import type { Kit } from '../../train/task.ts';

import { currentComparison } from '../../domain/earlier.ts';
import type { Comparison } from '../../domain/labels.ts';
import { demonstrations } from '../../world/demonstrations.ts';
import type { Split } from '../../lib/split.ts';
import {
  VARIANTS,
  type AlternativeName,
  type PpoVariant,
  type Settings,
  type TrainedId,
  type VariantName,
} from './recipes.ts';
import { train, type Shelf, type Trained, type Unit } from './shelf.ts';

/** Number of held-out prompts whose rankings test the reward models. */
const TEST_RANKINGS = 300;

export interface Answered {
  prompt: string;
  response: string;
  finished: boolean;
}

export class ModelGraph {
  readonly seed: number;
  readonly shelf: Shelf;
  readonly settings: Settings;
  private readonly base: Unit<Trained>;
  readonly kit: () => Promise<Kit>;
  private readonly units = new Map<string, Unit<unknown>>();

  /** @param kit called only when something has to be computed */
  constructor(seed: number, shelf: Shelf, settings: Settings, base: Unit<Trained>, kit: () => Promise<Kit>) {
    this.seed = seed;
    this.shelf = shelf;
    this.settings = settings;
    this.base = base;
    this.kit = kit;
  }

  /** Makes each named unit once, so that its file is read once. */
  once<T>(name: string, make: () => Unit<T>): Unit<T> {
    const unit = (this.units.get(name) as Unit<T> | undefined) ?? make();
    this.units.set(name, unit);
    return unit;
  }

  sft(): Unit<Trained> {
    const { shelf, base } = this;
    const config = parseConfig('sft', this.settings.sft);
    return this.once('sft', () =>
      shelf.trained({
        name: 'sft',
        settings: config,
        from: [base],
        make: async (partial) => {
          const [kit, { weights }] = [await this.kit(), await base.get()];
          const input = { config, demonstrations: demonstrations() };
          return train(
            partial,
            (saved) => new SftTrainer(kit, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  /** Rankings of the SFT model's texts by a careful labeler. */
  labels(prompts: number, split: Split = 'train'): Unit<Comparison[]> {
    const config = parseConfig('label', { ...this.settings.label, prompts });
    const sft = this.sft();
    return this.once(`labels ${prompts} ${split}`, () => {
      const unit = this.shelf.json({
        name: 'labels',
        settings: { config, split },
        from: [sft],
        make: async () => {
          const kit = await this.kit();
          const params = await this.load('lm', sft);
          const input = { config, labeler: 'careful', split };
          const comparisons: Comparison[] = [];
          for await (const event of new LabelTask(kit, params, input).run())
            comparisons.push(...(event.comparisons ?? []));
          params.free();
          return comparisons;
        },
      });
      // A file of an earlier version holds them in an earlier shape.
      const get = async () => (await unit.get()).map((each) => ({ split, ...currentComparison(each, 'you') }));
      return { key: unit.key, get };
    });
  }

  /** Rankings of test prompts, on which reward models and labelers are measured. */
  testRankings(): Unit<Comparison[]> {
    return this.labels(TEST_RANKINGS, 'test');
  }

  /** The reward model of a variant of PPO. */
  reward({ labeler = 'careful', labels }: PpoVariant): Unit<Trained> {
    const all = this.labels(this.settings.label.prompts);
    const settings = { ...this.settings.reward, ...(labels ? { heldOut: 0 } : {}) };
    return this.rewardFrom(all, { name: 'reward', labeler, labels, settings }, async (comparisons) => {
      const { rng } = await this.kit();
      const used = comparisons.slice(0, labels);
      return labeler === 'careful' ? used : relabel(used, labeler, rng.fork('relabel'));
    });
  }

  /** A reward model trained on some of these rankings. @param recipe everything that determines `choose` and the training */
  rewardFrom(
    labels: Unit<Comparison[]>,
    recipe: { name: string; settings: Partial<Config<'reward'>> } & Record<string, unknown>,
    choose: (comparisons: Comparison[]) => Comparison[] | Promise<Comparison[]>,
  ): Unit<Trained> {
    const sft = this.sft();
    const config = parseConfig('reward', recipe.settings);
    return this.once(JSON.stringify(recipe), () =>
      this.shelf.trained({
        name: recipe.name,
        settings: { ...recipe, settings: config },
        from: [sft, labels],
        make: async (partial) => {
          const [kit, { weights }] = [await this.kit(), await sft.get()];
          const input = {
            config,
            comparisons: await choose(await labels.get()),
            demonstrations: demonstrations(),
          };
          return train(
            partial,
            (saved) => new RewardTrainer(kit, { sft: weights }, input, saved),
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
    return policy in VARIANTS ? this.ppo(policy as VariantName) : this.alternative(policy as AlternativeName);
  }

  /** Another method on PPO's rankings. A method that samples uses PPO's reward model, β and number of samples. */
  private alternative(name: AlternativeName): Unit<Trained> {
    if (METHODS[name].needs === 'rankings') {
      const labels = this.labels(this.settings.label.prompts);
      return this.tuned(name, { method: name, labels });
    }
    const { iterations, rollouts = PPO.rollouts.default, klCoef } = this.settings.ppo;
    const settings = { iterations, rollouts, klCoef };
    const reward = this.reward(VARIANTS.ppo);
    return this.tuned(name, { method: name, settings, reward });
  }

  private ppo(name: VariantName): Unit<Trained> {
    const variant: PpoVariant = VARIANTS[name];
    const { ppo } = this.settings;
    const iterations = ppo.iterations * (variant.longer ?? 1);
    const settings = { ...ppo, iterations, ...variant.ppo?.(ppo) };
    const reward = this.reward(variant);
    return this.tuned(name, { method: 'ppo', settings, reward });
  }

  /** The SFT model tuned on preferences. @param settings whose β may exceed the page's range */
  private tuned(
    name: string,
    {
      method,
      settings,
      reward,
      labels,
    }: {
      method: Method;
      settings?: Record<string, number>;
      reward?: Unit<Trained>;
      labels?: Unit<Comparison[]>;
    },
  ): Unit<Trained> {
    const sft = this.sft();
    const { klCoef, ...offered } = settings ?? {};
    const config = { ...parseConfig(method, offered), ...(klCoef === undefined ? {} : { klCoef }) };
    return this.once(name, () =>
      this.shelf.trained({
        name,
        settings: config,
        from: [sft, reward, labels].filter((unit) => unit !== undefined),
        make: async (partial) => {
          const kit = await this.kit();
          const weights = { sft: (await sft.get()).weights, reward: (await reward?.get())?.weights };
          const input = { method, config, comparisons: (await labels?.get()) ?? [] };
          return train(
            partial,
            (saved) => methodTrainer(kit, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  /** A reward model's score of each text. */
  async scores(params: Params, texts: Answered[]): Promise<number[]> {
    const kit = await this.kit();
    const { tokenizer, config } = kit;
    const scorer = new Scorer(kit, params, config.context);
    const scores = await scorer.scores(texts.map((text) => encodeSequence(tokenizer, text, config.context)));
    scorer.free();
    return scores;
  }

  /** Loads weights onto the device. */
  async load(head: Head, unit: Unit<Trained>): Promise<Params> {
    const { backend, config } = await this.kit();
    const { weights } = await unit.get();
    return new Params(backend, config, head, false).load(weights);
  }
}

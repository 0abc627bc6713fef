// The cells of the table of tastes: a scripted person picks, a judge learns from that, PPO learns from the judge. Each part is cached.
import { parseConfig } from '../../lib/config.ts';
import { JUDGE_STARTS } from '../../lib/settings.ts';
import { CAST } from '../../stage/cast.ts';
import type { Candidates } from '../../taste/choose.ts';
import { ReadableJudge } from '../../taste/readable.ts';
import { methodTrainer } from '../../train/method-trainer.ts';
import { manyPrompts } from '../../train/label.ts';
import { RewardTrainer } from '../../train/reward.ts';
import type { Kit, Weights } from '../../train/task.ts';
import { demonstrations } from '../../world/demonstrations.ts';
import { PRESETS, type PresetName } from '../../world/presets.ts';
import { samplePrompts } from '../../world/prompts.ts';
import { train, type Shelf, type Trained, type Unit } from '../reproduce/shelf.ts';
import {
  accuracyOf,
  answers,
  last,
  ordered,
  pick,
  RECIPE,
  share,
  want,
  type Cell,
  type Pair,
  type Picked,
} from './parts.ts';

export interface Judged {
  pairs: number;
  /** Share of noise-free held-out pairs that the judge, and the readable judge, order as the taste does. */
  accuracy: number;
  readable: number;
  /** What the cross-validation said. */
  crossValidated: number;
}

export interface Compared {
  wins: number;
  ties: number;
  losses: number;
}

export interface Waited {
  /** From the last pick to the judge, and to the first text that changed. */
  judge: number;
  changed: number;
  iterations: number;
}

/** What the cells of a seed are made from: the shipped models. */
export interface Given {
  kit: () => Promise<Kit>;
  models: Record<'base' | 'sft' | 'reward', Unit<Trained>>;
}

export class Cells {
  private readonly shelf: Shelf;
  private readonly given: Given;
  private readonly units = new Map<string, Unit<unknown>>();

  constructor(shelf: Shelf, given: Given) {
    this.shelf = shelf;
    this.given = given;
  }

  private once<T>(name: string, make: () => Unit<T>): Unit<T> {
    const unit = (this.units.get(name) as Unit<T> | undefined) ?? make();
    this.units.set(name, unit);
    return unit;
  }

  private json<T>(name: string, settings: unknown, from: Unit<unknown>[], make: (kit: Kit) => Promise<T>): Unit<T> {
    return this.once(`${name} ${JSON.stringify(settings)}`, () =>
      this.shelf.json({
        name,
        settings: { settings, RECIPE },
        from,
        make: async () => make(await this.given.kit()),
      }),
    );
  }

  /** Several answers of a model to each of so many prompts. */
  private texts(model: 'base' | 'sft', split: 'train' | 'test', count: number, each: number): Unit<Candidates[]> {
    const unit = this.given.models[model];
    return this.json(`texts-${model}-${split}`, { count, each }, [unit], async (kit) => {
      const prompts = manyPrompts(kit.rng.fork(`taste ${split}`), count, split).map(({ text }) => text);
      const asked = prompts.flatMap((prompt) => Array.from({ length: each }, () => prompt));
      const texts = await answers(
        kit,
        (await unit.get()).weights,
        asked,
        `taste ${model} ${split}`,
        RECIPE.temperature,
      );
      return prompts.map((prompt, i) => ({ prompt, texts: texts.slice(i * each, (i + 1) * each) }));
    });
  }

  picks({ taste, picks, choice }: Omit<Cell, 'start'>): Unit<Picked> {
    const { prompts, texts } = RECIPE;
    const [sft, base] = [
      this.texts('sft', 'train', prompts.asked, texts.sft),
      this.texts('base', 'train', prompts.asked, texts.base),
    ];
    return this.json('picks', { taste, picks, choice, person: PRESETS[taste] }, [sft, base], async (kit) => {
      const contrast = await base.get();
      const candidates = (await sft.get()).map((own, i) => ({ ...own, texts: [...own.texts, ...contrast[i].texts] }));
      return pick(kit, candidates, { taste, picks, choice });
    });
  }

  /** Pairs of test prompts' texts that the taste orders, drawn at random. */
  private heldOut(taste: PresetName): Unit<Pair[]> {
    const texts = this.texts('sft', 'test', RECIPE.prompts.heldOut, RECIPE.texts.heldOut);
    return this.json('held-out-pairs', { taste, person: PRESETS[taste] }, [texts], async (kit) => {
      const all = (await texts.get()).flatMap(({ prompt, texts: own }) =>
        own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => ordered(taste, { prompt, ...a }, { prompt, ...b }))),
      );
      return kit.rng.fork('held-out pairs').shuffle(all).slice(0, RECIPE.heldOutPairs);
    });
  }

  judge(cell: Cell): Unit<Trained> {
    const { sft, reward } = this.given.models;
    const picked = this.picks(cell);
    const config = parseConfig('reward', { start: JUDGE_STARTS.indexOf(cell.start) });
    return this.once(`judge ${JSON.stringify(cell)}`, () =>
      this.shelf.trained({
        name: 'judge',
        settings: { cell, config },
        from: [sft, reward, picked],
        make: async (partial) => {
          const kit = await this.given.kit();
          const weights = { sft: (await sft.get()).weights, judge: (await reward.get()).weights };
          const input = { config, comparisons: (await picked.get()).comparisons, demonstrations: demonstrations() };
          return train(
            partial,
            (saved) => new RewardTrainer(kit, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  judged(cell: Cell): Unit<Judged> {
    const [judge, pairs, picked] = [this.judge(cell), this.heldOut(cell.taste), this.picks(cell)];
    return this.json('judged', cell, [judge, pairs, picked], async (kit) => {
      const { weights, rows } = await judge.get();
      const held = await pairs.get();
      const readable = new ReadableJudge((await picked.get()).comparisons);
      return {
        pairs: held.length,
        accuracy: await accuracyOf(kit, weights, held),
        readable: share(held, ({ better, worse }) => readable.prefers(better, worse) - 0.5),
        crossValidated: rows.at(-1)?.heldOutAccuracy ?? NaN,
      };
    });
  }

  /** Accuracy of our own judge on the same pairs. */
  ours(taste: PresetName): Unit<number> {
    const [judge, pairs] = [this.given.models.reward, this.heldOut(taste)];
    return this.json('ours', { taste }, [judge, pairs], async (kit) =>
      accuracyOf(kit, (await judge.get()).weights, await pairs.get()),
    );
  }

  /** PPO's policy against the SFT model on test prompts, with the same random numbers, by the taste. */
  compared(cell: Cell): Unit<Compared> {
    const { sft } = this.given.models;
    const policy = this.policy(cell);
    return this.json('compared', cell, [policy, sft], async (kit) => {
      const prompts = samplePrompts(kit.rng.fork('test prompts'), RECIPE.prompts.policy, 'test').map(
        ({ text }) => text,
      );
      const write = async (unit: Unit<Trained>) =>
        answers(kit, (await unit.get()).weights, prompts, 'test coins', RECIPE.temperature);
      const [after, before] = [await write(policy), await write(sft)];
      const gains = prompts.map(
        (prompt, i) => want(cell.taste, { prompt, ...after[i] }) - want(cell.taste, { prompt, ...before[i] }),
      );
      const count = (is: (gain: number) => boolean) => gains.filter(is).length;
      return { wins: count((x) => x > 0), ties: count((x) => x === 0), losses: count((x) => x < 0) };
    });
  }

  private policy(cell: Cell): Unit<Trained> {
    const { sft } = this.given.models;
    const judge = this.judge(cell);
    const config = parseConfig('ppo', {});
    return this.once(`policy ${JSON.stringify(cell)}`, () =>
      this.shelf.trained({
        name: 'policy',
        settings: { cell, config },
        from: [sft, judge],
        make: async (partial) => {
          const kit = await this.given.kit();
          const weights = { sft: (await sft.get()).weights, reward: (await judge.get()).weights };
          const input = { method: 'ppo' as const, config, comparisons: [] };
          return train(
            partial,
            (saved) => methodTrainer(kit, weights, input, saved),
            ({ params }) => params,
          );
        },
      }),
    );
  }

  /** How long a person waits after the last pick. Depends on the machine and on what else it does. */
  waited(cell: Cell): Unit<Waited> {
    const { sft, reward } = this.given.models;
    const picked = this.picks(cell);
    const config = parseConfig('reward', { start: JUDGE_STARTS.indexOf(cell.start) });
    return this.json('waited', { cell, config }, [sft, reward, picked], async (kit) => {
      const weights = { sft: (await sft.get()).weights, judge: (await reward.get()).weights };
      const { comparisons } = await picked.get();
      const write = (policy: Weights) => answers(kit, policy, [...CAST.cards], 'cards', RECIPE.lowTemperature);
      const before = JSON.stringify(await write(weights.sft));
      const from = performance.now();
      const seconds = () => (performance.now() - from) / 1000;
      const trainer = new RewardTrainer(kit, weights, { config, comparisons, demonstrations: demonstrations() });
      await last(trainer.run());
      const judge = seconds();
      const models = { sft: weights.sft, reward: await trainer.params.save() };
      trainer.free();
      const ppo = await methodTrainer(kit, models, { method: 'ppo', config: parseConfig('ppo', {}), comparisons: [] });
      let iterations = 0;
      for await (const { metrics } of ppo.run()) {
        if (!metrics) continue;
        iterations++;
        if (JSON.stringify(await write(await ppo.params.save())) !== before) break;
      }
      ppo.free();
      return { judge, changed: seconds(), iterations };
    });
  }
}

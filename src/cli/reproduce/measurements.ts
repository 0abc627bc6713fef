// The measurements of one seed's models. A unit is computed when it is first asked for.
import { parseConfig } from '../../lib/config.ts';
import { bestOfNKl } from '../../rl/best-of-n.ts';
import { bestAnswers } from '../../train/best-of-n.ts';
import { manyPrompts } from '../../train/label.ts';
import type { Params } from '../../model/params.ts';
import type { CorpusLoss } from '../../train/corpus-loss.ts';
import { heldOutCorpusLoss, klToReference, readCloze } from '../../train/measure.ts';
import type { Kit } from '../../train/task.ts';
import { Writer, decodeResponse, type Answer } from '../../train/write.ts';
import type { Comparison } from '../../domain/labels.ts';
import { samplePrompts } from '../../world/prompts.ts';
import type { Answered, ModelGraph } from './model-graph.ts';
import {
  BEST_OF,
  LABEL_COUNTS,
  VARIANTS,
  type PolicyId,
  type RewardVariant,
  type TrainedId,
  type VariantName,
} from './recipes.ts';
import { measureReward, type RewardMeasurement } from './reward-measurement.ts';
import type { Unit } from './shelf.ts';

/** Number of prompts in the best-of-n curve, and of texts for each. */
const DRAFT_PROMPTS = 64;
const DRAFTS = 64;
const TEMPERATURE = 1;

/** The measurement of one policy. The checkers' verdicts are computed later, with the table. */
export interface PolicyMeasurement {
  answers: Answered[];
  /** Whether each fact was completed correctly. */
  cloze: boolean[];
  /** KL to the SFT model, nats per sequence. */
  kl: number;
}

export class Measurements {
  readonly models: ModelGraph;

  constructor(models: ModelGraph) {
    this.models = models;
  }

  /** Measures a policy on the held-out prompts. */
  policy(name: PolicyId): Unit<PolicyMeasurement> {
    if (name === 'best-of-n') return this.bestOfN();
    const { models } = this;
    const { testPrompts } = models.settings;
    const [policy, sft] = [models.policy(name), models.sft()];
    return models.once(`measured ${name}`, () =>
      models.shelf.json({
        name: `measured-${name}`,
        settings: { testPrompts },
        from: [policy, sft],
        make: async () => {
          const kit = await models.kit();
          const [params, reference] = [await models.load('lm', policy), await models.load('lm', sft)];
          const prompts = samplePrompts(kit.rng.fork('test prompts'), testPrompts, 'test');
          const writer = new Writer(kit, params);
          const texts = prompts.map(({ text }) => text);
          const answers = await writer.write(texts, kit.rng.fork('test coins'), TEMPERATURE);
          writer.free();
          const measurement = {
            answers: answers.map((answer) => answered(kit, answer)),
            cloze: (await readCloze(kit, params)).map(({ right }) => right),
            kl: await klToReference(kit, params, reference, answers, TEMPERATURE),
          };
          [params, reference].forEach((each) => each.free());
          return measurement;
        },
      }),
    );
  }

  /** Mean −log probability of the true ending among the offered ones, nats per fact. It still varies when every completion is correct. */
  clozeNats(name: TrainedId): Unit<number> {
    return this.read(`cloze-${name}`, name, async (kit, params) => {
      const readings = await readCloze(kit, params);
      return readings.reduce((sum, { nats }) => sum + nats, 0) / readings.length;
    });
  }

  /** Loss of a policy on the held-out corpus. */
  corpusLoss(name: TrainedId): Unit<CorpusLoss> {
    return this.read(`corpus-loss-${name}`, name, heldOutCorpusLoss);
  }

  /** A measurement that needs only a policy's weights. */
  private read<T>(unit: string, name: TrainedId, of: (kit: Kit, params: Params) => Promise<T>): Unit<T> {
    const { models } = this;
    const policy = models.policy(name);
    return models.once(unit, () =>
      models.shelf.json({
        name: unit,
        from: [policy],
        make: async () => {
          const params = await models.load('lm', policy);
          const found = await of(await models.kit(), params);
          params.free();
          return found;
        },
      }),
    );
  }

  /** The SFT model's texts, selected by PPO's reward model. The cloze is the SFT model's, and the KL follows from n. */
  private bestOfN(): Unit<PolicyMeasurement> {
    const { models } = this;
    const { testPrompts } = models.settings;
    const [sft, reward, measured] = [models.sft(), models.reward(VARIANTS.ppo), this.policy('sft')];
    return models.once('measured best-of-n', () =>
      models.shelf.json({
        name: 'measured-best-of-n',
        settings: { testPrompts, BEST_OF },
        from: [sft, reward],
        make: async () => {
          const kit = await models.kit();
          const judges = { policy: await models.load('lm', sft), reward: await models.load('scalar', reward) };
          const prompts = samplePrompts(kit.rng.fork('test prompts'), testPrompts, 'test').map(({ text }) => text);
          const coins = kit.rng.fork('best-of-n coins');
          const answers = await bestAnswers(kit, judges, prompts, BEST_OF, coins, TEMPERATURE);
          Object.values(judges).forEach((each) => each.free());
          const { cloze } = await measured.get();
          const texts = answers.map((answer) => answered(kit, answer));
          return { answers: texts, cloze, kl: bestOfNKl(BEST_OF) };
        },
      }),
    );
  }

  /** Measures a reward model of claim 6 on rankings of held-out prompts. */
  reward({ labels: count, epochs = 1, shuffled = false }: RewardVariant): Unit<RewardMeasurement> {
    const { models } = this;
    const { reward: given, label } = models.settings;
    const [most, test] = [models.labels(LABEL_COUNTS.at(-1)!), models.testRankings()];
    // The same number of pairs per batch as with whole rankings.
    const together = shuffled ? (label.k * (label.k - 1)) / 2 : 1;
    const batchSize = parseConfig('reward', given).batchSize * together;
    const recipe = { name: 'reward-of-labels', count, shuffled, settings: { ...given, epochs, heldOut: 0, batchSize } };
    const reward = models.rewardFrom(most, recipe, (comparisons) => {
      const used = comparisons.slice(0, count);
      return shuffled ? used.flatMap(tornPairs) : used;
    });
    return models.once(`measured ${JSON.stringify(recipe)}`, () =>
      models.shelf.json({
        name: 'measured-reward',
        from: [reward, test],
        make: async () => {
          const params = await models.load('scalar', reward);
          const measurement = await measureReward(await test.get(), (texts) => models.scores(params, texts));
          params.free();
          return measurement;
        },
      }),
    );
  }

  /** `DRAFTS` texts of the SFT model for each prompt. */
  drafts(): Unit<Answered[][]> {
    const { models } = this;
    const sft = models.sft();
    return models.once('drafts', () =>
      models.shelf.json({
        name: 'drafts',
        settings: { DRAFT_PROMPTS, DRAFTS },
        from: [sft],
        make: async () => {
          const kit = await models.kit();
          const params = await models.load('lm', sft);
          const rng = kit.rng.fork('drafts');
          const prompts = manyPrompts(rng.fork('prompts'), DRAFT_PROMPTS, 'test');
          const texts = prompts.flatMap(({ text }) => Array.from({ length: DRAFTS }, () => text));
          const writer = new Writer(kit, params);
          const written = await writer.write(texts, rng.fork('coins'), TEMPERATURE);
          writer.free();
          params.free();
          const drafts = written.map((each) => answered(kit, each));
          return prompts.map((_, i) => drafts.slice(i * DRAFTS, (i + 1) * DRAFTS));
        },
      }),
    );
  }

  /** Scores of the drafts under the reward model of a variant. */
  draftScores(name: VariantName): Unit<number[][]> {
    const { models } = this;
    const [drafts, reward] = [this.drafts(), models.reward(VARIANTS[name])];
    return models.once(`draft scores ${name}`, () =>
      models.shelf.json({
        name: 'draft-scores',
        from: [drafts, reward],
        make: async () => {
          const params = await models.load('scalar', reward);
          const scores: number[][] = [];
          for (const texts of await drafts.get()) scores.push(await models.scores(params, texts));
          params.free();
          return scores;
        },
      }),
    );
  }
}

export function answered(kit: Kit, { prompt, written }: Answer): Answered {
  return { prompt, response: decodeResponse(kit.tokenizer, written), finished: written.finished };
}

/** Turns every ordered pair into a ranking of its own, so that shuffling separates it from the others of its prompt. */
function tornPairs(comparison: Comparison): Comparison[] {
  const { ranks, responses, finished, id } = comparison;
  return ranks.flatMap((a, i) =>
    ranks.slice(0, i).flatMap((b, j) => {
      if (a === b) return [];
      const pair = { responses: [responses[i], responses[j]], finished: [finished[i], finished[j]], ranks: [a, b] };
      return [{ ...comparison, ...pair, id: `${id} ${i} ${j}` }];
    }),
  );
}

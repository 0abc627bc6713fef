// The table of shipped products, in build order.
import path from 'node:path';
import { writeBank } from '../../data/bank.ts';
import { loadTokenizer } from '../../data/tokenizer.ts';
import type { ModelName } from '../../domain/models.ts';
import type { Backend } from '../../gpu/backend.ts';
import { defaults, TABLES, type TableName } from '../../lib/config.ts';
import type { RecordingName } from '../../domain/recordings.ts';
import { METHOD_NAMES } from '../../lib/methods.ts';
import { Rng } from '../../lib/rng.ts';
import { CAST } from '../../stage/cast.ts';
import { EXAMPLES } from '../../worker/examples.ts';
import { BASE_RECIPES, baseFiles, makeBaseModel, type BaseRecipe } from '../base-model.ts';
import { worldDigest } from '../digests.ts';
import { hashOf, writeWhole } from '../files.ts';
import { nodeBackend, type AdapterChoice } from '../node-backend.ts';
import { MODEL, RECORDINGS, fileOf as recordingOf, writeOne } from '../record/recordings.ts';
import { CLAIMS, FIGURES } from '../reproduce/figures.ts';
import { SETTINGS, VARIANTS, type PpoVariant, type Settings } from '../reproduce/recipes.ts';
import { fileOf, ship } from '../reproduce/ship.ts';
import { modelsOf, storyFolder, storyJson, tell, type Story } from '../reproduce/story.ts';
import { tokenizerFiles } from '../tokenizer-files.ts';
import { BANK_RECIPE, makeBank, type BankRecipe } from './bank.ts';
import type { Product } from './made.ts';

export interface ModelPlan {
  base: BaseRecipe;
  settings: Settings;
  /** The seeds to measure on each set of claims. */
  runs: { seeds: number[]; claims: number[] }[];
  /** How the texts that the page opens with are made, where they are this model's. */
  bank?: BankRecipe;
}

/** What all products are made from. */
export interface Sources {
  /** The content of each file of the tokenizer, by path. */
  tokenizer: Record<string, string>;
  world: ReturnType<typeof worldDigest>;
}

/** The sources as the present code generates them. Takes about two seconds. */
export const readSources = async (): Promise<Sources> => ({
  tokenizer: await tokenizerFiles(),
  world: worldDigest(),
});

/** What to build, and where. Tests build small models in a temporary folder. */
export interface Plan {
  root: string;
  sources: Sources;
  adapter: AdapterChoice;
  /** Called only when something has to be computed. */
  backend: () => Promise<Backend>;
  models: Partial<Record<ModelName, ModelPlan>>;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** The claim that compares all methods. */
const METHODS_CLAIM = 7;
const ALL_CLAIMS = Object.keys(CLAIMS).map(Number);

/** The models that are shipped with the page. */
export const MODELS: Record<ModelName, ModelPlan> = {
  nano: {
    base: BASE_RECIPES.nano,
    settings: SETTINGS.nano,
    runs: [
      { seeds: range(1, 5), claims: ALL_CLAIMS },
      { seeds: range(6, 10), claims: [5] },
    ],
    bank: BANK_RECIPE,
  },
  micro: {
    base: BASE_RECIPES.micro,
    settings: SETTINGS.micro,
    runs: [{ seeds: range(1, 5), claims: [1, 2, 3, 4] }],
  },
};

const TOKENIZER = 'public/tokenizer.json';
const RECORDED = 'public/recordings';
const BANK_FILE = 'public/bank.json';
const settingsOf = (...tables: TableName[]) => tables.map((name) => [name, defaults(TABLES[name])]);
const unique = (numbers: number[]) => [...new Set(numbers)];

/** The table of products. */
export function productsOf({ root, sources, adapter, backend, models }: Plan): Product[] {
  const { tokenizer: texts, world } = sources;
  const tokenizerJson = JSON.parse(texts[TOKENIZER]) as unknown;

  const tokenizer: Product = {
    name: 'tokenizer',
    files: Object.keys(texts),
    recipe: texts,
    inputs: [],
    scratch: [],
    make: () => {
      for (const [file, text] of Object.entries(texts)) writeWhole(path.join(root, file), text);
      return Promise.resolve();
    },
  };

  const ofModel = (model: ModelName, { base, settings, runs, bank }: ModelPlan): Product[] => {
    const bases = `public/models/${model}`;
    const weights = `${bases}.safetensors`;
    const claims = unique(runs.flatMap((run) => run.claims));
    const results = `public/reproduce-${model}.json`;
    const own = baseFiles(root, model, base, { corpus: world.corpus, tokenizer: tokenizerJson });
    const kit = async (on = backend()) => ({
      backend: await on,
      tokenizer: loadTokenizer(tokenizerJson),
      config: base.config,
    });
    const story: Story = {
      model,
      settings,
      world: hashOf(world),
      base: own.weights,
      folder: storyFolder(root, model, adapter),
      kit: async (seed) => ({ ...(await kit()), rng: new Rng(seed) }),
    };
    const variants = Object.values<PpoVariant>(VARIANTS).map(({ ppo, ...rest }) => [rest, ppo?.(settings.ppo)]);
    let processor: Promise<Backend> | undefined;
    // On the processor, where every machine computes the same bits.
    const recorded: Story = {
      ...story,
      folder: storyFolder(root, model, 'processor'),
      kit: async (seed) => ({ ...(await kit((processor ??= nodeBackend('processor')))), rng: new Rng(seed) }),
    };
    const names = Object.keys(RECORDINGS) as RecordingName[];
    const recordings: Product = {
      name: 'recordings',
      files: names.map((name) => recordingOf(RECORDED, name)),
      recipe: {
        settings,
        variants,
        defaults: settingsOf('sft', 'label', 'reward', 'ppo'),
        cast: CAST,
        scripts: names.map((name) => [name, RECORDINGS[name]]),
        ...world,
      },
      inputs: [TOKENIZER, weights],
      scratch: [`${recorded.folder}/seed-1`],
      make: async () => {
        const made = modelsOf(recorded, 1, true);
        for (const name of names) await writeOne(path.join(root, RECORDED), name, made);
      },
    };
    const bankOf = (recipe: BankRecipe): Product => ({
      name: 'bank',
      files: [BANK_FILE],
      recipe: { ...recipe, ...world },
      inputs: [TOKENIZER, weights, fileOf(bases, 'sft'), fileOf(bases, 'policy')],
      scratch: [],
      make: async () => {
        const made = await makeBank(modelsOf(recorded, 1, true), path.join(root, bases), recipe);
        writeWhole(path.join(root, BANK_FILE), writeBank(made));
      },
    });
    return [
      {
        name: `base-${model}`,
        files: [weights, `${bases}.json`],
        recipe: { ...base, ...world },
        inputs: [TOKENIZER],
        scratch: [own.progress],
        make: async () => makeBaseModel(model, base, await kit(), own),
      },
      {
        name: `examples-${model}`,
        files: EXAMPLES.map((name) => fileOf(bases, name)),
        recipe: { settings, defaults: settingsOf('sft', 'label', 'reward', 'ppo'), ...world },
        inputs: [TOKENIZER, weights],
        scratch: [`${story.folder}/seed-1`],
        make: () => ship(path.join(root, bases), modelsOf(story, 1, true)),
      },
      {
        name: `results-${model}`,
        files: [results],
        recipe: {
          settings,
          runs,
          defaults: settingsOf(
            'sft',
            'label',
            'reward',
            ...(claims.includes(METHODS_CLAIM) ? METHOD_NAMES : ['ppo' as const]),
          ),
          variants,
          claims: CLAIMS,
          figures: FIGURES.filter(({ claim }) => claims.includes(claim)).map(({ what, wish }) => [what, wish?.text]),
          ...world,
        },
        inputs: [TOKENIZER, weights],
        scratch: [story.folder],
        make: async () => {
          for (const run of runs) await tell(story, run.seeds, run.claims, true);
          const seeds = unique(runs.flatMap((run) => run.seeds));
          const told = await tell(story, seeds, claims, false);
          writeWhole(path.join(root, results), storyJson(story, told));
        },
      },
      ...(model === MODEL ? [recordings] : []),
      ...(bank ? [bankOf(bank)] : []),
    ];
  };
  return [tokenizer, ...(Object.entries(models) as [ModelName, ModelPlan][]).flatMap((each) => ofModel(...each))];
}

// Trains a base model and writes its weights and its model card with the training curve. Saves its progress and resumes from it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusTokens, documentStarts, heldOutCorpus } from '../data/corpus.ts';
import { readSafetensors, writeSafetensors, type NamedTensor } from '../data/safetensors.ts';
import type { Tokenizer } from '../data/tokenizer.ts';
import type { ModelName } from '../domain/models.ts';
import { Rng, type RngState } from '../lib/rng.ts';
import { shortJson } from '../lib/short-json.ts';
import { Params, countParameters, type GptConfig } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { PRESETS } from '../model/presets.ts';
import { corpusLoss } from '../train/corpus-loss.ts';
import { judge, rates } from '../train/measure.ts';
import { pretrain, pretrainSteps, type PretrainSettings } from '../train/pretrain.ts';
import type { Kit } from '../train/task.ts';
import { Writer } from '../train/write.ts';
import { samplePrompts } from '../world/prompts.ts';
import { hashOf, writeWhole } from './files.ts';

/** Everything that determines a base model, apart from the Tiny World. */
export interface BaseRecipe {
  config: GptConfig;
  training: PretrainSettings;
  seed: number;
  corpusTokens: number;
  heldOutTokens: number;
  /** Number of held-out prompts that it answers for its model card. */
  behaviourPrompts: number;
}

/** Seed of the corpus that every base model is trained on. */
export const CORPUS_SEED = 1;
const shared = { seed: CORPUS_SEED, corpusTokens: 6_000_000, heldOutTokens: 16 * 64 * 8, behaviourPrompts: 300 };
export const BASE_RECIPES: Record<ModelName, BaseRecipe> = {
  nano: { ...shared, config: PRESETS.nano, training: { cycles: [20_000], B: 8, T: 64, learningRate: 3e-3 } },
  micro: { ...shared, config: PRESETS.micro, training: { cycles: [12_000, 10_000], B: 8, T: 64, learningRate: 2e-3 } },
};

const SAVE_EVERY = 25;
const MEASURE_EVERY = 100;

/**
 * Paths of a base model and of its training state. The path of the state contains a hash, so that another recipe, corpus or tokenizer
 * never resumes from it.
 * @param from digest of the corpus, and the tokenizer's JSON
 */
export function baseFiles(
  root: string,
  model: string,
  recipe: BaseRecipe,
  from: { corpus: string; tokenizer: unknown },
) {
  const key = hashOf([recipe, from]);
  return {
    weights: path.join(root, `public/models/${model}.safetensors`),
    card: path.join(root, `public/models/${model}.json`),
    progress: path.join(root, `checkpoints/base-${model}-${key}.safetensors`),
  };
}

interface Progress {
  step: number;
  rng: RngState;
  curve: { step: number; trainLoss: number; heldOutLoss?: number }[];
  seconds: number;
}

async function save(file: string, params: Params, progress: Progress): Promise<void> {
  const { values, m, v } = await params.saveTraining();
  const named = Object.entries({ values, m, v }).map(
    ([name, data]) => [name, { shape: [data.length], data }] as [string, NamedTensor],
  );
  const metadata = { progress: JSON.stringify(progress) };
  writeWhole(file, writeSafetensors(new Map(named), { dtype: 'F32', metadata }));
}

function resume(file: string, params: Params): Progress | undefined {
  if (!existsSync(file)) return undefined;
  const { tensors, metadata } = readSafetensors(readFileSync(file));
  const array = (name: string) => tensors.get(name)!.data;
  params.loadTraining({ values: array('values'), m: array('m'), v: array('v') });
  return JSON.parse(metadata['progress']) as Progress;
}

/** Trains to the end, from the saved progress if there is any. @returns the final progress */
async function train(recipe: BaseRecipe, params: Params, tokenizer: Tokenizer, file: string): Promise<Progress> {
  const { training, seed } = recipe;
  const steps = pretrainSteps(training);
  const rng = new Rng(seed).fork('data');
  const progress = resume(file, params) ?? { step: 0, rng: rng.save(), curve: [], seconds: 0 };
  rng.restore(progress.rng);
  const tokens = corpusTokens(tokenizer, seed, recipe.corpusTokens);
  const starts = documentStarts(tokens, tokenizer.eos, training.T);
  const heldOut = heldOutCorpus(tokenizer, seed, recipe.heldOutTokens);
  const scorer = await Reader.record(params, training.B, training.T);
  let last = performance.now();
  for await (const row of pretrain({ params, tokens, starts, rng, settings: training, step: progress.step })) {
    progress.step = row.step;
    progress.rng = rng.save();
    progress.seconds += (performance.now() - last) / 1000;
    last = performance.now();
    if (row.step % SAVE_EVERY && row.step !== steps) continue;
    const measured = row.step % MEASURE_EVERY === 0 || row.step === steps;
    const heldOutLoss = measured ? (await corpusLoss(scorer, heldOut, tokenizer.eos)).all : undefined;
    const point = { step: row.step, trainLoss: row.trainLoss! };
    progress.curve.push(heldOutLoss === undefined ? point : { ...point, heldOutLoss });
    await save(file, params, progress);
    console.log(
      `step ${row.step}/${steps}  train ${row.trainLoss!.toFixed(3)}  held-out ${heldOutLoss?.toFixed(3) ?? ''}  ${Math.round(progress.seconds)} s`,
    );
  }
  return progress;
}

/** How the model answers held-out prompts: rates with 95 % intervals as `[low, rate, high]`. */
async function behaviour(kit: Kit, params: Params, count: number) {
  const prompts = samplePrompts(kit.rng.fork('test prompts'), count, 'test');
  const writer = new Writer(kit, params);
  const { verdicts } = await judge(kit, writer, prompts, kit.rng.fork('behaviour'), 1);
  writer.free();
  return { prompts: prompts.length, ...rates(verdicts) };
}

/** Trains the model and writes its weights and model card. */
export async function makeBaseModel(
  model: string,
  recipe: BaseRecipe,
  { backend, tokenizer }: Pick<Kit, 'backend' | 'tokenizer'>,
  files: ReturnType<typeof baseFiles>,
): Promise<void> {
  const { config, training, seed, heldOutTokens } = recipe;
  const params = new Params(backend, config, 'lm', true).initialise(new Rng(seed).fork('init'));
  const { step, curve, seconds } = await train(recipe, params, tokenizer, files.progress);
  const weights = writeSafetensors(await params.save(), { dtype: 'F16', metadata: { format: 'pt' } });
  writeWhole(files.weights, weights);
  const { B, T, learningRate, cycles } = training;
  const card = {
    model,
    config,
    parameters: countParameters(config, 'lm'),
    data: `Tiny World corpus, seed ${seed}, ${recipe.corpusTokens} tokens; held out: ${heldOutTokens} tokens of documents never trained on`,
    steps: step,
    cycles,
    tokensSeen: step * B * T,
    learningRate,
    heldOutLoss: curve.at(-1)?.heldOutLoss,
    whenAsked: await behaviour({ backend, config, tokenizer, rng: new Rng(seed) }, params, recipe.behaviourPrompts),
    seed,
    adapter: backend.adapter,
    seconds: Math.round(seconds),
    command: `npm run pretrain -- ${model}`,
    curve: curve.filter(({ heldOutLoss }) => heldOutLoss !== undefined),
  };
  writeWhole(files.card, `${shortJson(card)}\n`);
  params.free();
  console.log(`${files.weights}: ${weights.length} bytes`);
}

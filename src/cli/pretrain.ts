// `npm run pretrain -- nano` makes a base model: weights in public/models, with its training curve and model card beside it.
// It saves as it goes into checkpoints/ and goes on from there when it is started again.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { corpusTokens, documentStarts, heldOutCorpus, trainWorldTokenizer } from '../data/corpus.ts';
import { readSafetensors, writeSafetensors, type NamedTensor } from '../data/safetensors.ts';
import { loadTokenizer, type Tokenizer } from '../data/tokenizer.ts';
import { LabError } from '../lib/errors.ts';
import { Rng, type RngState } from '../lib/rng.ts';
import { shortJson } from '../lib/short-json.ts';
import { Gpt } from '../model/gpt.ts';
import { Params, countParameters } from '../model/params.ts';
import { PRESETS } from '../model/presets.ts';
import { corpusLoss } from '../train/corpus-loss.ts';
import { pretrain, pretrainSteps, type PretrainSettings } from '../train/pretrain.ts';
import { judge, rates } from '../train/measure.ts';
import type { Workbench } from '../train/trainer.ts';
import { Writer } from '../train/write.ts';
import { samplePrompts } from '../world/prompts.ts';
import type { ModelName } from '../domain/models.ts';
import { nodeBackend, parseAdapter } from './node-backend.ts';
import { parseOptions } from './options.ts';

const SEED = 1;
const CORPUS_TOKENS = 6_000_000;
const HELD_OUT_TOKENS = 16 * 64 * 8;
const SAVE_EVERY = 25;
const BEHAVIOUR_PROMPTS = 300;
const RECIPES: Record<ModelName, PretrainSettings> = {
  nano: { cycles: [20_000], B: 8, T: 64, learningRate: 3e-3 },
  micro: { cycles: [12_000, 10_000], B: 8, T: 64, learningRate: 2e-3 },
};

interface Progress {
  step: number;
  rng: RngState;
  curve: { step: number; trainLoss: number; heldOutLoss?: number }[];
  seconds: number;
}

const file = (model: ModelName) => `checkpoints/${model}.safetensors`;

function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

async function save(model: ModelName, params: Params, progress: Progress): Promise<void> {
  const { values, m, v } = await params.saveTraining();
  const named = Object.entries({ values, m, v }).map(
    ([name, data]) => [name, { shape: [data.length], data }] as [string, NamedTensor],
  );
  const metadata = { progress: JSON.stringify(progress) };
  writeWhole(file(model), writeSafetensors(new Map(named), { dtype: 'F32', metadata }));
}

function resume(model: ModelName, params: Params): Progress | undefined {
  if (!existsSync(file(model))) return undefined;
  const { tensors, metadata } = readSafetensors(readFileSync(file(model)));
  const array = (name: string) => tensors.get(name)!.data;
  params.loadTraining({ values: array('values'), m: array('m'), v: array('v') });
  return JSON.parse(metadata['progress']) as Progress;
}

/** Trains on from where the checkpoint stands; the progress at the end. */
async function train(model: ModelName, params: Params, tokenizer: Tokenizer): Promise<Progress> {
  const settings = RECIPES[model];
  const steps = pretrainSteps(settings);
  const rng = new Rng(SEED).fork('data');
  const progress = resume(model, params) ?? { step: 0, rng: rng.save(), curve: [], seconds: 0 };
  rng.restore(progress.rng);
  const tokens = corpusTokens(tokenizer, SEED, CORPUS_TOKENS);
  const starts = documentStarts(tokens, tokenizer.eos, settings.T);
  const heldOut = heldOutCorpus(tokenizer, SEED, HELD_OUT_TOKENS);
  const scorer = await Gpt.record(params, settings.B, settings.T, 'score');
  let last = performance.now();
  for await (const row of pretrain({ params, tokens, starts, rng, settings, step: progress.step })) {
    progress.step = row.step;
    progress.rng = rng.save();
    progress.seconds += (performance.now() - last) / 1000;
    last = performance.now();
    if (row.step % SAVE_EVERY && row.step !== steps) continue;
    const measured = row.step % 100 === 0 || row.step === steps;
    const heldOutLoss = measured ? (await corpusLoss(scorer, heldOut, tokenizer.eos)).all : undefined;
    const point = { step: row.step, trainLoss: row.trainLoss! };
    progress.curve.push(heldOutLoss === undefined ? point : { ...point, heldOutLoss });
    await save(model, params, progress);
    console.log(
      `step ${row.step}/${steps}  train ${row.trainLoss!.toFixed(3)}  held-out ${heldOutLoss?.toFixed(3) ?? ''}  ${Math.round(progress.seconds)} s`,
    );
  }
  return progress;
}

/** What the model does when it is asked something: the share of held-out prompts, as `[low, rate, high]` with 95 % intervals. */
async function behaviour(bench: Workbench, params: Params) {
  const prompts = samplePrompts(bench.rng.fork('test prompts'), BEHAVIOUR_PROMPTS, 'test');
  const writer = new Writer(bench, params);
  const { verdicts } = await judge(bench, writer, prompts, bench.rng.fork('behaviour'), 1);
  writer.free();
  return { prompts: prompts.length, ...rates(verdicts) };
}

const USAGE = 'npm run pretrain -- nano|micro [--fresh] [--adapter fastest|webgpu|processor]';
const OPTIONS = {
  fresh: { type: 'boolean', default: false },
  adapter: { type: 'string', default: 'fastest' },
} as const;

/** See {@link USAGE}. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE, 1);
  const model = positionals.find((name): name is ModelName => name in RECIPES);
  if (!model) {
    const message = 'Say which model: npm run pretrain -- nano, or micro. Add --fresh to begin again.';
    throw new LabError('ConfigError', message);
  }
  if (values.fresh) rmSync(file(model), { force: true });
  mkdirSync('checkpoints', { recursive: true });
  mkdirSync('public/models', { recursive: true });
  const backend = await nodeBackend(parseAdapter(values.adapter));
  const config = PRESETS[model];
  const tokenizer = loadTokenizer(trainWorldTokenizer());
  const params = new Params(backend, config, 'lm', true).initialise(new Rng(SEED).fork('init'));
  const { step, curve, seconds } = await train(model, params, tokenizer);
  const weights = writeSafetensors(await params.save(), { dtype: 'F16', metadata: { format: 'pt' } });
  writeWhole(`public/models/${model}.safetensors`, weights);
  const { B, T, learningRate, cycles } = RECIPES[model];
  const card = {
    model,
    config,
    parameters: countParameters(config, 'lm'),
    data: `Tiny World corpus, seed ${SEED}, ${CORPUS_TOKENS} tokens; held out: ${HELD_OUT_TOKENS} tokens of documents never trained on`,
    steps: step,
    cycles,
    tokensSeen: step * B * T,
    learningRate,
    heldOutLoss: curve.at(-1)?.heldOutLoss,
    whenAsked: await behaviour({ backend, config, tokenizer, rng: new Rng(SEED) }, params),
    seed: SEED,
    adapter: backend.adapter,
    seconds: Math.round(seconds),
    command: `npm run pretrain -- ${model}`,
    curve: curve.filter(({ heldOutLoss }) => heldOutLoss !== undefined),
  };
  writeWhole(`public/models/${model}.json`, `${shortJson(card)}\n`);
  console.log(`public/models/${model}.safetensors: ${weights.length} bytes`);
  backend.destroy();
}

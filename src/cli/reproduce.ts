// `npm run reproduce -- --model nano --seeds 1` runs the whole loop without the page, on the same engine, and prints the table.
// Every finished phase is kept in checkpoints/, so a run that was broken off goes on from there.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSafetensors, writeSafetensors, type NamedTensor } from '../data/safetensors.ts';
import { loadTokenizer } from '../data/tokenizer.ts';
import { parseConfig, type Config } from '../lib/config.ts';
import { Rng } from '../lib/rng.ts';
import { Params, type Head } from '../model/params.ts';
import { PRESETS } from '../model/presets.ts';
import { EvaluateTrainer } from '../train/evaluate.ts';
import { LabelTrainer } from '../train/label.ts';
import { PpoTrainer } from '../train/ppo.ts';
import { RewardTrainer } from '../train/reward.ts';
import { SftTrainer } from '../train/sft.ts';
import type { TrainEvent, Trainer, Workbench } from '../train/trainer.ts';
import type { Comparison, Interval, ModelName, Report } from '../worker/api.ts';
import { demonstrations } from '../world/demonstrations.ts';
import { nodeBackend } from './node-backend.ts';

type Weights = Map<string, NamedTensor>;

interface Recipe {
  sft: Partial<Config<'sft'>>;
  label: Partial<Config<'label'>>;
  reward: Partial<Config<'reward'>>;
  ppo: Partial<Config<'ppo'>>;
  compare: Partial<Config<'compare'>>;
}

/** Nano runs with the page's defaults; micro with what the prototype of InstructGPT's story at this scale needed. */
const RECIPES: Record<ModelName, Recipe> = {
  nano: { sft: {}, label: {}, reward: {}, ppo: {}, compare: { prompts: 300 } },
  micro: {
    sft: {},
    label: { prompts: 1000 },
    reward: {},
    ppo: { iterations: 30, rollouts: 64 },
    compare: { prompts: 300 },
  },
};

interface Run {
  bench: Workbench;
  model: ModelName;
  /** Where this run keeps its phases. */
  folder: string;
  labeler: string;
  recipe: Recipe;
}

async function run(trainer: Trainer, show: (event: TrainEvent) => void = () => undefined): Promise<void> {
  const startedAt = performance.now();
  for await (const event of trainer.run()) {
    show(event);
    const { metrics } = event;
    if (!metrics) continue;
    const numbers = Object.entries(metrics).filter(([name]) => name !== 'step');
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(
      `  ${metrics.step}/${trainer.total} ${seconds} s  ${numbers.map(([name, x]) => `${name} ${x.toPrecision(3)}`).join('  ')}`,
    );
  }
}

/** Runs a phase that makes weights, or reads them where an earlier run has left them. */
async function phase(name: string, { folder }: Run, make: () => Promise<Weights>): Promise<Weights> {
  const file = `${folder}/${name}.safetensors`;
  if (!existsSync(file)) {
    console.log(name);
    writeFileSync(file, writeSafetensors(await make(), { dtype: 'F32', metadata: { format: 'pt' } }));
  }
  return readSafetensors(readFileSync(file)).tensors;
}

async function sft(given: Run, base: Weights): Promise<Weights> {
  const config = parseConfig('sft', given.recipe.sft);
  const trainer = new SftTrainer(given.bench, base, { config, demonstrations: demonstrations() });
  await run(trainer);
  const weights = await trainer.params.save();
  trainer.free();
  return weights;
}

async function labels(given: Run, sft: Weights): Promise<Comparison[]> {
  const file = `${given.folder}/labels.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Comparison[];
  console.log('labels');
  const params = load(given.bench, 'lm', sft);
  const trainer = new LabelTrainer(given.bench, params, {
    config: parseConfig('label', given.recipe.label),
    labeler: given.labeler,
  });
  const comparisons: Comparison[] = [];
  await run(trainer, (event) => comparisons.push(...(event.comparisons ?? [])));
  params.free();
  writeFileSync(file, JSON.stringify(comparisons));
  return comparisons;
}

async function reward(given: Run, sft: Weights, comparisons: Comparison[]): Promise<Weights> {
  const config = parseConfig('reward', given.recipe.reward);
  const trainer = new RewardTrainer(given.bench, sft, { config, comparisons, demonstrations: demonstrations() });
  await run(trainer);
  const weights = await trainer.params.save();
  trainer.free();
  return weights;
}

async function ppo(given: Run, models: { sft: Weights; reward: Weights }): Promise<Weights> {
  const trainer = new PpoTrainer(given.bench, models, { config: parseConfig('ppo', given.recipe.ppo) });
  await run(trainer);
  const weights = await trainer.policy.save();
  trainer.free();
  return weights;
}

async function compare(given: Run, weights: Record<'base' | 'sft' | 'ppo', Weights>): Promise<Report> {
  const { bench } = given;
  const models = {
    base: load(bench, 'lm', weights.base),
    sft: load(bench, 'lm', weights.sft),
    ppo: load(bench, 'lm', weights.ppo),
  };
  const trainer = new EvaluateTrainer(bench, models, { config: parseConfig('compare', given.recipe.compare) });
  await run(trainer);
  Object.values(models).forEach((params) => params.free());
  return trainer.report!;
}

const load = (bench: Workbench, head: Head, weights: Weights) =>
  new Params(bench.backend, bench.config, head, false).load(weights);

const rate = ([low, value, high]: Interval) => `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;

/** The report as a Markdown table; rates with 95 % Wilson intervals over the prompts. */
function table({ rows }: Report): string {
  const head = [
    'model',
    'follows',
    'truthful',
    'rude',
    'finished',
    'wins over base',
    'wins over SFT',
    'corpus loss',
    'KL to SFT',
    'gold',
  ];
  const lines = rows.map((row) => [
    row.policy,
    ...[row.follows, row.truthful, row.rude, row.finished].map(rate),
    ...(['base', 'sft'] as const).map((other) => (row.winsOver[other] ? rate(row.winsOver[other]) : '')),
    row.corpusLoss.toFixed(3),
    row.kl.toFixed(2),
    row.gold.toFixed(3),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Usage: `npm run reproduce -- --model nano|micro --seeds N [--labeler careful] [--labels 200] [--iterations 20] [--fresh] [--ship]`. */
export async function main(args: string[]): Promise<void> {
  const options = {
    model: { type: 'string', default: 'nano' },
    seeds: { type: 'string', default: '1' },
    labeler: { type: 'string', default: 'careful' },
    labels: { type: 'string' },
    iterations: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    ship: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args, options });
  if (!(values.model in PRESETS))
    throw new Error(`--model: expected one of ${Object.keys(PRESETS).join(', ')}, got ${values.model}`);
  const model = values.model as ModelName;
  const recipe = structuredClone(RECIPES[model]);
  if (values.labels) recipe.label.prompts = Number(values.labels);
  if (values.iterations) recipe.ppo.iterations = Number(values.iterations);
  const ranked = parseConfig('label', recipe.label).prompts;
  const backend = await nodeBackend();
  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')) as unknown);
  const base = readSafetensors(readFileSync(`public/models/${model}.safetensors`)).tensors;
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const folder = `checkpoints/reproduce/${model}-${values.labeler}-${ranked}-${seed}`;
    if (values.fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const bench: Workbench = { backend, tokenizer, config: PRESETS[model], rng: new Rng(seed) };
    const given: Run = { bench, model, folder, labeler: values.labeler, recipe };
    console.log(`\n${model}, seed ${seed}, labeler ${values.labeler}, on ${backend.adapter}`);
    const tuned = await phase('sft', given, () => sft(given, base));
    const comparisons = await labels(given, tuned);
    const judge = await phase('reward', given, () => reward(given, tuned, comparisons));
    const policy = await phase('ppo', given, () => ppo(given, { sft: tuned, reward: judge }));
    const report = await compare(given, { base, sft: tuned, ppo: policy });
    writeFileSync(`${folder}/report.json`, JSON.stringify(report, null, 1));
    console.log(`\n${table(report)}`);
    if (values.ship && seed === 1) {
      for (const [name, weights] of Object.entries({ sft: tuned, reward: judge, ppo: policy })) {
        const bytes = writeSafetensors(weights, { dtype: 'F16', metadata: { format: 'pt' } });
        writeFileSync(`public/models/${model}-${name}.safetensors`, bytes);
      }
    }
  }
  backend.destroy();
}

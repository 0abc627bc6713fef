// `npm run reproduce -- --model nano --seeds 5` runs the whole story without the page, on the same engine, and prints its numbers.
// Everything that is made is kept in checkpoints/, so a run that was broken off goes on, and work may be spread over several runs.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadTokenizer } from '../data/tokenizer.ts';
import { LabError } from '../lib/errors.ts';
import { Rng } from '../lib/rng.ts';
import { shortJson } from '../lib/short-json.ts';
import { PRESETS } from '../model/presets.ts';
import type { Workbench } from '../train/trainer.ts';
import type { ModelName } from '../domain/models.ts';
import type { Interval } from '../domain/reports.ts';
import { nodeBackend, parseAdapter } from './node-backend.ts';
import { count, oneOf, parseOptions, someOf } from './options.ts';
import { CLAIMS, FIGURES, HACKS } from './reproduce/figures.ts';
import { Measurements } from './reproduce/measurements.ts';
import { Models } from './reproduce/models.ts';
import { overviewOf, overviewTable, type Overview } from './reproduce/overview.ts';
import { SETTINGS, type VariantName } from './reproduce/recipes.ts';
import { Results } from './reproduce/results.ts';
import { MissingError, Shelf } from './reproduce/shelf.ts';
import { ship } from './reproduce/ship.ts';
import { figureOf, markdown } from './reproduce/table.ts';

const USAGE =
  'npm run reproduce -- [--model nano|micro] [--seeds 5|6-10] [--claims 1,2,3] [--adapter fastest|webgpu|processor] [--json FILE] ' +
  '[--table] [--fresh] [--ship] [--labels 40] [--iterations 3] [--prompts 32]';
const OPTIONS = {
  model: { type: 'string', default: 'nano' },
  seeds: { type: 'string', default: '1' },
  claims: { type: 'string' },
  labels: { type: 'string' },
  iterations: { type: 'string' },
  prompts: { type: 'string' },
  adapter: { type: 'string', default: 'fastest' },
  json: { type: 'string' },
  table: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  ship: { type: 'boolean', default: false },
} as const;

/** `5` is seeds 1 to 5, `6-10` those. */
function seedsOf(text: string): number[] {
  const [, from, to] = /^(?:(\d+)-)?(\d+)$/.exec(text) ?? [];
  if (!to) throw new LabError('ConfigError', `--seeds: expected a number or a range as 6-10, got ${text}`);
  const first = Number(from ?? 1);
  return Array.from({ length: Number(to) - first + 1 }, (_, i) => first + i);
}

function claimsOf(text: string | undefined): number[] {
  const all = Object.keys(CLAIMS);
  return (text === undefined ? all : someOf('--claims', all, text)).map(Number);
}

/** Undefined when somebody who only looks asks for what has not been made. */
async function unlessMissing<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
}

/** The gold and proxy scores against the distance, for the figure of claim 5. */
async function curvesOf(results: Results) {
  const variants = Object.keys(HACKS) as VariantName[];
  const curves = variants.map(async (variant) => {
    const [ppo, bestOfN] = [await results.ppoCurve(variant), await results.bestOfNCurve(variant)];
    return [variant, { ppo, bestOfN }] as const;
  });
  return Object.fromEntries(await Promise.all(curves));
}

/**
 * See {@link USAGE}. `--table` only prints what has been made so far; `--labels`, `--iterations` and `--prompts` make a quick try
 * quicker.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const model = oneOf('--model', Object.keys(SETTINGS) as ModelName[], values.model);
  const settings = structuredClone(SETTINGS[model]);
  if (values.labels) settings.label.prompts = count('--labels', values.labels);
  if (values.iterations) settings.ppo.iterations = count('--iterations', values.iterations);
  if (values.prompts) settings.testPrompts = count('--prompts', values.prompts);
  const claims = claimsOf(values.claims);
  const specs = FIGURES.filter(({ claim }) => claims.includes(claim));
  const adapter = parseAdapter(values.adapter);
  // Two adapters do not compute the same bits, so one seed is never made partly on each.
  const folder = `checkpoints/reproduce/${model}${adapter === 'fastest' ? '' : `-${adapter}`}`;
  if (values.fresh) rmSync(folder, { recursive: true, force: true });

  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')) as unknown);
  let backend: ReturnType<typeof nodeBackend> | undefined;
  const bench = async (seed: number): Promise<Workbench> => {
    backend ??= nodeBackend(adapter);
    return { backend: await backend, tokenizer, config: PRESETS[model], rng: new Rng(seed) };
  };

  const numbers = specs.map((): (number | Interval)[] => []);
  const overviews: Overview[] = [];
  const curves: Record<number, Awaited<ReturnType<typeof curvesOf>>> = {};
  for (const seed of seedsOf(values.seeds)) {
    if (!values.table) console.log(`${model}, seed ${seed}`);
    const shelf = new Shelf(`${folder}/seed-${seed}`, !values.table);
    const base = shelf.given(`public/models/${model}.safetensors`);
    const models = new Models(seed, shelf, settings, base, () => bench(seed));
    const results = new Results(new Measurements(models));
    for (const [i, spec] of specs.entries()) {
      const number = await unlessMissing(spec.of(results));
      if (number !== undefined) numbers[i].push(number);
    }
    const overview = claims.includes(1) ? await unlessMissing(overviewOf(results)) : undefined;
    if (overview) overviews.push(overview);
    const curve = claims.includes(5) ? await unlessMissing(curvesOf(results)) : undefined;
    if (curve) curves[seed] = curve;
    if (values.ship && seed === 1) await ship(`public/models/${model}`, models);
  }
  const figures = specs.flatMap((spec, i) => (numbers[i].length ? [figureOf(spec, numbers[i])] : []));
  if (overviews.length) console.log(`\n${overviewTable(overviews)}`);
  console.log(`\n${markdown(figures)}`);
  if (values.json) writeFileSync(values.json, `${shortJson({ model, settings, claims: CLAIMS, figures, curves })}\n`);
  if (backend) (await backend).destroy();
}

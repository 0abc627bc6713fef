// `npm run reproduce -- --model nano --seeds 5` runs the whole loop without the page, on the same engine, and prints the figures.
// Finished parts are cached in checkpoints/: rerun the command to resume, or split the seeds and claims over several runs.
import { readFileSync, rmSync } from 'node:fs';
import { loadTokenizer } from '../data/tokenizer.ts';
import { Rng } from '../lib/rng.ts';
import { PRESETS } from '../model/presets.ts';
import type { Kit } from '../train/task.ts';
import type { ModelName } from '../domain/models.ts';
import { worldDigest } from './digests.ts';
import { hashOf, writeWhole } from './files.ts';
import { nodeBackend, parseAdapter } from './node-backend.ts';
import { count, oneOf, parseOptions, range, someOf } from './options.ts';
import { CLAIMS } from './reproduce/figures.ts';
import { overviewTable } from './reproduce/overview.ts';
import { SETTINGS } from './reproduce/recipes.ts';
import { ship } from './reproduce/ship.ts';
import { showcaseJson, showcases, showcaseTables } from './reproduce/showcase.ts';
import { modelsOf, storyFolder, storyJson, tell } from './reproduce/story.ts';
import { markdown } from './reproduce/table.ts';

const USAGE =
  'npm run reproduce -- [--model nano|micro] [--seeds 5|6-10] [--claims 1,2,3] [--adapter fastest|webgpu|processor] [--json FILE] ' +
  '[--table] [--fresh] [--ship] [--showcase] [--labels 40] [--iterations 3] [--prompts 32]';
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
  showcase: { type: 'boolean', default: false },
} as const;

function claimsOf(text: string | undefined): number[] {
  const all = Object.keys(CLAIMS);
  return (text === undefined ? all : someOf('--claims', all, text)).map(Number);
}

/**
 * See {@link USAGE}. `--showcase` measures the default run on the prompts that the stage shows, in place of the claims; `--table` only
 * prints what has been computed so far; `--labels`, `--iterations` and `--prompts` shrink the run for a
 * quick try.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const model = oneOf('--model', Object.keys(SETTINGS) as ModelName[], values.model);
  const settings = structuredClone(SETTINGS[model]);
  if (values.labels) settings.label.prompts = count('--labels', values.labels);
  if (values.iterations) settings.ppo.iterations = count('--iterations', values.iterations);
  if (values.prompts) settings.testPrompts = count('--prompts', values.prompts);
  const claims = claimsOf(values.claims);
  const seeds = range('--seeds', values.seeds);
  const adapter = parseAdapter(values.adapter);
  const folder = storyFolder('', model, adapter);
  if (values.fresh) rmSync(folder, { recursive: true, force: true });

  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')) as unknown);
  let backend: ReturnType<typeof nodeBackend> | undefined;
  const kit = async (seed: number): Promise<Kit> => {
    backend ??= nodeBackend(adapter);
    return { backend: await backend, tokenizer, config: PRESETS[model], rng: new Rng(seed) };
  };
  const world = hashOf(worldDigest());
  const story = { model, settings, world, base: `public/models/${model}.safetensors`, folder, kit };

  if (values.showcase) {
    const shown = await showcases(story, seeds, !values.table);
    if (shown.length) console.log(`\n${showcaseTables(shown)}`);
    if (values.json) writeWhole(values.json, showcaseJson(story, shown));
  } else {
    const told = await tell(story, seeds, claims, !values.table);
    if (values.ship && seeds.includes(1)) await ship(`public/models/${model}`, modelsOf(story, 1, !values.table));
    if (told.overviews.length) console.log(`\n${overviewTable(told.overviews)}`);
    console.log(`\n${markdown(told.figures)}`);
    if (values.json) writeWhole(values.json, storyJson(story, told));
  }
  if (backend) (await backend).destroy();
}

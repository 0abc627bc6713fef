// `npm run taste` measures what twenty picks teach: six scripted persons, each with a taste of one idea, who err on one pick in ten.
// Finished cells are cached in checkpoints/: rerun the command to go on.
import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../data/tokenizer.ts';
import { Rng } from '../lib/rng.ts';
import { JUDGE_STARTS } from '../lib/settings.ts';
import { PRESETS as MODELS } from '../model/presets.ts';
import type { Kit } from '../train/task.ts';
import { readExample } from '../worker/examples.ts';
import { PRESETS, type PresetName } from '../world/presets.ts';
import { processorBackend } from './node-backend.ts';
import { hashOf, writeWhole } from './files.ts';
import { worldDigest } from './digests.ts';
import { count, oneOf, parseOptions, range, someOf } from './options.ts';
import { fileOf } from './reproduce/ship.ts';
import { Shelf } from './reproduce/shelf.ts';
import { Cells } from './taste/cells.ts';
import { CHOICES, type Cell } from './taste/parts.ts';
import { tasteTable, type Measured } from './taste/table.ts';
import { unlessMissing } from './reproduce/story.ts';

const USAGE =
  'npm run taste -- [--model nano|micro] [--seeds 5|6-10] [--tastes longest,…] [--picks 20,40] [--choices active,random] ' +
  '[--starts "our judge,SFT model"] [--judges] [--table] [--out FILE]';
const OPTIONS = {
  model: { type: 'string', default: 'nano' },
  seeds: { type: 'string', default: '5' },
  tastes: { type: 'string', default: Object.keys(PRESETS).join(',') },
  picks: { type: 'string', default: '20,40' },
  choices: { type: 'string', default: CHOICES.join(',') },
  starts: { type: 'string', default: 'our judge' },
  judges: { type: 'boolean', default: false },
  table: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/**
 * See {@link USAGE}. `--judges` leaves out the policies, which take most of the time and are made from active picks only; `--table` only
 * prints what has been computed so far.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const model = oneOf('--model', ['nano', 'micro'] as const, values.model);
  const seeds = range('--seeds', values.seeds);
  const tastes = someOf('--tastes', Object.keys(PRESETS) as PresetName[], values.tastes);
  const choices = someOf('--choices', CHOICES, values.choices);
  const starts = someOf('--starts', JUDGE_STARTS, values.starts);
  const picks = values.picks.split(',').map((each) => count('--picks', each));

  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')) as unknown);
  const backend = await processorBackend();
  const world = hashOf(worldDigest());
  const cellsOf = (seed: number): Cells => {
    const shelf = new Shelf(`checkpoints/taste/${model}/seed-${seed}`, !values.table);
    const path = `public/models/${model}`;
    const whole = shelf.given(`${path}.safetensors`);
    const base = { ...whole, key: hashOf([whole.key, world]) };
    const example = (name: 'sft' | 'reward') => {
      let weights: ReturnType<typeof base.get> | undefined;
      const unit = shelf.given(fileOf(path, name));
      const get = () =>
        (weights ??= base
          .get()
          .then((given) => ({ ...readExample(readFileSync(fileOf(path, name)), given.weights), rows: [] })));
      return { key: hashOf([unit.key, base.key]), get };
    };
    const kit = (): Promise<Kit> => Promise.resolve({ backend, tokenizer, config: MODELS[model], rng: new Rng(seed) });
    return new Cells(shelf, { kit, models: { base, sft: example('sft'), reward: example('reward') } });
  };

  const all = picks.flatMap((many) =>
    starts.flatMap((start) =>
      choices.flatMap((choice) => tastes.map((taste): Cell => ({ taste, picks: many, choice, start }))),
    ),
  );
  const bySeed = seeds.map((seed) => ({ seed, cells: cellsOf(seed) }));
  const measured: Measured[] = all.map((cell) => ({ cell, seeds: [] }));
  const parts = ['judge', ...(values.judges ? [] : ['policy', 'wait'])] as const;
  for (const part of parts) {
    for (const [i, cell] of all.entries()) {
      if (part !== 'judge' && cell.choice !== 'active') continue;
      for (const { seed, cells } of bySeed) {
        if (part === 'wait' && seed !== seeds[0]) continue;
        const seen = (measured[i].seeds[seed] ??= {});
        if (!values.table)
          console.log(`${part}: ${cell.taste}, ${cell.picks} ${cell.choice} picks, from ${cell.start}, seed ${seed}`);
        if (part === 'judge') {
          seen.picked = await unlessMissing(cells.picks(cell).get());
          seen.judged = await unlessMissing(cells.judged(cell).get());
          seen.ours = await unlessMissing(cells.ours(cell.taste).get());
        } else if (part === 'policy') seen.compared = await unlessMissing(cells.compared(cell).get());
        else seen.waited = await unlessMissing(cells.waited(cell).get());
      }
    }
  }
  const table = tasteTable(measured);
  console.log(`\n${table}`);
  if (values.out) writeWhole(values.out, `${table}\n`);
  backend.destroy();
}

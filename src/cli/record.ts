// `npm run record` records what the stage shows of the runs in record/recordings.ts, for the page to play. What the runs start from is
// made first, and cached where `npm run reproduce` caches it. Runs on the processor, where every machine computes the same bits.
import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../data/tokenizer.ts';
import { Rng } from '../lib/rng.ts';
import { PRESETS } from '../model/presets.ts';
import { worldDigest } from './digests.ts';
import type { RecordingName } from '../domain/recordings.ts';
import { hashOf } from './files.ts';
import { nodeBackend } from './node-backend.ts';
import { count, parseOptions, someOf } from './options.ts';
import { MODEL, RECORDINGS, fileOf, writeOne } from './record/recordings.ts';
import { SETTINGS } from './reproduce/recipes.ts';
import { modelsOf, storyFolder } from './reproduce/story.ts';

const USAGE = 'npm run record -- [--only manners,rudeness] [--seed 1] [--out public/recordings]';
const OPTIONS = {
  only: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string', default: 'public/recordings' },
} as const;

/** See {@link USAGE}. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const all = Object.keys(RECORDINGS) as RecordingName[];
  const names = values.only === undefined ? all : someOf('--only', all, values.only);
  const seed = count('--seed', values.seed);
  const backend = await nodeBackend('processor');
  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')) as unknown);
  const story = {
    model: MODEL,
    settings: SETTINGS[MODEL],
    world: hashOf(worldDigest()),
    base: `public/models/${MODEL}.safetensors`,
    folder: storyFolder('', MODEL, 'processor'),
    kit: (seed: number) => Promise.resolve({ backend, tokenizer, config: PRESETS[MODEL], rng: new Rng(seed) }),
  };
  const models = modelsOf(story, seed, true);
  for (const name of names) {
    const { size, looks } = await writeOne(values.out, name, models);
    console.log(`${fileOf(values.out, name)}: ${looks} looks, ${(size / 1000).toFixed(0)} KB`);
  }
  backend.destroy();
}

// What the checks need of the page: its tokenizer and a model of its context length, without a device.
import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { Rng } from '../../src/lib/rng.ts';
import { PRESETS } from '../../src/model/presets.ts';
import type { Kit } from '../../src/train/task.ts';

export const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));

/** Encoding uses no backend; a use of it fails. */
export const kit: Kit = { backend: undefined as never, tokenizer, config: PRESETS.nano, rng: new Rng(1) };

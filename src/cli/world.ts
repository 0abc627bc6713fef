// `npm run world` trains the tokenizer, writes it to public/ and prints statistics of the Tiny World.

import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../data/tokenizer.ts';
import { agreementOf, corpusStatistics, promptStatistics, replyStatistics } from '../world/statistics.ts';
import { LabError } from '../lib/errors.ts';
import { writeWhole } from './files.ts';
import { parseOptions } from './options.ts';
import { tokenizerFiles } from './tokenizer-files.ts';

/** Writes public/tokenizer.json and public/tokenizer_config.json, or only compares them with `--check`; prints statistics. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, { check: { type: 'boolean', default: false } }, 'npm run world -- [--check]');
  const files = await tokenizerFiles();
  for (const [path, text] of Object.entries(files)) {
    if (!values.check) writeWhole(path, text);
    else if (readFileSync(path, 'utf8') !== text) {
      throw new LabError('ConfigError', `${path} differs from what this code writes. Run npm run world.`);
    }
  }
  const { encode } = loadTokenizer(JSON.parse(files['public/tokenizer.json']));
  const report = {
    corpus: corpusStatistics((text) => encode(text).length, 20_000),
    prompts: promptStatistics((text) => encode(text).length),
    'forum replies': replyStatistics(20_000),
    'forum replies, families evenly': replyStatistics(3000, true),
    'agreement of careful labelers': agreementOf('careful', 4000),
  };
  console.log(JSON.stringify(report, null, 2));
}

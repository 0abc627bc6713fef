// `npm run world`: trains the tokenizer, writes it to public/, and prints what the Tiny World is like.

import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { tokenizerConfig } from '../data/bpe-trainer.ts';
import { trainWorldTokenizer } from '../data/corpus.ts';
import { loadTokenizer } from '../data/tokenizer.ts';
import { agreementOf, corpusStatistics, promptStatistics, replyStatistics } from '../world/statistics.ts';
import { parseOptions } from './options.ts';

/** Writes public/tokenizer.json and public/tokenizer_config.json unless `--check` is given, which only compares; prints statistics. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, { check: { type: 'boolean', default: false } }, 'npm run world -- [--check]');
  const json = trainWorldTokenizer();
  const files = {
    'public/tokenizer.json': json,
    'public/tokenizer_config.json': tokenizerConfig(128),
  };
  for (const [path, value] of Object.entries(files)) {
    const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 120 });
    if (!values.check) writeFileSync(path, text);
    else if (readFileSync(path, 'utf8') !== text) {
      console.error(`${path} is not what this code writes; run npm run world`);
      process.exit(1);
    }
  }
  const { encode } = loadTokenizer(json);
  const report = {
    corpus: corpusStatistics((text) => encode(text).length, 20_000),
    prompts: promptStatistics((text) => encode(text).length),
    'forum replies': replyStatistics(20_000),
    'forum replies, families evenly': replyStatistics(3000, true),
    'agreement of careful labelers': agreementOf('careful', 4000),
  };
  console.log(JSON.stringify(report, null, 2));
}

// The tokenizer's files as they are shipped.
import { format } from 'prettier';
import { tokenizerConfig } from '../data/bpe-trainer.ts';
import { trainWorldTokenizer } from '../data/corpus.ts';

/** Text of each file by its path. Takes about a second: the tokenizer is trained. */
export async function tokenizerFiles(): Promise<Record<string, string>> {
  const text = (value: unknown) => format(JSON.stringify(value), { parser: 'json', printWidth: 120 });
  return {
    'public/tokenizer.json': await text(trainWorldTokenizer()),
    'public/tokenizer_config.json': await text(tokenizerConfig(128)),
  };
}

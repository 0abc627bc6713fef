// Trains the tokenizer and formats its files as they are shipped.
import { format } from 'prettier';
import { tokenizerConfig } from '../data/bpe-trainer.ts';
import { trainWorldTokenizer } from '../data/corpus.ts';

/** The content of each file, by path. Takes about a second. */
export async function tokenizerFiles(): Promise<Record<string, string>> {
  const text = (value: unknown) => format(JSON.stringify(value), { parser: 'json', printWidth: 120 });
  return {
    'public/tokenizer.json': await text(trainWorldTokenizer()),
    'public/tokenizer_config.json': await text(tokenizerConfig(128)),
  };
}

// `npm run pretrain -- nano` makes a base model: weights in public/models, with its training curve and model card beside it. It saves as
// it goes in checkpoints/; run it again to resume.
import { rmSync } from 'node:fs';
import { trainWorldTokenizer } from '../data/corpus.ts';
import { loadTokenizer } from '../data/tokenizer.ts';
import type { ModelName } from '../domain/models.ts';
import { LabError } from '../lib/errors.ts';
import { BASE_RECIPES, baseFiles, makeBaseModel } from './base-model.ts';
import { corpusDigest } from './digests.ts';
import { nodeBackend, parseAdapter } from './node-backend.ts';
import { parseOptions } from './options.ts';

const USAGE = 'npm run pretrain -- nano|micro [--fresh] [--adapter fastest|webgpu|processor]';
const OPTIONS = {
  fresh: { type: 'boolean', default: false },
  adapter: { type: 'string', default: 'fastest' },
} as const;

/** See {@link USAGE}. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE, 1);
  const model = positionals.find((name): name is ModelName => name in BASE_RECIPES);
  if (!model) {
    const message = 'Say which model: npm run pretrain -- nano, or micro. Add --fresh to begin again.';
    throw new LabError('ConfigError', message);
  }
  const backend = await nodeBackend(parseAdapter(values.adapter));
  const [recipe, json] = [BASE_RECIPES[model], trainWorldTokenizer()];
  const files = baseFiles('', model, recipe, { corpus: corpusDigest(recipe.seed), tokenizer: json });
  if (values.fresh) rmSync(files.progress, { force: true });
  await makeBaseModel(model, recipe, { backend, tokenizer: loadTokenizer(json) }, files);
  backend.destroy();
}

// `npm run pretrain -- nano` trains a base model and writes its weights and its model card, with the training curve, to public/models.
// Progress is saved in checkpoints/; rerun the command to resume.
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
    const message = 'Name a model: npm run pretrain -- nano, or micro. Add --fresh to start over.';
    throw new LabError('ConfigError', message);
  }
  const backend = await nodeBackend(parseAdapter(values.adapter));
  const [recipe, json] = [BASE_RECIPES[model], trainWorldTokenizer()];
  const files = baseFiles('', model, recipe, { corpus: corpusDigest(recipe.seed), tokenizer: json });
  if (values.fresh) rmSync(files.progress, { force: true });
  await makeBaseModel(model, recipe, { backend, tokenizer: loadTokenizer(json) }, files);
  backend.destroy();
}

// `npm run remake` makes everything that is shipped in public/ and stale: the tokenizer, the base models, the trained examples and the
// results. A product is stale when its recipe changed or the bytes of a product that it is made from; src/cli/remake/made.json records
// both. It sees what recipes, settings and the Tiny World say, not the code of a trainer: after a change there, name with --all what it
// touches. An interrupted run goes on when it is started again; from nothing it takes hours.
import { rmSync } from 'node:fs';
import type { Backend } from '../gpu/backend.ts';
import { ADAPTERS, nodeBackend } from './node-backend.ts';
import { oneOf, parseOptions, someOf } from './options.ts';
import { Made, type Product } from './remake/made.ts';
import { MODELS, productsOf, readSources, type Plan } from './remake/products.ts';

export const MADE = 'src/cli/remake/made.json';

const USAGE = 'npm run remake -- [--check | --all | --adopt] [--only NAME,NAME] [--adapter fastest|webgpu|processor]';
const OPTIONS = {
  check: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  adopt: { type: 'boolean', default: false },
  only: { type: 'string' },
  adapter: { type: 'string', default: 'fastest' },
} as const;

/** Why each stale product is stale, by name; one that is made from a stale product counts as stale. */
export function staleness(products: Product[], made: Made): Map<string, string[]> {
  const stale = new Map<string, string[]>();
  for (const product of products) {
    const sources = sourcesOf(product, products).filter(({ name }) => stale.has(name));
    const reasons = [...made.reasons(product), ...sources.map(({ name }) => `it is made from ${name}, which is stale`)];
    if (reasons.length) stale.set(product.name, reasons);
  }
  return stale;
}

const sourcesOf = ({ inputs }: Product, products: Product[]): Product[] =>
  products.filter(({ files }) => files.some((file) => inputs.includes(file)));

/** These products and all that they are made from, in the order of making. */
function closure(names: string[], products: Product[]): Product[] {
  const wanted = new Set(names);
  for (const product of products.toReversed()) {
    if (wanted.has(product.name)) sourcesOf(product, products).forEach(({ name }) => wanted.add(name));
  }
  return products.filter(({ name }) => wanted.has(name));
}

/** Makes what is stale among these products and what they are made from. @returns the names of what was made. */
export async function remake(plan: Plan, { only, all = false }: { only?: string[]; all?: boolean } = {}) {
  const products = productsOf(plan);
  const made = new Made(plan.root, MADE);
  const names = only ?? products.map(({ name }) => name);
  if (all) {
    for (const product of products.filter(({ name }) => names.includes(name))) {
      made.forget(product);
      product.scratch.forEach((each) => rmSync(each, { recursive: true, force: true }));
    }
  }
  const done: string[] = [];
  for (const product of closure(names, products)) {
    const reasons = made.reasons(product);
    if (!reasons.length) continue;
    console.log(`${product.name}: ${reasons.join('; ')}`);
    await product.make();
    made.record(product, false);
    done.push(product.name);
  }
  return done;
}

/**
 * See {@link USAGE}. Without options makes what is stale. `--check` only lists it, with status 1 when there is any; `--all` makes
 * everything from nothing, `--only` some products and what they are made from. `--adopt` makes nothing, but records what is there as
 * made by the recipes of today: for a change that cannot change the outcome.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const adapter = oneOf('--adapter', ADAPTERS, values.adapter);
  let backend: Promise<Backend> | undefined;
  const sources = await readSources();
  const plan: Plan = { root: '', sources, adapter, backend: () => (backend ??= nodeBackend(adapter)), models: MODELS };
  const products = productsOf(plan);
  const all = products.map(({ name }) => name);
  const names = values.only === undefined ? all : someOf('--only', all, values.only);
  const made = new Made(plan.root, MADE);
  if (values.check) {
    const stale = [...staleness(products, made)].filter(([name]) => names.includes(name));
    for (const [name, reasons] of stale) console.log(`${name}: ${reasons.join('; ')}`);
    console.log(stale.length ? `${stale.length} of ${names.length} stale` : 'Nothing is stale.');
    process.exitCode = stale.length ? 1 : 0;
  } else if (values.adopt) {
    for (const product of products.filter(({ name }) => names.includes(name))) made.record(product, true);
  } else {
    const done = await remake(plan, { only: names, all: values.all });
    console.log(done.length ? `Made ${done.join(', ')}.` : 'Nothing is stale.');
    if (backend) (await backend).destroy();
  }
}

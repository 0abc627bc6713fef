// `npm run remake` rebuilds every stale product in public/: the tokenizer, the base models, the trained examples, the results and the
// recordings. A product is stale when its recipe or the content of one of its inputs has changed; src/cli/remake/made.json records both.
// Recipes cover settings and the output of the Tiny World, not the code of the trainers: after changing a trainer, use --all --only with
// what it affects. Building everything takes hours; rerun the command to resume.
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

/** The reasons why each stale product is stale, by name. A product made from a stale one is stale too. */
export function staleness(products: Product[], made: Made): Map<string, string[]> {
  const stale = new Map<string, string[]>();
  for (const product of products) {
    const sources = sourcesOf(product, products).filter(({ name }) => stale.has(name));
    const reasons = [...made.reasons(product), ...sources.map(({ name }) => `${name}, one of its inputs, is stale`)];
    if (reasons.length) stale.set(product.name, reasons);
  }
  return stale;
}

const sourcesOf = ({ inputs }: Product, products: Product[]): Product[] =>
  products.filter(({ files }) => files.some((file) => inputs.includes(file)));

/** These products and everything they are made from, in build order. */
function closure(names: string[], products: Product[]): Product[] {
  const wanted = new Set(names);
  for (const product of products.toReversed()) {
    if (wanted.has(product.name)) sourcesOf(product, products).forEach(({ name }) => wanted.add(name));
  }
  return products.filter(({ name }) => wanted.has(name));
}

/** Builds the stale ones among these products and their inputs. @returns the names of those built */
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
 * See {@link USAGE}. Without options it builds what is stale. `--check` lists the stale products and exits with status 1 if there are
 * any. `--all` discards what is cached and builds from scratch. `--only` selects products; their stale inputs are built too. `--adopt`
 * builds nothing and records the present files as up to date, for a change that cannot affect them.
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
    console.log(stale.length ? `${stale.length} of ${names.length} products are stale.` : 'Everything is up to date.');
    process.exitCode = stale.length ? 1 : 0;
  } else if (values.adopt) {
    for (const product of products.filter(({ name }) => names.includes(name))) made.record(product, true);
  } else {
    const done = await remake(plan, { only: names, all: values.all });
    console.log(done.length ? `Built ${done.join(', ')}.` : 'Everything is up to date.');
    if (backend) (await backend).destroy();
  }
}

// Everything that is shipped, made by the command's own table from nothing: with a tiny model, in a folder of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { MADE, remake, staleness } from '../../src/cli/remake.ts';
import { BANK_RECIPE } from '../../src/cli/remake/bank.ts';
import { Made } from '../../src/cli/remake/made.ts';
import { MODELS, productsOf, readSources, type ModelPlan, type Plan } from '../../src/cli/remake/products.ts';
import { tinyKit } from '../train/tiny.ts';

const root = mkdtempSync(path.join(tmpdir(), 'remake-'));
afterAll(() => rmSync(root, { recursive: true }));
const said = vi.spyOn(console, 'log');
beforeEach(() => void said.mockReset().mockReturnValue(undefined));

const { backend, config } = tinyKit();
const sources = await readSources();
const tiny: ModelPlan = {
  base: {
    config,
    training: { cycles: [75], B: 2, T: 16, learningRate: 3e-3 },
    seed: 1,
    corpusTokens: 5000,
    heldOutTokens: 2 * 16 * 8,
    behaviourPrompts: 4,
  },
  settings: {
    sft: { steps: 1 },
    label: { prompts: 8, k: 3 },
    reward: {},
    ppo: { klCoef: 0.1, iterations: 1, rollouts: 4, minibatches: 1, innerEpochs: 1 },
    testPrompts: 4,
  },
  runs: [{ seeds: [1], claims: [2] }],
  bank: { ...BANK_RECIPE, perFamily: 1, tried: 1, drawn: { base: 2, sft: 1, tuned: 1 } },
};
const plan = (changes: Partial<ModelPlan> = {}): Plan => ({
  root,
  sources,
  adapter: 'processor',
  backend: () => Promise.resolve(backend),
  models: { nano: { ...tiny, ...changes } },
});
const read = (file: string) => readFileSync(path.join(root, file));
const stale = (changes?: Partial<ModelPlan>) =>
  Object.fromEntries(staleness(productsOf(plan(changes)), new Made(root, MADE)));

const ALL = ['tokenizer', 'base-nano', 'examples-nano', 'results-nano', 'recordings', 'bank'];
const WEIGHTS = 'public/models/nano.safetensors';

test('makes everything from nothing, goes on after an interruption, and then has nothing to do', async () => {
  said.mockImplementation((line: string) => {
    if (line.startsWith('step 50/75')) throw new Error('power cut');
  });
  await expect(remake(plan())).rejects.toThrow('power cut');
  expect(Object.keys(stale())).toEqual(ALL.slice(1));
  said.mockReset().mockReturnValue(undefined);
  expect(await remake(plan())).toEqual(ALL.slice(1));
  const steps = said.mock.calls.flatMap(([line]) => /^step (\d+)/.exec(line as string)?.[1] ?? []);
  expect(steps).toEqual(['75']);
  expect(stale()).toEqual({});
  const before = read(WEIGHTS);
  expect(await remake(plan())).toEqual([]);

  // The same bytes as without the interruption.
  expect(await remake(plan(), { all: true, only: ['base-nano'] })).toEqual(['base-nano']);
  expect(read(WEIGHTS)).toEqual(before);
  expect(stale()).toEqual({});
});

test('a recipe that changed remakes what depends on it, and nothing else', async () => {
  const ppo = { ...tiny.settings.ppo, klCoef: 0.2 };
  const changed = { settings: { ...tiny.settings, ppo } };
  expect(stale(changed)).toEqual({
    'examples-nano': ['its recipe changed: settings'],
    'results-nano': ['its recipe changed: settings', 'its recipe changed: variants'],
    recordings: ['its recipe changed: settings', 'its recipe changed: variants'],
    bank: ['examples-nano, one of its inputs, is stale'],
  });
  const made = ['examples-nano', 'results-nano', 'recordings', 'bank'];
  const base = read(WEIGHTS);
  expect(await remake(plan(changed))).toEqual(made);
  expect(read(WEIGHTS)).toEqual(base);
  // Back to what is still kept: only PPO differed.
  said.mockReset().mockReturnValue(undefined);
  expect(await remake(plan())).toEqual(made);
  expect(
    said.mock.calls.map(([line]) => line as string).filter((line) => /^ {2}(sft|labels|reward)$/.test(line)),
  ).toEqual([]);
});

test('a base model that changed makes stale what is made from it', async () => {
  const base = { ...tiny.base, training: { ...tiny.base.training, cycles: [76] } };
  expect(stale({ base })).toEqual({
    'base-nano': ['its recipe changed: training'],
    'examples-nano': ['base-nano, one of its inputs, is stale'],
    'results-nano': ['base-nano, one of its inputs, is stale'],
    recordings: ['base-nano, one of its inputs, is stale'],
    bank: ['base-nano, one of its inputs, is stale', 'examples-nano, one of its inputs, is stale'],
  });
  expect(await remake(plan({ base }), { only: ['examples-nano'] })).toEqual(['base-nano', 'examples-nano']);
  const changed = [`its input changed: ${WEIGHTS}`];
  expect(stale({ base })).toEqual({
    'results-nano': changed,
    recordings: changed,
    bank: expect.arrayContaining(changed) as string[],
  });
});

test('a file that is gone or was changed by hand is made anew', async () => {
  writeFileSync(path.join(root, 'public/tokenizer_config.json'), '{}');
  rmSync(path.join(root, 'public/reproduce-nano.json'));
  const reasons = stale();
  expect(reasons['tokenizer']).toEqual(['public/tokenizer_config.json has changed since it was built']);
  expect(reasons['results-nano'][0]).toBe('public/reproduce-nano.json is missing');
  await remake(plan());
  expect(stale()).toEqual({});
  expect(read('public/tokenizer.json')).toEqual(readFileSync('public/tokenizer.json'));
});

test('what is shipped is what made.json records', () => {
  const none: Plan = {
    root: '',
    sources,
    adapter: 'fastest',
    backend: () => Promise.reject(new Error('not needed')),
    models: MODELS,
  };
  const products = productsOf(none);
  const made = new Made('', MADE);
  expect(made.names).toEqual(products.map(({ name }) => name));
  const strange = products
    .flatMap((product) => made.reasons(product))
    .filter((reason) => !reason.startsWith('its recipe'));
  // Whoever has changed such a file otherwise than by `npm run remake` says so with `npm run remake -- --adopt --only NAME`.
  expect(strange).toEqual([]);
});

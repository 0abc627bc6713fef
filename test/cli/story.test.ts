// The graph behind the table, with a tiny model: what is made once is found again, and a key changes with what it depends on.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/files.ts';
import { Measurements } from '../../src/cli/reproduce/measurements.ts';
import { ModelGraph } from '../../src/cli/reproduce/model-graph.ts';
import { VARIANTS, type Settings, type TrainedId } from '../../src/cli/reproduce/recipes.ts';
import { Results } from '../../src/cli/reproduce/results.ts';
import { MissingError, Shelf } from '../../src/cli/reproduce/shelf.ts';
import { writeExamples } from '../../src/cli/reproduce/ship.ts';
import { defaults, TABLES } from '../../src/lib/config.ts';
import { writeSafetensors } from '../../src/data/safetensors.ts';
import type { Kit } from '../../src/train/task.ts';
import { tinyKit, tinyWeights } from '../train/tiny.ts';

const settings: Settings = {
  sft: { steps: 1 },
  label: { prompts: 8, k: 3 },
  reward: {},
  ppo: { klCoef: 0.1, iterations: 1, rollouts: 4, minibatches: 1, innerEpochs: 1 },
  testPrompts: 4,
};

const folder = mkdtempSync(path.join(tmpdir(), 'story-'));
const baseFile = path.join(folder, 'base.safetensors');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const weights = await tinyWeights(tinyKit());
  writeWhole(baseFile, writeSafetensors(weights, { dtype: 'F32', metadata: { format: 'pt' } }));
});

function story(makes: boolean, changes: Partial<Settings> = {}) {
  const shelf = new Shelf(path.join(folder, 'seed-1'), makes);
  const kit = (): Promise<Kit> => Promise.resolve(tinyKit());
  const models = new ModelGraph(1, shelf, { ...settings, ...changes }, shelf.given(baseFile), kit);
  return { models, results: new Results(new Measurements(models)) };
}

test('who only looks finds nothing before the run and the same models after it', async () => {
  await expect(story(false).models.sft().get()).rejects.toThrow(MissingError);
  const made = await story(true).models.reward(VARIANTS.ppo).get();
  const files = readdirSync(path.join(folder, 'seed-1')).map((file) => file.replace(/-.*/, ''));
  expect(files.sort()).toEqual(['labels', 'reward', 'sft']);
  expect(await story(false).models.reward(VARIANTS.ppo).get()).toEqual(made);
});

test('what is shipped comes back as the same models, nearly, with the settings and metrics of their training', async () => {
  const { models } = story(true);
  const shipped = await writeExamples(path.join(folder, 'tiny'), models);
  const pairs = [
    [models.sft(), shipped.sft()],
    [models.reward(VARIANTS.ppo), shipped.reward(VARIANTS.ppo)],
    [models.policy('ppo'), shipped.policy('ppo')],
  ];
  for (const [trained, restored] of pairs) {
    const [before, after] = [await trained.get(), await restored.get()];
    expect(after.rows.map(({ step }) => step)).toEqual(before.rows.map(({ step }) => step));
    expect([...after.weights.keys()].sort()).toEqual([...before.weights.keys()].sort());
    for (const [name, { data }] of before.weights) {
      const far = data.reduce((most, w, i) => Math.max(most, Math.abs(w - after.weights.get(name)!.data[i])), 0);
      expect(far, name).toBeLessThan(0.01);
    }
    expect(after).toHaveProperty('settings.learningRate');
    expect(restored.key).not.toBe(trained.key);
  }
  expect(shipped.policy('base').key).toBe(models.policy('base').key);
});

test('only PPO and its like write texts while they train', () => {
  const { results } = story(true);
  expect(results.textsWritten('grpo')).toBe(results.textsWritten('ppo'));
  expect([results.textsWritten('dpo'), results.textsWritten('best-of-n')]).toEqual([0, 0]);
});

test('variants differ in what they are made from, and only where their names say so', () => {
  const { models } = story(true);
  const keys = (Object.keys(VARIANTS) as (keyof typeof VARIANTS)[]).map((name) => models.policy(name).key);
  expect(new Set(keys).size).toBe(keys.length);
  const reward = (name: keyof typeof VARIANTS) => models.reward(VARIANTS[name]).key;
  expect(reward('ppo-ptx')).toBe(reward('ppo'));
  expect(reward('ppo-no-leash')).toBe(reward('ppo'));
  expect(reward('ppo-upside-down')).not.toBe(reward('ppo'));
  expect(reward('ppo-few-labels')).not.toBe(reward('ppo'));
  const other = story(true, { label: { prompts: 9, k: 3 } }).models;
  expect(other.sft().key).toBe(models.sft().key);
  expect(other.policy('ppo').key).not.toBe(models.policy('ppo').key);
});

test('a key holds every setting, so that a default that changes makes another unit', () => {
  const key = (changes: Partial<Settings>, name: TrainedId) => story(true, changes).models.policy(name).key;
  const sft = { ...defaults(TABLES.sft), ...settings.sft };
  expect(key({ sft }, 'sft')).toBe(key({}, 'sft'));
  expect(key({ sft: { ...sft, clipNorm: 0.5 } }, 'sft')).not.toBe(key({}, 'sft'));
  const ppo = { ...defaults(TABLES.ppo), ...settings.ppo };
  expect(key({ ppo }, 'ppo')).toBe(key({}, 'ppo'));
  expect(key({ ppo: { ...ppo, gamma: 0.9 } }, 'ppo')).not.toBe(key({}, 'ppo'));
});

// What the page gets when it opens: examples that do what they were shipped for, beside a base model that waits for none of them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/cli/reproduce/recipes.ts';
import { type NamedTensors, readSafetensors, writeSafetensors } from '../../src/data/safetensors.ts';
import { parseConfig } from '../../src/lib/config.ts';
import { LabError } from '../../src/lib/errors.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { textLogprobs } from '../../src/train/reading.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import { EXAMPLE_FILES, EXAMPLES, fetchExamples, readExample, writeExample } from '../../src/worker/examples.ts';
import { Models } from '../../src/worker/models.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { tinyKit, tinyWeights } from '../train/tiny.ts';

const rows = Array.from({ length: 130 }, (_, step) => ({
  step,
  trainLoss: step / 3,
  ...(step % 2 ? { heldOutLoss: 2 } : {}),
}));
const kit = tinyKit();
const base = await tinyWeights(kit);
const settings = parseConfig('sft', { steps: 8 });
const file = writeExample({ weights: base, rows, settings }, base);

test('the settings and metrics of its training come with an example, these thinned', () => {
  const example = readExample(file, base);
  expect(example.settings).toEqual(settings);
  expect(example.rows).toHaveLength(44);
  expect(example.rows[0]).toEqual({ step: 2, trainLoss: 0.3333, heldOutLoss: 2 });
  expect(example.rows.at(-1)).toMatchObject({ step: 129 });
  expect(readExample(writeExample({ weights: base, rows: [], settings }, base), base).rows).toEqual([]);
});

test.each(['', '{}', '[1]', '[{"trainLoss":1}]', '[{"step":1,"trainLoss":"x"}]'])('metrics %s are refused', (text) => {
  const bytes = writeSafetensors(new Map(), { dtype: 'F32', metadata: { rows: text, settings: '{}' } });
  expect(() => readExample(bytes, base)).toThrow(expect.objectContaining({ name: 'CheckpointError' }));
});

test.each(['', '3', '{"steps":"x"}'])('settings %s are refused', (text) => {
  const bytes = writeSafetensors(new Map(), { dtype: 'F32', metadata: { rows: '[]', settings: text } });
  expect(() => readExample(bytes, base)).toThrow(expect.objectContaining({ name: 'CheckpointError' }));
});

describe('fetching', () => {
  const fetched = async (answers: Record<string, () => Uint8Array>) => {
    const [came, missing]: [string[], [string, string][]] = [[], []];
    await fetchExamples(
      EXAMPLES,
      async (name) => answers[name](),
      base,
      (name) => void came.push(name),
      (name, { message }) => void missing.push([name, message]),
    );
    return { came: came.sort(), missing };
  };
  const good = () => file;

  test('gives all of them', async () => {
    const found = await fetched({ sft: good, reward: good, policy: good });
    expect(found).toEqual({ came: ['policy', 'reward', 'sft'], missing: [] });
  });

  test('says of each that cannot be had why it is missing, and gives the others', async () => {
    const gone = () => {
      throw new LabError('DownloadError', 'It could not be downloaded: the server answered 404.');
    };
    const torn = () => file.slice(0, 999);
    const { came, missing } = await fetched({ sft: good, reward: gone, policy: torn });
    expect(came).toEqual(['sft']);
    expect(Object.fromEntries(missing)).toEqual({
      reward: 'Our trained example for this station is missing. It could not be downloaded: the server answered 404.',
      policy: expect.stringMatching(/is missing. The safetensors file cannot be read/),
    });
  });
});

describe('the models of a page', () => {
  const example = readExample(file, base);
  const own = () => new SftTrainer(kit, base, { config: parseConfig('sft', {}), demonstrations: demonstrations() });

  test('write as the base model does until an example has come, and show it then', () => {
    const models = new Models(kit, base);
    expect([models.policy('tuned'), models.reward()]).toEqual([models.policy('base'), undefined]);
    expect(EXAMPLES.map((name) => models.exampleStatus(name))).toEqual(EXAMPLES.map(() => ({ fetching: true })));
    models.addExample('policy', example);
    models.fetching = false;
    expect(models.policy('tuned')).not.toBe(models.policy('base'));
    expect(models.exampleStatus('policy')).toEqual({ shipped: true });
    expect(models.recordedRun('policy')).toEqual({ rows: example.rows, settings });
    expect([models.exampleStatus('sft'), models.recordedRun('sft'), models.lacks('sft')]).toEqual([
      {},
      undefined,
      true,
    ]);
  });

  test('show no example of what comes after a phase that is the person’s own', () => {
    const models = new Models(kit, base);
    for (const name of EXAMPLES) models.addExample(name, example);
    models.fetching = false;
    models.setOwn('sft', { params: own().params });
    expect(EXAMPLES.map((name) => models.exampleStatus(name).shipped)).toEqual([undefined, true, undefined]);
    expect([models.recordedRun('sft'), models.recordedRun('policy')]).toEqual([undefined, undefined]);
    models.setOwn('sft', undefined);
    expect(models.exampleStatus('policy')).toEqual({ shipped: true });
  });
});

describe.each(['nano', 'micro'] as const)('what is shipped with %s', (model) => {
  const read = (path: string) => readFileSync(`public/models/${path}.safetensors`);
  const shippedBase: NamedTensors = readSafetensors(read(model)).tensors;
  const examples = Object.fromEntries(
    EXAMPLES.map((name) => [name, readExample(read(`${model}-${EXAMPLE_FILES[name]}`), shippedBase)]),
  );

  test('is small', () => {
    const size = EXAMPLES.reduce((sum, name) => sum + read(`${model}-${EXAMPLE_FILES[name]}`).length, 0);
    expect(size).toBeLessThan(0.75 * read(model).length);
  });

  test('shows the run of every station', () => {
    for (const name of EXAMPLES) expect(examples[name].rows.length, name).toBeGreaterThan(10);
    expect(examples['sft'].rows.at(-1)).toHaveProperty('trainLoss');
    expect(examples['reward'].rows.at(-1)).toHaveProperty('rewardAccuracy');
    expect(examples['policy'].rows.at(-1)).toHaveProperty('gold');
  });

  test('has the settings that it was trained with', () => {
    // A setting that came later has its default, which changes nothing.
    for (const name of EXAMPLES) {
      const [table, { settings }] = [EXAMPLE_FILES[name], examples[name]];
      expect(parseConfig(table, settings)).toEqual(parseConfig(table, SETTINGS[model][table]));
    }
    const { klCoef, iterations } = examples['policy'].settings;
    expect(examples['policy'].rows.at(-1)).toMatchObject({ klCoef, step: iterations });
    expect(examples['sft'].rows.at(-1)).toMatchObject({ step: examples['sft'].settings['steps'] });
  });

  test('has imitated: it finds the demonstrations likelier than the base model does', async () => {
    const world = { ...kit, backend: await simdBackend(), config: PRESETS[model], rng: new Rng(1) };
    const texts = demonstrations().map(({ prompt, response }) =>
      encodeSequence(world.tokenizer, { prompt, response, finished: true }, world.config.context),
    );
    const surprise = async (weights: NamedTensors) => {
      const params = new Params(world.backend, world.config, 'lm', false).load(weights);
      const logprobs = await textLogprobs(world, params, texts);
      return -logprobs.reduce((sum, x) => sum + x, 0) / logprobs.length;
    };
    const [before, after] = [await surprise(shippedBase), await surprise(examples['sft'].weights)];
    expect(after).toBeLessThan(0.8 * before);
  });
});

// A trained model as a file: it comes back as it was, and whatever is wrong with one is told in a sentence.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readComparisons } from '../../src/data/export.ts';
import { hasLabels, isModelFile, readModelFile, weightsOf, writeModelFile } from '../../src/data/model-file.ts';
import { readLabelFile, writePack } from '../../src/data/pack.ts';
import type { NamedTensors } from '../../src/data/safetensors.ts';
import { writeDelta } from '../../src/data/weight-delta.ts';
import { crc32 } from '../../src/lib/crc32.ts';
import { ranking } from '../labels.ts';

const about = {
  ...{ person: 'p', name: 'Ana', base: 'nano' as const, method: 'PPO', step: 20, seed: 1 },
  ...{ settings: { klCoef: 0.1 }, madeAt: 1_700_000_000_000 },
};
const tensors = (value: number, columns = 8): NamedTensors =>
  new Map([
    ['wte.weight', { shape: [4, columns], data: new Float32Array(4 * columns).map((_, i) => value * (i - 9)) }],
    ['ln_f.bias', { shape: [2], data: Float32Array.of(value, 1) }],
  ]);
const base = tensors(1);
const weights = writeDelta(tensors(1.5), base, {});
const CHECKSUM = 77;
const file = (change: object = {}): Uint8Array =>
  writeModelFile({ about: { ...about, ...change }, weights }, CHECKSUM, []);
const read = (bytes: Uint8Array) => readModelFile(bytes, () => CHECKSUM);
/** The same file with other facts. */
function withFacts(change: (facts: Record<string, unknown>) => object): Uint8Array {
  const parts = unzipSync(file());
  const facts = JSON.parse(new TextDecoder().decode(parts['model/about.json'])) as Record<string, unknown>;
  return zipSync({ ...parts, 'model/about.json': strToU8(JSON.stringify(change(facts))) });
}

test('a model comes back with its weights, its name and its settings', () => {
  expect(isModelFile(file())).toBe(true);
  expect(read(file())).toEqual({ about, weights });
  const again = weightsOf(read(file()), base);
  expect([...again.keys()].sort()).toEqual([...base.keys()].sort());
  expect(again.get('ln_f.bias')?.data).toEqual(Float32Array.of(1.5, 1));
  const { name: _, ...nameless } = about;
  expect(read(writeModelFile({ about: nameless, weights }, CHECKSUM, [])).about).toEqual(nameless);
});

test('rankings go along where they are given, and are read as those of any file', () => {
  expect(hasLabels(file())).toBe(false);
  const both = writeModelFile({ about, weights }, CHECKSUM, [ranking()]);
  expect(hasLabels(both)).toBe(true);
  expect(readComparisons(readLabelFile(both)).comparisons).toEqual([ranking()]);
  expect(read(both)).toEqual({ about, weights });
});

test('other files are no models', () => {
  const pack = writePack({ comparisons: [], demonstrations: [], models: {}, tokenizer: '{}', settings: {} });
  expect([pack, strToU8('{"version":2}'), new Uint8Array(0)].map(isModelFile)).toEqual([false, false, false]);
});

describe('a sentence for each that cannot be used', () => {
  const DAMAGED = 'This model is damaged, or was changed after it was saved.';
  const refused = (bytes: Uint8Array, message: string) =>
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'ImportError', message }));

  test('damaged: cut, a bit flipped, without weights or facts', () => {
    const whole = file();
    refused(whole.subarray(0, whole.length / 2), DAMAGED);
    const flipped = whole.slice();
    flipped[Math.floor(whole.length / 2)] ^= 1;
    refused(flipped, DAMAGED);
    refused(
      withFacts(({ method: _, ...facts }) => facts),
      DAMAGED,
    );
    refused(
      withFacts(() => []),
      DAMAGED,
    );
    refused(zipSync({ 'model/about.json': strToU8('{}') }), DAMAGED);
  });

  test('from a newer version', () => {
    refused(
      withFacts((facts) => ({ ...facts, version: 2, mood: 'new' })),
      'This model was saved by a newer version of this page.',
    );
  });

  test('from another base model', () => {
    const message = 'This model was made from a base model that this page does not have, so it cannot write here.';
    refused(
      withFacts((facts) => ({ ...facts, base: 'giant' })),
      message,
    );
    refused(
      withFacts((facts) => ({ ...facts, baseChecksum: CHECKSUM + 1 })),
      message,
    );
  });

  test('of another size, or diverged', () => {
    const model = (of: NamedTensors, from: NamedTensors) => ({ about, weights: writeDelta(of, from, {}) });
    const size = 'This model does not have the size of its base model, nano.';
    expect(() => weightsOf(model(tensors(2, 6), tensors(1, 6)), base)).toThrow(size);
    const fewer = new Map([...tensors(2)].slice(0, 1));
    expect(() => weightsOf(model(fewer, base), base)).toThrow(size);
    const broken = tensors(2);
    broken.get('ln_f.bias')!.data[0] = NaN;
    expect(() => weightsOf(model(broken, base), base)).toThrow(/^The training of this model has diverged/);
    expect(() => weightsOf({ about, weights: strToU8('nonsense') }, base)).toThrow(size);
  });

  test('with weights that are not those of its checksum', () => {
    const other = writeDelta(tensors(3), base, {});
    const parts = unzipSync(file());
    refused(zipSync({ ...parts, 'model/difference.safetensors': other }), DAMAGED);
    expect(read(withFacts((facts) => ({ ...facts, checksum: crc32(weights) }))).weights).toEqual(weights);
  });
});

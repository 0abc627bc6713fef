import { describe, expect, test } from 'vitest';
import { readSafetensors, writeSafetensors, type NamedTensor } from '../../src/data/safetensors.ts';
import { readDelta, writeDelta } from '../../src/data/weight-delta.ts';
import { Rng } from '../../src/lib/rng.ts';

type Tensors = Map<string, NamedTensor>;
const [R, C] = [37, 21];
const rng = new Rng(1).fork('weights');
const normal = (length: number, deviation = 1) => Float32Array.from({ length }, () => deviation * rng.normal());
const changed = (origin: Tensors, change: (i: number, j: number) => number): Tensors =>
  new Map(
    [...origin].map(([name, { shape, data }]) => [
      name,
      { shape, data: data.map((w, i) => w + change(Math.floor(i / C), i % C)) },
    ]),
  );
const origin: Tensors = new Map([['wte.weight', { shape: [R, C], data: normal(R * C) }]]);
const matrix = (tensors: Tensors) => tensors.get('wte.weight')!.data;
const restored = (model: Tensors, from = origin) => readDelta(writeDelta(model, from, {}), from).tensors;

describe('a matrix', () => {
  test('whose changes are a product of its rows and columns comes back', () => {
    const [rows, columns] = [normal(R, 0.01), normal(C)];
    const model = changed(origin, (i, j) => rows[i] * columns[j]);
    const again = matrix(restored(model));
    matrix(model).forEach((w, i) => expect(again[i]).toBeCloseTo(w, 4));
  });

  test('moves along its true change as far as it did, row by row, in the right direction everywhere', () => {
    const steps = normal(R * C, 0.01);
    const model = changed(origin, (i, j) => steps[i * C + j]);
    const [before, after, again] = [matrix(origin), matrix(model), matrix(restored(model))];
    for (let i = 0; i < R; i++) {
      let [along, whole] = [0, 0];
      for (let k = i * C; k < (i + 1) * C; k++) {
        const step = after[k] - before[k];
        expect((again[k] - before[k]) * step).toBeGreaterThanOrEqual(0);
        along += (again[k] - before[k]) * step;
        whole += step * step;
      }
      expect(along / whole).toBeCloseTo(1, 2);
    }
  });

  test('of which only some rows changed keeps the others to the bit', () => {
    const model = changed(origin, (i, j) => (i % 2 ? 0.01 * (j + 1) : 0));
    const again = matrix(restored(model));
    again.forEach((w, k) => {
      if (Math.floor(k / C) % 2 === 0) expect(w).toBe(matrix(origin)[k]);
    });
    expect(matrix(restored(origin))).toEqual(matrix(origin));
  });
});

test('vectors, and what the origin lacks, come back whole, and so does what is said of them', () => {
  const extras: Tensors = new Map([
    ['ln_f.bias', { shape: [3], data: Float32Array.of(0.5, -2, 3) }],
    ['score.weight', { shape: [2, 1], data: Float32Array.of(0.25, -8) }],
  ]);
  const from: Tensors = new Map([...origin, ['ln_f.bias', { shape: [3], data: new Float32Array(3) }]]);
  const { tensors, metadata } = readDelta(writeDelta(new Map([...origin, ...extras]), from, { rows: '[]' }), from);
  for (const [name, tensor] of extras) expect(tensors.get(name)).toEqual(tensor);
  expect([...tensors.keys()].sort()).toEqual(['ln_f.bias', 'score.weight', 'wte.weight']);
  expect(metadata).toEqual({ rows: '[]' });
});

test('a weight takes one bit', () => {
  const large: Tensors = new Map([['wte.weight', { shape: [256, 256], data: normal(256 * 256) }]]);
  const empty: Tensors = new Map([['wte.weight', { shape: [256, 256], data: new Float32Array(256 * 256) }]]);
  expect(writeDelta(large, empty, {}).length).toBeLessThan((256 * 256) / 8 + 2 * 2 * 256 + 400);
});

describe('a file that does not fit is refused', () => {
  const file = writeDelta(
    changed(origin, () => 0.01),
    origin,
    {},
  );
  const refused = (bytes: Uint8Array, from = origin) =>
    expect(() => readDelta(bytes, from)).toThrow(expect.objectContaining({ name: 'CheckpointError' }));

  test('when it is cut off anywhere', () => {
    for (let length = 0; length < file.length; length += 7) refused(file.subarray(0, length));
  });

  test('when a part is missing or too short', () => {
    const { tensors } = readSafetensors(file);
    for (const kind of ['rows', 'columns', 'signs']) {
      const dtype = (name: string) => (name.endsWith('signs') ? 'U8' : 'F16');
      const name = `wte.weight.${kind}`;
      const short = tensors.get(name)!.data.subarray(1);
      const broken = new Map(tensors).set(name, { shape: [short.length], data: short });
      refused(writeSafetensors(broken, { dtype, metadata: {} }));
      broken.delete(name);
      if (kind !== 'signs') refused(writeSafetensors(broken, { dtype, metadata: {} }));
    }
  });

  test('when the origin has other sizes or names', () => {
    refused(file, new Map([['wte.weight', { shape: [C, R], data: matrix(origin) }]]));
    refused(file, new Map());
  });
});

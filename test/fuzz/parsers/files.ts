// Files of weights: safetensors, GPT-2's, differences, our examples, and half precision.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { readGpt2 } from '../../../src/data/gpt2.ts';
import { fromBfloat, fromHalf, toHalf } from '../../../src/data/half.ts';
import { readRecording, writeRecording, type Recording } from '../../../src/data/recording.ts';
import { readSafetensors, writeSafetensors, type NamedTensors } from '../../../src/data/safetensors.ts';
import { readDelta, writeDelta } from '../../../src/data/weight-delta.ts';
import { readExample, writeExample } from '../../../src/worker/examples.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { damagedBytes, damagedText, hostileText, mutated, writeJson } from '../hostile.ts';

const CheckpointError = SENTENCE;

/** A file whose header may have another length than it says. */
function fileOf(header: string, data: Uint8Array, off: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt.asUintN(64, BigInt(text.length) + BigInt(off)), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c.weight', 'attn.bias', '__proto__', 'constructor', '0', '10') },
  { weight: 1, arbitrary: hostileText },
);
const dtype = fc.constantFrom(['F32', 4] as const, ['F16', 2] as const, ['BF16', 2] as const, ['U8', 1] as const);
const tensor = fc.record({ name, dtype, shape: fc.array(fc.nat(3), { maxLength: 3 }) });
/** Headers that are right, for tensors one after another, then changed. */
const header = fc
  .tuple(fc.array(tensor, { maxLength: 4 }), fc.dictionary(name, hostileText, { maxKeys: 2 }))
  .map(([tensors, metadata]) => {
    let at = 0;
    const rows = tensors.map(({ name, dtype: [type, bytes], shape }) => {
      const begin = at;
      at += bytes * shape.reduce((size, n) => size * n, 1);
      return [name, { dtype: type, shape, data_offsets: [begin, at] }] as const;
    });
    return { size: at, rows, metadata };
  });
const built = header.chain(({ size, rows, metadata }) => {
  const json = Object.fromEntries([['__metadata__', metadata] as const, ...rows]);
  const text = damagedText(mutated(fc.constant(json)).map(writeJson));
  const off = fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 1, 8, -8, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER, -(2 ** 40)) },
  );
  const spare = fc.constantFrom(0, 0, 0, 0, 1, -1, 4);
  const data = spare.map((more) => Uint8Array.from({ length: Math.max(0, size + more) }, (_, i) => i * 37));
  return fc.tuple(text, data, off).map((parts) => fileOf(...parts));
});

const numbers = (...values: number[]) => Float32Array.from(values);
const small: NamedTensors = new Map([
  ['wte.weight', { shape: [4, 64], data: numbers(...Array.from({ length: 256 }, (_, i) => i / 8)) }],
  ['wpe.weight', { shape: [2, 64], data: new Float32Array(128).fill(0.5) }],
  ['h.0.ln_1.weight', { shape: [3], data: numbers(1, NaN, -Infinity) }],
  ['empty', { shape: [0, 7], data: numbers() }],
]);
const written = fc
  .constantFrom('F32' as const, 'F16' as const)
  .map((dtype) => writeSafetensors(small, { dtype, metadata: { format: 'pt' } }));
const noise = fc.uint8Array({ maxLength: 80 });
const safetensors = fc.oneof(
  { weight: 6, arbitrary: built },
  { weight: 3, arbitrary: damagedBytes(written) },
  { weight: 1, arbitrary: noise },
);

/** Plain data to compare: -0 is a size that JSON can write and only JavaScript tells from 0. */
const plain = ({ tensors, metadata }: ReturnType<typeof readSafetensors>): unknown[] => [
  [...tensors].map(([name, { shape, data }]) => [name, shape.map((n) => n + 0), data] as const).sort(byName),
  Object.entries(metadata).sort(byName),
];
const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : a > b ? 1 : 0;

/** What was read can be written and read again. */
function rereads(read: ReturnType<typeof readSafetensors>): void {
  const again = readSafetensors(writeSafetensors(read.tensors, { dtype: 'F32', metadata: read.metadata }));
  assert.deepEqual(plain(again), plain(read));
}

const origin: NamedTensors = new Map([
  ['w', { shape: [3, 5], data: Float32Array.from({ length: 15 }, (_, i) => Math.sin(i)) }],
  ['b', { shape: [5], data: numbers(1, 2, 3, 4, 5) }],
]);
const trained: NamedTensors = new Map([
  ['w', { shape: [3, 5], data: origin.get('w')!.data.map((w, i) => w + Math.cos(i) / 9) }],
  ['b', { shape: [5], data: numbers(1, 2, 3, 4, 6) }],
  ['score.weight', { shape: [5, 1], data: numbers(1, 0, 0, 0, 1) }],
]);
/** Parts of a difference, under other names, of other shapes, or absent. */
const parts = fc
  .array(
    fc.record({
      name: fc.constantFrom<string>(
        'w.signs',
        'w.rows',
        'w.columns',
        'b.signs',
        'x.signs',
        '.signs',
        'w',
        '\n.signs',
        'b',
      ),
      shape: fc.constantFrom<number[]>([3], [5], [2], [15], [0], [3, 5], [1]),
    }),
    { maxLength: 5 },
  )
  .map((list) => {
    const tensors = new Map(
      list.map(({ name, shape }) => {
        const length = shape.reduce((size, n) => size * n, 1);
        return [name, { shape, data: new Float32Array(length).fill(1) }];
      }),
    );
    return writeSafetensors(tensors, { dtype: 'F16', metadata: {} });
  });
const delta = fc.oneof(
  { weight: 3, arbitrary: damagedBytes(fc.constant(writeDelta(trained, origin, { rows: '[]' }))) },
  { weight: 2, arbitrary: parts },
  { weight: 1, arbitrary: safetensors },
);

const RECORDING: Recording = {
  ...{
    title: 'A run',
    phase: 'policy',
    method: 'ppo',
    settings: { klCoef: 0.4 },
    marks: [{ step: 1, label: 'paused' }],
  },
  rows: [{ step: 1, score: 0.25 }],
  show: {
    cast: { cards: ['a'], wall: [{ prompt: 'b', family: 'list' }], river: 'a' },
    frames: [
      { step: 0, cards: [{ tokens: [{ text: ' fox', moved: 0.5 }], outcome: 'follows', score: 1 }] },
      { step: 2, wall: [{ response: ' a hen', outcome: 'rude' }], river: [{ parent: -1, text: ' a', probability: 1 }] },
      { step: 3, pairs: [{ prompt: 'a', texts: ['b', 'c'], scores: [1, 0.5], heldOut: true }] },
    ],
  },
};
const recordingFile = fc.constant({ format: 'rlhf-sandbox recording', version: 1, ...RECORDING });
const recording = fc.oneof(
  { weight: 3, arbitrary: damagedText(mutated(recordingFile).map(writeJson)).map((text) => gzipSync(strToU8(text))) },
  { weight: 2, arbitrary: damagedBytes(fc.constant(writeRecording(RECORDING))) },
  { weight: 1, arbitrary: noise },
);

const rows = [
  { step: 1, trainLoss: 2.5 },
  { step: 2, trainLoss: 2, gold: 0.1 },
];
const exampleText = (value: unknown) => damagedText(mutated(fc.constant(value)).map(writeJson));
const example = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ rows: exampleText(rows), settings: exampleText({ steps: 8, beta: 0.1 }) })
      .map((metadata) => writeDelta(trained, origin, metadata)),
  },
  {
    weight: 1,
    arbitrary: damagedBytes(fc.constant(writeExample({ weights: trained, rows, settings: { a: 1 } }, origin))),
  },
  { weight: 1, arbitrary: delta },
);

export const FILES = [
  parser({
    name: 'safetensors',
    declared: { CheckpointError },
    thousands: 80,
    inputs: safetensors,
    parse: (bytes) => readSafetensors(bytes),
    check: rereads,
  }),
  parser({
    name: 'GPT-2 weights',
    declared: { CheckpointError },
    thousands: 40,
    inputs: safetensors,
    parse: readGpt2,
    check: ({ config }) => {
      for (const size of Object.values(config)) assert(Number.isSafeInteger(size) && size > 0);
    },
  }),
  parser({
    name: 'weight delta',
    declared: { CheckpointError },
    thousands: 45,
    inputs: delta,
    parse: (bytes) => readDelta(bytes, origin),
    check: rereads,
  }),
  parser({
    name: 'shipped example',
    declared: { CheckpointError },
    thousands: 45,
    inputs: example,
    parse: (bytes) => readExample(bytes, origin),
    check: (read) => {
      const { weights, ...run } = readExample(writeExample(read, new Map()), new Map());
      assert.deepEqual([...weights.keys()].sort(), [...read.weights.keys()].sort());
      // JSON writes -0 as 0.
      const settings = (of: typeof run) => JSON.stringify(Object.entries(of.settings).sort(byName));
      assert.equal(settings(run), settings(read));
      for (const { step } of run.rows) assert.equal(typeof step, 'number');
    },
  }),
  parser({
    name: 'recording',
    declared: { ImportError: SENTENCE },
    thousands: 30,
    inputs: recording,
    parse: readRecording,
    check: (read) => {
      // Written numbers are shortened, and short ones stay as they are.
      const once = readRecording(writeRecording(read));
      assert.deepEqual(readRecording(writeRecording(once)), once);
      const { cast, frames } = read.show;
      for (const { wall = cast.wall } of frames) assert.equal(wall.length, cast.wall.length);
    },
  }),
  parser({
    name: 'half precision',
    declared: {},
    thousands: 15,
    inputs: fc.oneof(fc.double(), fc.float(), fc.integer(), fc.constantFrom(65_519.99, 65_520, 2 ** -25, 6e-8)),
    parse: toHalf,
    check: (half, value) => {
      assert(Number.isInteger(half) && half >= 0 && half <= 0xffff);
      const read = fromHalf(half);
      if (Math.abs(value) < 65_519) assert(Math.abs(read - value) <= Math.abs(value) / 2048 + 2 ** -25);
      assert.equal(Number.isNaN(read), Number.isNaN(value));
      if (!Number.isNaN(read)) assert.equal(toHalf(read), half);
      if (!Number.isNaN(fromBfloat(half))) assert.equal(toHalf(fromBfloat(half)) & 0x8000, half & 0x8000);
    },
  }),
];

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src/data/safetensors.ts';
import { LabError } from '../../src/lib/errors.ts';

const tensors = new Map([
  ['wte.weight', { shape: [2, 3], data: Float32Array.of(1, -2, 0.5, 0, 65504, -0.25) }],
  ['ln_f.bias', { shape: [2], data: Float32Array.of(3, 4) }],
  ['step', { shape: [], data: Float32Array.of(7) }],
]);
const metadata = { format: 'pt', 'trained by': 'jürgen' };

/** A file with this header and data. */
function fileOf(header: unknown, data: number[] = []): Uint8Array {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
  file.set(json, 8);
  file.set(data, 8 + json.length);
  return file;
}

function refusal(file: Uint8Array): string {
  try {
    readSafetensors(file);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(LabError);
    expect(thrown).toHaveProperty('name', 'CheckpointError');
    return (thrown as LabError).message;
  }
  return expect.fail('the file was accepted');
}

describe('layout', () => {
  test('length, JSON padded with spaces to eight bytes, then the data by name', () => {
    const file = writeSafetensors(tensors, { dtype: 'F32', metadata });
    const view = new DataView(file.buffer);
    const length = Number(view.getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)))).toEqual({
      __metadata__: metadata,
      'ln_f.bias': { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
      step: { dtype: 'F32', shape: [], data_offsets: [8, 12] },
      'wte.weight': { dtype: 'F32', shape: [2, 3], data_offsets: [12, 36] },
    });
    expect(file.length).toBe(8 + length + 36);
    expect(view.getFloat32(8 + length, true)).toBe(3);
  });

  test('a file written by hand, at an odd place in its buffer', () => {
    const header = {
      half: { dtype: 'F16', shape: [2], data_offsets: [4, 8] },
      brain: { dtype: 'BF16', shape: [1, 2], data_offsets: [0, 4] },
    };
    const file = fileOf(header, [0x80, 0x3f, 0x49, 0xc0, 0x00, 0x3c, 0x00, 0xc0]);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    const read = readSafetensors(shifted.subarray(3));
    expect([...read.tensors]).toEqual([
      ['brain', { shape: [1, 2], data: Float32Array.of(1, -3.140625) }],
      ['half', { shape: [2], data: Float32Array.of(1, -2) }],
    ]);
    expect(read.metadata).toEqual({});
  });
});

test.each(['F16', 'F32'] as const)('what is written comes back, %s', (dtype) => {
  const read = readSafetensors(writeSafetensors(tensors, { dtype, metadata }));
  expect(read.metadata).toEqual(metadata);
  expect(new Map(read.tensors)).toEqual(tensors);
});

test('each name may have its own type, and bytes come back as numbers', () => {
  const given = new Map([
    ['bits', { shape: [3], data: Float32Array.of(0, 128, 255) }],
    ['half', { shape: [1], data: Float32Array.of(-0.5) }],
  ]);
  const file = writeSafetensors(given, { dtype: (name) => (name === 'bits' ? 'U8' : 'F16'), metadata });
  expect(file.subarray(-5)).toEqual(Uint8Array.of(0, 128, 255, 0x00, 0xb8));
  expect(readSafetensors(file).tensors).toEqual(given);
});

test.each([-1, 256, 0.5, NaN])('%f is no byte', (x) => {
  const given = new Map([['bits', { shape: [1], data: Float32Array.of(x) }]]);
  expect(() => writeSafetensors(given, { dtype: 'U8', metadata })).toThrow(/not a byte/);
});

test('any names and numbers come back from F32', () => {
  const name = fc.string({ maxLength: 8 }).filter((s) => s !== '__metadata__');
  const list = fc.array(fc.float(), { maxLength: 9 }).map((x) => ({ shape: [x.length], data: Float32Array.from(x) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, list), { maxLength: 5 }), (entries) => {
      const given = new Map(entries);
      expect(readSafetensors(writeSafetensors(given, { dtype: 'F32', metadata: {} })).tensors).toEqual(given);
    }),
  );
});

test('what is to be ignored may have any type, but must not hide a hole', () => {
  const mask = { dtype: 'BOOL', shape: [2, 2], data_offsets: [4, 8] };
  const kept = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
  const { tensors: read } = readSafetensors(fileOf({ mask, kept }, [0, 0, 0x80, 0x3f, 1, 1, 1, 1]), /^mask$/);
  expect([...read]).toEqual([['kept', { shape: [1], data: Float32Array.of(1) }]]);
  const far = { ...mask, data_offsets: [6, 10] };
  expect(() => readSafetensors(fileOf({ mask: far, kept }, Array<number>(10).fill(0)), /^mask$/)).toThrow(/gap/);
});

describe('refuses', () => {
  const f32 = (shape: unknown, offsets: unknown) => ({ dtype: 'F32', shape, data_offsets: offsets });
  const four = [0, 0, 0, 0];
  const lists = '['.repeat(20_000) + ']'.repeat(20_000);
  const nested = (field: string) => `{"a":{"dtype":"F8","shape":[0],"data_offsets":[0,0],"${field}":${lists}}}`;
  const cases: [string, Uint8Array, RegExp][] = [
    ['an empty file', new Uint8Array(0), /shorter/],
    ['a header longer than the file', new Uint8Array(8).fill(255), /header length/],
    ['a header that is not JSON', fileOf('{"a":'), /not JSON/],
    ['a header that is not text', fileOf('{}').map((byte, i) => (i === 8 ? 0xff : byte)), /not JSON/],
    ['a list for a header', fileOf([]), /not a JSON object/],
    ['space before the header', fileOf(' {}'), /not a JSON object/],
    ['a type it does not know', fileOf({ a: { ...f32([1], [0, 4]), dtype: 'I64' } }, four), /type I64/],
    [
      'a type that is no text',
      fileOf({ a: { ...f32([1], [0, 4]), dtype: { toString: 1 } } }, four),
      /tensor a has no type;/,
    ],
    ['a type of nested lists', fileOf(nested('dtype')), /tensor a has no type;/],
    ['a shape of nested lists', fileOf(nested('shape')), /valid shape/],
    ['a name without end', fileOf({ ['n'.repeat(5e5)]: null }), /tensor n{60}… has no description\.$/],
    ['a shape without end', fileOf({ a: f32(Array<number>(4e5).fill(1), [0, 8]) }, [...four, ...four]), /^.{90,200}$/],
    ['a type by a borrowed name', fileOf({ a: { ...f32([1], [0, 4]), dtype: 'toString' } }, four), /type toString/],
    ['a negative shape', fileOf({ a: f32([-1], [0, 4]) }, four), /valid shape/],
    ['a shape that overflows', fileOf({ a: f32([2 ** 50, 2 ** 50], [0, 4]) }, four), /do not match its shape/],
    ['a shape of other size', fileOf({ a: f32([2], [0, 4]) }, four), /do not match its shape/],
    ['offsets in the wrong order', fileOf({ a: f32([1], [4, 0]) }, four), /data_offsets/],
    ['three offsets', fileOf({ a: f32([1], [0, 4, 8]) }, four), /data_offsets/],
    ['a gap', fileOf({ a: f32([1], [4, 8]) }, [...four, ...four]), /gap/],
    ['an overlap', fileOf({ a: f32([1], [0, 4]), b: f32([1], [0, 4]) }, four), /overlap/],
    ['data too short', fileOf({ a: f32([1], [0, 4]) }, [0]), /1 bytes of data/],
    ['data left over', fileOf({ a: f32([1], [0, 4]) }, [...four, 1]), /5 bytes of data/],
    ['no description', fileOf({ a: null }), /no description/],
    ['metadata that are not text', fileOf({ __metadata__: { a: 1 } }), /metadata a/],
  ];
  test.each(cases)('%s', (_, file, reason) => expect(refusal(file)).toMatch(reason));

  test('a tensor named like a built-in is only a name', () => {
    const { tensors: read } = readSafetensors(
      fileOf('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', four),
    );
    expect([...read.keys()]).toEqual(['__proto__']);
  });

  test('any damage with a CheckpointError and nothing else', () => {
    const whole = writeSafetensors(tensors, { dtype: 'F16', metadata });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(whole.length), (changes, length) => {
        const damaged = whole.slice(0, changes.length % 2 === 0 ? length : whole.length);
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        try {
          readSafetensors(damaged);
        } catch (thrown) {
          expect(thrown).toHaveProperty('name', 'CheckpointError');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('does not write what could not be read back', () => {
  const write = (shape: number[], data: number[], dtype: 'F16' | 'F32') => () =>
    writeSafetensors(new Map([['a', { shape, data: Float32Array.from(data) }]]), { dtype, metadata: {} });
  expect(write([3], [1, 2], 'F32')).toThrow(/does not match its shape/);
  expect(write([1], [7e4], 'F16')).toThrow(/too large/);
  expect(write([1], [7e4], 'F32')).not.toThrow();
  expect(write([1], [NaN], 'F16')).not.toThrow();
});

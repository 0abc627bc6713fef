// Reads and writes tensors in the safetensors format, which every Hugging Face library understands.
//
// Layout: 8 bytes little-endian header length N, N bytes of JSON padded with spaces to a multiple of 8, then the data
// without gaps. The JSON maps each name to { dtype, shape, data_offsets: [begin, end) } counted from the start of
// the data, and "__metadata__" to strings. Source: huggingface/safetensors README.md, "Format", and
// safetensors/src/tensor.rs.
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';
import { isObject } from '../lib/shapes.ts';
import { fromBfloat, fromHalf, toHalf } from './half.ts';

export interface NamedTensor {
  shape: number[];
  /** Row-major. */
  data: Float32Array;
}
export type NamedTensors = Map<string, NamedTensor>;

const BYTES = { F32: 4, F16: 2, BF16: 2, U8: 1 } as const;
type Dtype = keyof typeof BYTES;
type WriteDtype = Exclude<Dtype, 'BF16'>;

/** Fits GPT-2's 523 MiB. A page cannot use much more, and a corrupt length must not make it try. */
const MAX_FILE_BYTES = 640 * 2 ** 20;
/** Many times that of the largest GPT-2. Parsed, lists in lists take fifty times their length in memory. */
const MAX_HEADER_BYTES = 2 ** 20;

interface Entry {
  name: string;
  dtype: Dtype;
  shape: number[];
  begin: number;
  end: number;
}

const DIVERGED = 'These weights have diverged. Reset their phase and train it again.';
const fail = (what: string): never => {
  throw new LabError('CheckpointError', `The safetensors file cannot be read: ${what}.`, { hint: DOWNLOAD_AGAIN });
};

/** A name, type or shape as a message shows it: a file may hold one of any length. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * The bytes of a safetensors file with all tensors in `dtype`, or each in the type given for its name, ordered by name as in the
 * reference implementation.
 * @throws LabError `CheckpointError` when a shape does not match its data or a number does not fit its type.
 */
export function writeSafetensors(
  tensors: Map<string, NamedTensor>,
  { dtype, metadata }: { dtype: WriteDtype | ((name: string) => WriteDtype); metadata: Record<string, string> },
): Uint8Array {
  const dtypeOf = typeof dtype === 'string' ? () => dtype : dtype;
  const names = [...tensors.keys()].sort((a, b) => (a < b ? -1 : 1));
  const header: [string, unknown][] = [['__metadata__', metadata]];
  let size = 0;
  for (const name of names) {
    const { shape, data } = tensors.get(name)!;
    if (name === '__metadata__' || product(shape) !== data.length) {
      throw new LabError(
        'CheckpointError',
        `Tensor ${name} has ${data.length} numbers, which does not match its shape [${shape.join()}].`,
      );
    }
    const end = size + data.length * BYTES[dtypeOf(name)];
    header.push([name, { dtype: dtypeOf(name), shape, data_offsets: [size, end] }]);
    size = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const headerBytes = Math.ceil(json.length / 8) * 8;
  const file = new Uint8Array(8 + headerBytes + size).fill(0x20, 8, 8 + headerBytes);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(headerBytes), true);
  file.set(json, 8);
  let at = 8 + headerBytes;
  for (const name of names) at = writeNumbers(view, at, name, tensors.get(name)!.data, dtypeOf(name));
  return file;
}

/**
 * All tensors as 32-bit floats, in the order of the file, with the file's metadata. Those whose names match `ignore` are left out, and
 * may be of any type.
 * @throws LabError `CheckpointError` for anything that is not a complete, unambiguous file of F32, F16, BF16 or U8 tensors.
 */
export function readSafetensors(
  bytes: Uint8Array,
  ignore?: RegExp,
): {
  tensors: Map<string, NamedTensor>;
  metadata: Record<string, string>;
} {
  if (bytes.length < 8) fail('it is shorter than its own header');
  if (bytes.length > MAX_FILE_BYTES) fail(`it is larger than ${MAX_FILE_BYTES / 2 ** 20} MiB`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = Number(view.getBigUint64(0, true));
  if (headerBytes > MAX_HEADER_BYTES || headerBytes > bytes.length - 8) fail('its header length is wrong');
  const header = parseHeader(bytes.subarray(8, 8 + headerBytes));
  const start = 8 + headerBytes;
  const entries = readEntries(header, bytes.length - start, ignore);
  const tensors = new Map<string, NamedTensor>();
  for (const { name, dtype, shape, begin, end } of entries) {
    if (ignore?.test(name)) continue;
    tensors.set(name, { shape, data: readNumbers(view, start + begin, (end - begin) / BYTES[dtype], dtype) });
  }
  return { tensors, metadata: readMetadata(header.get('__metadata__')) };
}

function parseHeader(bytes: Uint8Array): Map<string, unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const header: unknown = JSON.parse(text);
    if (text.startsWith('{') && isObject(header)) return new Map(Object.entries(header));
  } catch (cause) {
    throw new LabError('CheckpointError', 'The safetensors file cannot be read: its header is not JSON.', {
      cause,
      hint: DOWNLOAD_AGAIN,
    });
  }
  return fail('its header is not a JSON object');
}

/** The tensors by position; together they must cover the data exactly, with neither gap nor overlap. */
function readEntries(header: Map<string, unknown>, dataBytes: number, ignore?: RegExp): Entry[] {
  const entries = [...header]
    .filter(([name]) => name !== '__metadata__')
    .map(([name, value]) => readEntry(name, value, ignore?.test(name)))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let covered = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== covered) fail(`there is a gap or an overlap before tensor ${shown(name)}`);
    covered = end;
  }
  if (covered !== dataBytes) fail(`it has ${dataBytes} bytes of data, but its header describes ${covered}`);
  return entries;
}

function readEntry(name: string, value: unknown, anyType = false): Entry {
  if (!isObject(value)) return fail(`tensor ${shown(name)} has no description`);
  const { dtype, shape, data_offsets: offsets } = value;
  if (!isSizes(shape)) return fail(`tensor ${shown(name)} has no valid shape`);
  if (!isSizes(offsets) || offsets.length !== 2 || offsets[1] < offsets[0])
    return fail(`tensor ${shown(name)} has no valid data_offsets`);
  const [begin, end] = offsets;
  if (isDtype(dtype)) {
    if (end - begin === product(shape) * BYTES[dtype]) return { name, dtype, shape, begin, end };
    return fail(`the data of tensor ${shown(name)} do not match its shape [${shown(shape.join())}]`);
  }
  // Its numbers will not be read.
  if (anyType) return { name, dtype: 'F32', shape, begin, end };
  const type = typeof dtype === 'string' ? `type ${shown(dtype)}` : 'no type';
  return fail(`tensor ${shown(name)} has ${type}; F32, F16, BF16 and U8 are supported`);
}

function readMetadata(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (!isObject(value)) return fail('its metadata is not an object');
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [
      key,
      typeof text === 'string' ? text : fail(`metadata ${shown(key)} is not a string`),
    ]),
  );
}

function writeNumbers(view: DataView, at: number, name: string, data: Float32Array, dtype: WriteDtype): number {
  for (let i = 0; i < data.length; i++) {
    if (dtype === 'F32') {
      view.setFloat32(at + 4 * i, data[i], true);
      continue;
    }
    if (dtype === 'U8') {
      if (data[i] !== (data[i] & 0xff))
        throw new LabError('CheckpointError', `Tensor ${name} contains ${data[i]}, which is not a byte.`, {
          hint: DIVERGED,
        });
      view.setUint8(at + i, data[i]);
      continue;
    }
    const bits = toHalf(data[i]);
    if ((bits & 0x7fff) === 0x7c00 && Number.isFinite(data[i])) {
      throw new LabError('CheckpointError', `Tensor ${name} contains ${data[i]}, which is too large for F16.`, {
        hint: DIVERGED,
      });
    }
    view.setUint16(at + 2 * i, bits, true);
  }
  return at + data.length * BYTES[dtype];
}

function readNumbers(view: DataView, at: number, count: number, dtype: Dtype): Float32Array {
  const data = new Float32Array(count);
  if (dtype === 'F32') {
    for (let i = 0; i < count; i++) data[i] = view.getFloat32(at + 4 * i, true);
    return data;
  }
  if (dtype === 'U8') {
    for (let i = 0; i < count; i++) data[i] = view.getUint8(at + i);
    return data;
  }
  const decode = dtype === 'F16' ? fromHalf : fromBfloat;
  for (let i = 0; i < count; i++) data[i] = decode(view.getUint16(at + 2 * i, true));
  return data;
}

const product = (shape: number[]): number => shape.reduce((size, n) => size * n, 1);
const isDtype = (value: unknown): value is Dtype => typeof value === 'string' && Object.hasOwn(BYTES, value);
const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);

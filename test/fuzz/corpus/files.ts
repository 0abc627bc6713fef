// Files of weights that were refused with a raw error or a message without end.
import { writeSafetensors } from '../../../src/data/safetensors.ts';
import type { Cases } from '../corpus.ts';

/** A file of this header and of zeros. */
function fileOf(header: string, bytes = 0): Uint8Array {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}
/** A header of one tensor, one field of it changed. */
const tensor = (field: string, text: string, name = 'a') =>
  fileOf(`{"${name}":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"${field}":${text}}}`, 4);
const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const headerOf = (length: bigint) => {
  const file = new Uint8Array(16).fill(0x20);
  new DataView(file.buffer).setBigUint64(0, length, true);
  return file;
};
const record = (rows: string, settings: string) =>
  writeSafetensors(new Map(), { dtype: 'F32', metadata: { rows, settings } });

const SAFETENSORS: Cases[string] = {
  'a type that cannot become a text': () => tensor('dtype', '{"toString":1}'),
  'a type of lists in lists': () => tensor('dtype', lists(100_000)),
  'a shape of lists in lists': () => tensor('shape', lists(100_000)),
  'a header of lists in lists': () => fileOf(`{"a":${lists(500_000)}}`),
  'a type of a million characters': () => tensor('dtype', `"${'F'.repeat(1_000_000)}"`),
  'a name of a million characters': () => tensor('shape', '0', 'n'.repeat(1_000_000)),
  'a shape of a million sizes': () => tensor('shape', `[${'1,'.repeat(400_000)}2]`),
  'fifteen thousand tensors of nothing': () =>
    fileOf(`{${Array.from({ length: 15_000 }, (_, i) => `"${i}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}`)}}`),
  'sizes whose product is no number': () => tensor('shape', '[9007199254740991,9007199254740991,0]'),
  'a size below nothing': () => tensor('shape', '[-0]'),
  'a header of 2⁵³ bytes': () => headerOf(2n ** 53n),
  'a header of 2⁶⁴ − 1 bytes': () => headerOf(2n ** 64n - 1n),
  'a header one byte longer than the file': () => headerOf(9n),
  'a tensor called __proto__': () => tensor('shape', '[1]', '__proto__'),
  'a lone surrogate for a name': () => tensor('shape', '[1]', '\\ud800'),
  nothing: () => new Uint8Array(0),
};

export const FILE_CASES: Cases = {
  safetensors: SAFETENSORS,
  'GPT-2 weights': SAFETENSORS,
  'weight delta': {
    ...SAFETENSORS,
    'signs of a tensor with a name of a million characters': () =>
      tensor('shape', '[1]', `${'n'.repeat(1_000_000)}.signs`),
  },
  'shipped example': {
    'rows without steps': () => record('[{"trainLoss":1}]', '{}'),
    'rows of lists in lists': () => record(lists(100_000), '{}'),
    'settings that are a list': () => record('[]', '[1]'),
    'a number beyond all numbers': () => record('[{"step":1e999}]', '{}'),
  },
};

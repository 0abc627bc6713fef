// Files of rankings that have crashed, stopped or misled the page.
import { Deflate, deflateSync, strToU8, zipSync } from 'fflate';
import type { Cases } from '../corpus.ts';

const ROW = {
  ...{ version: 2, id: 'a', prompt: 'what color is the fox?', responses: [' red.', ' blue.'], finished: [true, true] },
  ...{ ranks: [1, 2], author: { person: 'a1b2' }, round: 1, source: { policy: 'sft' }, choice: 'turn', split: 'train' },
  createdAt: 1_700_000_000_000,
};
const row = (changes: object = {}): string => `${JSON.stringify({ ...ROW, ...changes })}\n`;
/** A row with a field of text that is no JSON or too much of it. */
const raw = (field: string, text: string): string =>
  row({ [field]: 0 }).replace(`"${field}":0`, () => `"${field}":${text}`);
const rows = (count: number, changes: object = {}): string =>
  Array.from({ length: count }, (_, i) => row({ id: `${i}`, ...changes })).join('');
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const nine = <T>(value: T): T[] => new Array<T>(9).fill(value);
const places = Array.from({ length: 9 }, (_, i) => i + 1);

const NAME = 'labels/comparisons.jsonl';
/** `bytes` bytes of a number, the lowest first. */
const le = (n: number, bytes: number) => Array.from({ length: bytes }, (_, i) => Math.floor(n / 256 ** i) % 256);
/** A .zip of one deflated entry that claims to be of `claimed` bytes. */
function zipOf(deflated: Uint8Array, claimed: number, name = NAME): Uint8Array {
  const sizes = [...le(0, 4), ...le(deflated.length, 4), ...le(claimed, 4), ...le(name.length, 2)];
  const local = [...le(0x04034b50, 4), 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, ...sizes, 0, 0, ...strToU8(name)];
  const central = [
    ...[...le(0x02014b50, 4), 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, ...sizes],
    ...[...new Array<number>(16).fill(0), ...strToU8(name)],
  ];
  const at = local.length + deflated.length;
  const end = [...le(0x06054b50, 4), ...le(0, 4), 1, 0, 1, 0, ...le(central.length, 4), ...le(at, 4), 0, 0];
  const file = new Uint8Array(at + central.length + end.length);
  file.set(local);
  file.set(deflated, local.length);
  file.set([...central, ...end], at);
  return file;
}

/** Megabytes of zeros, deflated in pieces, so that making them takes no memory. */
function manyZeros(megabytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate((part) => parts.push(part));
  const zeros = new Uint8Array(2 ** 20);
  for (let i = 1; i <= megabytes; i++) deflate.push(zeros, i === megabytes);
  return Buffer.concat(parts);
}

export const LABEL_CASES: Cases = {
  rankings: {
    'one text of 131 tokens among good ones': () =>
      rows(3) + row({ id: 'long', responses: [' red.', ' !?'.repeat(65)] }),
    'fifteen thousand rankings of nine texts': () =>
      rows(15_000, { responses: nine(' red.'), finished: nine(true), ranks: places }),
    'a prompt of a million characters': () => row({ prompt: 'a'.repeat(1_000_000) }),
    'a prompt of twenty thousand line ends, two hundred times': () => rows(200, { prompt: '\n'.repeat(20_000) }),
    'ten million line ends': () => '\n'.repeat(10_000_000),
    '32 MB of line ends': () => '\n'.repeat(32 * 2 ** 20),
    '32 MB of line ends as Windows has them': () => '\r\n'.repeat(16 * 2 ** 20),
    '32 MB of spaces in one line': () => ' '.repeat(32 * 2 ** 20),
    '32 MB in one line': () => 'x'.repeat(32 * 2 ** 20),
    'skipped: false': () => row({ skipped: false }),
    'allBad: false': () => row({ allBad: false }),
    'lists in lists, 100,000 deep': () => raw('responses', lists(100_000)),
    'lists in lists in a field that there is not': () => raw('mood', lists(100_000)),
    '32 MB of opening brackets': () => '['.repeat(32 * 2 ** 20),
    'three million numbers for texts': () => raw('responses', `[${'1,'.repeat(3e6)}1]`),
    'a million fields that there are not': () =>
      `{${Array.from({ length: 1_000_000 }, (_, i) => `"field${i}":1`).join()}}`,
    'a field with a name of a million characters': () => row({ ['k'.repeat(1_000_000)]: 1 }),
    'the longest texts there may be, twenty times nine': () =>
      rows(20, { responses: nine('the fox '.repeat(2400)), finished: nine(true), ranks: places }),
    'a field called __proto__': () => raw('__proto__', '{"policy":"sft"}'),
    'a ranking called __proto__': () => row({ id: '__proto__' }) + row({ id: 'constructor' }),
    'lone surrogates': () => row({ prompt: '\ud800', responses: ['\udc00', '\ud800x'] }),
    'line ends of JavaScript that are none of JSON lines': () => row({ prompt: 'a\u2028b\u2029c' }),
    'a byte-order mark on every line': () => `\uFEFF${row()}\uFEFF${row({ id: 'b' })}`,
    'a date beyond all calendars': () => row({ createdAt: Number.MAX_SAFE_INTEGER }),
    'two fields of one name': () => raw('id', '"a","id":"b"'),
    'no text at all': () => '',
    'texts of two thousand characters, three hundred times nine': () =>
      rows(300, { responses: nine('the fox '.repeat(250)), finished: nine(true), ranks: places }),
  },
  'label file': {
    'a .zip that claims four billion files': () =>
      Uint8Array.from([
        ...[
          ...le(0x06064b50, 4),
          ...le(44, 8),
          45,
          0,
          45,
          0,
          ...le(0, 8),
          ...le(2 ** 32 - 1, 8),
          ...le(2 ** 32 - 1, 8),
        ],
        ...[...le(46, 8), ...le(1000, 8), ...le(0x07064b50, 4), ...le(0, 12), ...le(1, 4)],
        ...[...le(0x06054b50, 4), ...le(0, 4), ...le(2 ** 32 - 1, 4), ...le(0, 4), ...le(2 ** 32 - 1, 4), 0, 0],
      ]),
    'an entry of 80 MB that claims ten bytes': () => zipOf(manyZeros(80), 10),
    'an entry of 80 MB that says so': () => zipOf(manyZeros(80), 80 * 2 ** 20),
    'an entry of ten bytes that claims four gigabytes': () => zipOf(deflateSync(new Uint8Array(10)), 2 ** 32 - 1),
    '32 MB of zeros in a small .zip': () => zipOf(manyZeros(32), 32 * 2 ** 20),
    'ten thousand files': () =>
      zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, new Uint8Array(0)]))),
    'a file called __proto__': () => zipOf(deflateSync(new Uint8Array(3)), 3, '__proto__'),
    'bytes that are no text': () => zipSync({ [NAME]: Uint8Array.of(0xff, 0xfe, 0xff) }),
    'two letters': () => strToU8('PK'),
    nothing: () => new Uint8Array(0),
    '32 MB of line ends': () => new Uint8Array(32 * 2 ** 20).fill(10),
    'a byte more than is read': () => new Uint8Array(32 * 2 ** 20 + 1),
  },
};

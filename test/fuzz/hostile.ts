// Hostile texts, values and bytes, and damage done to valid ones.
import fc from 'fast-check';

const PIECES = [
  ...['\ud800', '\udc00', '\uFEFF', '\u2028', '\u0000', '\r\n', '\n', '\r', '\t', ' ', '\u00a0', '"', "'", '\\', '/'],
  ...['é', 'e\u0301', '😀', '👩‍👩‍👧', 'ß', 'İ', '中', '٣', '<|endoftext|>', '<|pad|>', '<b>', '%s', '${x}', '../'],
  ...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'undefined', 'null', 'NaN'],
  ...[
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    '0x10',
    '.',
    ',',
    ':',
    '-',
    '--',
    '=',
    '[',
    ']',
    '{',
    '}',
    '#',
    '?',
    '&',
  ],
  ...['user:', 'bot:', 'the', 'fox', 'is', 'red', 'of', 'color', 'lives', 'in', 'den', 'it', 'a', 'my', 'says', 'made'],
];

const piece = fc.constantFrom(...PIECES);
/** Names that every object answers to, and the empty one. */
export const hostileName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
  '0',
  'prompt',
  '\ud800',
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.constantFrom(20, 150, 1000)).map(([text, times]) => text.repeat(times)),
  },
);

/** Text that {@link writeJson} inserts as it is, whether or not it is JSON. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const RAW = [
  ...['1e999', '-1e999', '-0', '9007199254740993', '4294967296', '1.', '01', 'NaN', 'undefined', '// x', "'x'", '1n'],
  ...[
    '"\\ud800"',
    '"\\u0000"',
    '"\u2028"',
    '"\n"',
    '"\\x41"',
    '"open',
    '',
    '{"a":1,"a":2}',
    '[1,]',
    '{"__proto__":{}}',
  ],
  ...['{"toString":1}', '{"toString":null,"valueOf":null}', '{"length":4294967295}', '{"then":1}'],
  ...[deep('[', ']', 2000), deep('{"a":', '}', 500), '['.repeat(3000), deep('[', ']', 20_000)],
];

const NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e308, 5e-324, -5, 10, 255, 999_999, 1_000_000];

/** What JSON.parse can give, and {@link Raw} texts. */
const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS, null, true, false, '', 'x', '1') },
  { weight: 2, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...RAW).map((text) => new Raw(text)) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 10, 300).map((length) => new Array<unknown>(length).fill(0)) },
  { weight: 1, arbitrary: fc.dictionary(hostileName, fc.constantFrom(0, 'x', null), { maxKeys: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom({}, { toString: 1 }, [[]], ['x']).map((value) => structuredClone(value)) },
);

function cyclic(): unknown {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  return value;
}

const MAKERS: (() => unknown)[] = [
  ...[() => undefined, () => null, () => NaN, () => Infinity, () => -Infinity, () => -0, () => 2n, cyclic],
  ...[
    () => new Date(NaN),
    () => new Date(0),
    () => /x/,
    () => new Map([[1, 1]]),
    () => new Set([1]),
    () => new Error('x'),
  ],
  ...[
    () => new Uint8Array(3),
    () => new Float32Array(2),
    () => new ArrayBuffer(8),
    () => new DataView(new ArrayBuffer(4)),
  ],
  ...[
    () => new Array(5),
    () => Object('boxed') as unknown,
    () => Object.assign([1], { extra: 1 }),
    () => ({ then: 1 }),
  ],
];

/** What a database can hold: everything that the structured clone algorithm copies. */
export const hostileRecord: fc.Arbitrary<unknown> = fc.oneof(
  hostileJson.map((value) => (value instanceof Raw ? value.text : value)),
  fc.constantFrom(...MAKERS).map((make) => make()),
);

interface Change {
  kind: 'replace' | 'remove' | 'add' | 'rename' | 'repeat' | 'wrap';
  at: number;
  name: string;
  value: unknown;
}

const change = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'rename', 'repeat', 'wrap'),
    at: fc.nat(0xffff),
    name: hostileName,
    value: values,
  });

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Every place of a value, as its holder and key; of long lists only the first places. */
function places(root: Holder): [Holder, string][] {
  const found: [Holder, string][] = [];
  const seen = new Set<Holder>();
  const visit = (holder: Holder, depth: number): void => {
    if (seen.has(holder) || depth > 6) return;
    seen.add(holder);
    for (const key of Object.keys(holder).slice(0, 40)) {
      found.push([holder, key]);
      const value = holder[key];
      if (isHolder(value)) visit(value, depth + 1);
    }
  };
  visit(root, 0);
  return found;
}

function apply(root: Holder, { kind, at, name, value }: Change): void {
  const all = places(root);
  const [holder, key] = all[at % all.length];
  const old = holder[key];
  const put = (to: Holder, as: string, what: unknown) =>
    Object.defineProperty(to, as, { value: what, enumerable: true, writable: true, configurable: true });
  const remove = () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]);
  if (kind === 'replace') holder[key] = value;
  else if (kind === 'wrap') holder[key] = [old];
  else if (kind === 'remove' && holder !== root) remove();
  else if (kind === 'rename' && holder !== root && !Array.isArray(holder)) {
    remove();
    put(holder, name, old);
  } else if (kind === 'repeat' && typeof old === 'string') holder[key] = old.repeat(1 + (at % 400)).slice(0, 100_000);
  else if (kind === 'repeat' && Array.isArray(old)) for (let i = at % 12; i > 0; i--) old.push(old[0]);
  else if (Array.isArray(old)) old.push(value);
  else if (isHolder(old)) put(old, name, value);
}

/** Valid values, most of them with one to three changes: missing, unknown, renamed, repeated fields, wrong types and sizes. */
export function mutated(
  valid: fc.Arbitrary<unknown>,
  values: fc.Arbitrary<unknown> = hostileJson,
): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.array(change(values), { maxLength: 3 })).map(([value, changes]) => {
    const root: Holder = { value: structuredClone(value) };
    for (const each of changes) apply(root, each);
    return root['value'];
  });
}

/** JSON of a value, with {@link Raw} texts as they are. */
export function writeJson(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${writeJson(each)}`)}}`;
}

/** Texts with a few cuts, insertions and repetitions; most stay as they are. */
export function damagedText(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.constantFrom('cut', 'insert', 'remove', 'repeat', 'mark', 'lines'), fc.nat(0xffff), piece);
  const edits = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(edit, { maxLength: 2 }));
  return fc.tuple(texts, edits).map(([text, list]) =>
    list.reduce((old, [kind, far, added]) => {
      const at = far % (old.length + 1);
      const until = at + 1 + (far % 7);
      switch (kind) {
        case 'cut':
          return old.slice(0, at);
        case 'insert':
          return old.slice(0, at) + added + old.slice(at);
        case 'remove':
          return old.slice(0, at) + old.slice(until);
        case 'repeat':
          return old.slice(0, until) + old.slice(at);
        case 'mark':
          return `\uFEFF${old}`;
        case 'lines':
          return old.replaceAll('\n', '\r\n');
      }
    }, text),
  );
}

const SIZES = [0, 1, 7, 8, 9, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** Bytes with a few cuts, flips, insertions and overwritten sizes; some stay as they are. */
export function damagedBytes(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const kind = fc.constantFrom('flip', 'flip', 'cut', 'insert', 'remove', 'size', 'size', 'wide', 'fill');
  const edit = fc.tuple(kind, fc.nat(0xffffff), fc.nat(255), fc.constantFrom(...SIZES));
  return fc.tuple(bytes, fc.array(edit, { maxLength: 3 })).map(([first, edits]) =>
    edits.reduce((old: Uint8Array, [what, far, byte, size]) => {
      // Half of the changes in the first or the last bytes, where headers are.
      const at =
        far % 4 === 0 ? far % 16 : far % 4 === 1 ? Math.max(0, old.length - (far % 64)) : far % (old.length + 1);
      const fresh = old.slice();
      const view = new DataView(fresh.buffer);
      if (what === 'cut') return old.slice(0, at);
      if (what === 'insert') return Uint8Array.of(...old.subarray(0, at), byte, ...old.subarray(at));
      if (what === 'remove') return Uint8Array.of(...old.subarray(0, at), ...old.subarray(at + 1 + (far % 9)));
      if (what === 'flip' && at < old.length) fresh[at] ^= 1 << (byte & 7);
      if (what === 'fill') fresh.fill(byte & 1 ? 0xff : 0, at, at + 1 + (far % 32));
      if (what === 'size' && at + 4 <= old.length) view.setUint32(at, size, true);
      if (what === 'wide' && at + 8 <= old.length) view.setBigUint64(at, BigInt(size) << 21n, true);
      return fresh;
    }, first),
  );
}

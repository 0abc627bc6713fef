// What the page, the worker and the commands are told: addresses, settings, results, options.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { count, oneOf, parseOptions, range, someOf } from '../../../src/cli/options.ts';
import { readBank, writeBank } from '../../../src/data/bank.ts';
import { downloadShipped } from '../../../src/data/shipped.ts';
import { currentReport } from '../../../src/domain/earlier.ts';
import { readShader } from '../../../src/gpu/wgsl.ts';
import { defaults, parseConfig, TABLES, type TableName } from '../../../src/lib/config.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { tileOf } from '../../../src/kernels/matmul/kernels.ts';
import { ownFigure } from '../../../src/session/shipped-results.ts';
import { readDemonstrations, writeDemonstrations } from '../../../src/session/link/demonstrations-text.ts';
import { readLabels, writeLabels } from '../../../src/session/link/labels-text.ts';
import { readLink, writeLink } from '../../../src/session/link/link-state.ts';
import { formatUrl, parseUrl } from '../../../src/session/url-state.ts';
import { reportRow } from '../../ui/invented.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { comparison } from './labels.ts';
import { damagedBytes, damagedText, hostileName, hostileRecord, hostileText, mutated, writeJson } from '../hostile.ts';

const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('seed', 'model', 'engine', '1', 'nano', 'wasm', '') },
  hostileText,
);
const address = fc
  .record({ search: fc.array(fc.tuple(part, part), { maxLength: 4 }), hash: part, plain: fc.boolean() })
  .map(({ search, hash, plain }) => {
    const url = new URL('https://example.org/rlhf/');
    if (plain) url.search = search.map((pair) => pair.join('=')).join('&');
    else for (const [name, value] of search) url.searchParams.append(name, value);
    url.hash = hash;
    return url.href;
  });

const linkPart = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'link',
      '1',
      '2-abc',
      'method',
      'dpo',
      'ppo.klCoef',
      '0.1',
      'sft.steps',
      'sft.',
      '.x',
      '1e9',
    ),
  },
  { weight: 1, arbitrary: hostileName.map((name) => `ppo.${name}`) },
  { weight: 1, arbitrary: part },
);
const link = fc
  .record({
    address,
    search: fc.array(fc.tuple(linkPart, linkPart), { maxLength: 5 }),
    behind: fc.array(fc.tuple(fc.constantFrom('labels', 'class', 'demonstrations'), part), { maxLength: 4 }),
  })
  .map(({ address: href, search, behind }) => {
    const url = new URL(href);
    for (const [name, value] of search) url.searchParams.append(name, value);
    for (const [name, value] of behind) url.hash += `&${name}=${value}`;
    return url.href;
  });

const tables = Object.keys(TABLES) as TableName[];
const settings = fc
  .constantFrom(...tables)
  .chain((table) =>
    fc.tuple(fc.constant(table), mutated(fc.constant(defaults(TABLES[table] as never)), hostileRecord)),
  );
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const BANK: unknown = [
  { prompt: 'name two foods.', ended: [' rice and corn.', ' hush.'], cut: [] },
  { prompt: 'how do i make tea?', ended: [' boil the water.'], cut: [' first the', ''] },
];

const NAME = 'tokenizer_config.json';
const shipped = new Uint8Array(readFileSync(`public/${NAME}`));

const report = { rows: [reportRow('base', 0), reportRow('sft', 1), reportRow('tuned', 2)], answers: [] };

const OPTIONS = {
  model: { type: 'string', default: 'nano' },
  seeds: { type: 'string' },
  fresh: { type: 'boolean', default: false },
} as const;
const argument = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '--model',
      '--model=micro',
      '--seeds',
      '5',
      '6-10',
      '--fresh',
      '--',
      '-',
      '-m',
      '--no-fresh',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '--__proto__',
      '--__proto__=1',
      '--constructor',
      '--=',
      '--model=',
      '--fresh=yes',
      '-mx',
    ),
  },
  { weight: 1, arbitrary: hostileText },
);

const SHADER = `// Adds.
struct Shape { M: u32, N: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4f>;
@compute @workgroup_size(8, 8)
fn add(@builtin(global_invocation_id) id: vec3u) { }
`;
const one = (option: string, text: string) => oneOf(option, ['a', 'b'], text);
const some = (option: string, text: string) => someOf(option, ['a', 'b'], text);
const word = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(NaN, Infinity, -0, 2 ** 53));

export const PAGE = [
  parser({
    name: 'address',
    declared: {},
    thousands: 20,
    inputs: address,
    parse: (href) => parseUrl(new URL(href)),
    check: (state, href) => {
      assert.deepEqual(parseUrl(new URL(formatUrl(new URL(href), state))), state);
      assert(Number.isSafeInteger(state.seed) && state.seed >= 0 && state.seed < 1e6);
    },
  }),
  parser({
    name: 'link',
    declared: {},
    thousands: 5,
    inputs: link,
    parse: (href) => readLink(new URL(href)),
    check: ({ state, faults }, href) => {
      assert(faults.length <= 7 && faults.every((fault) => SENTENCE.test(fault)));
      assert.deepEqual(readLink(new URL(writeLink(new URL(href), state))), { state, faults: [] });
    },
  }),
  parser({
    name: 'rankings in a link',
    declared: {},
    thousands: 5,
    inputs: damagedText(fc.array(comparison, { maxLength: 4 }).map(writeLabels)),
    parse: readLabels,
    check: ({ comparisons }) => {
      assert(comparisons.every(({ author }) => 'person' in author));
      if (comparisons.length > 0) assert.deepEqual(readLabels(writeLabels(comparisons)), { comparisons, unread: 0 });
    },
  }),
  parser({
    name: 'demonstrations in a link',
    declared: {},
    thousands: 5,
    inputs: damagedText(
      fc
        .array(fc.record({ prompt: hostileText, response: hostileText }, { noNullPrototype: true }), { maxLength: 4 })
        .map(writeDemonstrations),
    ),
    parse: readDemonstrations,
    check: ({ demonstrations }) => {
      if (demonstrations.length > 0)
        assert.deepEqual(readDemonstrations(writeDemonstrations(demonstrations)), { demonstrations, unread: 0 });
    },
  }),
  parser({
    name: 'settings',
    declared: { ConfigError: SENTENCE },
    thousands: 20,
    inputs: settings.filter(([, given]) => isRecord(given)) as fc.Arbitrary<[TableName, Record<string, unknown>]>,
    parse: ([table, given]) => parseConfig(table, given),
    check: (config, [table]) => {
      assert.deepEqual(parseConfig(table, config), config);
      assert(Object.values(config).every(Number.isFinite));
    },
  }),
  parser({
    name: 'bank of texts',
    declared: { DownloadError: SENTENCE },
    thousands: 5,
    inputs: damagedText(mutated(fc.constant(BANK)).map(writeJson)),
    parse: readBank,
    check: (bank) => {
      assert.deepEqual(readBank(writeBank(bank)), bank);
      assert(bank.every(({ texts }) => texts.length > 1));
    },
  }),
  parser({
    name: 'shipped file',
    declared: { DownloadError: SENTENCE },
    thousands: 10,
    inputs: fc.oneof(
      { weight: 3, arbitrary: damagedBytes(fc.constant(shipped)) },
      { weight: 1, arbitrary: hostileText.map((text) => new TextEncoder().encode(text)) },
    ),
    parse: async (bytes) => {
      const { fetch } = globalThis;
      globalThis.fetch = () => Promise.resolve(new Response(bytes.slice()));
      return downloadShipped('https://example.org/', NAME).finally(() => (globalThis.fetch = fetch));
    },
    check: (read) => assert.deepEqual(read, shipped, 'a damaged file is accepted'),
  }),
  parser({
    name: 'figure of a run',
    declared: {},
    thousands: 15,
    inputs: fc.oneof(
      damagedText(
        fc.constantFrom(
          'wins of PPO over SFT, gold score',
          'rude, base',
          'cloze of facts, ppo',
          'follows the prompt, x',
        ),
      ),
      fc.tuple(hostileName, hostileName).map((names) => names.join(', ')),
    ),
    parse: (what) => ownFigure(what, report, 'PPO'),
    check: (value) => assert(value === undefined || Number.isFinite(value)),
  }),
  parser({
    name: 'earlier report',
    declared: {},
    thousands: 5,
    inputs: fc.array(fc.dictionary(hostileName, fc.constant([0, 0.5, 1]), { maxKeys: 2, noNullPrototype: true }), {
      maxLength: 3,
    }),
    parse: (wins) => {
      const rows = wins.map((winsOver) => ({ ...reportRow('sft', 1), policy: 'ppo' as never, winsOver }));
      return currentReport({ rows, answers: [] });
    },
    check: ({ rows }, wins) => {
      assert(rows.every(({ policy }) => policy === 'tuned'));
      assert.deepEqual(
        rows.map(({ winsOver }) => Object.keys(winsOver)),
        wins.map((each) => Object.keys(each)),
      );
    },
  }),
  parser({
    name: 'options',
    declared: { ConfigError: /Usage: npm run x$/ },
    thousands: 25,
    inputs: fc.array(argument, { maxLength: 5 }),
    parse: (args) => parseOptions(args, OPTIONS, 'npm run x', 1),
    check: ({ values, positionals }) => {
      assert(positionals.length <= 1 && typeof values.model === 'string' && typeof values.fresh === 'boolean');
      assert.deepEqual(
        Object.keys(values).filter((name) => !(name in OPTIONS)),
        [],
      );
    },
  }),
  parser({
    name: 'value of an option',
    declared: { ConfigError: /^--x: expected .*, got [^]*$/ },
    thousands: 20,
    inputs: fc.tuple(
      fc.constantFrom('count', 'range', 'one', 'some'),
      fc.oneof(
        hostileText,
        fc.nat().map(String),
        fc.constantFrom('a', 'a,b', 'a,', ',', '6-10', '10-6', '0', '9'.repeat(400)),
      ),
    ),
    parse: ([kind, text]): unknown => ({ count, range, one, some })[kind]('--x', text),
    check: (value, [kind]) => {
      if (kind === 'count' || kind === 'range') assert([value].flat().every(Number.isSafeInteger));
      else assert([value].flat().every((each) => each === 'a' || each === 'b'));
    },
  }),
  parser({
    name: 'stream of random numbers',
    declared: {},
    thousands: 15,
    inputs: fc.tuple(word, word, word, word, word),
    parse: (state) => {
      const rng = new Rng(1);
      rng.restore(state);
      return rng;
    },
    check: (rng) => {
      const saved = rng.save();
      const drawn = [rng.next(), rng.uniform(), rng.int(7), rng.normal(), rng.fork('x').next()];
      rng.restore(saved);
      assert.deepEqual([rng.next(), rng.uniform(), rng.int(7), rng.normal(), rng.fork('x').next()], drawn);
      assert(drawn.every(Number.isFinite) && drawn[1] >= 0 && drawn[1] < 1);
    },
  }),
  parser({
    name: 'shader',
    declared: { Error: /^The shader of x, line \d+: .* See shaders\/README\.md\.$/ },
    thousands: 15,
    inputs: damagedText(damagedText(fc.oneof(fc.constant(SHADER), hostileText))),
    parse: (source) => readShader('x', source),
    check: ({ bindings, fields, workgroups }) => {
      for (const { index, element } of bindings.values())
        assert(Number.isInteger(index) && ['u32', 'f32'].includes(element));
      for (const size of [...workgroups.values()].flat()) assert(Number.isFinite(size));
      assert(fields.length > 0);
    },
  }),
  parser({
    name: 'name of a kernel',
    declared: {},
    thousands: 5,
    inputs: damagedText(
      fc.constantFrom(
        'plain',
        'broadcast/8',
        'registers 4x4/8x8',
        'shared 4x4/8x8',
        'broadcast/0',
        'shared 0x99999/1x1',
      ),
    ),
    parse: (name) => tileOf(name, 'nn', { M: 1024, K: 1024 }),
    check: (tile) => {
      if (tile)
        assert([tile.rows, tile.columns, tile.depth, ...tile.workgroup].every((size) => size > 0 && size <= 1024));
    },
  }),
];

// What the database holds: anything that an earlier, a later or a broken version of the page has written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openDB } from 'idb';
import { toComparisonLines, readComparisons } from '../../../src/data/export.ts';
import { METHOD_NAMES } from '../../../src/lib/methods.ts';
import { agreementRows } from '../../../src/session/agreement.ts';
import { standings } from '../../../src/session/class/ballots.ts';
import { describeImprovement } from '../../../src/session/results.ts';
import type { Items } from '../../../src/session/kept/shapes.ts';
import { browserStore } from '../../../src/session/store.ts';
import { PAIRINGS, tally, votesOn } from '../../../src/session/votes.ts';
import { loadCheckpoint, saveCheckpoint, type Checkpoint } from '../../../src/storage/checkpoints.ts';
import { Database, databaseName } from '../../../src/storage/db.ts';
import { ITEM_STORES, type ItemStore } from '../../../src/storage/stores.ts';
import { setRecord } from '../../../src/storage/records.ts';
import { Keeper } from '../../../src/worker/keeper.ts';
import { parseInput } from '../../../src/worker/parse-input.ts';
import { chooseAndRemember } from '../../../src/worker/kernel-choice.ts';
import { simdBackend } from '../../../src/simd/backend.ts';
import { PHASES, type Phase } from '../../../src/domain/phases.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { reportRow } from '../../ui/invented.ts';
import { parser, SENTENCE, type Parser } from '../attempt.ts';
import { hostileRecord, mutated } from '../hostile.ts';
import { comparison, earlierComparison, plainly } from './labels.ts';

const StorageError = SENTENCE;
const CheckpointError = SENTENCE;

/** A database in memory that holds what `fill` puts there. */
async function holding(fill: (database: Database) => Promise<void>): Promise<Database> {
  freshIndexedDb();
  const database = new Database('/');
  await fill(database);
  return database;
}

const record = (valid: fc.Arbitrary<unknown>) => mutated(valid, hostileRecord);
const interval = [0.1, 0.5, 0.9];
const RESULT = {
  ...{ id: 'r', measuredAt: 1, model: 'nano', count: 128, overSft: interval, overBase: interval, follows: interval },
  ...{ rude: interval, corpusLoss: 2.5, kl: 4, improvement: { method: 'ppo', settings: { klCoef: 0.4 }, step: 20 } },
};
const vote = fc.constantFrom(
  { id: 'v', sequence: 2, prompt: 'p', left: 'sft', right: 'base', choice: 'left', createdAt: 1 },
  { id: 'w', prompt: 'p', left: 'ppo', right: 'sft', choice: 'tie', createdAt: 2, improved: 'PPO' },
);
const DEMONSTRATION = { id: 'd', sequence: 1, prompt: 'p', response: 'r' };

const isItem = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** Puts records as they are, as far as a database takes them. @returns how many it took */
async function putAll(database: Database, kind: ItemStore, records: unknown[]): Promise<number> {
  for (const each of records.filter(isItem)) {
    await database
      .write([kind], (transaction) => [transaction.objectStore(kind).put(each as never)])
      .catch(() => undefined);
  }
  return database.read((connection) => connection.count(kind));
}

/** Items of a store: each record is read as what it must be, or is among the unread; what is read can be written again. */
function items<K extends ItemStore>(
  kind: K,
  thousands: number,
  one: fc.Arbitrary<unknown>,
  use: (list: Items[K][]) => void,
): Parser {
  return parser({
    name: `stored ${kind}`,
    declared: {},
    thousands,
    inputs: fc.array(record(one), { maxLength: 3 }),
    parse: async (records) => {
      freshIndexedDb();
      const database = new Database('/');
      const count = await putAll(database, kind, records);
      await database.close();
      return { count, ...(await browserStore('/').list(kind)) };
    },
    check: async ({ count, items, unread }) => {
      assert.equal(items.length + unread.length, count, 'records are lost');
      use(items);
      freshIndexedDb();
      const store = browserStore('/');
      await store.put(kind, items);
      const again = await store.list(kind);
      const bare = (list: Items[K][]) => list.map(({ sequence: _, ...each }) => each).sort(byId);
      assert.deepEqual([bare(again.items), again.unread], [bare(items), []], 'written again, it is read otherwise');
    },
  });
}
const byId = (a: { id?: unknown }, b: { id?: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);

const MODEL = {
  ...{ id: 'p 1', person: 'p', name: 'Ana', base: 'nano', method: 'PPO', step: 2, seed: 1, settings: { klCoef: 0.1 } },
  ...{ madeAt: 1, weights: new Uint8Array(3) },
};
const BALLOT = { id: 'b', base: 'nano', prompt: 'p', left: 'p 1', right: 'q 2', choice: 'left', createdAt: 1 };

/** A database of version 0.1, in which rankings had no place and the rest was kept as lists. */
const earlier = fc.record({
  comparisons: fc.array(record(earlierComparison), { maxLength: 3 }),
  votes: record(fc.array(vote, { maxLength: 2 })),
  results: record(fc.constant([RESULT])),
  demonstrations: record(fc.constant([{ prompt: 'p', response: 'r' }])),
});
const NAME = databaseName('/');

/** Writes it as version 0.1 did. @returns how many rankings it took */
async function writeEarlier({ comparisons, ...lists }: Record<string, unknown>): Promise<number> {
  freshIndexedDb();
  const connection = await openDB(NAME, 1, {
    upgrade(opened) {
      opened.createObjectStore('comparisons', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      for (const name of ['records', 'manifests', 'chunks'])
        opened.createObjectStore(name, name === 'records' ? {} : { keyPath: 'key' });
    },
  });
  for (const each of (comparisons as unknown[]).filter(isItem)) {
    await connection.put('comparisons', each).catch(() => undefined);
  }
  for (const [name, list] of Object.entries(lists)) await connection.put('records', list, name).catch(() => undefined);
  const count = await connection.count('comparisons');
  connection.close();
  return count;
}

const numbers = (length: number) => Float32Array.from({ length }, (_, i) => i / 3);
const improvement = { method: 'ppo', config: { klCoef: 0.3 }, comparisons: [] };
const report = {
  rows: [
    reportRow('base', 0),
    reportRow('sft', 1),
    { ...reportRow('tuned', 2), policy: 'ppo', winsOver: { sft: interval } },
  ],
  answers: [{ prompt: 'p', samples: {} }],
};
const INPUTS: Record<Phase, unknown> = {
  sft: { config: { steps: 8 }, demonstrations: [{ prompt: 'p', response: 'r' }] },
  label: { config: { prompts: 8 }, labeler: 'careful' },
  reward: { config: {}, comparisons: [] },
  policy: improvement,
  compare: { config: { prompts: 8 } },
};
const checkpoint = fc.constantFrom(...PHASES).chain((phase) => {
  const meta = record(
    fc.constant({
      ...{ phase: phase === 'policy' ? 'ppo' : phase, step: 2, done: false, input: INPUTS[phase] },
      ...{ rows: [{ step: 1, kl: 2 }], marks: [{ step: 1, label: 'x' }], moved: ['klCoef'], report },
    }),
  );
  const tensors = { values: numbers(10), m: numbers(4), empty: numbers(0) };
  const facts = meta.map((meta): Checkpoint => ({
    key: `nano/1/${phase === 'policy' ? 'ppo' : phase}`,
    savedAt: 1,
    meta,
    tensors,
  }));
  return fc.record({ phase: fc.constant(phase), facts });
});
/** A saved checkpoint whose manifest and chunks were changed. */
const damage = fc.record({
  manifest: record(
    fc.constant({
      ...{ savedAt: 1, meta: { step: 1 } },
      tensors: [
        { name: 'values', length: 10, chunks: 3, checksum: 1 },
        { name: 'm', length: 4, chunks: 1, checksum: 2 },
      ],
    }),
  ),
  keepManifest: fc.boolean(),
  chunk: fc.option(record(fc.constant({ data: numbers(4) })), { nil: undefined }),
  index: fc.nat(2),
});
const KEY = 'nano/1/sft';

async function damaged({
  manifest,
  keepManifest,
  chunk,
  index,
}: typeof damage extends fc.Arbitrary<infer T> ? T : never) {
  return holding(async (database) => {
    const tensors = { values: numbers(10), m: numbers(4) };
    await saveCheckpoint(database, { key: KEY, savedAt: 1, meta: { step: 1 }, tensors }, { chunkBytes: 16 });
    await database.write(['manifests', 'chunks'], function* (transaction) {
      const put = (store: 'manifests' | 'chunks', value: unknown) => transaction.objectStore(store).put(value as never);
      if (!keepManifest) yield put('manifests', { ...Object(manifest), key: KEY });
      if (chunk !== undefined) yield put('chunks', { ...Object(chunk), key: KEY, tensor: 'values', index });
    });
  });
}

const processor = await simdBackend();

export const STORAGE = [
  items('comparisons', 15, fc.oneof(comparison, earlierComparison), (list) => {
    agreementRows('you', list, 1);
    if (!list.length) return;
    const { comparisons, problems } = readComparisons(toComparisonLines(list));
    const bare = list.map(({ sequence: _, ...each }) => each);
    assert.deepEqual(
      plainly({ problems, comparisons }),
      plainly({ problems: [], comparisons: bare }),
      'exported, it is read otherwise',
    );
  }),
  items('demonstrations', 5, fc.constant(DEMONSTRATION), (list) => {
    assert(list.every(({ prompt, response }) => typeof prompt === 'string' && typeof response === 'string'));
  }),
  items('votes', 5, vote, (list) => {
    const tallies = PAIRINGS.map((pairing) => tally(votesOn(list, 'PPO'), pairing));
    assert(tallies.reduce((sum, { wins, ties, losses }) => sum + wins + ties + losses, 0) <= list.length);
  }),
  items('results', 5, fc.constant(RESULT), (list) => {
    for (const { improvement } of list) {
      assert(METHOD_NAMES.includes(improvement.method));
      assert.equal(typeof describeImprovement(improvement), 'string');
    }
  }),
  items('models', 5, fc.constant(MODEL), (list) => {
    for (const { weights, person } of list) assert(weights.length >= 0 && person.length > 0);
  }),
  items('ballots', 5, fc.constant(BALLOT), (list) => {
    const ids = [...new Set(list.flatMap(({ left, right }) => [left, right]))];
    for (const { rate } of standings(ids, list)) assert(!rate || rate.every((each) => each >= 0 && each <= 1));
  }),
  parser({
    name: 'stored preferences',
    declared: {},
    thousands: 5,
    inputs: fc.record({
      settings: record(fc.constant({ shortcuts: true, smoothing: 0.6, slow: false, watch: 0.2, source: 'both' })),
      configs: record(fc.constant({ sft: { steps: 8 }, ppo: { klCoef: 0.3 } })),
      person: record(fc.constant('a1b2')),
    }),
    parse: async (values) => {
      freshIndexedDb();
      const database = new Database('/');
      for (const [name, value] of Object.entries(values)) await setRecord(database, name as keyof typeof values, value);
      await database.close();
      const store = browserStore('/');
      const read = [await store.settings(), await store.configs(), await store.person()] as const;
      await store.changeSettings({ slow: true });
      await store.changeConfigs({ sft: { steps: 9 } });
      return { read, after: await store.configs() };
    },
    check: ({ read: [settings, configs, person], after }) => {
      if (settings) assert(settings.smoothing >= 0 && settings.smoothing < 1);
      if (configs) assert.equal(after?.['sft']?.['steps'], 9, 'a change that is not kept');
      assert(person === undefined || typeof person === 'string');
    },
  }),
  parser({
    name: 'earlier database',
    declared: {},
    thousands: 10,
    inputs: earlier,
    parse: async (contents) => {
      const count = await writeEarlier(contents);
      const store = browserStore('/');
      const lists = await Promise.all(ITEM_STORES.map(async (kind) => [kind, await store.list(kind)] as const));
      return { count, lists };
    },
    check: ({ count, lists }) => {
      const [, { items, unread }] = lists.find(([kind]) => kind === 'comparisons')!;
      assert.equal(items.length + unread.length, count, 'rankings are lost');
    },
  }),
  parser({
    name: 'checkpoint',
    declared: { CheckpointError, StorageError },
    thousands: 15,
    inputs: damage,
    parse: async (input) => {
      const database = await damaged(input);
      const found = await loadCheckpoint(database, KEY);
      await database.close();
      return found;
    },
    check: async (found) => {
      if (!found) return;
      for (const data of Object.values(found.tensors)) assert(data instanceof Float32Array);
      freshIndexedDb();
      const database = new Database('/');
      await saveCheckpoint(database, found);
      assert.deepEqual(await loadCheckpoint(database, found.key), found);
      await database.close();
    },
  }),
  parser({
    name: 'saved phase',
    declared: { CheckpointError, StorageError, ConfigError: /./ },
    thousands: 15,
    inputs: checkpoint,
    parse: async ({ phase, facts }) => {
      const database = await holding(
        async (opened) => void (await saveCheckpoint(opened, facts).catch(() => undefined)),
      );
      const keeper = new Keeper('https://example.org/', 'nano', 1);
      const found = await keeper.load(phase);
      if (found) parseInput(phase, found.record.input);
      await Promise.all([database.close(), keeper.database.close()]);
      return found;
    },
    check: (found) => {
      if (!found) return;
      const { step, rows, report } = found.record;
      assert(Number.isSafeInteger(step) && step >= 0, 'a step that is no whole number');
      assert(Array.isArray(rows) && rows.every((row) => Number.isFinite(row?.step)), 'rows without steps');
      for (const { policy } of report?.rows ?? [])
        assert(typeof policy === 'string' && ['base', 'sft', 'tuned'].includes(policy), 'a report on no policy');
    },
  }),
  parser({
    name: 'remembered kernels',
    declared: {},
    thousands: 5,
    inputs: record(fc.constant({ adapter: processor.adapter, matmul: 'plain', attention: 'plain', gflops: 3 })),
    parse: async (value) => {
      const database = await holding((opened) => setRecord(opened, 'kernels', value));
      const choice = await chooseAndRemember(processor, database);
      await database.close();
      return choice;
    },
    check: (choice) => assert.equal(choice.adapter, processor.adapter),
  }),
];

// What the database holds: anything that an earlier, a later or a broken version of the page has written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toComparisonLines, readComparisons } from '../../../src/data/export.ts';
import { METHOD_NAMES } from '../../../src/lib/methods.ts';
import { agreementRows } from '../../../src/session/agreement.ts';
import { addResult, describeImprovement } from '../../../src/session/results.ts';
import { browserStore } from '../../../src/session/store.ts';
import { PAIRINGS, tally, votesOn } from '../../../src/session/votes.ts';
import { loadCheckpoint, saveCheckpoint, type Checkpoint } from '../../../src/storage/checkpoints.ts';
import { Database } from '../../../src/storage/db.ts';
import { setRecord } from '../../../src/storage/records.ts';
import { Keeper } from '../../../src/worker/keeper.ts';
import { parseInput } from '../../../src/worker/parse-input.ts';
import { chooseAndRemember } from '../../../src/worker/kernel-choice.ts';
import { simdBackend } from '../../../src/simd/backend.ts';
import { PHASES, type Phase } from '../../../src/domain/phases.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { reportRow } from '../../ui/invented.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { hostileRecord, mutated } from '../hostile.ts';
import { comparison } from './labels.ts';

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
const result = fc.constant({
  ...{ measuredAt: 1, model: 'nano', count: 128, overSft: interval, overBase: interval, follows: interval },
  ...{ rude: interval, corpusLoss: 2.5, kl: 4, improvement: { method: 'ppo', settings: { klCoef: 0.4 }, step: 20 } },
});
const vote = fc.constantFrom(
  { prompt: 'p', left: 'sft', right: 'base', choice: 'left', createdAt: 1 },
  { prompt: 'p', left: 'ppo', right: 'sft', choice: 'tie', createdAt: 2, improved: 'PPO' },
);
const some = (each: fc.Arbitrary<unknown>) => record(fc.array(each, { maxLength: 3 }));

/** A record of the store: what was written as hostile is read as absent or as what it must be, and can be written again. */
const kept = <T>(
  name: string,
  thousands: number,
  inputs: fc.Arbitrary<unknown>,
  write: (database: Database, value: unknown) => Promise<void>,
  read: (store: ReturnType<typeof browserStore>) => Promise<T | undefined>,
  rewrite: (store: ReturnType<typeof browserStore>, value: T) => Promise<void>,
  use: (value: T) => void,
) =>
  parser({
    name,
    declared: {},
    thousands,
    inputs,
    parse: async (value) => {
      const database = await holding((opened) => write(opened, value));
      const found = await read(browserStore('/'));
      await database.close();
      return found;
    },
    check: async (found) => {
      if (found === undefined) return;
      use(found);
      freshIndexedDb();
      const store = browserStore('/');
      await rewrite(store, found);
      assert.deepEqual(await read(store), found, 'written again, it is read otherwise');
    },
  });

const storable = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value;

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
    await saveCheckpoint(database, { key: KEY, savedAt: 1, meta: { step: 1 }, tensors }, 16);
    await database.write(['manifests', 'chunks'], function* (transaction) {
      const put = (store: 'manifests' | 'chunks', value: unknown) => transaction.objectStore(store).put(value as never);
      if (!keepManifest) yield put('manifests', { ...Object(manifest), key: KEY });
      if (chunk !== undefined) yield put('chunks', { ...Object(chunk), key: KEY, tensor: 'values', index });
    });
  });
}

const processor = await simdBackend();

export const STORAGE = [
  kept(
    'stored rankings',
    15,
    fc.array(record(comparison), { maxLength: 2 }),
    (database, value) =>
      database
        .write(['comparisons'], (transaction) =>
          (value as unknown[]).filter(storable).map((each) =>
            transaction
              .objectStore('comparisons')
              .put(each as never)
              .catch(() => undefined),
          ),
        )
        .catch(() => undefined),
    (store) => store.listComparisons(),
    (store, list) => store.putComparisons(list),
    (list) => {
      agreementRows('you', list, 1);
      const { comparisons, problems } = readComparisons(toComparisonLines(list));
      assert.deepEqual(
        { problems, comparisons },
        { problems: [], comparisons: list },
        'exported, it is read otherwise',
      );
    },
  ),
  kept(
    'stored demonstrations',
    5,
    some(fc.constant({ prompt: 'p', response: 'r' })),
    (database, value) => setRecord(database, 'demonstrations', value),
    (store) => store.getDemonstrations(),
    (store, list) => store.setDemonstrations(list),
    (list) => assert(list.every(({ prompt, response }) => typeof prompt === 'string' && typeof response === 'string')),
  ),
  kept(
    'stored votes',
    5,
    some(vote),
    (database, value) => setRecord(database, 'votes', value),
    (store) => store.getVotes(),
    (store, list) => store.setVotes(list),
    (list) => {
      const tallies = PAIRINGS.map((pairing) => tally(votesOn(list, 'PPO'), pairing));
      assert(tallies.reduce((sum, { wins, ties, losses }) => sum + wins + ties + losses, 0) <= list.length);
    },
  ),
  kept(
    'stored results',
    5,
    some(result),
    (database, value) => setRecord(database, 'results', value),
    (store) => store.getResults(),
    (store, list) => store.setResults(list),
    (list) => {
      for (const { improvement } of list) {
        assert(METHOD_NAMES.includes(improvement.method));
        assert.equal(typeof describeImprovement(improvement), 'string');
      }
      assert.equal(addResult(list, { rows: [], answers: [] }, 'nano', 1), list);
    },
  ),
  kept(
    'stored preferences',
    5,
    record(fc.constant({ shortcuts: true, smoothing: 0.6, slow: false })),
    (database, value) => setRecord(database, 'settings', value),
    (store) => store.getSettings(),
    (store, value) => store.setSettings(value),
    ({ smoothing }) => assert(smoothing >= 0 && smoothing < 1),
  ),
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
      const database = await holding((opened) => saveCheckpoint(opened, facts).catch(() => undefined));
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

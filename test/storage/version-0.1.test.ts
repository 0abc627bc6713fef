// What version 0.1 of the page has saved opens, complete, and its runs go on.
//
// version-0.1.json.gz was written by the code of that version, in Node on fake-indexeddb and the WebAssembly kernels: its browserStore
// and its Keeper saved what its own trainers had made of a tiny model, and every object store was read out with its keys. Arrays of
// floats are { float32: base64 }. It holds three visits, by their seed:
//   1  SFT, a simulated labeler half-way, a reward model, PPO after one of two iterations, a comparison of the three models
//   2  DPO after three of six steps, from the base model
//   3  PPO after one of two iterations as it was saved before there was a choice of methods: without method, comparisons and marks,
//      and with fewer settings. Its SFT model is the base model, its reward model the one of seed 1.
// `finals` holds how that version went on with the three unfinished runs: the rows that were still to come, and every sixteenth
// value of the policy at the end.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import type { MetricRow } from '../../src/lib/metrics.ts';
import type { GptConfig } from '../../src/model/params.ts';
import { browserStore } from '../../src/session/store.ts';
import { Database, type ChunkRecord, type Manifest } from '../../src/storage/db.ts';
import type { Task, Trainer, TrainerState } from '../../src/train/task.ts';
import type { PhaseInput } from '../../src/domain/api.ts';
import type { PolicyName } from '../../src/domain/models.ts';
import { PHASES, type Phase } from '../../src/domain/phases.ts';
import type { Vote } from '../../src/session/votes.ts';
import { chooseAndRemember } from '../../src/worker/kernel-choice.ts';
import { Keeper, type PhaseRecord } from '../../src/worker/keeper.ts';
import { makeTask } from '../../src/worker/make-task.ts';
import { Models } from '../../src/worker/models.ts';
import { parseInput } from '../../src/worker/parse-input.ts';
import { parsePrompt } from '../../src/world/prompts.ts';
import { runSteps, tinyKit } from '../train/tiny.ts';
import { freshIndexedDb } from './memory.ts';

type Named = Record<string, { shape: number[]; data: Float32Array }>;
interface Fixture {
  config: GptConfig;
  base: Named;
  database: {
    name: string;
    version: number;
    stores: Record<
      string,
      { keyPath: string | string[] | null; indexes: Record<string, string>; keys?: IDBValidKey[]; values: unknown[] }
    >;
  };
  finals: Record<string, { rows: MetricRow[]; everySixteenth: Float32Array }>;
}

type EarlierComparison = {
  id: string;
  prompt: string;
  labeler: string;
  policy: PolicyName;
  createdAt: number;
};

/** What is called something else since: the phase and the policy that version 0.1 called 'ppo', whatever the method. */
const PHASE = 'policy' satisfies Phase;
const POLICY = 'tuned' satisfies PolicyName;
const today = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    ['left', 'right', 'policy'].includes(key) && each === 'ppo' ? POLICY : each,
  ) as T;
const PATHNAME = '/lab/';

const { config, base, database, finals } = JSON.parse(
  gunzipSync(readFileSync(new URL('version-0.1.json.gz', import.meta.url))).toString(),
  (_, value: unknown) => {
    const text = (value as { float32?: string } | null)?.float32;
    return text === undefined ? value : new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
  },
) as Fixture;
const { stores } = database;
const manifest = (key: string) => (stores['manifests'].values as Manifest[]).find((each) => each.key === key)!;
const record = (name: string) => stores['records'].values[stores['records'].keys!.indexOf(name)];

/** Makes the database as version 0.1 had it, without any of today's code. */
beforeEach(
  () =>
    new Promise<void>((resolve, reject) => {
      const opening = freshIndexedDb().open(database.name, database.version);
      opening.onerror = reject;
      opening.onupgradeneeded = () => {
        for (const [name, { keyPath, indexes, keys, values }] of Object.entries(stores)) {
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
          values.forEach((value, i) => store.add(structuredClone(value), keys?.[i]));
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    }),
);

describe('the session finds', () => {
  const store = browserStore(PATHNAME);

  test('every comparison, oldest first, in today’s shape', async () => {
    const kept = stores['comparisons'].values as EarlierComparison[];
    const { items: found, unread } = await store.list('comparisons');
    const me = await store.person();
    expect(me).toMatch(/^[0-9a-f]{32}$/);
    const number = (id: string) => Number(/\d+$/.exec(id)?.[0] ?? 0);
    const expected = today(kept)
      .toSorted((a, b) => a.createdAt - b.createdAt || number(a.id) - number(b.id))
      .map(({ labeler, policy, ...rest }, at) => ({
        ...rest,
        author: labeler === 'you' ? { person: me } : { simulated: labeler },
        round: 1,
        source: { policy },
        choice: labeler === 'you' ? 'turn' : 'random',
        split: parsePrompt(rest.prompt)!.split,
        sequence: at + 1,
      }));
    expect(found).toEqual(expected);
    expect(unread).toEqual([]);
    const own = found.filter(({ author }) => 'person' in author);
    expect([found.length, own.length]).toEqual([14, 4]);
    expect(own.map(({ skipped = false, allBad = false, flags }) => [skipped, allBad, flags])).toEqual([
      [false, false, [['rude'], [], ['false', 'off topic']]],
      [false, true, undefined],
      [true, false, undefined],
      [false, false, undefined],
    ]);
    expect(own[3].source).toEqual({ policy: POLICY });
    // What was completed while reading is on disk, and the person is the same at the next visit.
    const again = browserStore(PATHNAME);
    expect([await again.person(), (await again.list('comparisons')).items]).toEqual([me, found]);
  });

  test('demonstrations, votes, results and settings', async () => {
    const bare = (items: { id: string; sequence?: number }[]) => items.map(({ id: _, sequence: __, ...item }) => item);
    const listed = async (kind: 'demonstrations' | 'votes' | 'results') => bare((await store.list(kind)).items);
    expect(await listed('demonstrations')).toEqual(record('demonstrations'));
    expect(await store.areDemonstrationsCopied()).toBe(true);
    expect(await listed('votes')).toEqual(today(record('votes') as Vote[]));
    expect(await listed('results')).toEqual((record('results') as unknown[]).toReversed());
    expect(await store.settings()).toEqual({
      shortcuts: false,
      smoothing: 0.7,
      slow: true,
      watch: 0.2,
      prompts: [],
      river: '',
      source: 'both',
      teachers: { people: [], camp: 0 },
      gold: true,
      nickname: '',
      classCode: '',
      lessons: {},
    });
    const votes = (await store.list('votes')).items;
    expect(votes.map(({ left, right, improved }) => [left, right, improved])).toEqual([
      ['sft', 'base', undefined],
      [POLICY, 'sft', 'PPO-ptx'],
      ['base', POLICY, 'DPO'],
    ]);
    const results = (await store.list('results')).items;
    expect(results.map(({ improvement }) => improvement.method)).toEqual(['ppo', 'dpo']);
  });

  test('the kernels that a person has picked', async () => {
    const picked = record('kernels') as { adapter: string; matmul: string; attention: string };
    const backend: Backend = { ...tinyKit().backend, kind: 'webgpu', software: false, adapter: picked.adapter };
    expect(await chooseAndRemember(backend, new Database(PATHNAME))).toEqual(picked);
  });
});

interface Reopened {
  record: PhaseRecord;
  state: TrainerState;
  task: Task;
}

/** What the worker does when it opens this seed: each saved phase gets its task, from the results of those before it. */
async function reopen(seed: number): Promise<Partial<Record<Phase, Reopened>>> {
  const kit = { ...tinyKit(seed), config };
  const weights = new Map(Object.entries(base));
  const models = new Models(kit, weights);
  if (seed === 3) {
    const judge = (await reopen(1)).reward!.task as Trainer;
    models.addExample('reward', { weights: await judge.params.save(), rows: [], settings: {} });
  }
  const keeper = new Keeper(`https://example.org${PATHNAME}`, 'nano', seed);
  const opened: Partial<Record<Phase, Reopened>> = {};
  for (const phase of PHASES) {
    const found = await keeper.load(phase);
    if (!found) continue;
    const input = parseInput(phase, found.record.input);
    const { demonstrations } = (opened.sft?.record.input ?? {}) as Partial<PhaseInput['sft']>;
    const given = { kit, models, base: weights, demonstrations, improvement: undefined };
    const task = await makeTask(phase, input, given, found.state);
    models.setOwn(phase, task as Partial<Trainer>);
    opened[phase] = { ...found, task };
  }
  return opened;
}

/** The arrays of a checkpoint; in this database each is one chunk. */
const tensorsOf = (key: string) => {
  const chunks = (stores['chunks'].values as ChunkRecord[]).filter((chunk) => chunk.key === key);
  return Object.fromEntries(chunks.map(({ tensor, data }) => [tensor, data]));
};

describe('the worker finds', () => {
  test('each phase of the whole way with its weights, metrics, marks and reports', async () => {
    const opened = await reopen(1);
    expect(Object.keys(opened)).toEqual(PHASES);
    for (const [phase, old] of Object.entries({ sft: 'sft', label: 'label', reward: 'reward', [PHASE]: 'ppo' })) {
      const { record, state, task } = opened[phase as Phase]!;
      const { phase: _, ...meta } = manifest(`nano/1/${old}`).meta as PhaseRecord;
      expect(record).toMatchObject(meta);
      expect(state.tensors).toEqual(tensorsOf(`nano/1/${old}`));
      expect(await task.save()).toEqual(state);
    }
    const { sft, label, reward, compare, [PHASE]: improve } = opened;
    expect([sft, label, reward, improve].map((phase) => [phase!.task.step, phase!.task.total])).toEqual([
      [4, 4],
      [10, 30],
      [5, 5],
      [1, 2],
    ]);
    expect(improve!.record.marks).toEqual([
      { step: 1, label: 'Leash β → 0.3' },
      { step: 1, label: 'paused' },
    ]);
    expect(reward!.record.calibration).toMatchObject({ pairs: 9, byLabeler: [{ labeler: 'careful', pairs: 9 }] });
    const { report } = compare!.record;
    expect(report!.rows.map(({ policy, count }) => [policy, count])).toEqual([
      ['base', 8],
      ['sft', 8],
      [POLICY, 8],
    ]);
    expect(report!.improvement).toMatchObject({ method: 'ppo', step: 1 });
    expect(report!.answers.map(({ samples }) => Object.keys(samples))).toEqual(
      Array.from({ length: 2 }, () => ['base', 'sft', POLICY]),
    );
  });

  test('DPO, and PPO from when no method was named', async () => {
    const [dpo, oldest] = [(await reopen(2))[PHASE]!, (await reopen(3))[PHASE]!];
    expect(dpo.record.input).toEqual((manifest('nano/2/ppo').meta as PhaseRecord).input);
    expect(dpo.record.input).toMatchObject({ method: 'dpo' });
    expect([dpo.task.step, dpo.task.total]).toEqual([3, 6]);
    const before = manifest('nano/3/ppo').meta as PhaseRecord;
    expect(before.input).not.toHaveProperty('method');
    expect(oldest.record.input).toEqual({ ...before.input, method: 'ppo', comparisons: [] });
    for (const [{ state, task }, key] of [
      [dpo, 'nano/2/ppo'],
      [oldest, 'nano/3/ppo'],
    ] as const) {
      expect(state.tensors).toEqual(tensorsOf(key));
      expect(await task.save()).toEqual(state);
    }
  });
});

test.each([1, 2, 3])('the run of seed %i goes on to where that version took it', async (seed) => {
  const { task } = (await reopen(seed))[PHASE]!;
  const rows = (await runSteps(task)).flatMap(({ metrics }) => metrics ?? []);
  const { tensors } = await task.save();
  const values = (tensors['policy.values'] ?? tensors['values']).filter((_, i) => i % 16 === 0);
  const then = finals[`nano/${seed}/ppo`];
  expect(rows.map(({ step }) => step)).toEqual(then.rows.map(({ step }) => step));
  // Not the same bits, so that a kernel may round differently; a step moves a weight by 2e-4 or less.
  rows.forEach((row, i) => {
    const names = Object.keys(then.rows[i]) as (keyof MetricRow)[];
    for (const name of names) {
      const expected = then.rows[i][name]!;
      expect(Math.abs(row[name]! - expected), name).toBeLessThan(1e-4 * (1 + Math.abs(expected)));
    }
  });
  const far = values.reduce((most, x, i) => Math.max(most, Math.abs(x - then.everySixteenth[i])), 0);
  expect(far).toBeLessThan(1e-6);
});

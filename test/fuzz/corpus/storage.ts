// Records of a database that were read with a raw error, or as what they are not.
import { PHASES, type Phase } from '../../../src/domain/phases.ts';
import type { Cases } from '../corpus.ts';

const COMPARISON = {
  ...{ id: 'a', prompt: 'p', responses: ['a', 'b'], finished: [true, true], ranks: [1, 2], createdAt: 1 },
  ...{ author: { person: 'a1b2' }, round: 1, source: { policy: 'sft' }, choice: 'turn', split: 'train' },
};
const kept = (changes: object) => () => [{ ...COMPARISON, ...changes }];

/** Without the fields that are undefined. */
const bare = (record: object): object => JSON.parse(JSON.stringify(record)) as object;

/** A ranking of version 0.1, and a database of them. */
const EARLIER = {
  ...{ id: 'a', prompt: 'p', responses: ['a', 'b'], finished: [true, true], ranks: [1, 2], createdAt: 1 },
  ...{ labeler: 'you', policy: 'sft' },
};
const earlier = (comparisons: unknown[]) => ({ comparisons, votes: [], results: [], demonstrations: [] });

const TENSORS = [{ name: 'values', length: 10, chunks: 3, checksum: 1 }];
const manifest = (tensors: unknown) => () => ({
  ...{ manifest: { savedAt: 1, meta: { step: 1 }, tensors }, keepManifest: false, chunk: undefined, index: 0 },
});
const chunk = (data: unknown) => () => ({ manifest: {}, keepManifest: true, chunk: { data }, index: 0 });

const INPUT = { config: { steps: 8 }, demonstrations: [{ prompt: 'p', response: 'r' }] };
const META = { phase: 'sft', step: 2, done: false, input: INPUT, rows: [{ step: 1 }] };
const saved = (meta: unknown, phase: Phase = 'sft') => ({
  phase,
  facts: {
    key: `nano/1/${phase === 'policy' ? 'ppo' : phase}`,
    savedAt: 1,
    meta,
    tensors: { values: new Float32Array(3) },
  },
});
const policy = (input: unknown) => () => saved({ ...META, phase: 'ppo', input }, 'policy');
const other = (changes: object) => () => saved({ ...META, ...changes });

export const STORAGE_CASES: Cases = {
  'stored comparisons': {
    'skipped: false': kept({ skipped: false }),
    'a labeler with a long name': kept({ author: { simulated: 'y'.repeat(101) } }),
    'more ranks than texts': kept({ ranks: [1, 2, 3] }),
    'a rank that is no number': kept({ ranks: [1, NaN] }),
    'a rank between two': kept({ ranks: [1, 1.5] }),
    'ten texts': kept({
      responses: new Array(10).fill('a'),
      finished: new Array(10).fill(true),
      ranks: new Array(10).fill(1),
    }),
    'no texts': kept({ responses: [], finished: [], ranks: [] }),
    'no name': kept({ id: '' }),
    'a date that is none': kept({ createdAt: -0.5 }),
    'a prompt of a million characters': kept({ prompt: 'a'.repeat(1_000_000) }),
    'a label without a split, of a prompt that is a number': () =>
      [{ ...COMPARISON, split: undefined, prompt: 7 }].map(bare),
    'a label without a split and a prompt': () => [{ id: 'a', author: {} }],
    'a place that is a text': kept({ sequence: 'first' }),
    'a place that cannot become a number': () => [
      { ...COMPARISON, sequence: { toString: 1 } },
      { ...COMPARISON, id: 'b', sequence: 2n },
    ],
  },
  'stored preferences': {
    'texts of forty thousand characters': () => ({
      ...{ settings: '['.repeat(40_000), configs: '['.repeat(40_000), person: '['.repeat(40_000) },
    }),
    'nothing, a list and a number': () => ({ settings: null, configs: [1], person: 7 }),
  },
  'earlier database': {
    'dates that cannot become numbers': () =>
      earlier([
        { ...EARLIER, id: 'a', createdAt: { toString: 0 } },
        { ...EARLIER, id: 'b', createdAt: 2n },
      ]),
    'a prompt that is a number': () => earlier([{ ...EARLIER, prompt: 0 }]),
    'lists that are texts': () => ({ comparisons: [], votes: 'votes', results: 'results', demonstrations: 'ours' }),
  },
  checkpoint: {
    'no tensors': manifest(undefined),
    'tensors that are a date': manifest(new Date(0)),
    'tensors that are nothing': manifest([null]),
    'a tensor with a name without end': manifest([{ ...TENSORS[0], name: 'n'.repeat(100_000) }]),
    'a tensor beyond all memory': manifest([{ ...TENSORS[0], length: 2 ** 53 }]),
    'a chunk without numbers': chunk(undefined),
    'a chunk that is a text': chunk('text'),
    'a chunk of other numbers': chunk(new Uint8Array(4)),
  },
  'saved phase': {
    ...Object.fromEntries(PHASES.map((phase) => [`nothing for ${phase}`, () => saved(undefined, phase)])),
    'a text': () => saved('text'),
    'a step that is no number': other({ step: NaN }),
    'a step without end': other({ step: Infinity }),
    'a step below nothing': other({ step: -1 }),
    'rows that are a text': other({ rows: 'text' }),
    'rows that are nothing': other({ rows: [undefined] }),
    'a report of nothing': other({ report: {} }),
    'a report with rows of nothing': other({ report: { rows: [null], answers: [] } }),
    'a report on a list of policies': other({ report: { rows: [{ policy: ['base'], winsOver: {} }], answers: [] } }),
    'a report without answers': other({ report: { rows: [] } }),
    'an input that is a text': other({ input: 'text' }),
    'an input without settings': other({ input: {} }),
    'an input of numbers': other({ input: new Float32Array(2) }),
    'a setting that cannot become a text': other({ input: { ...INPUT, config: { steps: { toString: 1 } } } }),
    'a method that every object has': policy({ method: 'constructor', config: {}, comparisons: [] }),
    'a method that is none': policy({ method: 7, config: {}, comparisons: [] }),
  },
};

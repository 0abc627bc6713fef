// What a class hands in besides files of rankings: trained models, and rankings as links.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { hasLabels, isModelFile, readModelFile, weightsOf, writeModelFile } from '../../../src/data/model-file.ts';
import type { NamedTensors } from '../../../src/data/safetensors.ts';
import { writeDelta } from '../../../src/data/weight-delta.ts';
import { packText } from '../../../src/session/link/packed-text.ts';
import { handInLinks, readHandIn, readPart, writeHandIn } from '../../../src/session/link/hand-in-text.ts';
import { ranking } from '../../labels.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { damagedBytes, damagedText, mutated, writeJson } from '../hostile.ts';

const CHECKSUM = 5;
const ABOUT = 'model/about.json';
const tensors = (value: number): NamedTensors =>
  new Map([
    ['wte.weight', { shape: [4, 16], data: new Float32Array(64).fill(value) }],
    ['ln_f.bias', { shape: [2], data: Float32Array.of(value, 1) }],
  ]);
const base = tensors(1);
const about = {
  ...{ person: 'p', name: 'Ana', base: 'nano' as const, method: 'PPO', step: 20, seed: 1 },
  ...{ settings: { klCoef: 0.1 }, madeAt: 1_700_000_000_000 },
};
const weights = writeDelta(tensors(2), base, {});
const files = [
  writeModelFile({ about, weights }, CHECKSUM, []),
  writeModelFile({ about, weights }, CHECKSUM, [ranking()]),
];
const parts = unzipSync(files[0]);
const facts = JSON.parse(Buffer.from(parts[ABOUT]).toString()) as object;
const otherFacts = damagedText(mutated(fc.constant(facts)).map(writeJson)).map((text) =>
  zipSync({ [ABOUT]: strToU8(text), 'model/difference.safetensors': [weights, { level: 0 }] }),
);

const bank = {
  prompts: [{ prompt: 'p', texts: [' a.', ' b.', ' c'].map((response, at) => ({ response, finished: at < 2 })) }],
  checksum: 7,
};
const pick = ranking({
  ...{ prompt: 'p', responses: [' a.', ' c'], finished: [true, false], source: { bank: 'starter' }, createdAt: 5 },
});
const head = { v: 1, bank: 7, author: { person: 'p', name: 'Ana' }, from: 5 };
const rows = [['id', 0, 0, 1, 1, 3, 2] as const, ['other', 0, 2, 0, 0, 9, 6] as const];
const handIn = fc.oneof(
  { weight: 3, arbitrary: mutated(fc.constant([head, ...rows])).map((lines) => packText(linesOf(lines))) },
  { weight: 1, arbitrary: damagedText(fc.constant(writeHandIn([pick, ranking({ id: 'x' })], bank))) },
);
const linesOf = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).map((line) => `${writeJson(line)}\n`).join('');
const links = handInLinks('https://example.org/', 'abc'.repeat(200)) ?? [];

export const CLASS = [
  parser({
    name: 'handed-in text',
    declared: {},
    thousands: 10,
    inputs: handIn,
    parse: (text) => readHandIn(text, bank),
    check: ({ comparisons }) => {
      for (const each of comparisons) {
        assert('person' in each.author);
        assert.deepEqual(readHandIn(writeHandIn([each], bank), bank).comparisons, [each]);
      }
    },
  }),
  parser({
    name: 'handed-in link',
    declared: {},
    thousands: 5,
    inputs: damagedText(fc.constantFrom(...links)),
    parse: readPart,
    check: (part, link) => {
      if (typeof part !== 'object') return;
      assert(part.part >= 1 && part.part <= part.parts && part.parts <= 99 && /^\w{1,7}$/.test(part.sum));
      assert(link.includes(part.text));
    },
  }),
  parser({
    name: 'model file',
    declared: { ImportError: SENTENCE },
    thousands: 10,
    inputs: fc.oneof(otherFacts, damagedBytes(fc.constantFrom(...files))),
    parse: (bytes) => {
      hasLabels(bytes);
      isModelFile(bytes);
      const model = readModelFile(bytes, () => CHECKSUM);
      weightsOf(model, base);
      return model;
    },
    check: (read) => {
      assert.deepEqual(
        readModelFile(writeModelFile(read, CHECKSUM, []), () => CHECKSUM),
        read,
      );
      assert.deepEqual(read.weights, weights, 'weights that nobody wrote');
    },
  }),
];

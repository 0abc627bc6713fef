// What a class hands in besides files of rankings: trained models.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { hasLabels, isModelFile, readModelFile, weightsOf, writeModelFile } from '../../../src/data/model-file.ts';
import type { NamedTensors } from '../../../src/data/safetensors.ts';
import { writeDelta } from '../../../src/data/weight-delta.ts';
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

export const CLASS = [
  parser({
    name: 'model file',
    declared: { ImportError: SENTENCE },
    thousands: 25,
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

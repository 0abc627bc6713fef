import { CHOICES } from '../../src/domain/labels.ts';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readComparisons } from '../../src/data/export.ts';
import { demonstrationLines, preferenceLines, readLabelFile, writePack } from '../../src/data/pack.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { ranking } from '../labels.ts';

const tokenizerJson = readFileSync('public/tokenizer.json', 'utf8');
const comparison = ranking();
const tensor = (...shape: number[]) => ({ shape, data: new Float32Array(shape.reduce((a, b) => a * b)) });
const models = {
  base: {
    head: 'lm' as const,
    shape: { L: 0, NH: 1, C: 2, context: 4, V: 3 },
    tensors: new Map([['wte.weight', tensor(3, 2)]]),
  },
};
const pack = () =>
  writePack({ comparisons: [comparison], demonstrations: [], models, tokenizer: tokenizerJson, settings: { seed: 7 } });

test('a pair holds the very tokens that the reward model reads', () => {
  const { prompt, chosen } = JSON.parse(preferenceLines([comparison])) as { prompt: string; chosen: string };
  expect(prompt).toBe('<|endoftext|>user: what color is the fox?\nbot:');
  expect(chosen).toBe(' the fox is red.<|endoftext|>');
  const tokenizer = loadTokenizer(JSON.parse(tokenizerJson));
  const { tokens } = encodeSequence(tokenizer, { prompt: comparison.prompt, response: 'the fox is red.' }, 64);
  expect(tokenizer.decode(tokens)).toBe(prompt + chosen);
});

test('a demonstration that is half written stays out', () => {
  const lines = demonstrationLines([
    { prompt: 'hi', response: ' hello. ' },
    { prompt: 'hi', response: ' ' },
  ]);
  expect(lines).toBe('{"prompt":"<|endoftext|>user: hi\\nbot:","completion":" hello.<|endoftext|>"}\n');
});

test('the .zip holds labels, settings and a folder per model, and its README names only what is there', () => {
  const files = unzipSync(pack());
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'labels/preferences.jsonl',
      'labels/comparisons.jsonl',
      'base/config.json',
      'base/model.safetensors',
    ]),
  );
  expect(JSON.parse(strFromU8(files['settings.json']))).toEqual({ seed: 7 });
  const readme = strFromU8(files['README.md']);
  expect(readme).toContain('from_pretrained("base")');
  for (const field of ['round', 'source', 'choice', 'split', ...CHOICES]) expect(readme).toContain(`\`${field}\``);
  expect(readme).not.toContain('"reward"');
});

test('what was packed is read again, from the .zip or from its lines', () => {
  expect(readComparisons(readLabelFile(pack()))).toEqual({ comparisons: [comparison], problems: [] });
  const lines = unzipSync(pack())['labels/comparisons.jsonl'];
  expect(readComparisons(readLabelFile(lines)).comparisons).toEqual([comparison]);
});

test('a file of another kind is refused in a sentence', () => {
  expect(() => readLabelFile(zipSync({ 'a.txt': new Uint8Array(3) }))).toThrow(/^This \.zip has no labels/);
  expect(() => readLabelFile(pack().subarray(0, 300))).toThrow(/^This \.zip is damaged/);
  expect(() => readLabelFile(Uint8Array.of(0xff, 0xfe, 0x00))).toThrow('This file is not text.');
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBank, writeBank, type BankPrompt } from '../../src/data/bank.ts';
import { FEATURES, featuresOf, type Feature } from '../../src/world/features.ts';
import { FAMILIES, parsePrompt, splitOf, type Family } from '../../src/world/prompts.ts';

const json = readFileSync('public/bank.json', 'utf8');
const bank = readBank(json);

/** How many prompts have two texts that differ in this. */
function contrasts(feature: Feature, family?: Family): number {
  const at = FEATURES.indexOf(feature);
  const values = ({ prompt, texts }: BankPrompt) =>
    texts.map(({ response, finished }) => featuresOf(prompt, response, finished)[at]);
  const those = bank.filter(({ prompt }) => family === undefined || parsePrompt(prompt)?.family === family);
  return those.filter((each) => Math.max(...values(each)) - Math.min(...values(each)) >= 0.5).length;
}

test('ours holds as many training prompts of each family, each once', () => {
  const families = bank.map(({ prompt }) => parsePrompt(prompt)?.family);
  expect(bank.length).toBeGreaterThanOrEqual(40);
  for (const family of FAMILIES)
    expect(families.filter((each) => each === family).length, family).toBe(bank.length / FAMILIES.length);
  expect(bank.filter(({ prompt }) => splitOf(prompt) !== 'train')).toEqual([]);
  expect(new Set(bank.map(({ prompt }) => prompt)).size).toBe(bank.length);
});

test('each has three to five different texts, which fit on a phone', () => {
  for (const { prompt, texts } of bank) {
    expect(texts.length, prompt).toBeGreaterThanOrEqual(3);
    expect(texts.length, prompt).toBeLessThanOrEqual(5);
    expect(new Set(texts.map(({ response }) => response.trim())).size, prompt).toBe(texts.length);
    expect(Math.max(...texts.map(({ response }) => response.length)), prompt).toBeLessThanOrEqual(90);
  }
});

test.each(['long', 'kind', 'answers'] as const)('nearly all prompts have texts that differ in: %s', (feature) =>
  expect(contrasts(feature)).toBeGreaterThanOrEqual(0.75 * bank.length),
);

test('nearly all questions about facts have a true and a false text', () =>
  expect(contrasts('true', 'fact')).toBeGreaterThanOrEqual((0.75 * bank.length) / FAMILIES.length));

test('it is a few kilobytes', () => {
  expect(json.length).toBeLessThanOrEqual(16 * 1024);
  expect(gzipSync(json).length).toBeLessThanOrEqual(5 * 1024);
});

test('what is written is read again', () => {
  expect(readBank(writeBank(bank))).toEqual(bank);
  expect(writeBank(bank)).toBe(json);
});

test.each([
  ['no JSON', '<html>'],
  ['nothing', '[]'],
  ['no list', '{}'],
  ['a prompt that is a number', '[{"prompt":1,"ended":["a","b"],"cut":[]}]'],
  ['one text', '[{"prompt":"p","ended":["a"],"cut":[]}]'],
  ['two texts alike', '[{"prompt":"p","ended":["a"],"cut":[" a"]}]'],
  ['a field too many', '[{"prompt":"p","ended":["a","b"],"cut":[],"x":1}]'],
  ['a text that no label holds', `[{"prompt":"p","ended":["a","${'b'.repeat(2001)}"],"cut":[]}]`],
])('a file with %s is refused in a sentence', (_, text) =>
  expect(() => readBank(text)).toThrow('The texts to pick from cannot be read.'),
);

import { expect, test } from 'vitest';
import { encodePrompt, encodeSequence, rowLength } from '../../src/train/sequences.ts';
import { tinyKit } from './tiny.ts';

const { tokenizer, config } = tinyKit();
const { context } = config;

test('a text of a million characters is refused with a sentence, at once', () => {
  const started = performance.now();
  for (const character of ['a', '\n', '\ud800', 'é']) {
    const text = character.repeat(1_000_000);
    expect(() => encodePrompt(tokenizer, text, context)).toThrow(
      /^“[^]{30}…” is too long: it has more than \d{4,5} tokens, and this model reads 40\.$/,
    );
    expect(() => encodeSequence(tokenizer, { prompt: 'hi', response: text }, context)).toThrow(
      /is too long: with its prompt it has more than \d{4,5} tokens, but the model’s context is 64\.$/,
    );
  }
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a text that is a little too long is refused with its length; one that fits is not', () => {
  const prompt = 'the '.repeat(40);
  expect(() => encodePrompt(tokenizer, prompt, context)).toThrow(/too long: it has 47 tokens/);
  expect(encodePrompt(tokenizer, prompt, 128)[0]).toBe(tokenizer.eos);
});

test('no token is longer than what a text is cut by', () => {
  for (let id = 0; id < tokenizer.vocabSize; id++) expect(tokenizer.decode([id]).length).toBeLessThan(64);
});

test('the rows of two hundred thousand texts have a length', () => {
  const texts = Array.from({ length: 200_000 }, (_, i) => ({ tokens: new Uint32Array(i % 20), promptLength: 0 }));
  expect(rowLength(texts, context)).toBe(24);
});

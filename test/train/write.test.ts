import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { decodeResponse, viewTexts, viewTokens } from '../../src/train/write.ts';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));
const written = (text: string, finished: boolean) => {
  const tokens = Uint32Array.of(...tokenizer.encode(text), ...(finished ? [tokenizer.eos] : []));
  return { tokens, logprobs: new Float32Array(tokens.length), finished };
};

test('the texts of the tokens are the text, finished or not', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('été café 😀'));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, finished) => {
      const whole = written(text, finished);
      const views = viewTokens(tokenizer, whole);
      expect(views.map((view) => view.text).join('')).toBe(decodeResponse(tokenizer, whole));
      expect(views.map(({ id }) => id)).toEqual(Array.from(whole.tokens));
    }),
  );
});

test('a token that is only a part of a character is marked; the end of a text is not', () => {
  const { tokens } = written('é', true);
  expect(viewTexts(tokenizer, tokens)).toEqual([{ text: '', part: true }, { text: 'é' }, { text: '' }]);
  // As the text grows, the part is all there is of the character.
  expect(viewTexts(tokenizer, tokens.subarray(0, 1))).toEqual([{ text: '\ufffd' }]);
});

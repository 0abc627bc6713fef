// Texts: the tokenizer and its file, prompts, and the programs that judge answers.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trainBpe, countPreTokens } from '../../../src/data/bpe-trainer.ts';
import { loadTokenizer } from '../../../src/data/tokenizer.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { encodeSequence } from '../../../src/train/sequences.ts';
import { check, isRude } from '../../../src/world/checkers.ts';
import { goldScore, TASTES, type TasteName } from '../../../src/world/gold.ts';
import { LABELERS, rank, type LabelerName } from '../../../src/world/labelers.ts';
import { allPrompts, parsePrompt, promptText } from '../../../src/world/prompts.ts';
import { statementsIn } from '../../../src/world/statements.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { damagedText, hostileName, hostileText, mutated } from '../hostile.ts';
import { kit, tokenizer } from '../world.ts';

const small = trainBpe(countPreTokens(['the fox is red. the hen is red.']), 266);
const tokenizerFile = fc.oneof(
  { weight: 8, arbitrary: mutated(fc.constant(small)) },
  {
    weight: 1,
    arbitrary: mutated(
      fc.constant({ added_tokens: small.added_tokens, model: { type: 'BPE', vocab: {}, merges: [] } }),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

const prompts = allPrompts();
const asked = fc.nat(prompts.length - 1).map((i) => prompts[i].text);
const WORLD = [
  'the',
  'fox',
  'hen',
  'is',
  'red',
  'of',
  'color',
  'lives',
  'in',
  'den',
  'it',
  'a',
  'my',
  'says',
  'made',
  'kept',
  'tastes',
];
const sentence = fc
  .array(
    fc.constantFrom(...WORLD, 'constructor', '__proto__', 'toString', 'hasOwnProperty', '.', '!', '\n', "'", '٣', 'İ'),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));
/** Statements of fact with a word that is not what it should be. */
const statement = fc
  .tuple(
    fc.constantFrom('V of the T is red', 'the T V red', 'the T is V', 'V V V V is red', 'name V T', 'user: V\nbot:'),
    hostileName,
  )
  .map(([form, word]) => form.replaceAll('V', word).replaceAll('T', 'fox'));
const anyText = fc.oneof(
  { weight: 2, arbitrary: sentence },
  { weight: 1, arbitrary: statement },
  { weight: 3, arbitrary: hostileText },
);
const someTexts = fc.array(anyText, { minLength: 1, maxLength: 4 });

/** Lone surrogates become U+FFFD. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const CONTROL = [tokenizer.eos, tokenizer.pad];
const ids = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: fc.nat(tokenizer.vocabSize - 1) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 768, 0.5, NaN, Infinity, 2 ** 32) },
  ),
  { maxLength: 20 },
);

export const TEXTS = [
  parser({
    name: 'tokenizer.json',
    declared: { CheckpointError: SENTENCE },
    thousands: 40,
    inputs: tokenizerFile,
    parse: loadTokenizer,
    check: ({ vocabSize, eos, pad, encode, decode }) => {
      assert(Number.isSafeInteger(vocabSize) && vocabSize > 0 && vocabSize <= 2 ** 20, 'a size that is none');
      for (const id of [eos, pad])
        assert(Number.isSafeInteger(id) && id >= 0 && id < vocabSize, 'a control token that is none');
      const tokens = encode('the fox is <|pad|> é 😀 zz\n');
      for (const id of tokens) assert(id < vocabSize);
      assert.equal(decode(tokens), 'the fox is <|pad|> é 😀 zz\n', 'a text that is lost');
    },
  }),
  parser({
    name: 'text to tokens',
    declared: {},
    thousands: 60,
    inputs: damagedText(anyText),
    parse: (text) => tokenizer.encode(text),
    check: (tokens, text) => {
      for (const id of tokens) assert(id < tokenizer.vocabSize && !CONTROL.includes(id));
      assert.equal(tokenizer.decode(tokens), wellFormed(text));
    },
  }),
  parser({
    name: 'tokens to text',
    declared: { RangeError: /^token id .+ is not in the vocabulary of \d+$/ },
    thousands: 40,
    inputs: ids,
    parse: (list) => [tokenizer.decode(list), tokenizer.pieces(list)] as const,
    check: ([text, pieces], list) => {
      assert.equal(text, wellFormed(text));
      assert.equal(pieces.length, list.length);
      assert.equal(pieces.join(''), text);
    },
  }),
  parser({
    name: 'prompt',
    declared: {},
    thousands: 60,
    inputs: fc.oneof(damagedText(asked), damagedText(asked.map((text) => promptText({ text }))), damagedText(anyText)),
    parse: parsePrompt,
    check: (prompt, text) => {
      if (prompt) assert.equal(parsePrompt(promptText(prompt)), prompt);
      else assert(!prompts.some((each) => each.text === text));
    },
  }),
  parser({
    name: 'prompt and answer',
    declared: { ConfigError: SENTENCE },
    thousands: 30,
    inputs: fc.record({ prompt: fc.oneof(asked, anyText), response: anyText, finished: fc.boolean() }),
    parse: (pair) => encodeSequence(tokenizer, pair, kit.config.context),
    check: ({ tokens, promptLength }, { finished }) => {
      assert(tokens.length <= kit.config.context && promptLength < tokens.length);
      assert.equal(tokens[0], tokenizer.eos);
      assert.equal(tokens.at(-1) === tokenizer.eos, finished);
    },
  }),
  parser({
    name: 'answer to judge',
    declared: {},
    thousands: 60,
    inputs: fc.record({ at: fc.nat(prompts.length - 1), texts: someTexts, finished: fc.boolean() }),
    parse: ({ at, texts, finished }) => texts.map((text) => check(prompts[at], text, finished)),
    check: (verdicts, { at, texts, finished }) => {
      for (const { degree, cheer, length } of verdicts) {
        assert(degree >= 0 && degree <= 1 && cheer >= 0 && cheer <= 1 && Number.isSafeInteger(length));
      }
      for (const taste of Object.keys(TASTES) as TasteName[]) {
        for (const text of texts) assert(Math.abs(goldScore(taste, prompts[at], text, finished)) <= 1);
      }
      const labelers = Object.keys(LABELERS) as LabelerName[];
      const labeler = labelers[at % labelers.length];
      const ranks = rank(
        labeler,
        prompts[at],
        texts.map((text) => ({ text, finished })),
        new Rng(at),
      );
      assert.deepEqual(
        [...new Set(ranks)].sort(),
        Array.from({ length: new Set(ranks).size }, (_, i) => i + 1),
      );
      for (const text of texts) assert(statementsIn(text).length <= text.length && typeof isRude(text) === 'boolean');
    },
  }),
];

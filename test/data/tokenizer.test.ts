import { readFileSync } from 'node:fs';
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPreTokens, trainBpe } from '../../src/data/bpe-trainer.ts';
import {
  VOCAB_SIZE,
  corpusTokens,
  documentStarts,
  heldOutCorpus,
  randomWindows,
  windowsInOrder,
  trainWorldTokenizer,
} from '../../src/data/corpus.ts';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { Rng } from '../../src/lib/rng.ts';
import { clozeItems } from '../../src/world/cloze.ts';
import { corpusStatistics, promptStatistics } from '../../src/world/statistics.ts';

const json: unknown = JSON.parse(readFileSync('public/tokenizer.json', 'utf8'));
const tokenizer = loadTokenizer(json);
const countTokens = (text: string): number => tokenizer.encode(text).length;

describe('trainBpe', () => {
  it('merges the most frequent pair first, ties by id', () => {
    const { model } = trainBpe(countPreTokens(['ab ab ab cd', 'abc']), 261);
    expect(model.merges).toEqual([
      ['a', 'b'],
      ['Ġ', 'ab'],
      ['c', 'd'],
    ]);
    expect(model.vocab['<|endoftext|>']).toBe(0);
    expect(model.vocab['ab']).toBe(258);
  });

  it('stops when nothing is left to merge', () => {
    expect(trainBpe(new Map([['ab', 1]]), 900).model.merges).toEqual([['a', 'b']]);
  });

  it('gives the shipped tokenizer.json', () => {
    expect(trainWorldTokenizer()).toEqual(json);
  });
});

describe('tokenizer', () => {
  it('has the project’s size and control tokens', () => {
    expect(tokenizer).toMatchObject({ vocabSize: VOCAB_SIZE, eos: 0, pad: 1 });
    expect(tokenizer.pieces([0, ...tokenizer.encode(' the fox')])).toEqual(['<|endoftext|>', ' the', ' fox']);
  });

  it('gives back whatever a person types, and never a control token', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc
        .array(
          fc.constantFrom(
            ' the',
            'fox',
            '  ',
            '\n',
            '<|endoftext|>',
            '<|pad|>',
            '狐狸',
            '👩‍👩‍👧',
            "'s",
            '\ufeff',
            '\u0085',
          ),
        )
        .map((w) => w.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const ids = tokenizer.encode(typed);
        expect(ids.every((id) => id > tokenizer.pad && id < VOCAB_SIZE)).toBe(true);
        expect(tokenizer.decode(ids)).toBe(Buffer.from(typed, 'utf8').toString('utf8'));
      }),
      { numRuns: 1000 },
    );
  });

  it('encodes as Hugging Face does where no control token is typed', () => {
    const peer = new HuggingFaceTokenizer(json as object, { clean_up_tokenization_spaces: false });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(Array.from(tokenizer.encode(typed))).toEqual(peer.encode(typed).ids);
      }),
    );
  });

  it('gives in pieces what it gives as a whole: any text, any ids, at every length', () => {
    const ids = fc.oneof(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })).map((text) => tokenizer.encode(text)),
      fc.array(fc.nat(VOCAB_SIZE - 1)).map((list) => Uint32Array.from(list)),
    );
    fc.assert(
      fc.property(ids, (whole) => {
        for (let length = 0; length <= whole.length; length += 1) {
          const pieces = tokenizer.pieces(whole.subarray(0, length));
          expect(pieces).toHaveLength(length);
          expect(pieces.join('')).toBe(tokenizer.decode(whole.subarray(0, length)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['été café 😀', '狐狸。', '👩‍👩‍👧', '\ufeffa\ufeff'])(
    'has no replacement character in a piece of “%s”',
    (text) => {
      const ids = tokenizer.encode(text);
      expect(tokenizer.pieces(ids).join('')).toBe(text);
      // While it grows, only the last token may be incomplete, and what is complete stays.
      for (let length = 1; length <= ids.length; length += 1) {
        const [last = '', ...before] = tokenizer.pieces(ids.subarray(0, length)).reverse();
        expect(before.join('')).not.toContain('\ufffd');
        expect(text.startsWith(before.reverse().join(''))).toBe(true);
        expect(text.startsWith(last.replace(/\ufffd+$/, ''), before.join('').length)).toBe(true);
      }
    },
  );

  it('decodes nothing, pieces of characters and control tokens, and refuses unknown ids', () => {
    expect(tokenizer.decode([])).toBe('');
    expect(tokenizer.decode([0, ...tokenizer.encode('a'), 1])).toBe('<|endoftext|>a<|pad|>');
    expect(tokenizer.decode(tokenizer.encode('👩').subarray(0, 1))).toBe('\ufffd');
    expect(() => tokenizer.decode([VOCAB_SIZE])).toThrow(RangeError);
  });

  const small = trainBpe(countPreTokens(['the fox is red.']), 262);
  const { model, added_tokens: control } = small;
  const { Ġ: id, ...without } = model.vocab;
  const swapped = { ...model.vocab, '<|endoftext|>': id, Ġ: 0 };
  const lists = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
  it.each([
    ['nothing', null],
    ['an empty object', {}],
    ['control tokens that are nothing', { ...small, added_tokens: [null] }],
    ['a control token with another id', { ...small, added_tokens: [control[0], { ...control[1], id: 'x' }] }],
    ['control tokens in another order', { ...small, model: { ...model, vocab: swapped } }],
    ['no decoder', { ...small, decoder: undefined }],
    ['a decoder of another kind', { ...small, decoder: { type: 'Magic' } }],
    ['a normalizer', { ...small, normalizer: { type: 'Lowercase' } }],
    ['a normalizer of lists in lists', { ...small, normalizer: lists(20_000) }],
    ['another kind of model', { ...small, model: { ...model, type: 'WordPiece' } }],
    ['no vocabulary', { ...small, model: { ...model, vocab: null } }],
    ['merges that are a number', { ...small, model: { ...model, merges: 7 } }],
    ['merges of one part', { ...small, model: { ...model, merges: [['a']] } }],
    ['merges of three parts', { ...small, model: { ...model, merges: [['t', 'h', 'e']] } }],
    ['merges of what there is not', { ...small, model: { ...model, merges: [['x', 'yz']] } }],
    ['a vocabulary without a byte', { ...small, model: { ...model, vocab: without } }],
    ['an id between two', { ...small, model: { ...model, vocab: { ...model.vocab, Ġ: 0.5 } } }],
    ['an id beyond the vocabulary', { ...small, model: { ...model, vocab: { ...model.vocab, Ġ: 1000 } } }],
    ['two tokens of one id', { ...small, model: { ...model, vocab: { ...model.vocab, Ġ: id - 1 } } }],
    ['a token that is no bytes', { ...small, model: { ...model, vocab: { ...model.vocab, 狐: 262 } } }],
  ])('refuses a file with %s', (_, file) => {
    expect(() => loadTokenizer(file)).toThrow(
      expect.objectContaining({
        name: 'CheckpointError',
        message: 'The file tokenizer.json is damaged, or belongs to another version of this page.',
      }),
    );
  });

  it('refuses a hundred and thirty thousand tokens', () => {
    const vocab = Object.fromEntries(Array.from({ length: 130_000 }, (_, i) => [`t${i}`, i]));
    expect(() => loadTokenizer({ ...small, model: { ...model, vocab } })).toThrow('tokenizer.json');
  });

  it('reads a file of another vocabulary', () => {
    const other = loadTokenizer(JSON.parse(JSON.stringify(small)));
    expect(other).toMatchObject({ vocabSize: 262, eos: 0, pad: 1 });
    expect(other.decode(other.encode('the fox 狐'))).toBe('the fox 狐');
  });

  it('keeps words whole and prompts and answers short', () => {
    const corpus = corpusStatistics(countTokens, 4000);
    expect(corpus['tokens per word or mark']).toBeLessThan(1.02);
    expect(corpus['vocabulary (words)']).toBeGreaterThan(200);
    expect(corpus['vocabulary (words)']).toBeLessThan(300);
    expect(Math.abs(corpus['share forum'] - 0.45)).toBeLessThan(0.03);
    expect(Math.abs(corpus['share encyclopedia'] - 0.35)).toBeLessThan(0.03);
    expect(Math.abs(corpus['share stories'] - 0.2)).toBeLessThan(0.03);
    const prompts = promptStatistics(countTokens);
    expect(prompts['prompt tokens, most']).toBeLessThanOrEqual(20);
    expect(prompts['good response tokens, most']).toBeLessThanOrEqual(22);
    expect(prompts['demonstration tokens, most']).toBeLessThanOrEqual(22);
  });

  it('has each cloze option in one token', () => {
    for (const { options } of clozeItems()) for (const option of options) expect(countTokens(option), option).toBe(1);
  });
});

describe('corpus', () => {
  const tokens = corpusTokens(tokenizer, 3, 5000);

  it('is the same for the same seed, begins with EOS, and leaves nothing unfilled', () => {
    expect(tokens.length).toBe(5000);
    expect(tokens[0]).toBe(tokenizer.eos);
    expect(tokens.includes(tokenizer.pad)).toBe(false);
    expect(corpusTokens(tokenizer, 3, 5000)).toEqual(tokens);
    expect(heldOutCorpus(tokenizer, 3, 5000).tokens).not.toEqual(tokens);
  });

  it('cuts windows that begin at documents', () => {
    const starts = documentStarts(tokens, tokenizer.eos, 64);
    const windows = randomWindows(tokens, starts, new Rng(1), 8, 64);
    expect(windows.length).toBe(8 * 65);
    for (let b = 0; b < 8; b++) expect(windows[b * 65]).toBe(tokenizer.eos);
    expect(starts.at(-1)! + 64).toBeLessThan(tokens.length);
  });

  it('orders windows without overlap, each beginning at the next document', () => {
    const starts = windowsInOrder(tokens, tokenizer.eos, 64);
    expect(starts.length).toBeGreaterThan(50);
    starts.forEach((start, i) => {
      expect(tokens[start]).toBe(tokenizer.eos);
      const free = i === 0 ? 0 : starts[i - 1] + 65;
      expect(start).toBeGreaterThanOrEqual(free);
      expect(tokens.subarray(free, start).includes(tokenizer.eos)).toBe(false);
    });
  });

  it('says where each token comes from', () => {
    const { tokens: heldOut, sources } = heldOutCorpus(tokenizer, 3, 5000);
    expect(sources).toHaveLength(heldOut.length);
    const text = (source: string) => tokenizer.decode(heldOut.filter((_, i) => sources[i] === source));
    expect(text('forum')).toContain('user:');
    expect(text('stories') + text('encyclopedia')).not.toContain('user:');
    expect(text('stories')).toContain('once');
  });
});

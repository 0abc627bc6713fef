// Texts and tokenizers that have crashed or stopped the page.
import { countPreTokens, trainBpe } from '../../../src/data/bpe-trainer.ts';
import type { Cases } from '../corpus.ts';

const json = () => trainBpe(countPreTokens(['the fox is red. the hen is red.']), 266);
const tokenizer = (changes: object) => ({ ...json(), ...changes });
const model = (changes: object) => tokenizer({ model: { ...json().model, ...changes } });
const control = (id: unknown) => {
  const [eos, pad] = json().added_tokens;
  return tokenizer({ added_tokens: [eos, { ...pad, id }] });
};
const MANY = {
  letters: 'a',
  'line ends': '\n',
  spaces: ' ',
  marks: '!',
  'lone surrogates': '\ud800',
  accents: 'é',
};
const each = (make: (text: string) => unknown, count = 1_000_000): Cases[string] =>
  Object.fromEntries(Object.entries(MANY).map(([what, one]) => [`${count} ${what}`, () => make(one.repeat(count))]));

export const TEXT_CASES: Cases = {
  'tokenizer.json': {
    ...{ 'a page of a captive portal': () => '<!doctype html>', nothing: () => null, 'an empty object': () => ({}) },
    'tokens that are nothing': () => tokenizer({ added_tokens: [null] }),
    'no decoder': () => tokenizer({ decoder: undefined }),
    'a decoder of another kind': () => tokenizer({ decoder: { type: 'Magic' } }),
    'a pre-tokenizer of another kind': () => tokenizer({ pre_tokenizer: { type: 'Magic' } }),
    'a normalizer': () => tokenizer({ normalizer: { type: 'Lowercase' } }),
    'a post-processor that is none': () => tokenizer({ post_processor: 0 }),
    'another kind of model': () => model({ type: 'WordPiece' }),
    'no vocabulary': () => model({ vocab: null }),
    'an empty vocabulary': () => model({ vocab: {}, merges: [] }),
    'merges that are a number': () => model({ merges: 7 }),
    'merges of numbers': () => model({ merges: [7] }),
    'merges of one part': () => model({ merges: [['a']] }),
    'merges of what is not in the vocabulary': () => model({ merges: [['x', 'yz']] }),
    'ids that are fractions': () => model({ vocab: { ...json().model.vocab, Ġ: 0.5 } }),
    'ids beyond all memory': () => model({ vocab: { ...json().model.vocab, Ġ: 1e21 } }),
    'two tokens of one id': () => model({ vocab: { ...json().model.vocab, Ġ: 5 } }),
    'a token called __proto__': () => model({ vocab: JSON.parse('{"__proto__":2}') as object }),
    'a control token that is a text': () => control('x'),
    'a control token below nothing': () => control(-1),
    'two hundred thousand tokens': () =>
      model({ vocab: Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`t${i}`, i])) }),
  },
  prompt: {
    ...each((text) => text),
    'line ends around a prompt': () => `${'\n'.repeat(300_000)}what color is the fox?${'\n'.repeat(300_000)}bot:`,
    'many lines that end with bot:': () => '\n bot:'.repeat(100_000),
    'a name that every object has': () => 'constructor',
  },
  'prompt and answer': Object.fromEntries([
    ...Object.entries(each((text) => ({ prompt: text, response: 'x', finished: true }))),
    ...Object.entries(each((text) => ({ prompt: 'hi', response: text, finished: true }))).map(
      ([what, make]) => [`an answer of ${what}`, make] as const,
    ),
  ]),
  'answer to judge': {
    ...each((text) => ({ at: 0, texts: [text], finished: true }), 100_000),
    'a word that every object has, for a noun': () => ({
      ...{ at: 0, finished: true },
      texts: [
        'constructor of the fox is red',
        'toString of the fox is red',
        'constructor a b c is red',
        '__proto__ is red',
      ],
    }),
    'statements without end': () => ({ at: 0, texts: ['the fox is red. '.repeat(6000)], finished: true }),
  },
};

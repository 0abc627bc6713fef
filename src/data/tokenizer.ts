// Text to tokens and back, using Hugging Face's reader of tokenizer.json.

import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';
import { fields, isCount, isText, listOf, recordOf, type Shape } from '../lib/shapes.ts';
import { byteCharacters, PRE_TOKEN, SPECIALS, tokenizerJson, type TokenizerJson } from './bpe-trainer.ts';

export interface Tokenizer {
  vocabSize: number;
  /** Ends a document or response; also begins every text (there is no separate BOS). */
  eos: number;
  pad: number;
  /**
   * Token ids of a text. Never a control token, whatever the text: a typed `<|endoftext|>` becomes ordinary characters. Lone
   * surrogates become U+FFFD.
   */
  encode(text: string): Uint32Array;
  /** Text of token ids; bytes that are not UTF-8 become U+FFFD, control tokens show by name. Throws RangeError for an unknown id. */
  decode(ids: ArrayLike<number>): string;
  /**
   * The text of each token in its place; together they are `decode(ids)`. A token is bytes, not characters: one that ends inside a
   * character leaves it to the token that completes it, and may itself be empty.
   */
  pieces(ids: ArrayLike<number>): string[];
}

const MOST_TOKENS = 65_536;
const BYTE_OF = new Map(byteCharacters().map((character, byte) => [character, byte]));

const isPair: Shape = (value) => listOf(isText)(value) && (value as string[]).length === 2;
const hasModel = fields({ model: fields({ vocab: recordOf(isCount), merges: listOf(isPair) }) });

/** Whether a file is as this project writes it, whatever the vocabulary and the merges, and whether those belong together. */
function isOurs(json: unknown): json is TokenizerJson {
  if (!hasModel(json)) return false;
  const { model } = json as TokenizerJson;
  const vocab = new Map(Object.entries(model.vocab));
  const { size } = vocab;
  const ids = new Set(vocab.values());
  if (size > MOST_TOKENS || ids.size < size || [...ids].some((id) => id >= size)) return false;
  if (SPECIALS.some((name, id) => vocab.get(name) !== id)) return false;
  const merged = model.merges.flatMap(([left, right]) => [left, right, left + right]);
  if (![...BYTE_OF.keys(), ...merged].every((token) => vocab.has(token))) return false;
  if (![...vocab.keys()].every((token) => Array.from(token).every((character) => BYTE_OF.has(character)))) return false;
  try {
    return JSON.stringify(json) === JSON.stringify(tokenizerJson(vocab, model.merges));
  } catch {
    // lists in lists, too deep to be written
    return false;
  }
}

/**
 * Makes a tokenizer from the parsed contents of tokenizer.json (byte-level BPE with GPT-2's pre-tokenizer and the two control
 * tokens). @throws LabError `CheckpointError` for anything but what {@link tokenizerJson} makes.
 */
export function loadTokenizer(json: unknown): Tokenizer {
  if (!isOurs(json)) {
    const message = 'The file tokenizer.json is damaged, or belongs to another version of this page.';
    throw new LabError('CheckpointError', message, { hint: DOWNLOAD_AGAIN });
  }
  const { vocab } = json.model;
  const reader = new HuggingFaceTokenizer(json, { clean_up_tokenization_spaces: false });
  const vocabSize = Object.keys(vocab).length;
  const [eos, pad] = SPECIALS.map((name) => vocab[name]);
  const bytesOf = new Map(
    Object.entries(vocab)
      .filter(([, id]) => id !== eos && id !== pad)
      .map(([token, id]) => [id, Uint8Array.from(token, (character) => BYTE_OF.get(character)!)]),
  );

  // One pre-token at a time: no pre-token mixes letters and marks, so none can be a control token. The cache makes encoding a
  // corpus of millions of tokens fast.
  const cache = new Map<string, readonly number[]>();
  const encodePiece = (piece: string): readonly number[] => {
    const known = cache.get(piece);
    if (known) return known;
    const { ids } = reader.encode(piece, { add_special_tokens: false });
    if (cache.size < 20_000) cache.set(piece, ids);
    return ids;
  };

  return {
    vocabSize,
    eos,
    pad,
    encode(text) {
      const ids: number[] = [];
      for (const [piece] of text.matchAll(PRE_TOKEN)) for (const id of encodePiece(piece)) ids.push(id);
      return Uint32Array.from(ids);
    },
    decode(ids) {
      const list = Array.from(ids);
      const unknown = list.find((id) => reader.id_to_token(id) === undefined);
      if (unknown !== undefined) throw new RangeError(`token id ${unknown} is not in the vocabulary of ${vocabSize}`);
      return list.length === 0
        ? ''
        : reader.decode(list, { skip_special_tokens: false, clean_up_tokenization_spaces: false });
    },
    pieces(ids) {
      const bytes = new TextDecoder('utf-8', { ignoreBOM: true });
      const texts: string[] = [];
      // What is left of a character when its text or run of bytes ends becomes U+FFFD, as in `decode`.
      const end = () => {
        const rest = bytes.decode();
        if (rest) texts[texts.length - 1] += rest;
      };
      for (const id of Array.from(ids)) {
        const known = bytesOf.get(id);
        if (!known) end();
        texts.push(known ? bytes.decode(known, { stream: true }) : this.decode([id]));
      }
      end();
      return texts;
    },
  };
}

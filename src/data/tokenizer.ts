// Text to tokens and back, using Hugging Face's reader of tokenizer.json.

import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';
import { byteCharacters, PRE_TOKEN, SPECIALS } from './bpe-trainer.ts';

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

interface Parts {
  added_tokens: { id: number; content: string }[];
  model: { vocab: Record<string, number> };
}

function isParts(json: unknown): json is Parts {
  const parts = json as Partial<Parts> | null;
  return typeof parts === 'object' && Array.isArray(parts?.added_tokens) && typeof parts.model?.vocab === 'object';
}

/**
 * Makes a tokenizer from the parsed contents of tokenizer.json (byte-level BPE with GPT-2's pre-tokenizer and the two control
 * tokens). Throws CheckpointError for anything else.
 */
export function loadTokenizer(json: unknown): Tokenizer {
  const refuse = (message: string) => new LabError('CheckpointError', message, { hint: DOWNLOAD_AGAIN });
  if (!isParts(json)) throw refuse('This file is not a tokenizer.json of a BPE tokenizer.');
  const special = (name: string): number => {
    const id = json.added_tokens.find((token) => token.content === name)?.id;
    if (id === undefined) throw refuse(`The tokenizer has no ${name} token.`);
    return id;
  };
  const eos = special(SPECIALS[0]);
  const pad = special(SPECIALS[1]);
  const reader = new HuggingFaceTokenizer(json, { clean_up_tokenization_spaces: false });
  const vocabSize = Math.max(...Object.values(json.model.vocab), eos, pad) + 1;

  const byteOf = new Map(byteCharacters().map((character, byte) => [character, byte]));
  const bytesOf = new Map(
    Object.entries(json.model.vocab)
      .filter(([, id]) => id !== eos && id !== pad)
      .map(([token, id]) => [id, Uint8Array.from(token, (character) => byteOf.get(character) ?? 0)]),
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

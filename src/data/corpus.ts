// The Tiny World's corpus as tokens, and the windows of it that pretraining reads.

import type { Rng } from '../lib/rng.ts';
import { documents, heldOutDocuments, type Document, type Source } from '../world/corpus.ts';
import { countPreTokens, trainBpe, type TokenizerJson } from './bpe-trainer.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Size of the vocabulary of every model of the project. */
export const VOCAB_SIZE = 768;

const TOKENIZER_SEED = 768;
const TOKENIZER_DOCUMENTS = 20_000;

/** The corpus does not fill the vocabulary; the rest goes to words that a visitor is likely to type. */
const VISITOR_WORDS = ' hello thanks why when because yes you are who';

/** Trains the project's tokenizer, always the same one, on documents of their own seed. Takes about a second. */
export function trainWorldTokenizer(): TokenizerJson {
  const source = documents(TOKENIZER_SEED);
  const texts = Array.from({ length: TOKENIZER_DOCUMENTS }, () => source.next().value.text);
  return trainBpe(countPreTokens([...texts, VISITOR_WORDS]), VOCAB_SIZE);
}

export interface Corpus {
  /** EOS, document, EOS, document, … The last document is cut to fit. */
  tokens: Uint32Array;
  /** Where each token comes from; an EOS belongs to the document that it ends. */
  sources: Source[];
}

function fill(tokenizer: Tokenizer, stream: Iterable<Document>, count: number): Corpus {
  const tokens = new Uint32Array(count);
  const sources: Source[] = [];
  for (const { source, text } of stream) {
    if (sources.length >= count) break;
    const before = sources.at(-1) ?? source;
    tokens[sources.length] = tokenizer.eos;
    sources.push(before);
    const ids = tokenizer.encode(text).subarray(0, count - sources.length);
    tokens.set(ids, sources.length);
    for (let i = 0; i < ids.length; i++) sources.push(source);
  }
  return { tokens, sources };
}

/** `count` tokens of the seed's training corpus. */
export function corpusTokens(tokenizer: Tokenizer, seed: number, count: number): Uint32Array {
  return fill(tokenizer, documents(seed), count).tokens;
}

/** `count` tokens of documents never trained on, for the held-out loss. */
export function heldOutCorpus(tokenizer: Tokenizer, seed: number, count: number): Corpus {
  return fill(tokenizer, heldOutDocuments(seed), count);
}

/** Offsets of the documents that leave room for a window of `T + 1` tokens. */
export function documentStarts(tokens: Uint32Array, eos: number, T: number): number[] {
  const starts: number[] = [];
  for (let i = 0; i + T < tokens.length; i++) if (tokens[i] === eos) starts.push(i);
  return starts;
}

/**
 * `B` random windows of `T + 1` tokens, each beginning at a document, as `(B, T + 1)` row by row: columns 0 … T−1 are inputs and
 * 1 … T targets. A window begins with EOS because every prompt does; that makes positions mean the same in both.
 */
export function randomWindows(
  tokens: Uint32Array,
  starts: readonly number[],
  rng: Rng,
  B: number,
  T: number,
): Uint32Array {
  const out = new Uint32Array(B * (T + 1));
  for (let b = 0; b < B; b++) {
    const start = rng.pick(starts);
    out.set(tokens.subarray(start, start + T + 1), b * (T + 1));
  }
  return out;
}

/** Offsets of windows of `T + 1` tokens that begin at documents, in order and without overlap: what {@link randomWindows} may draw. */
export function windowsInOrder(tokens: Uint32Array, eos: number, T: number): number[] {
  let free = 0;
  return documentStarts(tokens, eos, T).filter((start) => {
    if (start < free) return false;
    free = start + T + 1;
    return true;
  });
}

// Prompts and responses as token sequences: EOS, prompt, response, EOS, then padding on the right.
import type { Tokenizer } from '../data/tokenizer.ts';
import { LabError } from '../lib/errors.ts';
import { promptText } from '../world/prompts.ts';

/** Maximum response length in tokens; every good answer of the Tiny World fits. */
export const MAX_RESPONSE = 24;

export interface Sequence {
  tokens: Uint32Array;
  /** Number of prompt tokens, including the EOS before it. */
  promptLength: number;
}

/** No token has more characters. */
const LONGEST_TOKEN = 64;

/** The tokens of a text, or of the beginning of one that cannot fit the context: a million characters would take seconds. */
function encodeShort(tokenizer: Tokenizer, text: string, context: number): { tokens: Uint32Array; cut: boolean } {
  const most = LONGEST_TOKEN * context;
  return { tokens: tokenizer.encode(text.slice(0, most)), cut: text.length > most };
}

/** The lists of tokens, one after another. */
function joined(...lists: ArrayLike<number>[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** The prompt as the model sees it. @throws LabError `ConfigError` when it leaves no room for an answer. */
export function encodePrompt(tokenizer: Tokenizer, prompt: string, context: number): Uint32Array {
  const { tokens, cut } = encodeShort(tokenizer, promptText({ text: prompt }), context);
  const length = 1 + tokens.length;
  const limit = context - MAX_RESPONSE;
  if (length > limit) {
    const count = cut ? `more than ${length}` : `${length}`;
    const message = `“${prompt.slice(0, 30)}…” is too long: it has ${count} tokens, and this model reads ${limit}.`;
    throw new LabError('ConfigError', message, { hint: 'Shorten the prompt.' });
  }
  return joined([tokenizer.eos], tokens);
}

/** A prompt with a response; `finished` ends it with EOS. @throws LabError `ConfigError` when it is too long. */
export function encodeSequence(
  tokenizer: Tokenizer,
  { prompt, response, finished = true }: { prompt: string; response: string; finished?: boolean },
  context: number,
): Sequence {
  const before = encodePrompt(tokenizer, prompt, context);
  const written = response.startsWith(' ') ? response : ` ${response}`;
  const { tokens, cut } = encodeShort(tokenizer, written, context);
  const end = finished ? [tokenizer.eos] : [];
  const length = before.length + tokens.length + end.length;
  if (length > context) {
    const count = cut ? `more than ${length}` : `${length}`;
    const message = `The answer “${response.slice(0, 30)}…” is too long: with its prompt it has ${count} tokens, but the model’s context is ${context}.`;
    throw new LabError('ConfigError', message, { hint: 'Shorten the answer.' });
  }
  return { tokens: joined(before, tokens, end), promptLength: before.length };
}

/** The largest number that an item gives; arguments of a call would not hold as many. */
export function most<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((largest, item) => Math.max(largest, numberOf(item)), -Infinity);
}

export interface Batch {
  /** (B, T) */
  tokens: Uint32Array;
  /** (B, T), 1 on response tokens. */
  mask: Float32Array;
  /** (B): index of the last token in its row; 0 in rows that are all padding. */
  last: Uint32Array;
}

/** Up to B sequences as rows of T tokens. */
export function batchOfSequences(sequences: Sequence[], B: number, T: number, pad: number): Batch {
  const tokens = new Uint32Array(B * T).fill(pad);
  const mask = new Float32Array(B * T);
  const last = new Uint32Array(B);
  sequences.forEach((sequence, b) => {
    tokens.set(sequence.tokens, b * T);
    mask.fill(1, b * T + sequence.promptLength, b * T + sequence.tokens.length);
    last[b] = sequence.tokens.length - 1;
  });
  return { tokens, mask, last };
}

/** A row length that fits all of them: the next multiple of eight, so that few programs have to be recorded. */
export function rowLength(sequences: Sequence[], context: number): number {
  const longest = sequences.reduce((most, { tokens }) => Math.max(most, tokens.length), 0);
  return Math.min(context, Math.ceil(longest / 8) * 8);
}

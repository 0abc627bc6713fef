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

/** The prompt as the model sees it. @throws LabError `ConfigError` when it leaves no room for an answer. */
export function encodePrompt(tokenizer: Tokenizer, prompt: string, context: number): Uint32Array {
  const tokens = Uint32Array.of(tokenizer.eos, ...tokenizer.encode(promptText({ text: prompt })));
  const limit = context - MAX_RESPONSE;
  if (tokens.length > limit) {
    const message = `“${prompt.slice(0, 30)}…” is too long: it has ${tokens.length} tokens, and this model reads ${limit}.`;
    throw new LabError('ConfigError', message, { hint: 'Shorten the prompt.' });
  }
  return tokens;
}

/** A prompt with a response; `finished` ends it with EOS. @throws LabError `ConfigError` when it is too long. */
export function encodeSequence(
  tokenizer: Tokenizer,
  { prompt, response, finished = true }: { prompt: string; response: string; finished?: boolean },
  context: number,
): Sequence {
  const before = encodePrompt(tokenizer, prompt, context);
  const written = response.startsWith(' ') ? response : ` ${response}`;
  const after = [...tokenizer.encode(written), ...(finished ? [tokenizer.eos] : [])];
  if (before.length + after.length > context) {
    const message = `The answer “${response.slice(0, 30)}…” is too long: with its prompt it has ${before.length + after.length} tokens, but the model’s context is ${context}.`;
    throw new LabError('ConfigError', message, { hint: 'Shorten the answer.' });
  }
  return { tokens: Uint32Array.of(...before, ...after), promptLength: before.length };
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
  const longest = Math.max(...sequences.map(({ tokens }) => tokens.length));
  return Math.min(context, Math.ceil(longest / 8) * 8);
}

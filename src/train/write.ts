// Samples a policy's answers to prompts and prepares them for the page.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { Rng } from '../lib/rng.ts';
import type { Written } from '../model/decoder.ts';
import type { Params } from '../model/params.ts';
import { Sampler } from '../model/sampler.ts';
import type { Sample, TokenText, TokenView } from '../domain/texts.ts';
import { goldScore } from '../world/gold.ts';
import { parsePrompt } from '../world/prompts.ts';
import { MAX_RESPONSE, encodePrompt, most, type Sequence } from './sequences.ts';
import type { Kit } from './task.ts';

/** Texts written at a time. */
const ROWS = 32;

/** Each token's text; of EOS, which ends every text, none. */
export function viewTexts(tokenizer: Tokenizer, tokens: ArrayLike<number>): TokenText[] {
  return tokenizer.pieces(tokens).map((text, i) => {
    if (tokens[i] === tokenizer.eos) return { text: '' };
    return text === '' ? { text, part: true } : { text };
  });
}

export function viewTokens(tokenizer: Tokenizer, { tokens, logprobs }: Written): TokenView[] {
  return viewTexts(tokenizer, tokens).map((view, i) => ({ ...view, id: tokens[i], logprob: logprobs[i] }));
}

/** The text without its EOS. */
export function decodeResponse(
  tokenizer: Tokenizer,
  { tokens, finished }: Pick<Written, 'tokens' | 'finished'>,
): string {
  return tokenizer.decode(finished ? tokens.subarray(0, -1) : tokens);
}

/** A text for the page; with its gold score if the prompt belongs to the Tiny World. */
export function viewSample(tokenizer: Tokenizer, prompt: string, written: Written): Sample {
  const response = decodeResponse(tokenizer, written);
  const { finished } = written;
  const sample = { prompt, response, tokens: viewTokens(tokenizer, written), finished };
  const known = parsePrompt(prompt);
  return known ? { ...sample, gold: goldScore('helpful', known, response, finished) } : sample;
}

export interface Answer extends Sequence {
  prompt: string;
  written: Written;
}

/** Answers any number of prompts with one policy, in batches; the device programs are recorded once. */
export class Writer {
  private readonly kit: Kit;
  private readonly params: Params;
  private samplers = new Map<string, Promise<Sampler>>();

  constructor(kit: Kit, params: Params) {
    this.kit = kit;
    this.params = params;
  }

  private sampler(B: number, T: number): Promise<Sampler> {
    const key = `${B}×${T}`;
    const known = this.samplers.get(key);
    if (known) return known;
    const made = Sampler.record(this.params, B, T, this.kit.tokenizer);
    this.samplers.set(key, made);
    // One that fails, for want of memory perhaps, is tried again when it is next asked for.
    made.catch(() => this.samplers.delete(key));
    return made;
  }

  /** One answer per prompt, in order. */
  async write(
    prompts: string[],
    rng: Rng,
    temperature: number,
    {
      maxTokens = MAX_RESPONSE,
      onProgress,
    }: { maxTokens?: number; onProgress?: (written: Written[], from: number) => void } = {},
  ): Promise<Answer[]> {
    const { tokenizer, config } = this.kit;
    const encoded = prompts.map((prompt) => encodePrompt(tokenizer, prompt, config.context));
    const longest = most(encoded, (tokens) => tokens.length) + maxTokens;
    const B = prompts.length <= 8 ? 8 : ROWS;
    const sampler = await this.sampler(B, Math.min(config.context, Math.ceil(longest / 8) * 8));
    const answers: Answer[] = [];
    for (let from = 0; from < prompts.length; from += B) {
      const rows = encoded.slice(from, from + B);
      const written = await sampler.sample({
        prompts: rows,
        rng,
        temperature,
        maxTokens,
        onProgress: (grown) => onProgress?.(grown, from),
      });
      written.forEach((each, i) => {
        const before = rows[i];
        const tokens = Uint32Array.of(...before, ...each.tokens);
        answers.push({ prompt: prompts[from + i], written: each, tokens, promptLength: before.length });
      });
    }
    return answers;
  }

  free(): void {
    // One that could not be recorded has told whoever waited for it.
    for (const sampler of this.samplers.values()) sampler.then((made) => made.free()).catch(() => undefined);
    this.samplers.clear();
  }
}

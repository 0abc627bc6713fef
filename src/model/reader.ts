// Reads texts with a model, forward only, on all threads. Arrays are aligned to tokens as those of Gpt.
import type { GptConfig, Params } from './params.ts';
import { Parts, type ToRead } from './parts.ts';

export class Reader {
  readonly config: GptConfig;
  readonly B: number;
  readonly T: number;
  private readonly parts: Parts<'read'>;

  private constructor(config: GptConfig, parts: Parts<'read'>, B: number, T: number) {
    this.config = config;
    this.parts = parts;
    this.B = B;
    this.T = T;
  }

  /** Records the model for sequences of T ≤ context tokens, B at a time where there is one thread. */
  static async record(params: Params, B: number, T: number): Promise<Reader> {
    return new Reader(params.config, await Parts.record('read', params, { B, T }), B, T);
  }

  /** (R, T) for tokens (R, T); 0 for the first token, which nothing predicts. */
  async logprobs(tokens: Uint32Array, temperature = 1): Promise<{ logprobs: Float32Array; entropy: Float32Array }> {
    const [logprobs, entropy] = await this.read({ tokens, temperature, wanted: 'logprobs' });
    return { logprobs, entropy };
  }

  /** (R, T, V): logits of the token after each, at temperature 1; and {@link logprobs}. */
  async logits(
    tokens: Uint32Array,
    temperature: number,
  ): Promise<{ logprobs: Float32Array; entropy: Float32Array; logits: Float32Array }> {
    const [logprobs, entropy, logits] = await this.read({ tokens, temperature, wanted: 'logits' });
    return { logprobs, entropy, logits };
  }

  /** (R, T): the scalar head at each token. */
  async values(tokens: Uint32Array): Promise<Float32Array> {
    const [values] = await this.read({ tokens, temperature: 1, wanted: 'values' });
    return values;
  }

  private async read({ tokens, ...rest }: ToRead): Promise<Float32Array[]> {
    const { T } = this;
    const rows = this.parts.of(tokens.length / T);
    const read = await this.parts.share(
      rows.map(([from, to]) => ({ ...rest, tokens: tokens.slice(from * T, to * T) })),
    );
    return [0, 1, 2].map((output) => joined(read.flatMap((arrays) => arrays[output] ?? [])));
  }

  free(): void {
    this.parts.free();
  }
}

function joined(parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

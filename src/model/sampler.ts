// Samples texts from a model, on all threads; the same prompts and random stream give the same texts, whatever their number.
import type { Rng } from '../lib/rng.ts';
import type { Written } from './decoder.ts';
import type { Params } from './params.ts';
import { Parts } from './parts.ts';

export interface SampleOptions {
  /** At most B prompts of at least one token. */
  prompts: Uint32Array[];
  rng: Rng;
  temperature: number;
  maxTokens: number;
  /** Called now and then with the texts so far. */
  onProgress?: ((written: Written[]) => void) | undefined;
}

export class Sampler {
  private readonly parts: Parts<'write'>;
  private readonly T: number;

  private constructor(parts: Parts<'write'>, T: number) {
    this.parts = parts;
    this.T = T;
  }

  /** Records decoding for up to B sequences of up to T ≤ context tokens, prompt included. */
  static async record(params: Params, B: number, T: number, special: { eos: number; pad: number }): Promise<Sampler> {
    const { eos, pad } = special;
    return new Sampler(await Parts.record('write', params, { B, T, special: { eos, pad } }), T);
  }

  /** Samples one response per prompt. */
  async sample({ prompts, rng, temperature, maxTokens, onProgress }: SampleOptions): Promise<Written[]> {
    const coins = Float32Array.from({ length: prompts.length * this.T }, () => rng.uniform());
    const inputs = this.parts.of(prompts.length).map(([from, to]) => ({
      prompts: prompts.slice(from, to),
      coins: coins.slice(from * this.T, to * this.T),
      temperature,
      maxTokens,
    }));
    const nothing: Written = { tokens: new Uint32Array(), logprobs: new Float32Array(), finished: false };
    const soFar = inputs.map((input) => input.prompts.map(() => nothing));
    const written = await this.parts.share(
      inputs,
      onProgress &&
        ((part, texts) => {
          soFar[part] = texts;
          onProgress(soFar.flat());
        }),
    );
    return written.flat();
  }

  free(): void {
    this.parts.free();
  }
}

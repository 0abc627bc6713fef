// What is done with the rows of a batch, some at a time: the same in this thread and in its helpers.
import type { Source, Task } from '../gpu/crew.ts';
import { Decoder, type ToWrite, type Written } from './decoder.ts';
import { Gpt } from './gpt.ts';
import type { Params } from './params.ts';

/** Recorded for B rows of T tokens. */
export interface Shape {
  B: number;
  T: number;
  /** For writing. */
  special?: { eos: number; pad: number };
}

export interface ToRead {
  /** (R ≤ B, T) */
  tokens: Uint32Array;
  temperature: number;
  wanted: 'logprobs' | 'logits' | 'values';
}

/** What is recorded, by kind. */
interface Work<In, Out> {
  run(input: In, heard?: (soFar: Out) => void): Promise<Out>;
  free(): void;
}

export interface Kinds {
  read: Work<ToRead, Float32Array[]>;
  write: Work<ToWrite, Written[]>;
}

export const RECORD: { [Kind in keyof Kinds]: (params: Params, shape: Shape) => Promise<Kinds[Kind]> } = {
  async read(params, { B, T }) {
    const model = await Gpt.record(params, B, T, 'score');
    return {
      async run({ tokens, temperature, wanted }) {
        const rows = new Uint32Array(B * T);
        rows.set(tokens);
        if (wanted === 'values') return [(await model.values(rows)).subarray(0, tokens.length)];
        const { logprobs, entropy } = await model.logprobs(rows, temperature);
        const read = [logprobs, entropy].map((x) => x.slice(0, tokens.length));
        if (wanted === 'logits') read.push((await model.lastLogits()).slice(0, tokens.length * params.config.V));
        return read;
      },
      free: () => model.free(),
    };
  },
  write: (params, { B, T, special }) => Decoder.record(params, B, T, special!),
};

type In<Kind extends keyof Kinds> = Parameters<Kinds[Kind]['run']>[0];
type Out<Kind extends keyof Kinds> = Awaited<ReturnType<Kinds[Kind]['run']>>;

/** Work on batches of up to B rows, in equal parts that all threads share. */
export class Parts<Kind extends keyof Kinds> implements Task<In<Kind>, Out<Kind>> {
  readonly source: Source;
  readonly about: { kind: Kind; shape: Shape };
  private readonly params: Params;
  private readonly work: Kinds[Kind];

  private constructor(params: Params, about: { kind: Kind; shape: Shape }, work: Kinds[Kind]) {
    this.source = this.params = params;
    this.about = about;
    this.work = work;
  }

  static async record<Kind extends keyof Kinds>(kind: Kind, params: Params, whole: Shape): Promise<Parts<Kind>> {
    const shape = { ...whole, B: params.backend.crew?.rowsOfPart(whole.B) ?? whole.B };
    return new Parts(params, { kind, shape }, await RECORD[kind](params, shape));
  }

  /** The part of each `rows` of a batch of this many: `[from, to]`. */
  of(count: number): [from: number, to: number][] {
    const { B } = this.about.shape;
    return Array.from({ length: Math.ceil(count / B) }, (_, i) => [i * B, Math.min(count, (i + 1) * B)]);
  }

  run(input: In<Kind>, heard?: (soFar: Out<Kind>) => void): Promise<Out<Kind>> {
    return this.work.run(input as never, heard as never) as Promise<Out<Kind>>;
  }

  /** What is made of each input, in order. */
  async share(inputs: In<Kind>[], heard?: (part: number, soFar: Out<Kind>) => void): Promise<Out<Kind>[]> {
    const { crew } = this.params.backend;
    if (crew) return crew.share(this, inputs, heard);
    const made: Out<Kind>[] = [];
    for (const [part, input] of inputs.entries())
      made.push(await this.run(input, heard && ((soFar) => heard(part, soFar))));
    return made;
  }

  free(): void {
    this.params.backend.crew?.free(this);
    this.work.free();
  }
}

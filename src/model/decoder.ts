// Writes texts: a decode program with a KV cache reads the prompts, then draws tokens, many per submission.
import { whole, type Backend } from '../gpu/backend.ts';
import { Tape } from '../gpu/tape.ts';
import type { DecodeState } from '../kernels/sample.ts';
import { recordPrograms, type DecodePrograms } from './decode-programs.ts';
import type { Params } from './params.ts';

/** Positions in the first submission; later ones are sized by measuring. */
const FIRST_CHUNK = 8;
/**
 * Target duration of a submission: long enough to make reading back negligible, short enough to keep the page smooth and to stay far below
 * the two seconds after which Windows resets a graphics card.
 */
const CHUNK_MS = 50;

export interface Written {
  /** Response tokens, including the EOS if one ended them. */
  tokens: Uint32Array;
  /** Log-probability of each token in nats, at the temperature used. */
  logprobs: Float32Array;
  /** Ended by EOS rather than by the length limit. */
  finished: boolean;
}

export interface ToWrite {
  /** At most B prompts of at least one token. */
  prompts: Uint32Array[];
  /** A uniform random number for each token of each prompt's row, (prompts, T). */
  coins: Float32Array;
  temperature: number;
  maxTokens: number;
}

export class Decoder {
  private readonly backend: Backend;
  readonly params: Params;
  readonly B: number;
  readonly T: number;
  private readonly eos: number;
  private readonly state: DecodeState;
  private readonly programs: DecodePrograms;
  private readonly tape: Tape;

  private constructor(
    params: Params,
    B: number,
    T: number,
    eos: number,
    state: DecodeState,
    programs: DecodePrograms,
    tape: Tape,
  ) {
    this.backend = params.backend;
    this.params = params;
    this.B = B;
    this.T = T;
    this.eos = eos;
    this.state = state;
    this.programs = programs;
    this.tape = tape;
  }

  /** Records decoding for up to B sequences of up to T ≤ context tokens, prompt included. */
  static record(params: Params, B: number, T: number, special: { eos: number; pad: number }): Promise<Decoder> {
    const tape = new Tape(params.backend, false);
    return tape.freeOnFailure(async () => {
      const { state, programs } = await recordPrograms(tape, params, { B, T, special });
      return new Decoder(params, B, T, special.eos, state, programs, tape);
    });
  }

  /** One response per prompt; `heard` gets the texts so far after each submission. */
  async run(
    { prompts, coins, temperature, maxTokens }: ToWrite,
    heard?: (soFar: Written[]) => void,
  ): Promise<Written[]> {
    const { backend, B, T } = this;
    const lengths = Uint32Array.from({ length: B }, (_, b) => prompts[b]?.length ?? 1);
    this.begin(prompts, lengths, coins, temperature);
    const used = prompts.map((prompt) => prompt.length);
    const last = Math.min(T, Math.max(...used) + maxTokens) - 1;
    const firstDraw = Math.min(...used) - 1;
    let written = prompts.map((): Written => ({
      tokens: new Uint32Array(),
      logprobs: new Float32Array(),
      finished: false,
    }));
    let chunk = FIRST_CHUNK;
    for (let position = 0; position < last;) {
      const end = Math.min(position + chunk, last);
      const steps = Array.from({ length: end - position }, (_, i) => position + i);
      const commands = steps.flatMap((t) => this.programs[t < firstDraw ? 'read' : 'write']);
      const start = performance.now();
      const read = [whole(this.state.tokens.memory), whole(this.state.logprobs.memory)];
      const [bits, logprobs] = await backend.runAndRead(
        commands.map((program) => ({ program })),
        read,
      );
      const each = (performance.now() - start) / steps.length;
      chunk = Math.max(1, Math.min(2 * chunk, Math.floor(CHUNK_MS / each)));
      position = end;
      if (position <= firstDraw) continue;
      written = this.responses(new Uint32Array(bits.buffer), logprobs, used, position, maxTokens);
      heard?.(written);
      if (written.every(({ finished, tokens }) => finished || tokens.length >= maxTokens)) break;
    }
    return written;
  }

  private begin(prompts: Uint32Array[], lengths: Uint32Array, coins: Float32Array, temperature: number): void {
    const { backend, B, T, state } = this;
    const tokens = new Uint32Array(B * T).fill(this.eos);
    prompts.forEach((prompt, b) => tokens.set(prompt, b * T));
    backend.write(state.tokens, tokens);
    backend.write(state.lengths, lengths);
    backend.write(
      state.ended,
      Uint32Array.from({ length: B }, (_, b) => (b < prompts.length ? 0 : 1)),
    );
    backend.write(state.position, new Uint32Array(B));
    backend.write(state.temperature, Float32Array.of(temperature));
    backend.write(state.coins, coins);
  }

  /** The responses up to `position`, from tokens and logprobs (B, T). */
  private responses(
    tokens: Uint32Array,
    logprobs: Float32Array,
    used: number[],
    position: number,
    maxTokens: number,
  ): Written[] {
    const { T, eos } = this;
    return used.map((length, b) => {
      const from = b * T + length;
      const limit = Math.min(b * T + position + 1, from + maxTokens);
      const end = tokens.subarray(from, limit).indexOf(eos);
      const finished = end >= 0;
      const to = finished ? from + end + 1 : Math.max(from, limit);
      return { tokens: tokens.slice(from, to), logprobs: logprobs.slice(from, to), finished };
    });
  }

  free(): void {
    this.tape.free();
  }
}

// GPT-2, the model in one file: `transformer` is the forward pass as in nanoGPT; Gpt records it once for a batch shape and replays it.
// Arrays passed in and out are aligned to tokens: logprobs[b, t] is the log-probability of tokens[b, t].
import type { Backend, Command, Dispatch, Program, Slice } from '../gpu/backend.ts';
import { Tape, used, type Tensor } from '../gpu/tape.ts';
import { add } from '../kernels/add.ts';
import { attention } from '../kernels/attention/attention.ts';
import { embedding, sortTokens, type TokenInput } from '../kernels/embedding.ts';
import { fuse } from '../kernels/fuse.ts';
import { gelu } from '../kernels/gelu.ts';
import { layernorm } from '../kernels/layernorm.ts';
import { linear } from '../kernels/linear.ts';
import { tiedLogprob, type Logits } from '../kernels/tied-logprob.ts';
import type { Params } from './params.ts';

/** The blocks between embedding and head; `attend` computes attention from queries, keys and values. */
export function blocks(
  tape: Tape,
  params: Params,
  embedded: Tensor,
  attend: (qkv: Tensor, layer: number) => Tensor,
): Tensor {
  const dense = (name: string, x: Tensor) =>
    linear(tape, name, x, params.get(`${name}.weight`), params.get(`${name}.bias`));
  const norm = (name: string, x: Tensor) =>
    layernorm(tape, name, x, params.get(`${name}.weight`), params.get(`${name}.bias`));
  let x = embedded;
  for (let i = 0; i < params.config.L; i++) {
    const h = `h.${i}`;
    const attended = attend(dense(`${h}.attn.c_attn`, norm(`${h}.ln_1`, x)), i);
    x = add(tape, `${h} attended`, x, dense(`${h}.attn.c_proj`, attended));
    const hidden = gelu(tape, `${h}.mlp.gelu`, dense(`${h}.mlp.c_fc`, norm(`${h}.ln_2`, x)));
    x = add(tape, `${h} out`, x, dense(`${h}.mlp.c_proj`, hidden));
  }
  return norm('ln_f', x);
}

/** (B, T) tokens → (B, T, C) final hidden states. */
function transformer(tape: Tape, params: Params, input: TokenInput, B: number, T: number): Tensor {
  const x = embedding(tape, 'embedded', input, B, T, params.get('wte.weight'), params.get('wpe.weight'));
  return blocks(tape, params, x, (qkv, i) => attention(tape, `h.${i}.attn`, qkv, params.config.NH));
}

interface Outputs {
  /** (B·T) log-probability of the next token, or the scalar head's value. */
  output: Slice;
  /** (B·T), to be written before the backward pass. */
  dOutput?: Slice;
  entropy?: Slice;
}

function head(tape: Tape, params: Params, x: Tensor, targets: Slice, temperature: Slice, atOnce: boolean) {
  if (params.head === 'scalar') {
    const values = linear(tape, 'score', x, params.get('score.weight'), params.get('score.bias'));
    const outputs: Outputs = { output: values.value, ...(tape.training ? { dOutput: tape.grad(values) } : {}) };
    return { outputs };
  }
  const made = tiedLogprob(tape, x, params.headWeight(), params.config.V, targets, temperature, atOnce);
  const outputs: Outputs = { output: made.logprob, dOutput: made.dlogprob, entropy: made.entropy };
  return atOnce ? { outputs } : { outputs, logits: made.logits };
}

/** {@link Logits} after preparation, ready to be read. */
interface PreparedLogits {
  value: Slice;
  rows: number;
  again: Program[];
}

async function prepareLogits(tape: Tape, { value, rows, again }: Logits): Promise<PreparedLogits> {
  const programs = again.map((dispatches) => tape.prepare('logits again', dispatches));
  return { ...tape.placed({ value }), rows, again: await Promise.all(programs) };
}

/**
 * `score`: forward only. `train`: forward, then backward with a gradient computed from the outputs. `step`: forward and backward in one
 * program, for a loss whose gradient is known in advance; requires the language-model head.
 */
export type Passes = 'score' | 'train' | 'step';

/** The recorded programs: forward with or without backward, or both in one. */
type Programs = Partial<Record<'forward' | 'backward' | 'step', Program>>;

export class Gpt {
  private readonly backend: Backend;
  readonly params: Params;
  readonly B: number;
  readonly T: number;
  private readonly input: TokenInput & { targets: Slice; temperature: Slice };
  private readonly outputs: Outputs;
  private readonly logits: PreparedLogits | undefined;
  private readonly programs: Programs;
  private readonly tape: Tape;

  private constructor(
    params: Params,
    B: number,
    T: number,
    input: TokenInput & { targets: Slice; temperature: Slice },
    outputs: Outputs,
    logits: PreparedLogits | undefined,
    programs: Programs,
    tape: Tape,
  ) {
    this.backend = params.backend;
    this.params = params;
    this.B = B;
    this.T = T;
    this.input = input;
    this.outputs = outputs;
    this.logits = logits;
    this.programs = programs;
    this.tape = tape;
  }

  /** Records the model for batches of B sequences of T ≤ context tokens. */
  static record(params: Params, B: number, T: number, passes: Passes): Promise<Gpt> {
    const tape = new Tape(params.backend, passes !== 'score');
    return tape.freeOnFailure(() => Gpt.recordOn(tape, params, B, T, passes));
  }

  private static async recordOn(tape: Tape, params: Params, B: number, T: number, passes: Passes): Promise<Gpt> {
    const { backend, config } = params;
    const { training } = tape;
    const [tokens, targets, places] = ['tokens', 'targets', 'places'].map((name) => tape.memory(name, [B * T])) as [
      Slice,
      Slice,
      Slice,
    ];
    const firsts = tape.memory('firsts', [config.V + 1]);
    const temperature = tape.memory('temperature', [1]);
    const x = transformer(tape, params, { tokens, places, firsts }, B, T);
    const { outputs, logits } = head(tape, params, x, targets, temperature, passes === 'step');
    const label = `${params.head} ${B}×${T}`;
    const backward = training ? tape.backward() : [];
    const runs: [keyof Programs, Dispatch[]][] =
      passes === 'step'
        ? [['step', [...tape.forward, ...backward]]]
        : [
            ['forward', tape.forward],
            ['backward', backward],
          ];
    if (backend.kind === 'webgpu') {
      const all = runs.flatMap(([, dispatches]) => dispatches);
      for (const run of runs) run[1] = fuse(run[1], all);
    }
    // The gradient is written and the outputs are read from outside: before and after a step, or between the passes and at the end.
    const outside = Object.values(outputs) as Slice[];
    const looked = [...outside, ...(logits ? [logits.hidden, logits.value] : [])];
    const [first, second = []] = runs.map(([, dispatches]) => used(dispatches));
    tape.share(passes === 'step' ? [outside, ...first, outside] : [...first, looked, ...second, [outputs.output]]);
    const programs: Programs = {};
    for (const [name, dispatches] of runs)
      if (dispatches.length) programs[name] = await tape.prepare(`${label} ${name}`, dispatches);
    const input = { tokens, targets, places, firsts, temperature };
    const prepared = logits && (await prepareLogits(tape, logits));
    return new Gpt(params, B, T, input, tape.placed(outputs), prepared, programs, tape);
  }

  /** Writes tokens (B, T) and the inputs derived from them. */
  private write(tokens: Uint32Array, temperature: number): void {
    const { backend, input } = this;
    backend.write(input.tokens, tokens);
    const targets = new Uint32Array(tokens.length);
    targets.set(tokens.subarray(1));
    backend.write(input.targets, targets);
    backend.write(input.temperature, Float32Array.of(temperature));
    if (!this.programs.backward && !this.programs.step) return;
    const { places, firsts } = sortTokens(tokens, this.params.config.V);
    backend.write(input.places, places);
    backend.write(input.firsts, firsts);
  }

  private writeGradient(d: Float32Array): void {
    this.backend.write(this.outputs.dOutput!, this.params.head === 'lm' ? this.shift(d, 1) : d);
  }

  /** Commands that compute the outputs for tokens (B, T); recorded as `score` or `train`. */
  forward(tokens: Uint32Array, temperature = 1): Command[] {
    this.write(tokens, temperature);
    return [{ program: this.programs.forward! }];
  }

  /** Commands that add to the parameters' gradients, once after each forward; d (B, T) is the gradient of the loss by logprobs or values. */
  backward(d: Float32Array): Command[] {
    this.writeGradient(d);
    return [{ program: this.programs.backward! }];
  }

  /** Commands for both passes of a loss whose gradient d (B, T) is known in advance; recorded as `step`. */
  step(tokens: Uint32Array, d: Float32Array): Command[] {
    this.write(tokens, 1);
    this.writeGradient(d);
    return [{ program: this.programs.step! }];
  }

  /** The `step` for the mean cross-entropy over all positions; targets (B, T) are the next tokens. */
  crossEntropy(tokens: Uint32Array, targets: Uint32Array): Command[] {
    this.write(tokens, 1);
    this.backend.write(this.input.targets, targets);
    this.backend.write(this.outputs.dOutput!, new Float32Array(targets.length).fill(-1 / targets.length));
    return [{ program: this.programs.step! }];
  }

  /** Nats per token of the last {@link crossEntropy}. */
  async lastCrossEntropy(): Promise<number> {
    const [logprobs] = (await this.backend.read([this.outputs.output])) as [Float32Array];
    return -logprobs.reduce((sum, x) => sum + x, 0) / logprobs.length;
  }

  /** (B, T) aligned to tokens; 0 for the first token, which nothing predicts. */
  async logprobs(tokens: Uint32Array, temperature = 1): Promise<{ logprobs: Float32Array; entropy: Float32Array }> {
    const { output: outputs, entropy: entropies } = this.outputs;
    const commands = this.forward(tokens, temperature);
    const [output, entropy] = (await this.backend.runAndRead(commands, [outputs, entropies!])) as [
      Float32Array,
      Float32Array,
    ];
    return { logprobs: this.shift(output, -1), entropy: this.shift(entropy, -1) };
  }

  /** Runs a step's commands as one submission and returns its (B, T) log-probabilities. Later steps can be submitted before they arrive. */
  async logprobsOf(commands: Command[]): Promise<Float32Array> {
    const [output] = (await this.backend.runAndRead(commands, [this.outputs.output])) as [Float32Array];
    return this.shift(output, -1);
  }

  /** (B, T) log-probabilities of the last forward pass, aligned to tokens; runs nothing. */
  async lastLogprobs(): Promise<Float32Array> {
    const [output] = (await this.backend.read([this.outputs.output])) as [Float32Array];
    return this.shift(output, -1);
  }

  /** (B, T): the scalar head at each token. */
  async values(tokens: Uint32Array): Promise<Float32Array> {
    const [output] = (await this.backend.runAndRead(this.forward(tokens), [this.outputs.output])) as [Float32Array];
    return output;
  }

  /** (B, T, V): logits of the token after each, from the last forward pass; overwritten by backward. */
  async lastLogits(): Promise<Float32Array> {
    const [M, { V }, { rows }] = [this.B * this.T, this.params.config, this.logits!];
    const all = new Float32Array(M * V);
    for (let from = 0; from < M; from += rows) all.set(await this.readLogits(from, Math.min(rows, M - from)), from * V);
    return all;
  }

  /** (V): logits of the token after position t of sequence b, from the last forward pass; overwritten by backward. */
  async nextLogits(b: number, t: number): Promise<Float32Array> {
    const [logits] = await this.logitsAt([[b, t]]);
    return logits;
  }

  /** {@link nextLogits} after many positions, in their order. */
  async logitsAt(places: readonly (readonly [b: number, t: number])[]): Promise<Float32Array[]> {
    const { value, rows, again } = this.logits!;
    const width = value.length / rows;
    const wanted = places.map(([b, t]) => b * this.T + t);
    const found: Float32Array[] = [];
    for (const chunk of new Set(wanted.map((row) => Math.floor(row / rows)))) {
      const here = [...wanted.keys()].filter((i) => Math.floor(wanted[i] / rows) === chunk);
      const slices = here.map((i) => {
        return { ...value, offset: value.offset + (wanted[i] % rows) * width, length: this.params.config.V };
      });
      const program = again[chunk];
      const read = await this.backend.runAndRead(program ? [{ program }] : [], slices);
      here.forEach((i, j) => (found[i] = read[j]));
    }
    return found;
  }

  /** (count, V): logits of rows within one chunk. */
  private async readLogits(from: number, count: number): Promise<Float32Array> {
    const { value, rows, again } = this.logits!;
    const { V } = this.params.config;
    const width = value.length / rows;
    const program = again[Math.floor(from / rows)];
    const slice = { ...value, offset: value.offset + (from % rows) * width, length: count * width };
    const [wide] = (await this.backend.runAndRead(program ? [{ program }] : [], [slice])) as [Float32Array];
    const logits = new Float32Array(count * V);
    for (let row = 0; row < count; row++) logits.set(wide.subarray(row * width, row * width + V), row * V);
    return logits;
  }

  /** Shifts every row by one position: out[b, t] = x[b, t + by]. */
  private shift(x: Float32Array, by: 1 | -1): Float32Array {
    const { B, T } = this;
    const out = new Float32Array(B * T);
    for (let b = 0; b < B; b++) {
      const row = x.subarray(b * T, (b + 1) * T);
      out.set(by === 1 ? row.subarray(1) : row.subarray(0, T - 1), b * T + (by === 1 ? 0 : 1));
    }
    return out;
  }

  /** Frees the activations; the parameters stay. */
  free(): void {
    this.tape.free();
  }
}

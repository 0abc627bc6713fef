// The parameters of one GPT, in flat memories, with GPT-2's names, shapes and initial values.
import { SLICE_ALIGNMENT, type Backend, type Command, type Memory, type Program, type Slice } from '../gpu/backend.ts';
import type { Source } from '../gpu/crew.ts';
import { size, type Tensor } from '../gpu/tape.ts';
import { NORM_LANES, adamw, adamwHyper, type AdamWSettings } from '../kernels/adamw.ts';
import { LabError } from '../lib/errors.ts';
import type { Rng } from '../lib/rng.ts';

export interface GptConfig {
  /** Layers, heads, width, longest sequence, vocabulary. */
  L: number;
  NH: number;
  C: number;
  context: number;
  V: number;
}

/** `lm`: the tied language-model head. `scalar`: one number per position, for reward and value models. */
export type Head = 'lm' | 'scalar';

/** Name → shape, with GPT-2's names; linear weights are (in, out). Matrices come first, because only they decay. */
export function parameterShapes({ L, C, context, V }: GptConfig, head: Head): Map<string, number[]> {
  const matrices: [string, number[]][] = [
    ['wte.weight', [V, C]],
    ['wpe.weight', [context, C]],
  ];
  const vectors: [string, number[]][] = [];
  for (let i = 0; i < L; i++) {
    const linear = (name: string, input: number, output: number) => {
      matrices.push([`h.${i}.${name}.weight`, [input, output]]);
      vectors.push([`h.${i}.${name}.bias`, [output]]);
    };
    const norm = (name: string) => vectors.push([`h.${i}.${name}.weight`, [C]], [`h.${i}.${name}.bias`, [C]]);
    norm('ln_1');
    linear('attn.c_attn', C, 3 * C);
    linear('attn.c_proj', C, C);
    norm('ln_2');
    linear('mlp.c_fc', C, 4 * C);
    linear('mlp.c_proj', 4 * C, C);
  }
  vectors.push(['ln_f.weight', [C]], ['ln_f.bias', [C]]);
  if (head === 'scalar') {
    matrices.push(['score.weight', [C, 1]]);
    vectors.push(['score.bias', [1]]);
  }
  return new Map([...matrices, ...vectors]);
}

/** Number of parameters, without padding. */
export function countParameters(config: GptConfig, head: Head): number {
  return [...parameterShapes(config, head).values()].reduce((sum, shape) => sum + size(shape), 0);
}

/**
 * Initial values: N(0, 0.02), positions N(0, 0.01), projections into the residual stream divided by √(2L) (GPT-2, 2.3),
 * biases 0, gains 1, and the scalar head N(0, 1/√(C+1)) (lm-human-preferences, model.py).
 */
export function initialValue(name: string, shape: number[], config: GptConfig, rng: Rng): Float32Array {
  const values = new Float32Array(size(shape));
  if (name.endsWith('bias')) return values;
  if (/ln_\w\.weight/.test(name)) return values.fill(1);
  const deviation = name.startsWith('score')
    ? 1 / Math.sqrt(config.C + 1)
    : name.startsWith('wpe')
      ? 0.01
      : 0.02 / (name.includes('c_proj') ? Math.sqrt(2 * config.L) : 1);
  const stream = rng.fork(name);
  return values.map(() => deviation * stream.normal());
}

/** Everything that training changes, as flat arrays with the layout of {@link Params}. */
export interface TrainingState {
  values: Float32Array;
  m: Float32Array;
  v: Float32Array;
}

/** Labels of the memories that {@link Params} allocates for training, in addition to the parameters. */
export const OPTIMISER_LABELS = [
  'gradients',
  'first moments',
  'second moments',
  'partial norms',
  'gradient norm',
  'optimiser settings',
];

/** Rows of wte, padded to a multiple of four so that the head's products can use tiled kernels; padding rows stay 0. */
const paddedVocabulary = (V: number): number => Math.ceil(V / 4) * 4;

export class Params implements Source {
  readonly tensors = new Map<string, Tensor>();
  private readonly values: Memory;
  private readonly training: Record<'grad' | 'm' | 'v' | 'partials' | 'norm' | 'hyper', Slice> | undefined;
  private readonly memories: Memory[] = [];
  private readonly decayed: number;
  private updater: Program | undefined;

  readonly backend: Backend;
  readonly config: GptConfig;
  readonly head: Head;

  constructor(backend: Backend, config: GptConfig, head: Head, trainable: boolean) {
    this.backend = backend;
    this.config = config;
    this.head = head;
    const shapes = [...parameterShapes(config, head)];
    const room = ([name, shape]: [string, number[]]) => {
      const length = name === 'wte.weight' ? paddedVocabulary(config.V) * config.C : size(shape);
      return Math.ceil(length / SLICE_ALIGNMENT) * SLICE_ALIGNMENT;
    };
    const total = shapes.reduce((sum, named) => sum + room(named), 0);
    const allocate = (label: string, length: number) => {
      const memory = backend.allocate(label, length);
      this.memories.push(memory);
      return memory;
    };
    const flat = (label: string, length = total): Slice => ({ memory: allocate(label, length), offset: 0, length });
    this.values = allocate('parameters', total);
    this.training = trainable
      ? {
          grad: flat('gradients'),
          m: flat('first moments'),
          v: flat('second moments'),
          partials: flat('partial norms', NORM_LANES),
          norm: flat('gradient norm', 2),
          hyper: flat('optimiser settings', 8),
        }
      : undefined;
    let offset = 0;
    let decayed = 0;
    for (const named of shapes) {
      const [name, shape] = named;
      const length = size(shape);
      const value = { memory: this.values, offset, length };
      const grad = this.training && { ...this.training.grad, offset, length };
      this.tensors.set(name, grad ? { name, shape, value, grad } : { name, shape, value });
      offset += room(named);
      if (shape.length > 1) decayed = offset;
    }
    this.decayed = decayed;
  }

  get(name: string): Tensor {
    return this.tensors.get(name)!;
  }

  /** The language-model head's weight: wte with its padding rows, which are 0. */
  headWeight(): Tensor {
    const { value, grad, ...wte } = this.get('wte.weight');
    const [rows, C] = [paddedVocabulary(this.config.V), this.config.C];
    const wide = (slice: Slice) => ({ ...slice, length: rows * C });
    return { ...wte, shape: [rows, C], value: wide(value), ...(grad ? { grad: wide(grad) } : {}) };
  }

  initialise(rng: Rng): this {
    for (const { name, shape, value } of this.tensors.values()) {
      this.backend.write(value, initialValue(name, shape, this.config, rng));
    }
    return this;
  }

  /**
   * Writes values by name. Unknown names are ignored; if the scalar head is absent, it keeps its values.
   * @throws LabError `CheckpointError` when a tensor is missing or has the wrong size.
   */
  load(values: Map<string, { data: Float32Array }>): this {
    for (const { name, shape, value } of this.tensors.values()) {
      const data = values.get(name)?.data;
      if (!data && name.startsWith('score')) continue;
      if (data?.length !== value.length) {
        throw new LabError(
          'CheckpointError',
          `The weights do not fit this model: ${name} must have ${shape.join(' × ')} numbers.`,
          { hint: 'Reload the page. If that does not help, reset this phase.' },
        );
      }
      this.backend.write(value, data);
    }
    return this;
  }

  /** From which {@link loadValues} makes the same parameters in another thread. */
  get about(): { config: GptConfig; head: Head } {
    return { config: this.config, head: this.head };
  }

  get length(): number {
    return this.values.length;
  }

  /** All parameters, as {@link loadValues} takes them. */
  async read(): Promise<Float32Array> {
    const [values] = (await this.backend.read([this.all])) as [Float32Array];
    return values;
  }

  /** The values by name. */
  async save(): Promise<Map<string, { shape: number[]; data: Float32Array }>> {
    const tensors = [...this.tensors.values()];
    const arrays = await this.backend.read(tensors.map(({ value }) => value));
    return new Map(tensors.map(({ name, shape }, i) => [name, { shape, data: arrays[i] }]));
  }

  private get all(): Slice {
    return { memory: this.values, offset: 0, length: this.values.length };
  }

  private flat(): Slice[] {
    const { m, v } = this.training!;
    return [this.all, m, v];
  }

  async saveTraining(): Promise<TrainingState> {
    const [values, m, v] = (await this.backend.read(this.flat())) as [Float32Array, Float32Array, Float32Array];
    return { values, m, v };
  }

  /** @throws LabError `CheckpointError` when the sizes differ. */
  loadTraining({ values, m, v }: TrainingState): void {
    const arrays = [values, m, v];
    this.flat().forEach((slice, i) => this.loadFlat(slice, arrays[i]));
  }

  /** The parameters of a training state alone. @throws LabError `CheckpointError` when the size differs. */
  loadValues(values: Float32Array | undefined): this {
    this.loadFlat(this.all, values);
    return this;
  }

  private loadFlat(slice: Slice, data: Float32Array | undefined): void {
    if (data?.length !== slice.length)
      throw new LabError('CheckpointError', 'The saved training state is from another model.');
    this.backend.write(slice, data);
  }

  /** The command that makes another model of the same shape equal to this one. */
  copyTo(other: Params): Command {
    return { from: this.all, to: other.all };
  }

  zeroGrad(): Command {
    return { clear: this.training!.grad };
  }

  /** The command for one AdamW update from the accumulated gradients; `step` counts from 1. */
  async update(settings: AdamWSettings, step: number): Promise<Command> {
    const { grad, m, v, partials, norm, hyper } = this.training!;
    const value = this.all;
    this.updater ??= await this.backend.prepare(
      'AdamW',
      adamw(this.backend, { grad, m, v, partials, norm, hyper, value }, this.decayed),
    );
    this.backend.write(hyper, adamwHyper(settings, step));
    return { program: this.updater };
  }

  /** Norm of the last update's gradient, before clipping. */
  async gradNorm(): Promise<number> {
    const [norm] = await this.backend.read([{ ...this.training!.norm, length: 1 }]);
    return norm[0];
  }

  /** The gradients by name, for tests. */
  async gradients(): Promise<Map<string, Float32Array>> {
    const tensors = [...this.tensors.values()];
    const arrays = await this.backend.read(tensors.map(({ grad }) => grad!));
    return new Map(tensors.map(({ name }, i) => [name, arrays[i]]));
  }

  free(): void {
    this.backend.crew?.free(this);
    if (this.updater) this.backend.release(this.updater);
    this.updater = undefined;
    for (const memory of this.memories.splice(0)) this.backend.free(memory);
  }
}

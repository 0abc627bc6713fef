// The tape that a model is recorded on once: an op appends its forward dispatches and registers its backward ones, which run in reverse.
import { whole, type Backend, type Dispatch, type Memory, type Program, type Slice } from './backend.ts';
import { shareMemory } from './lifetimes.ts';

/** A value on the device and, when training, its gradient. */
export interface Tensor {
  name: string;
  shape: number[];
  value: Slice;
  grad?: Slice;
}

export const size = (shape: number[]): number => shape.reduce((product, n) => product * n, 1);

const overlap = (a: Slice, b: Slice): boolean =>
  a.memory === b.memory && a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** The slices that each dispatch binds, in order. */
export const used = (dispatches: Dispatch[]): Slice[][] => dispatches.map(({ bindings }) => Object.values(bindings));

export class Tape {
  readonly forward: Dispatch[] = [];
  private readonly recorded: (() => Dispatch[])[] = [];
  private readonly written: Slice[] = [];
  private readonly memories: Memory[] = [];
  private readonly programs: Program[] = [];
  private readonly activations = new Set<Memory>();
  private readonly places = new Map<Memory, Memory>();

  readonly backend: Backend;
  /** Whether a backward pass follows. */
  readonly training: boolean;

  constructor(backend: Backend, training: boolean) {
    this.backend = backend;
    this.training = training;
  }

  /** New memory that lives as long as the tape. */
  memory(name: string, shape: number[]): Slice {
    return whole(this.allocate(name, size(shape)));
  }

  private allocate(name: string, length: number): Memory {
    const memory = this.backend.allocate(name, length);
    this.memories.push(memory);
    return memory;
  }

  /** A value that is only needed within one run of the recorded dispatches; it has no memory until {@link share}. */
  activation(name: string, shape: number[]): Slice {
    const memory = { label: name, length: size(shape) };
    this.activations.add(memory);
    return whole(memory);
  }

  /** A new activation. */
  tensor(name: string, shape: number[]): Tensor {
    return { name, shape, value: this.activation(name, shape) };
  }

  /** The tensor's gradient, an activation created on first request. */
  grad(tensor: Tensor): Slice {
    return (tensor.grad ??= this.activation(`d${tensor.name}`, tensor.shape));
  }

  /** Appends an op. `backward` is called when the whole model has been recorded, last op first. */
  record(forward: Dispatch[], backward?: () => Dispatch[]): void {
    this.forward.push(...forward);
    if (this.training && backward) this.recorded.push(backward);
  }

  /**
   * Records `ops` with their backward pass immediately after the forward one. Only valid for a model's last ops, when their gradient needs
   * no outside input.
   */
  recordAtOnce(ops: () => void): void {
    const before = this.recorded.length;
    ops();
    this.forward.push(
      ...this.recorded
        .splice(before)
        .reverse()
        .flatMap((make) => make()),
    );
  }

  /** 0 for the first backward dispatch that writes this gradient, 1 for later ones, which must add to it; a shader's `accumulate`. */
  accumulate(grad: Slice): number {
    const again = this.written.some((slice) => overlap(slice, grad));
    this.written.push(grad);
    return again ? 1 : 0;
  }

  /** All backward dispatches, in the order in which they must run. Call once. */
  backward(): Dispatch[] {
    return this.recorded.reverse().flatMap((make) => make());
  }

  /**
   * Allocates memory for the activations, shared where their lifetimes allow. Call once, with every use there will be: the slices of each
   * dispatch in the order in which they run, and between them the slices read or written from outside at that point.
   */
  share(uses: Slice[][]): void {
    const memories = uses.map((slices) => slices.map(({ memory }) => memory));
    for (const group of shareMemory(memories, this.activations)) {
      const memory = this.allocate(group[0].label, group[0].length);
      for (const activation of group) this.places.set(activation, memory);
    }
  }

  /** The same slices, in the memory that {@link share} allocated for their activations. */
  placed<Named extends Partial<Record<keyof Named, Slice>>>(slices: Named): Named {
    const moved = Object.entries<Slice>(slices as Record<string, Slice>).map(([name, slice]) => {
      return [name, { ...slice, memory: this.places.get(slice.memory) ?? slice.memory }];
    });
    return Object.fromEntries(moved) as Named;
  }

  /** Prepares dispatches. Call after {@link share}. */
  async prepare(label: string, dispatches: Dispatch[]): Promise<Program> {
    const placed = dispatches.map((dispatch) => ({ ...dispatch, bindings: this.placed(dispatch.bindings) }));
    const program = await this.backend.prepare(label, placed);
    this.programs.push(program);
    return program;
  }

  free(): void {
    for (const program of this.programs.splice(0)) this.backend.release(program);
    for (const memory of this.memories.splice(0)) this.backend.free(memory);
  }

  /** What `record` makes of this tape, which is freed if that fails. */
  async freeOnFailure<T>(record: () => Promise<T>): Promise<T> {
    try {
      return await record();
    } catch (error) {
      this.free();
      throw error;
    }
  }
}

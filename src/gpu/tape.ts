// Records a model once: an op appends its forward dispatches and registers its backward ones, which run in the opposite order.
import { whole, type Backend, type Dispatch, type Memory, type Slice } from './backend.ts';

/** A value on the device and, while training, its gradient. */
export interface Tensor {
  name: string;
  shape: number[];
  value: Slice;
  grad?: Slice;
}

export const size = (shape: number[]): number => shape.reduce((product, n) => product * n, 1);

export class Tape {
  readonly forward: Dispatch[] = [];
  private readonly recorded: (() => Dispatch[])[] = [];
  private readonly written = new Set<Memory>();
  private readonly memories = new Set<Memory>();
  private readonly activations = new Set<Memory>();

  readonly backend: Backend;
  /** Whether there will be a backward pass. */
  readonly training: boolean;

  constructor(backend: Backend, training: boolean) {
    this.backend = backend;
    this.training = training;
  }

  /** New memory that lives as long as the tape. */
  memory(name: string, shape: number[]): Slice {
    const memory = this.backend.allocate(name, size(shape));
    this.memories.add(memory);
    return whole(memory);
  }

  private activation(name: string, shape: number[]): Slice {
    const slice = this.memory(name, shape);
    this.activations.add(slice.memory);
    return slice;
  }

  /** A new activation. */
  tensor(name: string, shape: number[]): Tensor {
    return { name, shape, value: this.activation(name, shape) };
  }

  /** The gradient's memory, made when first asked for. */
  grad(tensor: Tensor): Slice {
    return (tensor.grad ??= this.activation(`d${tensor.name}`, tensor.shape));
  }

  /** Appends an op. `backward` is called when the whole model has been recorded, last op first. */
  record(forward: Dispatch[], backward?: () => Dispatch[]): void {
    this.forward.push(...forward);
    if (this.training && backward) this.recorded.push(backward);
  }

  /** 0 for the first backward dispatch that writes this gradient, 1 for later ones, which must add to it. */
  accumulate(grad: Slice): number {
    const again = this.written.has(grad.memory);
    this.written.add(grad.memory);
    return again ? 1 : 0;
  }

  /** All backward dispatches in the order they must run. Call once. */
  backward(): Dispatch[] {
    return this.recorded.reverse().flatMap((make) => make());
  }

  /** Gives back activations and gradients that none of these dispatches names; call it with all that will ever run. */
  freeUnused(dispatches: Dispatch[]): void {
    const used = new Set(dispatches.flatMap(({ bindings }) => Object.values(bindings).map(({ memory }) => memory)));
    for (const memory of this.activations) {
      if (used.has(memory)) continue;
      this.backend.free(memory);
      this.memories.delete(memory);
    }
  }

  free(): void {
    for (const memory of this.memories) this.backend.free(memory);
  }
}

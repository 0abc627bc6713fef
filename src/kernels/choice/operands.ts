// Random operands for checking and timing kernels.
import { whole, type Backend, type Slice } from '../../gpu/backend.ts';
import { Rng } from '../../lib/rng.ts';

/** Memory for each binding, filled with normal deviates that are the same on every backend. */
export function operands(backend: Backend, lengths: Record<string, number>): Record<string, Slice> {
  const rng = new Rng(1);
  const filled = Object.entries(lengths).map(([name, length]) => {
    const slice = whole(backend.allocate(name, length));
    backend.write(
      slice,
      Float32Array.from({ length }, () => rng.normal()),
    );
    return [name, slice] as const;
  });
  return Object.fromEntries(filled);
}

export const freeOperands = (backend: Backend, slices: Record<string, Slice>) =>
  Object.values(slices).forEach(({ memory }) => backend.free(memory));

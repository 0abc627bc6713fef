// A backend that adds up allocations instead of making them, to find out how much memory a model needs by recording it with the code that
// will later record it for real.
import { checkSize, type Backend, type Memory, type Slice } from './backend.ts';

export interface PlannedBackend extends Backend {
  /** Bytes held now, by label. */
  readonly held: Map<string, number>;
}

/** Has the limits and kernel variants of `real`. Reads return zeros. */
export function plannedBackend(real: Backend): PlannedBackend {
  const held = new Map<string, number>();
  const hold = ({ label, length }: Memory, sign: 1 | -1) => {
    held.set(label, (held.get(label) ?? 0) + sign * 4 * length);
  };
  const zeros = (slices: Slice[]) => Promise.resolve(slices.map(({ length }) => new Float32Array(length)));
  return {
    ...real,
    held,
    allocate(label, length) {
      checkSize(label, length, real.largest);
      const memory = { label, length };
      hold(memory, 1);
      return memory;
    },
    free: (memory) => hold(memory, -1),
    write: () => undefined,
    prepare: (_label, dispatches) => Promise.resolve({ dispatches: dispatches.length }),
    release: () => undefined,
    run: () => undefined,
    read: zeros,
    runAndRead: (_commands, slices) => zeros(slices),
    destroy: () => undefined,
  };
}

// Memory and programs that belong together, so that they can be freed together when their owner fails half-way.
import type { Backend, Memory, Program } from './backend.ts';

export interface ScopedBackend extends Backend {
  /** Frees what was allocated and prepared through this backend and has not been freed. */
  freeAll(): void;
}

/** The same backend, which knows what is allocated and prepared through it. Freeing twice does nothing. */
export function scopedBackend(backend: Backend): ScopedBackend {
  const memories = new Set<Memory>();
  const programs = new Set<Program>();
  const free = (memory: Memory) => {
    if (memories.delete(memory)) backend.free(memory);
  };
  const release = (program: Program) => {
    if (programs.delete(program)) backend.release(program);
  };
  return {
    ...backend,
    allocate(label, length) {
      const memory = backend.allocate(label, length);
      memories.add(memory);
      return memory;
    },
    free,
    async prepare(label, dispatches) {
      const program = await backend.prepare(label, dispatches);
      programs.add(program);
      return program;
    },
    release,
    freeAll() {
      programs.forEach(release);
      memories.forEach(free);
    },
  };
}

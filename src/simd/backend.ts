// The fast CPU backend: WebAssembly vector kernels over one linear memory, for laptops without WebGPU and for long runs in Node. At least
// ten times as fast as WebGPU on a software adapter. One thread; the same input gives the same bits.
import { checkSize, type Backend, type Dispatch, type Memory, type Slice } from '../gpu/backend.ts';
import { hostBackend } from '../gpu/host.ts';
import type { Numbers } from '../gpu/kernel.ts';
import { LabError } from '../lib/errors.ts';
import { Heap } from './heap.ts';
import base64 from './kernels.as.ts?wasm';
import { simdRun, type Functions } from './table.ts';

interface SimdMemory extends Memory {
  address: number;
}

const PAGE = 65536;
/** Four gigabytes, the limit of 32-bit addresses. */
const MOST_PAGES = 65536;
const INITIAL_PAGES = 256;

const address = ({ memory, offset }: Slice) => (memory as SimdMemory).address + offset * 4;

/** @throws LabError `GpuUnavailableError` when the browser does not support WebAssembly SIMD. */
export async function simdBackend(): Promise<Backend> {
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MOST_PAGES });
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const abort = () => {
    throw new LabError('ShaderError', 'A WebAssembly kernel aborted.', { hint: 'Reload the page; your work is kept.' });
  };
  const made = await WebAssembly.instantiate(bytes, { env: { memory, abort } }).catch((error: unknown) => {
    throw new LabError('GpuUnavailableError', 'This browser does not support WebAssembly SIMD.', { cause: error });
  });
  const simd = made.instance.exports as unknown as Functions & { heapBase: WebAssembly.Global<'i32'> };
  const heap = new Heap(simd.heapBase.value, (end) => {
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
    if (missing <= 0) return;
    try {
      memory.grow(missing);
    } catch (error) {
      throw new LabError('GpuMemoryError', 'The browser allows this page no more memory.', {
        hint: 'Close other tabs, or choose smaller batches or the smaller model.',
        cause: error,
      });
    }
  });
  let scratch = { address: 0, length: 0 };

  const view = (slice: Slice, element: 'u32' | 'f32'): Numbers => {
    const Type = element === 'u32' ? Uint32Array : Float32Array;
    return new Type(memory.buffer, address(slice), slice.length);
  };
  const scratchFor = (length: number) => {
    if (scratch.length < length) {
      if (scratch.length) heap.free(scratch.address);
      scratch = { address: heap.allocate(length * 4), length };
    }
    return scratch.address;
  };

  function call({ kernel, entry, bindings, shape }: Dispatch): () => void {
    const run = simdRun(kernel.name, entry, shape);
    if (run) {
      const at = Object.fromEntries(Object.entries(bindings).map(([name, slice]) => [name, address(slice)]));
      const first = (name: string, element: 'u32' | 'f32') => view({ ...bindings[name], length: 1 }, element)[0];
      const given = { simd, at, shape, scratch: scratchFor, first };
      return () => run(given);
    }
    const { reference } = kernel.entries[entry];
    const elements = Object.entries(bindings).map(
      ([name, slice]) => [name, slice, kernel.bindings.get(name)!.element] as const,
    );
    return () => {
      const bound = Object.fromEntries(elements.map(([name, slice, element]) => [name, view(slice, element)]));
      reference(bound as never, shape);
    };
  }

  return {
    ...hostBackend(view, call, (freed) => heap.free((freed as SimdMemory).address)),
    adapter: 'processor, WebAssembly',
    largest: MOST_PAGES * PAGE,
    allocate(label, length): SimdMemory {
      checkSize(label, length, MOST_PAGES * PAGE);
      const made = { label, length, address: heap.allocate(length * 4) };
      new Uint32Array(memory.buffer, made.address, length).fill(0);
      return made;
    },
  };
}

// The plain CPU backend: runs each kernel's reference in JavaScript.
import { LabError } from '../lib/errors.ts';
import { checkSize, type Backend, type Dispatch, type Memory, type Slice } from './backend.ts';
import { hostBackend } from './host.ts';
import type { Numbers } from './kernel.ts';

interface CpuMemory extends Memory {
  bytes: ArrayBuffer;
}

function view(slice: Slice, element: 'u32' | 'f32'): Numbers {
  const { bytes } = slice.memory as CpuMemory;
  const Type = element === 'u32' ? Uint32Array : Float32Array;
  return new Type(bytes, slice.offset * 4, slice.length);
}

function call({ kernel, entry, bindings, shape }: Dispatch): () => void {
  const bound: Record<string, Numbers> = {};
  for (const [name, slice] of Object.entries(bindings)) {
    const binding = kernel.bindings.get(name);
    if (!binding) throw new LabError('ShaderError', `The shader of ${kernel.name} has no binding named ${name}.`);
    bound[name] = view(slice, binding.element === 'u32' ? 'u32' : 'f32');
  }
  const { reference } = kernel.entries[entry];
  return () => reference(bound as never, shape);
}

/** Some browsers refuse larger arrays. */
const LARGEST = 2 ** 31 - 4;

/** A backend on the CPU: one thread, limited only by memory. */
export function cpuBackend(): Backend {
  return {
    ...hostBackend(view, call, (memory) => void ((memory as CpuMemory).bytes = new ArrayBuffer(0))),
    adapter: 'processor, without WebGPU',
    largest: LARGEST,
    allocate(label, length): CpuMemory {
      checkSize(label, length, LARGEST);
      return { label, length, bytes: new ArrayBuffer(length * 4) };
    },
  };
}

// The processor as a backend: runs each kernel's CPU reference.
import { LabError } from '../lib/errors.ts';
import {
  checkSize,
  type Backend,
  type Command,
  type Dispatch,
  type Memory,
  type Program,
  type Slice,
} from './backend.ts';
import type { Numbers } from './kernel.ts';

interface CpuMemory extends Memory {
  bytes: ArrayBuffer;
}

interface CpuProgram extends Program {
  calls: (() => void)[];
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
    if (!binding) throw new LabError('ShaderError', `${kernel.name}.wgsl has no binding named ${name}`);
    bound[name] = view(slice, binding.element === 'u32' ? 'u32' : 'f32');
  }
  const { reference } = kernel.entries[entry];
  return () => reference(bound as never, shape);
}

function execute(command: Command): void {
  if ('program' in command) for (const run of (command.program as CpuProgram).calls) run();
  else if ('clear' in command) view(command.clear, 'u32').fill(0);
  else view(command.to, 'u32').set(view(command.from, 'u32'));
}

/** Arrays of more bytes are refused by some browsers. */
const LARGEST = 2 ** 31 - 4;

/** A backend on the processor; one thread, no limits but memory. */
export function cpuBackend(): Backend {
  const run = (commands: Command[]) => commands.forEach(execute);
  const read = (slices: Slice[]) => Promise.resolve(slices.map((slice) => Float32Array.from(view(slice, 'f32'))));
  return {
    kind: 'cpu',
    adapter: 'processor, without WebGPU',
    software: true,
    subgroupSize: 0,
    choice: { matmul: 'plain', attention: 'plain' },
    largest: LARGEST,
    allocate(label, length): CpuMemory {
      checkSize(label, length, LARGEST);
      return { label, length, bytes: new ArrayBuffer(length * 4) };
    },
    free: (memory) => void ((memory as CpuMemory).bytes = new ArrayBuffer(0)),
    write(to, data) {
      view({ ...to, length: data.length }, 'u32').set(new Uint32Array(data.buffer, data.byteOffset, data.length));
    },
    prepare: (_label, dispatches) => {
      const program: CpuProgram = { dispatches: dispatches.length, calls: dispatches.map(call) };
      return Promise.resolve(program);
    },
    run,
    read,
    runAndRead(commands, slices) {
      run(commands);
      return read(slices);
    },
    destroy: () => undefined,
  };
}

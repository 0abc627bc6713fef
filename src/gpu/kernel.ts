// A kernel is a WGSL shader and, for each of its entry points, the number of invocations and a CPU reference.
import { readShader, type ShaderFacts } from './wgsl.ts';

export type Numbers = Float32Array | Uint32Array;
export type Shape = Record<string, number>;
/** Arrays by the name of their WGSL binding; read_write ones are changed. */
export type Bound<N extends string = string> = Record<N, Float32Array> & Record<string, Numbers>;

export interface Entry {
  /** Invocations wanted along x and y; the last workgroups may stick out. One long axis is folded over y when it must be. */
  invocations: (shape: Shape) => [x: number, y?: number];
  /** Does the same on the processor, in obvious loops. Accumulates wherever the kernel does. */
  reference: (bound: never, shape: Shape) => void;
}

export interface Kernel extends ShaderFacts {
  name: string;
  source: string;
  entries: Record<string, Entry>;
}

/**
 * A kernel of a shader and its entry points. Bindings, uniform fields and workgroup sizes are read from the WGSL by patterns, so the shader
 * must be written like this (shaders/README.md has the reasons):
 *
 *     struct Shape { N: u32 }
 *     @group(0) @binding(0) var<uniform> shape: Shape;
 *     @group(0) @binding(1) var<storage, read> inp: array<f32>;
 *     @group(0) @binding(2) var<storage, read_write> out: array<f32>;
 *
 *     @compute @workgroup_size(64)
 *     fn forward(…) { … }
 *
 * Every kernel needs a case in test/kernels/cases.ts for each of its entry points.
 * @param name of the kernel, for labels and error messages
 * @throws Error when the shader breaks a rule, naming the line, or lacks one of the entry points
 */
export function defineKernel(name: string, source: string, entries: Record<string, Entry>): Kernel {
  const facts = readShader(name, source);
  const missing = Object.keys(entries).filter((entry) => !facts.workgroups.has(entry));
  if (missing.length) throw new Error(`The shader of ${name} has no entry point ${missing.join(', ')}.`);
  return { name, source, entries, ...facts };
}

const MAX_GROUPS = 65535;

/** Workgroups along x and y. */
export function workgroupCount(kernel: Kernel, entry: string, shape: Shape): [number, number] {
  const [x, y = 1] = kernel.entries[entry].invocations(shape);
  const [sizeX, sizeY] = kernel.workgroups.get(entry)!;
  const groups = Math.ceil(x / sizeX);
  if (y === 1 && groups > MAX_GROUPS) return [MAX_GROUPS, Math.ceil(groups / MAX_GROUPS)];
  return [groups, Math.ceil(y / sizeY)];
}

// A kernel is a WGSL shader and, for each of its entry points, the number of invocations and a CPU reference.
import { readShader, type ShaderFacts } from './wgsl.ts';

export type Numbers = Float32Array | Uint32Array;
export type Shape = Record<string, number>;
/** Arrays by the name of their WGSL binding; those bound read_write are modified. */
export type Bound<N extends string = string> = Record<N, Float32Array> & Record<string, Numbers>;

export interface Entry {
  /** Invocations needed along x and y, rounded up to whole workgroups. A single axis that needs too many workgroups is folded over y. */
  invocations: (shape: Shape) => [x: number, y?: number];
  /** The same computation on the CPU, in obvious loops. Accumulates wherever the kernel does. */
  reference: (bound: never, shape: Shape) => void;
}

export interface Kernel extends ShaderFacts {
  name: string;
  source: string;
  entries: Record<string, Entry>;
}

/**
 * Makes a kernel from a shader and its entry points. Bindings, uniform fields and workgroup sizes are read from the WGSL by patterns, so the shader
 * must be written like this (the rules are in shaders/README.md):
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

/** Workgroups that WebGPU guarantees along one axis. */
const MAX_GROUPS = 65535;

/** Number of workgroups along x and y. */
export function workgroupCount(kernel: Kernel, entry: string, shape: Shape): [number, number] {
  const [x, y = 1] = kernel.entries[entry].invocations(shape);
  const [sizeX, sizeY] = kernel.workgroups.get(entry)!;
  const groups = Math.ceil(x / sizeX);
  if (y === 1 && groups > MAX_GROUPS) return [MAX_GROUPS, Math.ceil(groups / MAX_GROUPS)];
  return [groups, Math.ceil(y / sizeY)];
}

// A kernel is a WGSL file and, for each of its entry points, the number of invocations and a CPU reference.
// Binding numbers, element types and workgroup sizes stand in the WGSL only; this file reads them from there.

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

export interface Binding {
  index: number;
  access: 'uniform' | 'read' | 'read_write';
  element: 'u32' | 'f32';
}

export interface Kernel {
  name: string;
  source: string;
  entries: Record<string, Entry>;
  bindings: Map<string, Binding>;
  /** Names of the uniform's fields, in order; all are u32. */
  fields: string[];
  workgroups: Map<string, [number, number]>;
}

/** Reads bindings, uniform fields and workgroup sizes from the WGSL. */
export function defineKernel(name: string, source: string, entries: Record<string, Entry>): Kernel {
  const bindings = new Map<string, Binding>();
  for (const match of source.matchAll(/@binding\((\d+)\) var<([^>]+)> (\w+): ([^;]+);/g)) {
    const access = match[2] === 'uniform' ? 'uniform' : match[2].endsWith('read_write') ? 'read_write' : 'read';
    bindings.set(match[3], { index: Number(match[1]), access, element: match[4].includes('u32') ? 'u32' : 'f32' });
  }
  const struct = /struct Shape \{([^}]+)\}/.exec(source)?.[1] ?? '';
  const fields = [...struct.matchAll(/(\w+): u32/g)].map((match) => match[1]);
  const workgroups = new Map<string, [number, number]>();
  for (const match of source.matchAll(/@workgroup_size\((\d+)(?:, (\d+))?\)\s*fn (\w+)/g)) {
    workgroups.set(match[3], [Number(match[1]), Number(match[2] ?? 1)]);
  }
  const missing = Object.keys(entries).filter((entry) => !workgroups.has(entry));
  if (missing.length) throw new Error(`${name}.wgsl has no entry point ${missing.join(', ')}`);
  return { name, source, entries, bindings, fields, workgroups };
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

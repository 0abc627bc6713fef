// Reads from a shader's text what a backend must know of it: its bindings, the fields of its uniform and its workgroup sizes.

interface Binding {
  index: number;
  access: 'uniform' | 'read' | 'read_write';
  element: 'u32' | 'f32';
}

export interface ShaderFacts {
  bindings: Map<string, Binding>;
  /** Names of the uniform's fields, in order; all are u32. */
  fields: string[];
  /** Invocations along x and y, by entry point. */
  workgroups: Map<string, [number, number]>;
}

/** Element types of arrays, and what one number of them is. */
const ELEMENTS: Record<string, Binding['element']> = {
  f32: 'f32',
  vec2f: 'f32',
  vec4f: 'f32',
  u32: 'u32',
  vec2u: 'u32',
  vec4u: 'u32',
};

const UNIFORM = '@group(0) @binding(0) var<uniform> shape: Shape;';
const STORAGE = /^@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+): array<(\w+)>;$/;
const SHAPE = /struct Shape \{([^}]*)\}/;
const WORKGROUP = /^@workgroup_size\((\d+)(?:, (\d+))?\)\s*fn (\w+)/;

const RULES = {
  binding:
    `write each binding on a line of its own, as “@group(0) @binding(1) var<storage, read> name: array<f32>;”, with storage of kind ` +
    `read or read_write and elements of type ${Object.keys(ELEMENTS).join(', ')}`,
  uniform: `declare the uniform once, as “${UNIFORM}”`,
  shape: 'declare the uniform’s type as “struct Shape { M: u32, N: u32 }”, with u32 fields only',
  workgroup:
    'write the workgroup size in numbers, immediately before the function: “@workgroup_size(64) fn name” or “(8, 8)”',
};

/** Comments become spaces, so that positions and line numbers stay the same. */
const withoutComments = (source: string): string =>
  source.replace(/\/\/.*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/**
 * Reads by patterns rather than a parser: the rules are in shaders/README.md.
 * @param name of the kernel, for error messages
 * @throws Error naming the line that breaks a rule, and the rule
 */
export function readShader(name: string, source: string): ShaderFacts {
  const text = withoutComments(source);
  const broken = (rule: keyof typeof RULES, at: number): Error => {
    const line = text.slice(0, at).split('\n').length;
    return new Error(`The shader of ${name}, line ${line}: ${RULES[rule]}. See shaders/README.md.`);
  };

  const bindings = new Map<string, Binding>();
  for (const { 0: line, index: at } of text.matchAll(/^.*@binding\b.*$/gm)) {
    if (line.trim() === UNIFORM) {
      bindings.set('shape', { index: 0, access: 'uniform', element: 'u32' });
      continue;
    }
    if (line.includes('uniform')) throw broken('uniform', at);
    const [, index, access, binding, type] = STORAGE.exec(line.trim()) ?? [];
    if (!index || !(type in ELEMENTS)) throw broken('binding', at);
    bindings.set(binding, { index: Number(index), access: access as 'read' | 'read_write', element: ELEMENTS[type] });
  }
  if (!bindings.has('shape')) throw broken('uniform', 0);

  const struct = SHAPE.exec(text);
  const declared = struct?.[1].split(',').map((field) => field.trim()) ?? [];
  const fields = declared.filter(Boolean).map((field) => /^(\w+): u32$/.exec(field)?.[1] ?? '');
  if (!fields.length || fields.includes('')) throw broken('shape', struct?.index ?? 0);

  const workgroups = new Map<string, [number, number]>();
  for (const { index: at } of text.matchAll(/@workgroup_size\b/g)) {
    const [, x, y = '1', entry] = WORKGROUP.exec(text.slice(at)) ?? [];
    if (!entry) throw broken('workgroup', at);
    workgroups.set(entry, [Number(x), Number(y)]);
  }
  return { bindings, fields, workgroups };
}

import { expect, test } from 'vitest';
import { defineKernel } from '../../src/gpu/kernel.ts';

const SHADER = `// A comment may speak of @binding(9) and @workgroup_size(LANES).
struct Shape { M: u32, N: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> inp: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> out: array<u32>; // (M, N)

@compute @workgroup_size(64)
fn forward(@builtin(global_invocation_id) id: vec3u) {}

@compute @workgroup_size(8, 4)
fn backward() {}
`;

const entry = { invocations: (): [number] => [1], reference: () => undefined };
const define = (source: string) => defineKernel('test kernel', source, { forward: entry, backward: entry });

test('bindings, fields and workgroups are read from the shader', () => {
  const { bindings, fields, workgroups } = define(SHADER);
  expect([...bindings]).toEqual([
    ['shape', { index: 0, access: 'uniform', element: 'u32' }],
    ['inp', { index: 1, access: 'read', element: 'f32' }],
    ['out', { index: 3, access: 'read_write', element: 'u32' }],
  ]);
  expect(fields).toEqual(['M', 'N']);
  expect([...workgroups]).toEqual([
    ['forward', [64, 1]],
    ['backward', [8, 4]],
  ]);
});

test.each<[broken: string, from: string, to: string, line: number, rule: string]>([
  ['a binding over two lines', 'array<vec4f>;', '\n  array<vec4f>;', 4, 'each binding on a line of its own'],
  ['a binding without spaces', 'storage, read>', 'storage,read>', 4, 'each binding on a line of its own'],
  ['two bindings on one line', ';\n@group(0) @binding(3)', '; @group(0) @binding(3)', 4, 'each binding on a line of'],
  ['no access mode', 'var<storage, read> inp', 'var<storage> inp', 4, 'of kind read or read_write'],
  ['an element type it does not know', 'array<u32>', 'array<i32>', 5, 'elements of type f32, vec2f'],
  ['an array of fixed length', 'array<u32>', 'array<u32, 4>', 5, 'each binding on a line of its own'],
  ['another group', '@group(0) @binding(3)', '@group(1) @binding(3)', 5, 'each binding on a line of its own'],
  ['a uniform of another name', 'shape: Shape', 'sizes: Shape', 3, 'declare the uniform once'],
  ['no uniform', '@group(0) @binding(0) var<uniform> shape: Shape;\n', '', 1, 'declare the uniform once'],
  ['a field that is no u32', 'N: u32 }', 'N: f32 }', 2, 'with u32 fields only'],
  ['another struct', 'struct Shape', 'struct Sizes', 1, 'as “struct Shape'],
  ['a constant for the workgroup size', '_size(64)', '_size(LANES)', 7, 'the workgroup size in numbers'],
  ['three dimensions', '_size(8, 4)', '_size(8, 4, 2)', 10, 'the workgroup size in numbers'],
  [
    'attributes the other way round',
    '@compute @workgroup_size(64)',
    '@workgroup_size(64) @compute',
    7,
    'immediately before',
  ],
])('%s is refused with line and rule', (_broken, from, to, line, rule) => {
  expect(SHADER).toContain(from);
  const source = SHADER.replace(`${from}`, to);
  expect(() => define(source)).toThrow(`The shader of test kernel, line ${line}: `);
  expect(() => define(source)).toThrow(rule);
});

test('an entry point that the shader lacks is refused', () => {
  expect(() => define(SHADER.replace('fn backward', 'fn sideways'))).toThrow('has no entry point backward');
});

// The inner loop of a tiled product that keeps blocks of a and b in workgroup memory.
import { COMPONENTS, lines } from '../wgsl-lines.ts';
import { addSums, type Form, type Loop, type Tile } from './tile.ts';

/** k per step; more was no faster on the graphics cards that llama.cpp's authors measured (ggml-org/llama.cpp, pull request 22241). */
export const SHARED_DEPTH = 8;

/**
 * Copies a block of `matrix` to `block_<matrix>` (k, i), i < length. `along` says whether the matrix's vectors of four run along k or i.
 * Numbers outside the matrix are read as 0.
 */
function load(matrix: string, length: number, threads: number, along: 'k' | 'i', limit: string): string {
  const quads = (length * SHARED_DEPTH) / 4 / threads;
  const [perRow, width] = along === 'k' ? [SHARED_DEPTH / 4, 'K4'] : [length / 4, `${limit} / 4u`];
  return lines(quads, (j) => {
    const place = `let p = thread + ${j * threads}u; let major = p / ${perRow}u; let minor = p % ${perRow}u;`;
    const [k, i] = along === 'k' ? ['4u * minor', 'major'] : ['major', '4u * minor'];
    const index =
      along === 'k'
        ? `(first_${matrix} + major) * ${width} + k / 4u + minor`
        : `(k + major) * (${width}) + first_${matrix} / 4u + minor`;
    const inside = `k + ${k} < shape.K && first_${matrix} + ${i} < ${limit}`;
    const store = lines(4, (c) => {
      const at =
        along === 'k' ? `(4u * minor + ${c}u) * ${length}u + major` : `major * ${length}u + 4u * minor + ${c}u`;
      return `      block_${matrix}[${at}] = x.${COMPONENTS[c]};`;
    });
    return `    {
      ${place}
      let x = select(vec4f(), ${matrix}[select(0u, ${index}, ${inside})], ${inside});
${store}
    }`;
  });
}

export function sharedLoop({ rows, columns, workgroup: [x, y] }: Tile, form: Form, sums = false): Loop {
  const [height, width, threads] = [y * rows, x * columns, x * y];
  const quads = columns / 4;
  const column = (q: number) =>
    `vec4f(${COMPONENTS.map((_, c) => `block_b[k1 * ${width}u + local.x * ${columns}u + ${4 * q + c}u]`).join(', ')})`;
  const body = `
  let thread = local.y * ${x}u + local.x;
  let first_a = group.y * ${height}u;
  let first_b = group.x * ${width}u;
  for (var k = 0u; k < shape.K; k += ${SHARED_DEPTH}u) {
${load('a', height, threads, form === 'tn' ? 'i' : 'k', 'shape.M')}
${load('b', width, threads, form === 'nt' ? 'k' : 'i', 'shape.N')}
    workgroupBarrier();
    for (var k1 = 0u; k1 < ${SHARED_DEPTH}u; k1++) {
${lines(quads, (q) => `      let b${q} = ${column(q)};`)}
${addSums(
  sums,
  Array.from({ length: quads }, (_, q) => `b${q}`),
)}
${lines(rows, (r) => {
  const value = `      let a${r} = block_a[k1 * ${height}u + local.y * ${rows}u + ${r}u];`;
  return `${value}\n${lines(quads, (q) => `      s${r}_${q} += a${r} * b${q};`)}`;
})}
    }
    workgroupBarrier();
  }`;
  const declarations = `var<workgroup> block_a: array<f32, ${SHARED_DEPTH * height}>;\nvar<workgroup> block_b: array<f32, ${SHARED_DEPTH * width}>;`;
  return { a: 'vec4f', b: 'vec4f', declarations, body };
}

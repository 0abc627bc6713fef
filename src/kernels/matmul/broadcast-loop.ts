// The inner loop of a tiled product in which the lanes of a subgroup share the rows of a: each lane reads some rows and broadcasts them to
// the others. A step covers several k, which reads longer vectors and updates each sum less often.
import { COMPONENTS, lines } from '../wgsl-lines.ts';
import { addSums, type Form, type Loop, type Tile } from './tile.ts';

/**
 * Rows, columns and k per step for each form, by the lanes of a subgroup: the fastest on SwiftShader, which has four, and on Mesa's
 * lavapipe, which has eight. Larger tiles do not fit in a CPU's registers. Wider subgroups are those of graphics cards.
 */
const SHAPES: Record<'few' | 'eight' | 'many', Record<Form, [rows: number, columns: number, depth: number]>> = {
  few: { nn: [16, 8, 4], nt: [16, 4, 4], tn: [16, 8, 2] },
  eight: { nn: [32, 8, 1], nt: [24, 4, 4], tn: [32, 8, 1] },
  many: { nn: [16, 4, 1], nt: [16, 4, 4], tn: [16, 4, 1] },
};

/** Tiles are not made shorter than this for products of few rows, which decoding has. */
const FEWEST_ROWS = 8;

/** The tile for a product of this form and size, for subgroups of `lanes` lanes; shorter for products of few rows. */
export function broadcastTile(lanes: number, form: Form, { M, K }: { M: number; K: number }): Tile {
  const [most, columns, deepest] = SHAPES[lanes < 8 ? 'few' : lanes === 8 ? 'eight' : 'many'][form];
  let rows = most;
  while (rows > FEWEST_ROWS && 2 * M <= rows) rows /= 2;
  return { loads: 'broadcast', rows, columns, depth: K % deepest ? 1 : deepest, workgroup: [lanes, 1] };
}

const vector = (length: number) => (length === 1 ? 'f32' : `vec${length}f`) as 'f32' | 'vec2f' | 'vec4f';

/** `tile.workgroup` is [lanes of a subgroup, 1]; K is a multiple of `tile.depth`. */
export function broadcastLoop({ rows, columns, depth, workgroup: [lanes] }: Tile, form: Form, sums = false): Loop {
  const quads = columns / 4;
  const parts = Math.ceil(rows / lanes);
  const steps = Array.from({ length: depth }, (_, d) => d);
  /** Component d of a vector of `depth`. */
  const nth = (name: string, d: number) => (depth === 1 ? name : `${name}.${COMPONENTS[d]}`);
  const step = (d: number) => `(${depth}u * k + ${d}u)`;

  const mine = (p: number, d: number) => (form === 'tn' ? `mine${p}_${d}` : nth(`mine${p}`, d));
  const rowLoads = lines(parts, (p) =>
    form === 'tn'
      ? lines(depth, (d) => `    let mine${p}_${d} = a[r${p} + ${step(d)} * shape.M];`)
      : `    let mine${p} = a[r${p} + k];`,
  );
  const columnLoads = lines(quads, (q) => {
    if (form !== 'nt') return lines(depth, (d) => `    let b${q}_${d} = b[${step(d)} * N4 + c${q}];`);
    const loads = lines(4, (j) => `    let n${q}_${j} = b[(4u * c${q} + ${j}u) * depths + k];`);
    const turned = (d: number) => COMPONENTS.map((_, j) => nth(`n${q}_${j}`, d)).join(', ');
    return `${loads}\n${lines(depth, (d) => `    let b${q}_${d} = vec4f(${turned(d)});`)}`;
  });
  const products = lines(rows, (r) => {
    const [part, lane] = [Math.floor(r / lanes), r % lanes];
    const shared = lines(depth, (d) => `    let a${r}_${d} = subgroupBroadcast(${mine(part, d)}, ${lane}u);`);
    const added = (q: number) => steps.map((d) => `a${r}_${d} * b${q}_${d}`).join(' + ');
    return `${shared}\n${lines(quads, (q) => `    s${r}_${q} = s${r}_${q} + ${added(q)};`)}`;
  });
  const body = `
  let depths = shape.K / ${depth}u;
${lines(parts, (p) => `  let r${p} = min(row + ${p * lanes}u + local.x, shape.M - 1u) * ${form === 'tn' ? '1u' : 'depths'};`)}
  for (var k = 0u; k < depths; k++) {
${rowLoads}
${columnLoads}
${products}
${addSums(
  sums,
  Array.from({ length: quads }, (_, q) => steps.map((d) => `b${q}_${d}`).join(' + ')),
)}
  }`;
  const a = form === 'tn' ? 'f32' : vector(depth);
  return { a, b: form === 'nt' ? vector(depth) : 'vec4f', body };
}

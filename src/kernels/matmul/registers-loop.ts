// The inner loop of a tiled product in which every invocation reads its own operands from memory, in vectors of four.
import { COMPONENTS, lines } from '../wgsl-lines.ts';
import { addSums, type Form, type Loop, type Tile } from './tile.ts';

/** Row i of the tile begins at a[r<i>], clamped to the matrix; sums of clamped rows are never stored. */
const rowStarts = (rows: number) => lines(rows, (r) => `  let r${r} = min(row + ${r}u, shape.M - 1u) * K4;`);
const rowLoads = (rows: number) => lines(rows, (r) => `    let a${r} = a[r${r} + k];`);

function nn({ rows, columns }: Tile): string {
  const quads = columns / 4;
  return `${rowStarts(rows)}
  for (var k = 0u; k < K4; k++) {
${rowLoads(rows)}
${lines(4, (j) => {
  const loads = lines(quads, (q) => `    let b${j}_${q} = b[(4u * k + ${j}u) * N4 + c${q}];`);
  return `${loads}\n${lines(rows, (r) => lines(quads, (q) => `    s${r}_${q} += a${r}.${COMPONENTS[j]} * b${j}_${q};`))}`;
})}
  }`;
}

function nt({ rows, columns }: Tile): string {
  return `${rowStarts(rows)}
  for (var k = 0u; k < K4; k++) {
${rowLoads(rows)}
${lines(columns, (n) => {
  const [q, j] = [Math.floor(n / 4), n % 4];
  return `    let b${n} = b[(4u * c${q} + ${j}u) * K4 + k];
${lines(rows, (r) => `    s${r}_${q}.${COMPONENTS[j]} += dot(a${r}, b${n});`)}`;
})}
  }`;
}

function tn({ rows, columns }: Tile, sums: boolean): string {
  const quads = columns / 4;
  return `  let M4 = shape.M / 4u;
${lines(rows / 4, (r) => `  let r${r} = min(row / 4u + ${r}u, M4 - 1u);`)}
  for (var k = 0u; k < shape.K; k++) {
${lines(rows / 4, (r) => `    let a${r} = a[k * M4 + r${r}];`)}
${lines(quads, (q) => `    let b${q} = b[k * N4 + c${q}];`)}
${lines(rows, (r) => lines(quads, (q) => `    s${r}_${q} += a${Math.floor(r / 4)}.${COMPONENTS[r % 4]} * b${q};`))}
${addSums(
  sums,
  Array.from({ length: quads }, (_, q) => `b${q}`),
)}
  }`;
}

export function registersLoop(tile: Tile, form: Form, sums = false): Loop {
  const outside = '  if (row >= shape.M || col >= N4) { return; }';
  return { a: 'vec4f', b: 'vec4f', body: `${outside}\n${{ nn, nt, tn }[form](tile, sums)}` };
}

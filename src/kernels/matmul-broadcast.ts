// The inner loop of a tiled product in which the lanes of a subgroup share their rows of a. One k at a time: a longer body would not
// fit into the registers of the processors that profit from this.
import { lines, type Form, type Loop, type Tile } from './matmul-loop.ts';

/** `tile.workgroup` is [lanes of a subgroup, 1]. */
export function broadcastLoop({ rows, columns, workgroup: [lanes] }: Tile, form: Form): Loop {
  const quads = columns / 4;
  const parts = Math.ceil(rows / lanes);
  const [rowStep, kStep] = form === 'tn' ? ['1u', 'shape.M'] : ['shape.K', '1u'];
  const column = (q: number) =>
    form === 'nt'
      ? `vec4f(b[n${q} + k], b[n${q} + shape.K + k], b[n${q} + 2u * shape.K + k], b[n${q} + 3u * shape.K + k])`
      : `b[k * N4 + c${q}]`;
  const body = `
${lines(parts, (p) => `  let r${p} = min(row + ${p * lanes}u + local.x, shape.M - 1u) * ${rowStep};`)}
${lines(quads, (q) => `  let n${q} = 4u * c${q} * shape.K;`)}
  for (var k = 0u; k < shape.K; k++) {
${lines(parts, (p) => `    let mine${p} = a[r${p} + k * ${kStep}];`)}
${lines(quads, (q) => `    let b${q} = ${column(q)};`)}
${lines(rows, (r) => {
  const shared = `subgroupBroadcast(mine${Math.floor(r / lanes)}, ${r % lanes}u)`;
  return `    let a${r} = ${shared};\n${lines(quads, (q) => `    s${r}_${q} += a${r} * b${q};`)}`;
})}
  }`;
  return { a: 'f32', b: form === 'nt' ? 'f32' : 'vec4f', body };
}

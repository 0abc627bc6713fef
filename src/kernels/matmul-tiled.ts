// Writes the register-tiled matmul: each invocation keeps rows × columns sums in registers and loads vectors of four.
// No workgroup memory and no barrier: those cost software adapters a hundred times the work. Must pass the same cases as the
// plain matmul.wgsl, which is the one to read. Needs N and K (for tn: M and N) to be multiples of four.

export interface Tile {
  rows: number;
  columns: number;
  workgroup: [number, number];
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const lines = (n: number, line: (i: number) => string) => range(n).map(line).join('\n');

const HEADER = `
struct Shape { M: u32, N: u32, K: u32, accumulate: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> out: array<vec4f>;
`;

/** Adds the sums, named s<row>_<quad>, to out where row and column exist. */
function store(tile: Tile, row: string, bias: boolean): string {
  return range(tile.rows)
    .flatMap((r) =>
      range(tile.columns / 4).map((q) => {
        const at = `(${row} + ${r}u) * N4 + col + ${q}u`;
        const sum = bias ? `s${r}_${q} + bias[col + ${q}u]` : `s${r}_${q}`;
        const old = `select(vec4f(), out[${at}], shape.accumulate == 1u)`;
        return `  if (${row} + ${r}u < shape.M && col + ${q}u < N4) { out[${at}] = ${old} + ${sum}; }`;
      }),
    )
    .join('\n');
}

function entry(name: string, tile: Tile, body: string): string {
  const quads = tile.columns / 4;
  return `
@compute @workgroup_size(${tile.workgroup.join(', ')})
fn ${name}(@builtin(global_invocation_id) id: vec3u) {
  let N4 = shape.N / 4u;
  let K4 = shape.K / 4u;
  let row = id.y * ${tile.rows}u;
  let col = id.x * ${quads}u;
  if (row >= shape.M || col >= N4) { return; }
${range(tile.rows)
  .map((r) =>
    range(quads)
      .map((q) => `  var s${r}_${q} = vec4f();`)
      .join(' '),
  )
  .join('\n')}
${lines(quads, (q) => `  let c${q} = min(col + ${q}u, N4 - 1u);`)}
${body}
}`;
}

/** Rows of a, clamped into the matrix: what the clamped ones compute is never stored. */
const rowStarts = (tile: Tile) => lines(tile.rows, (r) => `  let r${r} = min(row + ${r}u, shape.M - 1u) * K4;`);

function nn(tile: Tile, bias: boolean): string {
  const quads = tile.columns / 4;
  const steps = ['x', 'y', 'z', 'w'].map((component, j) => {
    const loads = lines(quads, (q) => `    let b${j}_${q} = b[(4u * k + ${j}u) * N4 + c${q}];`);
    const sums = lines(tile.rows, (r) => lines(quads, (q) => `    s${r}_${q} += a${r}.${component} * b${j}_${q};`));
    return `${loads}\n${sums}`;
  });
  return `${rowStarts(tile)}
  for (var k = 0u; k < K4; k++) {
${lines(tile.rows, (r) => `    let a${r} = a[r${r} + k];`)}
${steps.join('\n')}
  }
${store(tile, 'row', bias)}`;
}

function nt(tile: Tile): string {
  const quads = tile.columns / 4;
  const steps = range(quads).flatMap((q) =>
    ['x', 'y', 'z', 'w'].map(
      (component, j) => `    let b${q}_${j} = b[(4u * c${q} + ${j}u) * K4 + k];
${lines(tile.rows, (r) => `    s${r}_${q}.${component} += dot(a${r}, b${q}_${j});`)}`,
    ),
  );
  return `${rowStarts(tile)}
  for (var k = 0u; k < K4; k++) {
${lines(tile.rows, (r) => `    let a${r} = a[r${r} + k];`)}
${steps.join('\n')}
  }
${store(tile, 'row', false)}`;
}

function tn(tile: Tile): string {
  const rowQuads = tile.rows / 4;
  const quads = tile.columns / 4;
  const sums = range(tile.rows).map((r) =>
    lines(quads, (q) => `    s${r}_${q} += a${Math.floor(r / 4)}.${'xyzw'[r % 4]} * b${q};`),
  );
  return `  let M4 = shape.M / 4u;
${lines(rowQuads, (r) => `  let r${r} = min(row / 4u + ${r}u, M4 - 1u);`)}
  for (var k = 0u; k < shape.K; k++) {
${lines(rowQuads, (r) => `    let a${r} = a[k * M4 + r${r}];`)}
${lines(quads, (q) => `    let b${q} = b[k * N4 + c${q}];`)}
${sums.join('\n')}
  }
${store(tile, 'row', false)}`;
}

/** WGSL with entry points nn, nnBias, nt and tn; rows and columns are multiples of four. */
export function tiledSource(tile: Tile): string {
  return [
    HEADER,
    entry('nn', tile, nn(tile, false)),
    entry('nnBias', tile, nn(tile, true)),
    entry('nt', tile, nt(tile)),
    entry('tn', tile, tn(tile)),
  ].join('\n');
}

// Generates the WGSL of the tiled matrix products: each invocation keeps rows × columns sums in registers and reads its operands in one of
// three ways (`loads`). All must pass the same cases as the plain matmul.wgsl, which is the one to read.
//   registers  every invocation reads vectors of four from memory. No barriers, core WGSL only.
//   broadcast  each lane of a subgroup reads one row of a and broadcasts it, so that a is read once per subgroup. The workgroup is one
//              subgroup. Software adapters gain most: they read memory lane by lane and number by number.
//   shared     a workgroup copies blocks of a and b to its own memory, eight k per step, between barriers: for graphics cards.
//              On a software adapter a barrier costs a hundred times the work between two.
// All require N and K (for tn: N and M) to be multiples of four.
import { lines } from '../wgsl-lines.ts';
import { broadcastLoop } from './broadcast-loop.ts';
import { registersLoop } from './registers-loop.ts';
import { sharedLoop } from './shared-loop.ts';
import type { Form, Loop, Tile } from './tile.ts';

const LOOPS = { registers: registersLoop, broadcast: broadcastLoop, shared: sharedLoop };

/** The statements that store a result: `at` is its index in out, `old` the previous value, `sum` the product, `quad` the column. */
type Ending = (at: string, old: string, sum: string, quad: string) => string;
const ENDINGS: Record<Form, Record<string, Ending>> = {
  nn: {
    nn: (at, old, sum) => `out[${at}] = ${old} + ${sum};`,
    nnBias: (at, _old, sum, quad) => `out[${at}] = ${sum} + bias[${quad}];`,
    nnBiasGelu: (at, _old, sum, quad) => `out[${at}] = gelu(${sum} + bias[${quad}]);`,
    nnBiasKeepGelu: (at, _old, sum, quad) =>
      `let x = ${sum} + bias[${quad}]; out[${at}] = x; activated[${at}] = gelu(x);`,
    nnBiasAdd: (at, _old, sum, quad) => `out[${at}] = residual[${at}] + ${sum} + bias[${quad}];`,
  },
  nt: {
    nt: (at, old, sum) => `out[${at}] = ${old} + ${sum};`,
    ntGelu: (at, _old, sum) => `out[${at}] = ${sum} * slope(inp[${at}]);`,
  },
  tn: {
    tn: (at, old, sum) => `out[${at}] = ${old} + ${sum};`,
    tnSum: (at, old, sum) => `out[${at}] = ${old} + ${sum};`,
  },
};

const HEADER = (loop: Loop) => `
struct Shape { M: u32, N: u32, K: u32, accumulate: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<${loop.a}>;
@group(0) @binding(2) var<storage, read> b: array<${loop.b}>;
@group(0) @binding(3) var<storage, read> bias: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> out: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> activated: array<vec4f>;
@group(0) @binding(6) var<storage, read> residual: array<vec4f>;
@group(0) @binding(7) var<storage, read> inp: array<vec4f>;
@group(0) @binding(8) var<storage, read_write> sums: array<vec4f>;

// tanh of gelu.wgsl's u, by one exponential of a bounded argument
fn squash(x: vec4f) -> vec4f {
  let u = 0.7978845608028654 * (x + 0.044715 * x * x * x);
  return 1.0 - 2.0 / (exp(2.0 * clamp(u, vec4f(-15.0), vec4f(15.0))) + 1.0);
}

fn gelu(x: vec4f) -> vec4f { return 0.5 * x * (1.0 + squash(x)); }

fn slope(x: vec4f) -> vec4f {
  let th = squash(x);
  return 0.5 * (1.0 + th) + 0.5 * x * (1.0 - th * th) * 0.7978845608028654 * (1.0 + 0.134145 * x * x);
}
${loop.declarations ?? ''}`;

/**
 * Stores the sums whose row and column exist. Software adapters take seconds to compile this when it is unrolled over the rows, so the
 * broadcast kernels loop over them; the others are unrolled, which keeps the sums in registers on graphics cards.
 */
function store({ loads, rows, columns }: Tile, ending: Ending): string {
  const quads = columns / 4;
  const put = (r: string, q: number, sum: string) =>
    `if (col + ${q}u < N4) { let at = (row + ${r}) * N4 + col + ${q}u; ${ending('at', OLD, sum, `col + ${q}u`)} }`;
  if (loads !== 'broadcast')
    return lines(rows, (r) => `  if (row + ${r}u < shape.M) { ${lines(quads, (q) => put(`${r}u`, q, `s${r}_${q}`))} }`);
  const sums = (q: number) => Array.from({ length: rows }, (_, r) => `s${r}_${q}`).join(', ');
  return `${lines(quads, (q) => `  var sums${q} = array<vec4f, ${rows}>(${sums(q)});`)}
  for (var r = 0u; r < ${rows}u && row + r < shape.M; r++) {
${lines(quads, (q) => `    ${put('r', q, `sums${q}[r]`)}`)}
  }`;
}

/** Stores the sums of the columns of b, which those invocations added up whose rows are the first. */
const storeSums = (quads: number): string =>
  lines(quads, (q) => {
    const at = `sums[col + ${q}u]`;
    return `  if (row == 0u && col + ${q}u < N4) { ${at} = select(vec4f(), ${at}, shape.accumulate == 1u) + t${q}; }`;
  });

const OLD = 'select(vec4f(), out[at], shape.accumulate == 1u)';

function entry(name: string, tile: Tile, loop: Loop, ending: Ending): string {
  const quads = tile.columns / 4;
  return `
@compute @workgroup_size(${tile.workgroup.join(', ')})
fn ${name}(@builtin(global_invocation_id) id: vec3u, @builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let N4 = shape.N / 4u;
  let K4 = shape.K / 4u;
  let row = id.y * ${tile.rows}u;
  let col = id.x * ${quads}u;
${lines(tile.rows, (r) => lines(quads, (q) => `  var s${r}_${q} = vec4f();`))}
${lines(quads, (q) => `  var t${q} = vec4f();`)}
${lines(quads, (q) => `  let c${q} = min(col + ${q}u, N4 - 1u);`)}
${loop.body}
${store(tile, ending)}
${name === 'tnSum' ? storeSums(quads) : ''}
}`;
}

/** WGSL of one form, with all its entry points. */
export function tiledSource(tile: Tile, form: Form): string {
  const loop = LOOPS[tile.loads](tile, form);
  const summing = LOOPS[tile.loads](tile, form, true);
  const entries = Object.entries(ENDINGS[form]).map(([name, ending]) =>
    entry(name, tile, name === 'tnSum' ? summing : loop, ending),
  );
  const enable = tile.loads === 'broadcast' ? 'enable subgroups;\n' : '';
  return [enable, HEADER(loop), ...entries].join('\n');
}

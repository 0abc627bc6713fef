// Generates the WGSL of attention for software adapters: the same sums in the same order as attention.wgsl, which is the one to read.
// Each vector of a row is a separate variable, because these adapters are slowest at arrays in registers. A lane owns one row (query t, or
// key and value u) and visits the other rows in turn. With `lanes` > 0 the workgroup is one subgroup of that many lanes, which read each
// visited row together and broadcast it; otherwise every lane reads for itself.
import { lines } from '../wgsl-lines.ts';

const HEADER = `
struct Shape { B: u32, T: u32, NH: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> qkv: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> out: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> lse: array<f32>;
@group(0) @binding(5) var<storage, read> dout: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> D: array<f32>;
@group(0) @binding(7) var<storage, read_write> dqkv: array<vec4f>;
`;

/** WGSL with entry points forward, backwardQuery and backwardKeyValue for heads of size HS. */
export function unrolledAttention(HS: number, lanes: number): string {
  const H = HS / 4;
  const scale = 1 / Math.sqrt(HS);
  const width = lanes || 16;
  const quads = (line: (j: number) => string) => lines(H, line);

  /** Vectors of the row at `from` in `array`, as <name>0 …: read by every lane, or each by one lane and then broadcast. */
  function shared(name: string, array: string, from: string): string {
    if (!lanes) return quads((j) => `    let ${name}${j} = ${array}[${from} + ${j}u];`);
    const parts = lines(
      Math.ceil(H / lanes),
      (p) => `    let ${name}_mine${p} = ${array}[${from} + min(${p * lanes}u + local.x, ${H - 1}u)];`,
    );
    const part = (j: number) => `${name}_mine${Math.floor(j / lanes)}`;
    return `${parts}\n${quads((j) => `    let ${name}${j} = subgroupBroadcast(${part(j)}, ${j % lanes}u);`)}`;
  }

  /** Vectors of the lane's own row, as <name>0 …. Read in a loop that the driver cannot unroll, which would take seconds to compile. */
  const own = (name: string, from: string) => `
  var ${name}s: array<vec4f, ${H}>;
  for (var i = 0u; i < H; i++) { ${name}s[i] = ${from} + i]; }
${quads((j) => `  let ${name}${j} = ${name}s[${j}];`)}`;
  const put = (name: string, to: string, factor = '') => `
  var ${name}s = array<vec4f, ${H}>(${Array.from({ length: H }, (_, j) => `${name}${j}`).join(', ')});
  for (var i = 0u; i < H; i++) { ${to} + i] = ${name}s[i]${factor}; }`;
  const zeros = (name: string) => quads((j) => `  var ${name}${j} = vec4f();`);

  const forward = `${own('q', `${scale} * qkv[query`)}
${zeros('o')}
  var top = -1e30;
  var sum = 0.0;
  for (var u = 0u; u < end; u++) {
    let key = base + u * 3u * C + C;
${shared('k', 'qkv', 'key')}
${shared('v', 'qkv', 'key + C')}
    var s = 0.0;
${quads((j) => `    s += dot(q${j}, k${j});`)}
    s = select(-1e30, s, u <= mine);
    let newTop = max(top, s);
    let shrink = exp(top - newTop);
    let p = exp(s - newTop);
${quads((j) => `    o${j} = o${j} * shrink + p * v${j};`)}
    sum = sum * shrink + p;
    top = newTop;
  }
  if (id.x >= shape.T) { return; }
${put('o', 'out[at', ' / sum')}
  lse[stat + mine] = top + log(sum);`;

  const backwardQuery = `${own('q', `${scale} * qkv[query`)}
${own('g', 'dout[at')}
${zeros('dq')}
  var d = 0.0;
  for (var i = 0u; i < H; i++) { d += dot(gs[i], out[at + i]); }
  let logSum = lse[stat + mine];
  for (var u = 0u; u < end; u++) {
    let key = base + u * 3u * C + C;
${shared('k', 'qkv', 'key')}
${shared('v', 'qkv', 'key + C')}
    var s = 0.0;
    var dp = 0.0;
${quads((j) => `    s += dot(q${j}, k${j}); dp += dot(g${j}, v${j});`)}
    let ds = select(0.0, exp(s - logSum), u <= mine) * (dp - d) * ${scale};
${quads((j) => `    dq${j} += ds * k${j};`)}
  }
  if (id.x >= shape.T) { return; }
${put('dq', 'dqkv[query')}
  D[stat + mine] = d;`;

  const backwardKeyValue = `${own('k', `${scale} * qkv[query + C`)}
${own('v', 'qkv[query + 2u * C')}
${zeros('dk')}
${zeros('dv')}
  for (var t = first; t < shape.T; t++) {
${shared('q', 'qkv', 'base + t * 3u * C')}
${shared('g', 'dout', `(b * shape.T + t) * C + h * H`)}
    var s = 0.0;
    var dp = 0.0;
${quads((j) => `    s += dot(q${j}, k${j}); dp += dot(g${j}, v${j});`)}
    let p = select(0.0, exp(s - lse[stat + t]), mine <= t);
    let ds = p * (dp - D[stat + t]) * ${scale};
${quads((j) => `    dv${j} += p * g${j}; dk${j} += ds * q${j};`)}
  }
  if (id.x >= shape.T) { return; }
${put('dk', 'dqkv[query + C')}
${put('dv', 'dqkv[query + 2u * C')}`;

  /** An entry point that computes row `mine`; the workgroup's rows end before `end`. */
  const entry = (name: string, body: string) => `
@compute @workgroup_size(${width})
fn ${name}(@builtin(global_invocation_id) id: vec3u, @builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let C = shape.NH * ${H}u;
  let H = C / shape.NH;
  let b = id.y / shape.NH;
  let h = id.y % shape.NH;
  let base = b * shape.T * 3u * C + h * H;
  let first = group.x * ${width}u;
  let end = min(first + ${width}u, shape.T);
  let mine = min(id.x, shape.T - 1u);
  let query = base + mine * 3u * C;
  let at = (b * shape.T + mine) * C + h * H;
  let stat = id.y * shape.T;
${body}
}`;

  const entries = { forward, backwardQuery, backwardKeyValue };
  const enable = lanes ? 'enable subgroups;\n' : '';
  const code = Object.entries(entries).map(([name, body]) => entry(name, body));
  return [enable + HEADER, ...code].join('\n');
}

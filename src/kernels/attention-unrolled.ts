// Writes attention for software adapters: the same sums as attention.wgsl, which is the one to read, in the same order, with every
// vector of a row in a variable of its own, because arrays in registers are what those adapters are slowest at. A lane has one row of
// its own (query t, or key and value u) and meets the rows of the others one after the other. With `lanes` > 0 the workgroup is one
// subgroup of that many lanes, which reads each of those rows together and passes it round by broadcast; else every lane reads for itself.
import { lines } from './matmul-loop.ts';

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

  /** Vectors of a row that begins at `from` in `array`, as <name>0 …: read by everyone, or each by one lane and then passed round. */
  function shared(name: string, array: string, from: string): string {
    if (!lanes) return quads((j) => `    let ${name}${j} = ${array}[${from} + ${j}u];`);
    const parts = lines(
      Math.ceil(H / lanes),
      (p) => `    let ${name}_mine${p} = ${array}[${from} + min(${p * lanes}u + local.x, ${H - 1}u)];`,
    );
    const part = (j: number) => `${name}_mine${Math.floor(j / lanes)}`;
    return `${parts}\n${quads((j) => `    let ${name}${j} = subgroupBroadcast(${part(j)}, ${j % lanes}u);`)}`;
  }

  /** An entry point for row `mine`; the workgroup's rows end before `end`. */
  const entry = (name: string, body: string) => `
@compute @workgroup_size(${width})
fn ${name}(@builtin(global_invocation_id) id: vec3u, @builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let C = shape.NH * ${H}u;
  let b = id.y / shape.NH;
  let h = id.y % shape.NH;
  let base = b * shape.T * 3u * C + h * ${H}u;
  let first = group.x * ${width}u;
  let end = min(first + ${width}u, shape.T);
  let mine = min(id.x, shape.T - 1u);
  let at = (b * shape.T + mine) * C + h * ${H}u;
  let stat = id.y * shape.T;
${body}
}`;

  const forward = `${quads((j) => `  let q${j} = qkv[base + mine * 3u * C + ${j}u] * ${scale}; var o${j} = vec4f();`)}
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
${quads((j) => `  out[at + ${j}u] = o${j} / sum;`)}
  lse[stat + mine] = top + log(sum);`;

  const backwardQuery = `  var d = 0.0;
${quads((j) => `  let q${j} = qkv[base + mine * 3u * C + ${j}u] * ${scale}; let g${j} = dout[at + ${j}u]; var dq${j} = vec4f();`)}
${quads((j) => `  d += dot(g${j}, out[at + ${j}u]);`)}
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
${quads((j) => `  dqkv[base + mine * 3u * C + ${j}u] = dq${j};`)}
  D[stat + mine] = d;`;

  const backwardKeyValue = `  let key = base + mine * 3u * C + C;
${quads((j) => `  let k${j} = qkv[key + ${j}u] * ${scale}; let v${j} = qkv[key + C + ${j}u]; var dk${j} = vec4f(); var dv${j} = vec4f();`)}
  for (var t = first; t < shape.T; t++) {
${shared('q', 'qkv', 'base + t * 3u * C')}
${shared('g', 'dout', `(b * shape.T + t) * C + h * ${H}u`)}
    var s = 0.0;
    var dp = 0.0;
${quads((j) => `    s += dot(q${j}, k${j}); dp += dot(g${j}, v${j});`)}
    let p = select(0.0, exp(s - lse[stat + t]), mine <= t);
    let ds = p * (dp - D[stat + t]) * ${scale};
${quads((j) => `    dv${j} += p * g${j}; dk${j} += ds * q${j};`)}
  }
  if (id.x >= shape.T) { return; }
${quads((j) => `  dqkv[key + ${j}u] = dk${j}; dqkv[key + C + ${j}u] = dv${j};`)}`;

  const entries = { forward, backwardQuery, backwardKeyValue };
  const enable = lanes ? 'enable subgroups;\n' : '';
  return (
    enable +
    HEADER +
    Object.entries(entries)
      .map(([name, body]) => entry(name, body))
      .join('\n')
  );
}

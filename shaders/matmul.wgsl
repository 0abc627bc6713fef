// Matrix products of the linear layers and the tied language-model head: the plain version, with one output number per invocation.
//   nn        out(M,N) = a(M,K) b(K,N)                 backward of nt for a: da = dout b
//   nnBias    out(M,N) = a(M,K) b(K,N) + bias(N)       forward of a linear layer
//   nnBiasGelu  out = GELU(a b + bias)                   the same with the layer's activation
//   nnBiasKeepGelu  out = a b + bias, activated = GELU(out)  with both: the backward pass needs out
//   nnBiasAdd   out = residual + a b + bias              the same with the residual connection
//   nt        out(M,N) = a(M,K) b(N,K)ᵀ                backward of nn for a: da = dout bᵀ; forward of the tied head
//   ntGelu      out = a bᵀ ∘ GELU'(inp)                  the same, through the activation before the layer; inp(M,N)
//   tn        out(M,N) = a(K,M)ᵀ b(K,N)                backward of nn for b: db = aᵀ dout
//   tnSum       the same, and sums(N) = Σ_k b(K,N)       with the backward of the bias, which reads the same b
//   columnSum out(N)   = Σ_m a(M,N)                    backward of the bias on its own
//   columnSumShared  the same with one workgroup per eight columns, whose 32 rows of invocations share the rows of a: for graphics cards
// accumulate = 1 adds to the previous value of out and sums, in nn, nt, tn, tnSum and columnSum. GELU is gelu.wgsl's. Sums run over k in ascending order, so the
// same inputs give the same bits.
struct Shape { M: u32, N: u32, K: u32, accumulate: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> out: array<f32>;
@group(0) @binding(5) var<storage, read_write> activated: array<f32>;
@group(0) @binding(6) var<storage, read> residual: array<f32>;
@group(0) @binding(7) var<storage, read> inp: array<f32>;
@group(0) @binding(8) var<storage, read_write> sums: array<f32>;

fn put(i: u32, sum: f32) {
  out[i] = select(0.0, out[i], shape.accumulate == 1u) + sum;
}

fn rowTimesColumn(m: u32, n: u32) -> f32 {
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[m * shape.K + k] * b[k * shape.N + n]; }
  return sum;
}

fn rowTimesRow(m: u32, n: u32) -> f32 {
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[m * shape.K + k] * b[n * shape.K + k]; }
  return sum;
}

fn squash(x: f32) -> f32 {
  let u = 0.7978845608028654 * (x + 0.044715 * x * x * x);
  return 1.0 - 2.0 / (exp(2.0 * clamp(u, -15.0, 15.0)) + 1.0);
}

fn gelu(x: f32) -> f32 { return 0.5 * x * (1.0 + squash(x)); }

@compute @workgroup_size(8, 8)
fn nn(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  put(id.y * shape.N + id.x, rowTimesColumn(id.y, id.x));
}

@compute @workgroup_size(8, 8)
fn nnBias(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  out[id.y * shape.N + id.x] = rowTimesColumn(id.y, id.x) + bias[id.x];
}

@compute @workgroup_size(8, 8)
fn nnBiasGelu(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  out[id.y * shape.N + id.x] = gelu(rowTimesColumn(id.y, id.x) + bias[id.x]);
}

@compute @workgroup_size(8, 8)
fn nnBiasKeepGelu(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  let i = id.y * shape.N + id.x;
  let x = rowTimesColumn(id.y, id.x) + bias[id.x];
  out[i] = x;
  activated[i] = gelu(x);
}

@compute @workgroup_size(8, 8)
fn nnBiasAdd(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  let i = id.y * shape.N + id.x;
  out[i] = residual[i] + rowTimesColumn(id.y, id.x) + bias[id.x];
}

@compute @workgroup_size(8, 8)
fn nt(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  put(id.y * shape.N + id.x, rowTimesRow(id.y, id.x));
}

@compute @workgroup_size(8, 8)
fn ntGelu(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  let i = id.y * shape.N + id.x;
  let x = inp[i];
  let th = squash(x);
  let slope = 0.5 * (1.0 + th) + 0.5 * x * (1.0 - th * th) * 0.7978845608028654 * (1.0 + 0.134145 * x * x);
  out[i] = rowTimesRow(id.y, id.x) * slope;
}

fn columnTimesColumn(m: u32, n: u32) -> f32 {
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[k * shape.M + m] * b[k * shape.N + n]; }
  return sum;
}

@compute @workgroup_size(8, 8)
fn tn(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  put(id.y * shape.N + id.x, columnTimesColumn(id.y, id.x));
}

@compute @workgroup_size(8, 8)
fn tnSum(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  put(id.y * shape.N + id.x, columnTimesColumn(id.y, id.x));
  if (id.y > 0u) { return; }
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += b[k * shape.N + id.x]; }
  sums[id.x] = select(0.0, sums[id.x], shape.accumulate == 1u) + sum;
}

@compute @workgroup_size(64)
fn columnSum(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N) { return; }
  var sum = 0.0;
  for (var m = 0u; m < shape.M; m++) { sum += a[m * shape.N + id.x]; }
  put(id.x, sum);
}

var<workgroup> partial: array<f32, 256>;

@compute @workgroup_size(8, 32)
fn columnSumShared(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_id) local: vec3u) {
  var sum = 0.0;
  let n = min(id.x, shape.N - 1u);
  for (var m = local.y; m < shape.M; m += 32u) { sum += a[m * shape.N + n]; }
  partial[local.y * 8u + local.x] = sum;
  workgroupBarrier();
  if (local.y > 0u || id.x >= shape.N) { return; }
  var total = 0.0;
  for (var i = 0u; i < 32u; i++) { total += partial[i * 8u + local.x]; }
  put(id.x, total);
}

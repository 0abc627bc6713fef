// AdamW with decoupled weight decay (Loshchilov & Hutter 2019, alg. 2) over all parameters at once, after clipping the global norm.
//   squares  partial(i) = Σ of g² over every LANES-th gradient, from i on       LANES = length of partial
//   total    norm(0) = √Σ partial; norm(1) = min(1, clip / norm(0))             clip ≤ 0: no clipping
//   update   g' = norm(1) g, m = β₁m + (1−β₁)g', v = β₂v + (1−β₂)g'²,
//            w −= lr (m̂/(√v̂ + ε) + decay·w), m̂ = m·correction1, v̂ = v·correction2, decay only for the first `decayed` parameters
//   squaresShared, totalShared  for graphics cards: one workgroup of 256 invocations for each partial sum, over every LANES-th block of
//            256 gradients, and one for the total. They add in a fixed order, so the same inputs give the same bits
// hyper = lr, β₁, β₂, ε, decay, clip, correction1 = 1/(1−β₁ᵗ), correction2 = 1/(1−β₂ᵗ)
struct Shape { N: u32, decayed: u32, lanes: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> grad: array<f32>;
@group(0) @binding(2) var<storage, read_write> partials: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<storage, read> hyper: array<f32>;
@group(0) @binding(5) var<storage, read_write> value: array<f32>;
@group(0) @binding(6) var<storage, read_write> m: array<f32>;
@group(0) @binding(7) var<storage, read_write> v: array<f32>;

@compute @workgroup_size(32)
fn squares(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.lanes) { return; }
  var sum = 0.0;
  for (var i = id.x; i < shape.N; i += shape.lanes) { sum += grad[i] * grad[i]; }
  partials[id.x] = sum;
}

fn store(sum: f32) {
  let length = sqrt(sum);
  norm[0] = length;
  norm[1] = select(1.0, min(1.0, hyper[5] / length), hyper[5] > 0.0 && length > 0.0);
}

@compute @workgroup_size(1)
fn total() {
  var sum = 0.0;
  for (var i = 0u; i < shape.lanes; i++) { sum += partials[i]; }
  store(sum);
}

const BLOCK = 256u;
var<workgroup> sums: array<f32, 256>;

// Adds the values of the workgroup's invocations by halving; afterwards invocation 0 can read the sum in sums[0].
fn addUp(at: u32, mine: f32) {
  sums[at] = mine;
  for (var half = BLOCK / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (at < half) { sums[at] += sums[at + half]; }
  }
}

@compute @workgroup_size(1, 256)
fn squaresShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  var sum = 0.0;
  for (var i = group.x * BLOCK + local.y; i < shape.N; i += shape.lanes * BLOCK) { sum += grad[i] * grad[i]; }
  addUp(local.y, sum);
  if (local.y == 0u) { partials[group.x] = sums[0]; }
}

@compute @workgroup_size(1, 256)
fn totalShared(@builtin(local_invocation_id) local: vec3u) {
  var sum = 0.0;
  for (var i = local.y; i < shape.lanes; i += BLOCK) { sum += partials[i]; }
  addUp(local.y, sum);
  if (local.y == 0u) { store(sums[0]); }
}

@compute @workgroup_size(64)
fn update(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= shape.N) { return; }
  let g = grad[i] * norm[1];
  let mean = hyper[1] * m[i] + (1.0 - hyper[1]) * g;
  let variance = hyper[2] * v[i] + (1.0 - hyper[2]) * g * g;
  m[i] = mean;
  v[i] = variance;
  let decay = select(0.0, hyper[4], i < shape.decayed);
  value[i] -= hyper[0] * (mean * hyper[6] / (sqrt(variance * hyper[7]) + hyper[3]) + decay * value[i]);
}

// Log-probability of the target token, and the entropy, under softmax(logits / temperature).
//   forward   z = logits/temperature, lse = log Σ_v exp z_v, logprob = z_target − lse, entropy = lse − Σ_v p_v z_v
//   backward  dlogits_v = dlogprob (1[v = target] − p_v) / temperature, written over the logits
//   both      forward then backward, when dlogprob is known in advance: fewer passes and half the exponentials
//   …Shared   the same with one workgroup per row: for graphics cards
// logits (M,width), of which the first V of a row are used and the others get gradient 0; targets, logprob, entropy, lse, dlogprob (M);
// temperature (1)
struct Shape { M: u32, V: u32, width: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<u32>;
@group(0) @binding(3) var<storage, read> temperature: array<f32>;
@group(0) @binding(4) var<storage, read_write> logprob: array<f32>;
@group(0) @binding(5) var<storage, read_write> entropy: array<f32>;
@group(0) @binding(6) var<storage, read_write> lse: array<f32>;
@group(0) @binding(7) var<storage, read> dlogprob: array<f32>;

// From here on z is relative to the row's maximum: exp(z) ≤ 1. sums = Σ exp z, Σ z exp z.
fn store(m: u32, z: f32, top: f32, sums: vec2f) {
  let logSum = log(sums.x);
  logprob[m] = z - logSum;
  entropy[m] = logSum - sums.y / sums.x;
  lse[m] = top + logSum;
}

// The part of one lane: every stride-th number of the row, from first on.
fn largest(row: u32, first: u32, stride: u32) -> f32 {
  var top = -1e30;
  for (var v = first; v < shape.V; v += stride) { top = max(top, logits[row + v]); }
  return top;
}

fn sumsOf(row: u32, first: u32, stride: u32, inverse: f32, top: f32) -> vec2f {
  var sums = vec2f();
  for (var v = first; v < shape.V; v += stride) {
    let z = logits[row + v] * inverse - top;
    sums += exp(z) * vec2f(1.0, z);
  }
  return sums;
}

// The same, overwriting the logits with exp z.
fn exponentials(row: u32, first: u32, stride: u32, inverse: f32, top: f32) -> vec2f {
  var sums = vec2f();
  for (var v = first; v < shape.V; v += stride) {
    let z = logits[row + v] * inverse - top;
    let e = exp(z);
    sums += e * vec2f(1.0, z);
    logits[row + v] = e;
  }
  return sums;
}

fn clearRest(row: u32, first: u32, stride: u32) {
  for (var v = shape.V + first; v < shape.width; v += stride) { logits[row + v] = 0.0; }
}

fn gradient(m: u32, first: u32, stride: u32) {
  let row = m * shape.width;
  let taken = targets[m];
  let inverse = 1.0 / temperature[0];
  let d = dlogprob[m] * inverse;
  let logSum = lse[m];
  for (var v = first; v < shape.V; v += stride) {
    let hit = select(0.0, d, v == taken);
    logits[row + v] = hit - d * exp(logits[row + v] * inverse - logSum);
  }
  clearRest(row, first, stride);
}

// The same from the results of exponentials().
fn gradientOf(m: u32, first: u32, stride: u32, sum: f32) {
  let row = m * shape.width;
  let taken = targets[m];
  let d = dlogprob[m] / temperature[0];
  let share = d / sum;
  for (var v = first; v < shape.V; v += stride) {
    let hit = select(0.0, d, v == taken);
    logits[row + v] = hit - share * logits[row + v];
  }
  clearRest(row, first, stride);
}

@compute @workgroup_size(16)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let top = largest(row, 0u, 1u) * inverse;
  store(id.x, logits[row + targets[id.x]] * inverse - top, top, sumsOf(row, 0u, 1u, inverse, top));
}

@compute @workgroup_size(16)
fn backward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  gradient(id.x, 0u, 1u);
}

@compute @workgroup_size(16)
fn both(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let taken = logits[row + targets[id.x]] * inverse;
  let top = largest(row, 0u, 1u) * inverse;
  let sums = exponentials(row, 0u, 1u, inverse, top);
  store(id.x, taken - top, top, sums);
  gradientOf(id.x, 0u, 1u, sums.x);
}

const LANES = 64u;
var<workgroup> partial: array<vec2f, 64>;

fn rowTop(lane: u32, mine: f32) -> f32 {
  partial[lane].x = mine;
  workgroupBarrier();
  var top = mine;
  for (var i = 0u; i < LANES; i++) { top = max(top, partial[i].x); }
  return top;
}

fn rowSums(lane: u32, mine: vec2f) -> vec2f {
  workgroupBarrier();
  partial[lane] = mine;
  workgroupBarrier();
  var sums = vec2f();
  for (var i = 0u; i < LANES; i++) { sums += partial[i]; }
  return sums;
}

@compute @workgroup_size(1, 64)
fn forwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let top = rowTop(local.y, largest(row, local.y, LANES)) * inverse;
  let sums = rowSums(local.y, sumsOf(row, local.y, LANES, inverse, top));
  if (local.y == 0u) { store(group.x, logits[row + targets[group.x]] * inverse - top, top, sums); }
}

@compute @workgroup_size(1, 64)
fn backwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  gradient(group.x, local.y, LANES);
}

@compute @workgroup_size(1, 64)
fn bothShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let taken = logits[row + targets[group.x]] * inverse;
  let top = rowTop(local.y, largest(row, local.y, LANES)) * inverse;
  let sums = rowSums(local.y, exponentials(row, local.y, LANES, inverse, top));
  if (local.y == 0u) { store(group.x, taken - top, top, sums); }
  gradientOf(group.x, local.y, LANES, sums.x);
}

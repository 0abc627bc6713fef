// Log-probability of the token that was taken, and the entropy, under softmax(logits / temperature).
//   forward   z = logits/temperature, lse = log Σ_v exp z_v, logprob = z_target − lse, entropy = lse − Σ_v p_v z_v
//   backward  dlogits_v = dlogprob (1[v = target] − p_v) / temperature, written over the logits
//   both      one after the other, where dlogprob is known before: fewer passes and half the exponentials
// logits (M,width), of which the first V in a row count and get a gradient, the others 0; targets (M); logprob, entropy, lse, dlogprob (M); temperature (1)
// …Shared does the same with a workgroup for every row: for graphics cards.
struct Shape { M: u32, V: u32, width: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<u32>;
@group(0) @binding(3) var<storage, read> temperature: array<f32>;
@group(0) @binding(4) var<storage, read_write> logprob: array<f32>;
@group(0) @binding(5) var<storage, read_write> entropy: array<f32>;
@group(0) @binding(6) var<storage, read_write> lse: array<f32>;
@group(0) @binding(7) var<storage, read> dlogprob: array<f32>;

// From here on z is relative to the row's largest: exp(z) ≤ 1. sums = Σ exp z, Σ z exp z.
fn store(m: u32, z: f32, top: f32, sums: vec2f) {
  let logSum = log(sums.x);
  logprob[m] = z - logSum;
  entropy[m] = logSum - sums.y / sums.x;
  lse[m] = top + logSum;
}

@compute @workgroup_size(16)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.width;
  let inverse = 1.0 / temperature[0];
  var top = -1e30;
  for (var v = 0u; v < shape.V; v++) { top = max(top, logits[row + v]); }
  top *= inverse;
  var sums = vec2f();
  for (var v = 0u; v < shape.V; v++) {
    let z = logits[row + v] * inverse - top;
    sums += exp(z) * vec2f(1.0, z);
  }
  store(id.x, logits[row + targets[id.x]] * inverse - top, top, sums);
}

@compute @workgroup_size(16)
fn backward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let d = dlogprob[id.x] * inverse;
  let logSum = lse[id.x];
  for (var v = 0u; v < shape.V; v++) {
    let hit = select(0.0, d, v == targets[id.x]);
    logits[row + v] = hit - d * exp(logits[row + v] * inverse - logSum);
  }
  for (var v = shape.V; v < shape.width; v++) { logits[row + v] = 0.0; }
}

@compute @workgroup_size(16)
fn both(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let taken = logits[row + targets[id.x]] * inverse;
  var top = -1e30;
  for (var v = 0u; v < shape.V; v++) { top = max(top, logits[row + v]); }
  top *= inverse;
  var sums = vec2f();
  for (var v = 0u; v < shape.V; v++) {
    let z = logits[row + v] * inverse - top;
    let e = exp(z);
    sums += e * vec2f(1.0, z);
    logits[row + v] = e;
  }
  store(id.x, taken - top, top, sums);
  let d = dlogprob[id.x] * inverse;
  for (var v = 0u; v < shape.V; v++) { logits[row + v] *= -d / sums.x; }
  for (var v = shape.V; v < shape.width; v++) { logits[row + v] = 0.0; }
  logits[row + targets[id.x]] += d;
}

const LANES = 64u;
var<workgroup> partial: array<vec2f, 64>;

fn rowSums(lane: u32, sums: vec2f) -> vec2f {
  workgroupBarrier();
  partial[lane] = sums;
  workgroupBarrier();
  var total = vec2f();
  for (var i = 0u; i < LANES; i++) { total += partial[i]; }
  return total;
}

fn rowTop(lane: u32, largest: f32) -> f32 {
  partial[lane].x = largest;
  workgroupBarrier();
  var top = largest;
  for (var i = 0u; i < LANES; i++) { top = max(top, partial[i].x); }
  return top;
}

@compute @workgroup_size(1, 64)
fn forwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.x * shape.width;
  let inverse = 1.0 / temperature[0];
  var largest = -1e30;
  for (var v = local.y; v < shape.V; v += LANES) { largest = max(largest, logits[row + v] * inverse); }
  let top = rowTop(local.y, largest);
  var sums = vec2f();
  for (var v = local.y; v < shape.V; v += LANES) {
    let z = logits[row + v] * inverse - top;
    sums += exp(z) * vec2f(1.0, z);
  }
  sums = rowSums(local.y, sums);
  if (local.y == 0u) { store(group.x, logits[row + targets[group.x]] * inverse - top, top, sums); }
}

@compute @workgroup_size(1, 64)
fn backwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let d = dlogprob[group.x] * inverse;
  let logSum = lse[group.x];
  for (var v = local.y; v < shape.V; v += LANES) {
    let hit = select(0.0, d, v == targets[group.x]);
    logits[row + v] = hit - d * exp(logits[row + v] * inverse - logSum);
  }
  for (var v = shape.V + local.y; v < shape.width; v += LANES) { logits[row + v] = 0.0; }
}

@compute @workgroup_size(1, 64)
fn bothShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.x * shape.width;
  let inverse = 1.0 / temperature[0];
  let taken = logits[row + targets[group.x]] * inverse;
  var largest = -1e30;
  for (var v = local.y; v < shape.V; v += LANES) { largest = max(largest, logits[row + v] * inverse); }
  let top = rowTop(local.y, largest);
  var sums = vec2f();
  for (var v = local.y; v < shape.V; v += LANES) {
    let z = logits[row + v] * inverse - top;
    let e = exp(z);
    sums += e * vec2f(1.0, z);
    logits[row + v] = e;
  }
  sums = rowSums(local.y, sums);
  if (local.y == 0u) { store(group.x, taken - top, top, sums); }
  let d = dlogprob[group.x] * inverse;
  for (var v = local.y; v < shape.V; v += LANES) {
    let hit = select(0.0, d, v == targets[group.x]);
    logits[row + v] = hit - d * logits[row + v] / sums.x;
  }
  for (var v = shape.V + local.y; v < shape.width; v += LANES) { logits[row + v] = 0.0; }
}

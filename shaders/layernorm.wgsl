// Layer normalisation over the last axis (Ba 2016), with GPT-2's ε = 1e-5.
//   forward         out = (inp − mean) rstd · gain + bias          inp, out (M,C); mean, rstd (M); gain, bias (C)
//   backwardInput   x̂ = (inp − mean) rstd, g = dout · gain
//                   dinp = rstd (g − mean_c g − x̂ mean_c(g x̂))     accumulate = 1 adds to dinp
//   backwardWeight  dgain += Σ_m dout x̂,  dbias += Σ_m dout        accumulates
//   …Shared         the same with one workgroup per row, or per eight columns: for graphics cards
struct Shape { M: u32, C: u32, accumulate: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> inp: array<f32>;
@group(0) @binding(2) var<storage, read> gain: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> out: array<f32>;
@group(0) @binding(5) var<storage, read_write> mean: array<f32>;
@group(0) @binding(6) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(7) var<storage, read> dout: array<f32>;
@group(0) @binding(8) var<storage, read_write> dinp: array<f32>;
@group(0) @binding(9) var<storage, read_write> dgain: array<f32>;
@group(0) @binding(10) var<storage, read_write> dbias: array<f32>;

@compute @workgroup_size(32)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let C = shape.C;
  let row = id.x * C;
  var sum = 0.0;
  for (var c = 0u; c < C; c++) { sum += inp[row + c]; }
  let mu = sum / f32(C);
  var squares = 0.0;
  for (var c = 0u; c < C; c++) {
    let d = inp[row + c] - mu;
    squares += d * d;
  }
  let r = 1.0 / sqrt(squares / f32(C) + 1e-5);
  for (var c = 0u; c < C; c++) { out[row + c] = (inp[row + c] - mu) * r * gain[c] + bias[c]; }
  mean[id.x] = mu;
  rstd[id.x] = r;
}

@compute @workgroup_size(32)
fn backwardInput(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let C = shape.C;
  let row = id.x * C;
  let mu = mean[id.x];
  let r = rstd[id.x];
  var sumG = 0.0;
  var sumGX = 0.0;
  for (var c = 0u; c < C; c++) {
    let g = dout[row + c] * gain[c];
    sumG += g;
    sumGX += g * (inp[row + c] - mu) * r;
  }
  let meanG = sumG / f32(C);
  let meanGX = sumGX / f32(C);
  for (var c = 0u; c < C; c++) {
    let x = (inp[row + c] - mu) * r;
    let d = r * (dout[row + c] * gain[c] - meanG - x * meanGX);
    dinp[row + c] = select(0.0, dinp[row + c], shape.accumulate == 1u) + d;
  }
}

@compute @workgroup_size(32)
fn backwardWeight(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.C) { return; }
  var sumGain = 0.0;
  var sumBias = 0.0;
  for (var m = 0u; m < shape.M; m++) {
    let d = dout[m * shape.C + id.x];
    sumGain += d * (inp[m * shape.C + id.x] - mean[m]) * rstd[m];
    sumBias += d;
  }
  dgain[id.x] += sumGain;
  dbias[id.x] += sumBias;
}

const LANES = 32u;
var<workgroup> partial: array<vec2f, 256>;

// Σ of x over the workgroup's lanes, returned to all of them.
fn rowSum(lane: u32, x: vec2f) -> vec2f {
  workgroupBarrier();
  partial[lane] = x;
  workgroupBarrier();
  var sum = vec2f();
  for (var i = 0u; i < LANES; i++) { sum += partial[i]; }
  return sum;
}

@compute @workgroup_size(1, 32)
fn forwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let C = shape.C;
  let row = group.x * C;
  var sum = 0.0;
  for (var c = local.y; c < C; c += LANES) { sum += inp[row + c]; }
  let mu = rowSum(local.y, vec2f(sum, 0.0)).x / f32(C);
  var squares = 0.0;
  for (var c = local.y; c < C; c += LANES) {
    let d = inp[row + c] - mu;
    squares += d * d;
  }
  let r = 1.0 / sqrt(rowSum(local.y, vec2f(squares, 0.0)).x / f32(C) + 1e-5);
  for (var c = local.y; c < C; c += LANES) { out[row + c] = (inp[row + c] - mu) * r * gain[c] + bias[c]; }
  if (local.y == 0u) {
    mean[group.x] = mu;
    rstd[group.x] = r;
  }
}

@compute @workgroup_size(1, 32)
fn backwardInputShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let C = shape.C;
  let row = group.x * C;
  let mu = mean[group.x];
  let r = rstd[group.x];
  var sums = vec2f();
  for (var c = local.y; c < C; c += LANES) {
    let g = dout[row + c] * gain[c];
    sums += vec2f(g, g * (inp[row + c] - mu) * r);
  }
  let means = rowSum(local.y, sums) / f32(C);
  for (var c = local.y; c < C; c += LANES) {
    let x = (inp[row + c] - mu) * r;
    let d = r * (dout[row + c] * gain[c] - means.x - x * means.y);
    dinp[row + c] = select(0.0, dinp[row + c], shape.accumulate == 1u) + d;
  }
}

@compute @workgroup_size(8, 32)
fn backwardWeightShared(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_id) local: vec3u) {
  var sums = vec2f();
  let c = min(id.x, shape.C - 1u);
  for (var m = local.y; m < shape.M; m += LANES) {
    let d = dout[m * shape.C + c];
    sums += vec2f(d * (inp[m * shape.C + c] - mean[m]) * rstd[m], d);
  }
  partial[local.y * 8u + local.x] = sums;
  workgroupBarrier();
  if (local.y > 0u || id.x >= shape.C) { return; }
  var total = vec2f();
  for (var i = 0u; i < LANES; i++) { total += partial[i * 8u + local.x]; }
  dgain[id.x] += total.x;
  dbias[id.x] += total.y;
}

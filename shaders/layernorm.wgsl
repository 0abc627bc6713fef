// Layer normalisation over the last axis (Ba 2016), with GPT-2's ε = 1e-5.
//   forward         out = (inp − mean) rstd · gain + bias          inp, out (M,C); mean, rstd (M); gain, bias (C)
//   backwardInput   x̂ = (inp − mean) rstd, g = dout · gain
//                   dinp = rstd (g − mean_c g − x̂ mean_c(g x̂))     accumulate = 1 adds to dinp
//   backwardWeight  dgain += Σ_m dout x̂,  dbias += Σ_m dout        accumulates
//   forwardShared   the same with one workgroup per row: for graphics cards
//   backwardShared  backwardInput and backwardWeight at once: first workgroups of eight rows each, then those of eight columns each
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

// Σ of x over 32 lanes, of which partial(first) is one and the others are `stride` apart; returned to all of them.
fn sumOf(at: u32, first: u32, stride: u32, x: vec2f) -> vec2f {
  partial[at] = x;
  workgroupBarrier();
  var sum = vec2f();
  for (var i = 0u; i < LANES; i++) { sum += partial[first + i * stride]; }
  return sum;
}

// Neighbouring lanes read neighbouring columns of one row.
fn rowOfEight(group: u32, at: u32) {
  let m = group * 8u + at / LANES;
  let lane = at % LANES;
  let C = shape.C;
  // Rows past the last one take part in the sums, which need all lanes, and store nothing.
  let read = min(m, shape.M - 1u);
  let row = read * C;
  let mu = mean[read];
  let r = rstd[read];
  var sums = vec2f();
  for (var c = lane; c < C; c += LANES) {
    let g = dout[row + c] * gain[c];
    sums += vec2f(g, g * (inp[row + c] - mu) * r);
  }
  let means = sumOf(at, at - lane, 1u, sums) / f32(C);
  if (m >= shape.M) { return; }
  for (var c = lane; c < C; c += LANES) {
    let x = (inp[row + c] - mu) * r;
    let d = r * (dout[row + c] * gain[c] - means.x - x * means.y);
    dinp[row + c] = select(0.0, dinp[row + c], shape.accumulate == 1u) + d;
  }
}

fn columnOfEight(group: u32, at: u32) {
  let column = group * 8u + at % 8u;
  let c = min(column, shape.C - 1u);
  var sums = vec2f();
  for (var m = at / 8u; m < shape.M; m += LANES) {
    let d = dout[m * shape.C + c];
    sums += vec2f(d * (inp[m * shape.C + c] - mean[m]) * rstd[m], d);
  }
  let total = sumOf(at, at % 8u, 8u, sums);
  if (at >= 8u || column >= shape.C) { return; }
  dgain[column] += total.x;
  dbias[column] += total.y;
}

@compute @workgroup_size(256)
fn backwardShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let rows = (shape.M + 7u) / 8u;
  if (group.x < rows) {
    rowOfEight(group.x, local.x);
  } else {
    columnOfEight(group.x - rows, local.x);
  }
}

// Layer normalisation over the last axis (Ba 2016), as GPT-2 has it: ε = 1e-5.
//   forward         out = (inp − mean) rstd · gain + bias          inp, out (M,C); mean, rstd (M); gain, bias (C)
//   backwardInput   x̂ = (inp − mean) rstd, g = dout · gain
//                   dinp = rstd (g − mean_c g − x̂ mean_c(g x̂))     accumulate = 1 adds to dinp
//   backwardWeight  dgain += Σ_m dout x̂,  dbias += Σ_m dout        accumulates
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

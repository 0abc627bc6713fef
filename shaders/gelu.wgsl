// Gaussian error linear unit, tanh form (Hendrycks & Gimpel 2016, as in GPT-2): u = √(2/π) (x + 0.044715 x³)
//   forward   out = ½ x (1 + tanh u)                                           inp, out, dout, dinp (N)
//   backward  dinp = dout (½ (1 + tanh u) + ½ x (1 − tanh² u) √(2/π) (1 + 3·0.044715 x²))
struct Shape { N: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> inp: array<f32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<storage, read> dout: array<f32>;
@group(0) @binding(4) var<storage, read_write> dinp: array<f32>;

const K = 0.7978845608028654;

// tanh computed from one exponential of a clamped argument, because the built-in tanh overflows on some drivers.
fn squash(u: f32) -> f32 {
  return 1.0 - 2.0 / (exp(2.0 * clamp(u, -15.0, 15.0)) + 1.0);
}

@compute @workgroup_size(64)
fn forward(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= shape.N) { return; }
  let x = inp[i];
  out[i] = 0.5 * x * (1.0 + squash(K * (x + 0.044715 * x * x * x)));
}

@compute @workgroup_size(64)
fn backward(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= shape.N) { return; }
  let x = inp[i];
  let th = squash(K * (x + 0.044715 * x * x * x));
  dinp[i] = dout[i] * (0.5 * (1.0 + th) + 0.5 * x * (1.0 - th * th) * K * (1.0 + 3.0 * 0.044715 * x * x));
}

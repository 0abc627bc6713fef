// Residual connection.
//   forward  out = a + b                                   a, b, out (N)
// Its backward pass is the identity for both, so a, b and out share one gradient buffer and nothing has to run.
// defineKernel reads the declarations below by patterns: see README.md in this folder for the form they must have.
struct Shape { N: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;

@compute @workgroup_size(64)
fn forward(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= shape.N) { return; }
  out[i] = a[i] + b[i];
}

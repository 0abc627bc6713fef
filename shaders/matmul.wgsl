// Matrix products of a linear layer and of the tied language-model head; the plain version, one output number per invocation.
//   nn        out(M,N) = a(M,K) b(K,N)                 backward of nt for a: da = dout b
//   nnBias    out(M,N) = a(M,K) b(K,N) + bias(N)       forward of a linear layer
//   nt        out(M,N) = a(M,K) b(N,K)ᵀ                backward of nn for a: da = dout bᵀ; forward of the tied head
//   tn        out(M,N) = a(K,M)ᵀ b(K,N)                backward of nn for b: db = aᵀ dout
//   columnSum out(N)   = Σ_m a(M,N)                    backward of the bias
// accumulate = 1 adds to what out already holds. Sums run over k in rising order, so the same inputs give the same bits.
struct Shape { M: u32, N: u32, K: u32, accumulate: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> out: array<f32>;

fn put(i: u32, sum: f32) {
  out[i] = select(0.0, out[i], shape.accumulate == 1u) + sum;
}

@compute @workgroup_size(8, 8)
fn nn(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[id.y * shape.K + k] * b[k * shape.N + id.x]; }
  put(id.y * shape.N + id.x, sum);
}

@compute @workgroup_size(8, 8)
fn nnBias(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[id.y * shape.K + k] * b[k * shape.N + id.x]; }
  put(id.y * shape.N + id.x, sum + bias[id.x]);
}

@compute @workgroup_size(8, 8)
fn nt(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[id.y * shape.K + k] * b[id.x * shape.K + k]; }
  put(id.y * shape.N + id.x, sum);
}

@compute @workgroup_size(8, 8)
fn tn(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N || id.y >= shape.M) { return; }
  var sum = 0.0;
  for (var k = 0u; k < shape.K; k++) { sum += a[k * shape.M + id.y] * b[k * shape.N + id.x]; }
  put(id.y * shape.N + id.x, sum);
}

@compute @workgroup_size(64)
fn columnSum(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.N) { return; }
  var sum = 0.0;
  for (var m = 0u; m < shape.M; m++) { sum += a[m * shape.N + id.x]; }
  put(id.x, sum);
}

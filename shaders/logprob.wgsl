// Log-probability of the token that was taken, and the entropy, under softmax(logits / temperature).
//   forward   z = logits/temperature, lse = log Σ_v exp z_v, logprob = z_target − lse, entropy = lse − Σ_v p_v z_v
//   backward  dlogits_v = dlogprob (1[v = target] − p_v) / temperature, written over the logits
// logits (M,V); targets (M); logprob, entropy, lse, dlogprob (M); temperature (1)
struct Shape { M: u32, V: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<u32>;
@group(0) @binding(3) var<storage, read> temperature: array<f32>;
@group(0) @binding(4) var<storage, read_write> logprob: array<f32>;
@group(0) @binding(5) var<storage, read_write> entropy: array<f32>;
@group(0) @binding(6) var<storage, read_write> lse: array<f32>;
@group(0) @binding(7) var<storage, read> dlogprob: array<f32>;

@compute @workgroup_size(16)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.V;
  let inverse = 1.0 / temperature[0];
  var top = -1e30;
  for (var v = 0u; v < shape.V; v++) { top = max(top, logits[row + v]); }
  top *= inverse;
  var sum = 0.0;
  var weighted = 0.0;
  for (var v = 0u; v < shape.V; v++) {
    let z = logits[row + v] * inverse - top;
    let e = exp(z);
    sum += e;
    weighted += e * z;
  }
  let logSum = log(sum);
  logprob[id.x] = logits[row + targets[id.x]] * inverse - top - logSum;
  entropy[id.x] = logSum - weighted / sum;
  lse[id.x] = top + logSum;
}

@compute @workgroup_size(16)
fn backward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.M) { return; }
  let row = id.x * shape.V;
  let inverse = 1.0 / temperature[0];
  let d = dlogprob[id.x] * inverse;
  let logSum = lse[id.x];
  for (var v = 0u; v < shape.V; v++) {
    let hit = select(0.0, d, v == targets[id.x]);
    logits[row + v] = hit - d * exp(logits[row + v] * inverse - logSum);
  }
}

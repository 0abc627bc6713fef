// Token and position embedding.
//   forward            out(b,t,c) = wte(tokens(b,t), c) + wpe(t, c)      tokens (B,T); wte (V,C); wpe (context,C); out (B,T,C)
//   forwardAt          the same for the position being decoded: out (B,C), t = position(0)
//   backwardTokens     dwte(v,c) += Σ of dout over the positions of token v, in ascending order.
//                      places (B·T): indices of all tokens, sorted by token; firsts (V+1): where each token's run begins
//   backwardPositions  dwpe(t,c) += Σ_b dout(b,t,c)
struct Shape { B: u32, T: u32, C: u32, V: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> tokens: array<u32>;
@group(0) @binding(2) var<storage, read> wte: array<f32>;
@group(0) @binding(3) var<storage, read> wpe: array<f32>;
@group(0) @binding(4) var<storage, read_write> out: array<f32>;
@group(0) @binding(5) var<storage, read> position: array<u32>;
@group(0) @binding(6) var<storage, read> dout: array<f32>;
@group(0) @binding(7) var<storage, read> places: array<u32>;
@group(0) @binding(8) var<storage, read> firsts: array<u32>;
@group(0) @binding(9) var<storage, read_write> dwte: array<f32>;
@group(0) @binding(10) var<storage, read_write> dwpe: array<f32>;

@compute @workgroup_size(32)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.C || id.y >= shape.B * shape.T) { return; }
  out[id.y * shape.C + id.x] = wte[tokens[id.y] * shape.C + id.x] + wpe[(id.y % shape.T) * shape.C + id.x];
}

@compute @workgroup_size(32)
fn forwardAt(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.C || id.y >= shape.B) { return; }
  let t = position[0];
  out[id.y * shape.C + id.x] = wte[tokens[id.y * shape.T + t] * shape.C + id.x] + wpe[t * shape.C + id.x];
}

@compute @workgroup_size(32)
fn backwardTokens(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.C || id.y >= shape.V) { return; }
  var sum = 0.0;
  for (var i = firsts[id.y]; i < firsts[id.y + 1u]; i++) { sum += dout[places[i] * shape.C + id.x]; }
  dwte[id.y * shape.C + id.x] += sum;
}

@compute @workgroup_size(32)
fn backwardPositions(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.C || id.y >= shape.T) { return; }
  var sum = 0.0;
  for (var b = 0u; b < shape.B; b++) { sum += dout[(b * shape.T + id.y) * shape.C + id.x]; }
  dwpe[id.y * shape.C + id.x] += sum;
}

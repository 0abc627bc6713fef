// Decoding: what happens between two tokens, without leaving the device.
//   sample   draws token t+1 from softmax(logits / temperature) by walking the cumulative distribution up to coins(b, t+1),
//            unless it belongs to the prompt, or the sequence has ended (then pad); an EOS ends it. logprobs(b, t+1) is the draw's
//   advance  position += 1
// logits (B,V); tokens, coins, logprobs (B,T); lengths (B): prompt length; ended (B); position (1)
struct Shape { B: u32, T: u32, V: u32, eos: u32, pad: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> position: array<u32>;
@group(0) @binding(2) var<storage, read> logits: array<f32>;
@group(0) @binding(3) var<storage, read> temperature: array<f32>;
@group(0) @binding(4) var<storage, read> coins: array<f32>;
@group(0) @binding(5) var<storage, read> lengths: array<u32>;
@group(0) @binding(6) var<storage, read_write> tokens: array<u32>;
@group(0) @binding(7) var<storage, read_write> logprobs: array<f32>;
@group(0) @binding(8) var<storage, read_write> ended: array<u32>;

@compute @workgroup_size(8)
fn sample(@builtin(global_invocation_id) id: vec3u) {
  let b = id.x;
  let next = position[0] + 1u;
  if (b >= shape.B || next >= shape.T || next < lengths[b]) { return; }
  let at = b * shape.T + next;
  if (ended[b] == 1u) {
    tokens[at] = shape.pad;
    return;
  }
  let row = b * shape.V;
  let inverse = 1.0 / temperature[0];
  var top = -1e30;
  for (var v = 0u; v < shape.V; v++) { top = max(top, logits[row + v]); }
  var sum = 0.0;
  for (var v = 0u; v < shape.V; v++) { sum += exp((logits[row + v] - top) * inverse); }
  let goal = coins[at] * sum;
  var walked = 0.0;
  var token = shape.V;
  var last = 0u;
  for (var v = 0u; v < shape.V; v++) {
    let e = exp((logits[row + v] - top) * inverse);
    walked += e;
    if (e > 0.0) { last = v; }
    if (token == shape.V && walked > goal) { token = v; }
  }
  if (token == shape.V) { token = last; }
  tokens[at] = token;
  logprobs[at] = (logits[row + token] - top) * inverse - log(sum);
  if (token == shape.eos) { ended[b] = 1u; }
}

@compute @workgroup_size(1)
fn advance() {
  position[0] += 1u;
}

// Decoding: the steps between two tokens, on the device.
//   sample   draws token t+1 from softmax(logits / temperature) by walking the cumulative distribution up to coins(b, t+1), unless the
//            token is part of the prompt or the sequence has ended, which writes pad. EOS ends a sequence. logprobs(b, t+1) is that of
//            the drawn token
//   sampleShared  the same with one workgroup per sequence: for graphics cards
//   advance  position += 1
// logits (B,width), of which only the first V of a row are used; tokens, coins, logprobs (B,T); lengths (B): prompt length; ended (B); position (1)
struct Shape { B: u32, T: u32, V: u32, width: u32, eos: u32, pad: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> position: array<u32>;
@group(0) @binding(2) var<storage, read> logits: array<f32>;
@group(0) @binding(3) var<storage, read> temperature: array<f32>;
@group(0) @binding(4) var<storage, read> coins: array<f32>;
@group(0) @binding(5) var<storage, read> lengths: array<u32>;
@group(0) @binding(6) var<storage, read_write> tokens: array<u32>;
@group(0) @binding(7) var<storage, read_write> logprobs: array<f32>;
@group(0) @binding(8) var<storage, read_write> ended: array<u32>;

// Whether to draw a token for sequence b at position next; pads sequences that have ended.
fn wants(b: u32, next: u32) -> bool {
  if (b >= shape.B || next >= shape.T || next < lengths[b]) { return false; }
  if (ended[b] == 1u) { tokens[b * shape.T + next] = shape.pad; }
  return ended[b] == 0u;
}

fn put(b: u32, at: u32, token: u32, logprob: f32) {
  tokens[at] = token;
  logprobs[at] = logprob;
  if (token == shape.eos) { ended[b] = 1u; }
}

// The token in [first, end) at which the cumulative weight, starting from before, passes the goal; if none does, the last of nonzero weight.
fn walk(row: u32, first: u32, end: u32, before: f32, goal: f32, top: f32, inverse: f32) -> u32 {
  var walked = before;
  var token = end;
  var last = first;
  for (var v = first; v < end; v++) {
    let e = exp((logits[row + v] - top) * inverse);
    walked += e;
    if (e > 0.0) { last = v; }
    if (token == end && walked > goal) { token = v; }
  }
  return select(token, last, token == end);
}

@compute @workgroup_size(8)
fn sample(@builtin(global_invocation_id) id: vec3u) {
  let b = id.x;
  let next = position[0] + 1u;
  if (!wants(b, next)) { return; }
  let at = b * shape.T + next;
  let row = b * shape.width;
  let inverse = 1.0 / temperature[0];
  var top = -1e30;
  for (var v = 0u; v < shape.V; v++) { top = max(top, logits[row + v]); }
  var sum = 0.0;
  for (var v = 0u; v < shape.V; v++) { sum += exp((logits[row + v] - top) * inverse); }
  let token = walk(row, 0u, shape.V, 0.0, coins[at] * sum, top, inverse);
  put(b, at, token, (logits[row + token] - top) * inverse - log(sum));
}

const LANES = 64u;
var<workgroup> partial: array<f32, 64>;

@compute @workgroup_size(1, 64)
fn sampleShared(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let b = group.x;
  let row = b * shape.width;
  let inverse = 1.0 / temperature[0];
  // Each lane takes one stretch of the vocabulary.
  let stretch = (shape.V + LANES - 1u) / LANES;
  let first = min(local.y * stretch, shape.V);
  let end = min(first + stretch, shape.V);
  var largest = -1e30;
  for (var v = first; v < end; v++) { largest = max(largest, logits[row + v]); }
  partial[local.y] = largest;
  workgroupBarrier();
  var top = -1e30;
  for (var i = 0u; i < LANES; i++) { top = max(top, partial[i]); }
  workgroupBarrier();
  var mine = 0.0;
  for (var v = first; v < end; v++) { mine += exp((logits[row + v] - top) * inverse); }
  partial[local.y] = mine;
  workgroupBarrier();
  let next = position[0] + 1u;
  if (local.y > 0u || !wants(b, next)) { return; }
  let at = b * shape.T + next;
  var sum = 0.0;
  for (var i = 0u; i < LANES; i++) { sum += partial[i]; }
  // The stretch in which the cumulative distribution passes the goal, and then the token in it.
  let goal = coins[at] * sum;
  var walked = 0.0;
  var before = 0.0;
  var chosen = 0u;
  for (var i = 0u; i < LANES; i++) {
    if (partial[i] > 0.0 && walked <= goal) {
      chosen = i;
      before = walked;
    }
    walked += partial[i];
  }
  let token = walk(row, chosen * stretch, min((chosen + 1u) * stretch, shape.V), before, goal, top, inverse);
  put(b, at, token, (logits[row + token] - top) * inverse - log(sum));
}

@compute @workgroup_size(1)
fn advance() {
  position[0] += 1u;
}

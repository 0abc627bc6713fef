// Decoding for graphics cards: a whole position of small models in one dispatch. One workgroup carries one sequence from its token through
// all layers, because no other sequence has to be waited for; nothing but the cache leaves it in between.
//   readToken  x = wte(token) + wpe(t); in each layer x += attention(norm(x)) and x += mlp(norm(x)), as layernorm.wgsl, matmul.wgsl, gelu.wgsl
//          and decode-attention.wgsl compute them; then position += 1
//   drawToken  the same and, before position += 1, logits = norm(x) wteᵀ, from which the next token is drawn as by sampleShared of sample.wgsl
// parameters: all of the model's; the uniform says where each tensor of the first layer begins, in vectors of four, and how far the next
// layer's is. cache (L,B,T,2C) as k|v; position (B), the same in all sequences; chance (B·T + 1 or more): coins (B,T), the temperature last;
// tokens, logprobs (B,T); lengths, ended (B). C ≤ 256, a multiple of 4 NH; C, NH and LOGITS ≥ V are set when the kernel is made.
struct Shape {
  B: u32, T: u32, V: u32, L: u32, eos: u32, pad: u32, matrices: u32, vectors: u32, wte: u32, wpe: u32,
  norm1Gain: u32, norm1Bias: u32, qkvWeight: u32, qkvBias: u32, outWeight: u32, outBias: u32,
  norm2Gain: u32, norm2Bias: u32, wideWeight: u32, wideBias: u32, narrowWeight: u32, narrowBias: u32,
  lastGain: u32, lastBias: u32,
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> cache: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> position: array<u32>;
@group(0) @binding(4) var<storage, read> chance: array<f32>;
@group(0) @binding(5) var<storage, read> lengths: array<u32>;
@group(0) @binding(6) var<storage, read_write> tokens: array<u32>;
@group(0) @binding(7) var<storage, read_write> logprobs: array<f32>;
@group(0) @binding(8) var<storage, read_write> ended: array<u32>;

const C = 64u;
const NH = 4u;
const LOGITS = 768u;

const LANES = 256u;
const QUADS = C / 4u;
const HEAD_QUADS = QUADS / NH;
const SCALE = 1.0 / sqrt(f32(C / NH));

// The workgroup's vectors: the residual stream; what a product reads; q|k|v, or the hidden layer of the MLP.
const STREAM = 0u;
const INPUT = QUADS;
const WIDE = 2u * QUADS;
var<workgroup> vectors: array<vec4f, 6u * QUADS>;
var<workgroup> partial: array<vec4f, 256>;
// Largest score and sum of exponentials.
var<workgroup> weights: array<vec2f, 256>;
var<workgroup> logits: array<f32, LOGITS>;

// Σ of the numbers of the first 64 lanes, returned to all of them.
fn sumOf(lane: u32, mine: f32) -> f32 {
  partial[lane].x = mine;
  workgroupBarrier();
  var sum = 0.0;
  for (var i = 0u; i < 64u; i++) { sum += partial[i].x; }
  workgroupBarrier();
  return sum;
}

// The normalised stream becomes the input of a product.
fn normalise(lane: u32, gain: u32, bias: u32) {
  let mine = lane < QUADS;
  let x = select(vec4f(), vectors[STREAM + min(lane, QUADS - 1u)], mine);
  let mu = sumOf(lane, dot(x, vec4f(1.0))) / f32(C);
  let d = select(vec4f(), x - mu, mine);
  let r = 1.0 / sqrt(sumOf(lane, dot(d, d)) / f32(C) + 1e-5);
  if (mine) { vectors[INPUT + lane] = d * r * parameters[gain + lane] + parameters[bias + lane]; }
  workgroupBarrier();
}

// Four columns, those of the lane, of the vector at `start`, `K` quads long, times a matrix (4 K, 4 N); for lanes below N ≤ 256. Where there are
// more lanes than columns they share the rows.
fn product(lane: u32, start: u32, K: u32, weight: u32, N: u32) -> vec4f {
  let slices = LANES / N;
  let column = lane % N;
  let slice = lane / N;
  var sum = vec4f();
  for (var k = slice; k < K && slice < slices; k += slices) {
    let x = vectors[start + k];
    let row = weight + 4u * k * N + column;
    sum += x.x * parameters[row] + x.y * parameters[row + N] + x.z * parameters[row + 2u * N] + x.w * parameters[row + 3u * N];
  }
  partial[lane] = sum;
  workgroupBarrier();
  var total = vec4f();
  for (var i = 0u; i < slices && lane < N; i++) { total += partial[i * N + lane]; }
  workgroupBarrier();
  return total;
}

// Attention of the queries in WIDE, which becomes the input of a product. Each lane has four channels of every `slices`-th key.
fn attend(lane: u32, base: u32, t: u32) {
  if (lane < 2u * QUADS) { cache[base + t * 2u * QUADS + lane] = vectors[WIDE + QUADS + lane]; }
  storageBarrier();
  workgroupBarrier();
  let slices = LANES / QUADS;
  let channel = lane % QUADS;
  let head = channel / HEAD_QUADS * HEAD_QUADS;
  var o = vec4f();
  var top = -1e30;
  var sum = 0.0;
  for (var u = lane / QUADS; u <= t && lane < slices * QUADS; u += slices) {
    let key = base + u * 2u * QUADS;
    var s = 0.0;
    for (var i = 0u; i < HEAD_QUADS; i++) { s += dot(vectors[WIDE + head + i] * SCALE, cache[key + head + i]); }
    let newTop = max(top, s);
    let shrink = exp(top - newTop);
    let p = exp(s - newTop);
    o = o * shrink + p * cache[key + QUADS + channel];
    sum = sum * shrink + p;
    top = newTop;
  }
  partial[lane] = o;
  weights[lane] = vec2f(top, sum);
  workgroupBarrier();
  if (lane < QUADS) {
    o = vec4f();
    top = -1e30;
    sum = 0.0;
    for (var i = lane; i < slices * QUADS; i += QUADS) { top = max(top, weights[i].x); }
    for (var i = lane; i < slices * QUADS; i += QUADS) {
      let share = exp(weights[i].x - top);
      o += share * partial[i];
      sum += share * weights[i].y;
    }
    vectors[INPUT + lane] = o / sum;
  }
  workgroupBarrier();
}

// tanh by one exponential of a bounded argument, as in matmul.wgsl
fn gelu(x: vec4f) -> vec4f {
  let u = 0.7978845608028654 * (x + 0.044715 * x * x * x);
  return 0.5 * x * (2.0 - 2.0 / (exp(2.0 * clamp(u, vec4f(-15.0), vec4f(15.0))) + 1.0));
}

// The stream of sequence b at position t, after all layers; its last norm becomes the input of a product.
fn layers(lane: u32, b: u32, t: u32) {
  if (lane < QUADS) {
    vectors[STREAM + lane] = parameters[shape.wte + tokens[b * shape.T + t] * QUADS + lane] + parameters[shape.wpe + t * QUADS + lane];
  }
  workgroupBarrier();
  for (var l = 0u; l < shape.L; l++) {
    let m = l * shape.matrices;
    let v = l * shape.vectors;
    normalise(lane, shape.norm1Gain + v, shape.norm1Bias + v);
    let qkv = product(lane, INPUT, QUADS, shape.qkvWeight + m, 3u * QUADS);
    if (lane < 3u * QUADS) { vectors[WIDE + lane] = qkv + parameters[shape.qkvBias + v + lane]; }
    workgroupBarrier();
    attend(lane, (l * shape.B + b) * shape.T * 2u * QUADS, t);
    let attended = product(lane, INPUT, QUADS, shape.outWeight + m, QUADS);
    if (lane < QUADS) { vectors[STREAM + lane] += attended + parameters[shape.outBias + v + lane]; }
    workgroupBarrier();
    normalise(lane, shape.norm2Gain + v, shape.norm2Bias + v);
    let hidden = product(lane, INPUT, QUADS, shape.wideWeight + m, 4u * QUADS);
    if (lane < 4u * QUADS) { vectors[WIDE + lane] = gelu(hidden + parameters[shape.wideBias + v + lane]); }
    workgroupBarrier();
    let narrow = product(lane, WIDE, 4u * QUADS, shape.narrowWeight + m, QUADS);
    if (lane < QUADS) { vectors[STREAM + lane] += narrow + parameters[shape.narrowBias + v + lane]; }
    workgroupBarrier();
  }
  normalise(lane, shape.lastGain, shape.lastBias);
}

@compute @workgroup_size(1, 256)
fn readToken(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let t = position[group.x];
  layers(local.y, group.x, t);
  if (local.y == 0u) { position[group.x] = t + 1u; }
}

// Whether to draw a token for sequence b at position next; pads sequences that have ended.
fn wants(b: u32, next: u32) -> bool {
  if (next >= shape.T || next < lengths[b]) { return false; }
  if (ended[b] == 1u) { tokens[b * shape.T + next] = shape.pad; }
  return ended[b] == 0u;
}

const STRETCHES = 64u;

@compute @workgroup_size(1, 256)
fn drawToken(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let b = group.x;
  let lane = local.y;
  let t = position[b];
  layers(lane, b, t);
  for (var v = lane; v < shape.V; v += LANES) {
    var logit = 0.0;
    for (var i = 0u; i < QUADS; i++) { logit += dot(vectors[INPUT + i], parameters[shape.wte + v * QUADS + i]); }
    logits[v] = logit;
  }
  workgroupBarrier();
  let inverse = 1.0 / chance[arrayLength(&chance) - 1u];
  // Each of the first lanes takes one stretch of the vocabulary.
  let stretch = (shape.V + STRETCHES - 1u) / STRETCHES;
  let first = min(lane * stretch, shape.V);
  let end = min(first + stretch, shape.V);
  var largest = -1e30;
  for (var v = first; v < end; v++) { largest = max(largest, logits[v]); }
  partial[lane].x = largest;
  workgroupBarrier();
  var top = -1e30;
  for (var i = 0u; i < STRETCHES; i++) { top = max(top, partial[i].x); }
  workgroupBarrier();
  var mine = 0.0;
  for (var v = first; v < end; v++) { mine += exp((logits[v] - top) * inverse); }
  partial[lane].x = mine;
  workgroupBarrier();
  if (lane > 0u) { return; }
  position[b] = t + 1u;
  if (!wants(b, t + 1u)) { return; }
  let at = b * shape.T + t + 1u;
  var sum = 0.0;
  for (var i = 0u; i < STRETCHES; i++) { sum += partial[i].x; }
  // The stretch in which the cumulative distribution passes the goal, and then the token in it; if none does, the last of nonzero weight.
  let goal = chance[at] * sum;
  var walked = 0.0;
  var before = 0.0;
  var chosen = 0u;
  for (var i = 0u; i < STRETCHES; i++) {
    if (partial[i].x > 0.0 && walked <= goal) {
      chosen = i;
      before = walked;
    }
    walked += partial[i].x;
  }
  let last = min((chosen + 1u) * stretch, shape.V);
  var token = last;
  var likely = chosen * stretch;
  walked = before;
  for (var v = chosen * stretch; v < last; v++) {
    let e = exp((logits[v] - top) * inverse);
    walked += e;
    if (e > 0.0) { likely = v; }
    if (token == last && walked > goal) { token = v; }
  }
  token = select(token, likely, token == last);
  tokens[at] = token;
  logprobs[at] = (logits[token] - top) * inverse - log(sum);
  if (token == shape.eos) { ended[b] = 1u; }
}

// Attention of the position being decoded, over a cache of the keys and values of all positions so far.
//   forward  adds k and v of this position t to the cache, then out = Σ_u p(u) v_u with p = softmax_u (q·k_u/√HS) over u ≤ t
// qkv (B,3C) as q|k|v; cache (B,T,2C) as k|v; out (B,C); position (1). Vectors of four: HEAD_QUADS = HS/4, set when the kernel is made.
// One invocation computes one head of one sequence; no other accesses its part of the cache.
struct Shape { B: u32, T: u32, NH: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> qkv: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> cache: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> out: array<vec4f>;
@group(0) @binding(4) var<storage, read> position: array<u32>;

const HEAD_QUADS = 4u;
const SCALE = 1.0 / sqrt(f32(4u * HEAD_QUADS));

@compute @workgroup_size(16)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.B * shape.NH) { return; }
  let C = shape.NH * HEAD_QUADS;
  let b = id.x / shape.NH;
  let channel = id.x % shape.NH * HEAD_QUADS;
  let t = position[0];
  let base = b * shape.T * 2u * C + channel;
  let own = b * 3u * C + channel;
  var q: array<vec4f, HEAD_QUADS>;
  for (var i = 0u; i < HEAD_QUADS; i++) {
    q[i] = qkv[own + i] * SCALE;
    cache[base + t * 2u * C + i] = qkv[own + C + i];
    cache[base + t * 2u * C + C + i] = qkv[own + 2u * C + i];
  }
  var o: array<vec4f, HEAD_QUADS>;
  var top = -1e30;
  var sum = 0.0;
  for (var u = 0u; u <= t; u++) {
    let key = base + u * 2u * C;
    var s = 0.0;
    for (var i = 0u; i < HEAD_QUADS; i++) { s += dot(q[i], cache[key + i]); }
    let newTop = max(top, s);
    let shrink = exp(top - newTop);
    let p = exp(s - newTop);
    for (var i = 0u; i < HEAD_QUADS; i++) { o[i] = o[i] * shrink + p * cache[key + C + i]; }
    sum = sum * shrink + p;
    top = newTop;
  }
  for (var i = 0u; i < HEAD_QUADS; i++) { out[id.x * HEAD_QUADS + i] = o[i] / sum; }
}

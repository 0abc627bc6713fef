// Causal multi-head attention without a T×T buffer: softmax is accumulated over the keys (Milakov & Gimelshein 2018),
// and the backward pass recomputes the probabilities from the stored log-sum-exp (Dao 2022).
//   forward           s(t,u) = q_t·k_u/√HS for u ≤ t, p = softmax_u s, out_t = Σ_u p(t,u) v_u, lse_t = log Σ_u exp s(t,u)
//   backwardQuery     D_t = dout_t·out_t, ds(t,u) = p(t,u) (dout_t·v_u − D_t), dq_t = Σ_u ds(t,u) k_u/√HS
//   backwardKeyValue  dv_u = Σ_t p(t,u) dout_t, dk_u = Σ_t ds(t,u) q_t/√HS
// qkv, dqkv (B,T,3C) as q|k|v; out, dout (B,T,C); lse, D (B,NH,T). Vectors of four: HEAD_QUADS = HS/4, set when the kernel is made.
struct Shape { B: u32, T: u32, NH: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> qkv: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> out: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> lse: array<f32>;
@group(0) @binding(4) var<storage, read> dout: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> D: array<f32>;
@group(0) @binding(6) var<storage, read_write> dqkv: array<vec4f>;

const HEAD_QUADS = 4u;
const SCALE = 1.0 / sqrt(f32(4u * HEAD_QUADS));

@compute @workgroup_size(16)
fn forward(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.T) { return; }
  let C = shape.NH * HEAD_QUADS;
  let b = id.y / shape.NH;
  let h = id.y % shape.NH;
  let t = id.x;
  let base = b * shape.T * 3u * C + h * HEAD_QUADS;
  var q: array<vec4f, HEAD_QUADS>;
  var o: array<vec4f, HEAD_QUADS>;
  var top = -1e30;
  var sum = 0.0;
  for (var i = 0u; i < HEAD_QUADS; i++) { q[i] = qkv[base + t * 3u * C + i] * SCALE; }
  for (var u = 0u; u <= t; u++) {
    let key = base + u * 3u * C + C;
    var s = 0.0;
    for (var i = 0u; i < HEAD_QUADS; i++) { s += dot(q[i], qkv[key + i]); }
    let newTop = max(top, s);
    let shrink = exp(top - newTop);
    let p = exp(s - newTop);
    for (var i = 0u; i < HEAD_QUADS; i++) { o[i] = o[i] * shrink + p * qkv[key + C + i]; }
    sum = sum * shrink + p;
    top = newTop;
  }
  let at = (b * shape.T + t) * C + h * HEAD_QUADS;
  for (var i = 0u; i < HEAD_QUADS; i++) { out[at + i] = o[i] / sum; }
  lse[id.y * shape.T + t] = top + log(sum);
}

@compute @workgroup_size(16)
fn backwardQuery(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.T) { return; }
  let C = shape.NH * HEAD_QUADS;
  let b = id.y / shape.NH;
  let h = id.y % shape.NH;
  let t = id.x;
  let base = b * shape.T * 3u * C + h * HEAD_QUADS;
  let at = (b * shape.T + t) * C + h * HEAD_QUADS;
  var q: array<vec4f, HEAD_QUADS>;
  var g: array<vec4f, HEAD_QUADS>;
  var dq: array<vec4f, HEAD_QUADS>;
  var d = 0.0;
  for (var i = 0u; i < HEAD_QUADS; i++) {
    q[i] = qkv[base + t * 3u * C + i] * SCALE;
    g[i] = dout[at + i];
    d += dot(g[i], out[at + i]);
  }
  let logSum = lse[id.y * shape.T + t];
  for (var u = 0u; u <= t; u++) {
    let key = base + u * 3u * C + C;
    var s = 0.0;
    var dp = 0.0;
    for (var i = 0u; i < HEAD_QUADS; i++) {
      s += dot(q[i], qkv[key + i]);
      dp += dot(g[i], qkv[key + C + i]);
    }
    let ds = exp(s - logSum) * (dp - d) * SCALE;
    for (var i = 0u; i < HEAD_QUADS; i++) { dq[i] += ds * qkv[key + i]; }
  }
  for (var i = 0u; i < HEAD_QUADS; i++) { dqkv[base + t * 3u * C + i] = dq[i]; }
  D[id.y * shape.T + t] = d;
}

@compute @workgroup_size(16)
fn backwardKeyValue(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.T) { return; }
  let C = shape.NH * HEAD_QUADS;
  let b = id.y / shape.NH;
  let h = id.y % shape.NH;
  let base = b * shape.T * 3u * C + h * HEAD_QUADS;
  let key = base + id.x * 3u * C + C;
  var k: array<vec4f, HEAD_QUADS>;
  var v: array<vec4f, HEAD_QUADS>;
  var dk: array<vec4f, HEAD_QUADS>;
  var dv: array<vec4f, HEAD_QUADS>;
  for (var i = 0u; i < HEAD_QUADS; i++) {
    k[i] = qkv[key + i] * SCALE;
    v[i] = qkv[key + C + i];
  }
  for (var t = id.x; t < shape.T; t++) {
    let query = base + t * 3u * C;
    let at = (b * shape.T + t) * C + h * HEAD_QUADS;
    var s = 0.0;
    var dp = 0.0;
    for (var i = 0u; i < HEAD_QUADS; i++) {
      s += dot(qkv[query + i], k[i]);
      dp += dot(dout[at + i], v[i]);
    }
    let p = exp(s - lse[id.y * shape.T + t]);
    let ds = p * (dp - D[id.y * shape.T + t]) * SCALE;
    for (var i = 0u; i < HEAD_QUADS; i++) {
      dv[i] += p * dout[at + i];
      dk[i] += ds * qkv[query + i];
    }
  }
  for (var i = 0u; i < HEAD_QUADS; i++) {
    dqkv[key + i] = dk[i];
    dqkv[key + C + i] = dv[i];
  }
}

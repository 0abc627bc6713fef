// Causal attention in WebAssembly; formulas in shaders/attention.wgsl. Rows are processed in blocks, each up to the last key that it may
// see, so that scores beyond are not computed. scratch holds the (T, T) scores of one head and, in the backward pass, as many gradients.
import { dot, expRow, largest } from './math.as';
import { matmul } from './matmul.as';

const BLOCK: i32 = 32;

/** Turns scores into probabilities, with columns from n on masked; returns the log-sum-exp. */
function softmaxRow(row: usize, n: i32, width: i32, scale: f32): f32 {
  const top = largest(row, n) * scale;
  const sum = expRow(row, row, n, scale, top);
  const factor: f32 = 1 / sum;
  for (let u: i32 = 0; u < n; u++) store<f32>(row + (u << 2), load<f32>(row + (u << 2)) * factor);
  for (let u = n; u < width; u++) store<f32>(row + (u << 2), 0);
  return top + Mathf.log(sum);
}

export function attentionForward(
  qkv: usize,
  out: usize,
  lse: usize,
  B: i32,
  T: i32,
  NH: i32,
  HS: i32,
  scratch: usize,
): void {
  const C = NH * HS;
  const scale: f32 = 1 / Mathf.sqrt(<f32>HS);
  for (let i: i32 = 0; i < B * NH; i++) {
    const q = qkv + (((i / NH) * T * 3 * C + (i % NH) * HS) << 2);
    const o = out + (((i / NH) * T * C + (i % NH) * HS) << 2);
    const k = q + (C << 2);
    const v = k + (C << 2);
    for (let t0: i32 = 0; t0 < T; t0 += BLOCK) {
      const rows = min(BLOCK, T - t0);
      const width = t0 + rows;
      matmul(rows, width, HS, q + ((t0 * 3 * C) << 2), 3 * C, 1, k, 1, 3 * C, scratch, T, 0, false);
      for (let r: i32 = 0; r < rows; r++)
        store<f32>(lse + ((i * T + t0 + r) << 2), softmaxRow(scratch + ((r * T) << 2), t0 + r + 1, width, scale));
      matmul(rows, HS, width, scratch, T, 1, v, 3 * C, 1, o + ((t0 * C) << 2), C, 0, false);
    }
  }
}

/** Adds qkv (B, 3C) of the token at `position` of every sequence to the cache (B, T, 2C), and attends to all of it. */
export function decodeAttention(
  qkv: usize,
  cache: usize,
  out: usize,
  position: i32,
  B: i32,
  T: i32,
  NH: i32,
  HS: i32,
  scratch: usize,
): void {
  const C = NH * HS;
  const scale: f32 = 1 / Mathf.sqrt(<f32>HS);
  const stride = (<usize>(2 * C)) << 2;
  for (let b: i32 = 0; b < B; b++)
    memory.copy(cache + <usize>(b * T + position) * stride, qkv + (((3 * b + 1) * C) << 2), stride);
  for (let i: i32 = 0; i < B * NH; i++) {
    const q = qkv + (((i / NH) * 3 * C + (i % NH) * HS) << 2);
    const k = cache + (((i / NH) * T * 2 * C + (i % NH) * HS) << 2);
    const v = k + (C << 2);
    const o = out + ((i * HS) << 2);
    for (let u: i32 = 0; u <= position; u++) store<f32>(scratch + (u << 2), dot(q, k + <usize>u * stride, HS));
    softmaxRow(scratch, position + 1, position + 1, scale);
    for (let c: i32 = 0; c < HS; c += 4) {
      let sum = f32x4.splat(0);
      for (let u: i32 = 0; u <= position; u++) {
        const p = v128.load_splat<f32>(scratch + (u << 2));
        sum = f32x4.add(sum, f32x4.mul(p, v128.load(v + <usize>u * stride + (c << 2))));
      }
      v128.store(o + (c << 2), sum);
    }
  }
}

/** For rows t0 … of one head: writes probabilities to p and score gradients p (dp − D) scale to ds, both with row length T. */
function scoreGradients(
  q: usize,
  dout: usize,
  lse: usize,
  D: usize,
  t0: i32,
  rows: i32,
  T: i32,
  C: i32,
  HS: i32,
  p: usize,
  ds: usize,
): void {
  const k = q + (C << 2);
  const v = k + (C << 2);
  const width = t0 + rows;
  const scale: f32 = 1 / Mathf.sqrt(<f32>HS);
  matmul(rows, width, HS, q + ((t0 * 3 * C) << 2), 3 * C, 1, k, 1, 3 * C, p, T, 0, false);
  matmul(rows, width, HS, dout + ((t0 * C) << 2), C, 1, v, 1, 3 * C, ds, T, 0, false);
  for (let r: i32 = 0; r < rows; r++) {
    const t = t0 + r;
    const row = p + ((r * T) << 2);
    const gradient = ds + ((r * T) << 2);
    expRow(row, row, t + 1, scale, load<f32>(lse + (t << 2)));
    const d = load<f32>(D + (t << 2));
    for (let u: i32 = 0; u <= t; u++) {
      const at = gradient + (u << 2);
      store<f32>(at, load<f32>(row + (u << 2)) * (load<f32>(at) - d) * scale);
    }
    for (let u = t + 1; u < width; u++) {
      store<f32>(row + (u << 2), 0);
      store<f32>(gradient + (u << 2), 0);
    }
  }
}

export function attentionBackwardQuery(
  qkv: usize,
  out: usize,
  lse: usize,
  dout: usize,
  D: usize,
  dqkv: usize,
  B: i32,
  T: i32,
  NH: i32,
  HS: i32,
  scratch: usize,
): void {
  const C = NH * HS;
  const p = scratch;
  const ds = scratch + ((T * T) << 2);
  for (let i: i32 = 0; i < B * NH; i++) {
    const at = (i / NH) * T * 3 * C + (i % NH) * HS;
    const place = (i / NH) * T * C + (i % NH) * HS;
    const q = qkv + (at << 2);
    const g = dout + (place << 2);
    for (let t: i32 = 0; t < T; t++)
      store<f32>(D + ((i * T + t) << 2), dot(out + ((place + t * C) << 2), g + ((t * C) << 2), HS));
    for (let t0: i32 = 0; t0 < T; t0 += BLOCK) {
      const rows = min(BLOCK, T - t0);
      scoreGradients(q, g, lse + ((i * T) << 2), D + ((i * T) << 2), t0, rows, T, C, HS, p, ds);
      const dq = dqkv + ((at + t0 * 3 * C) << 2);
      matmul(rows, HS, t0 + rows, ds, T, 1, q + (C << 2), 3 * C, 1, dq, 3 * C, 0, false);
    }
  }
}

export function attentionBackwardKeyValue(
  qkv: usize,
  lse: usize,
  dout: usize,
  D: usize,
  dqkv: usize,
  B: i32,
  T: i32,
  NH: i32,
  HS: i32,
  scratch: usize,
): void {
  const C = NH * HS;
  const p = scratch;
  const ds = scratch + ((T * T) << 2);
  for (let i: i32 = 0; i < B * NH; i++) {
    const at = (i / NH) * T * 3 * C + (i % NH) * HS;
    const q = qkv + (at << 2);
    const g = dout + (((i / NH) * T * C + (i % NH) * HS) << 2);
    for (let t0: i32 = 0; t0 < T; t0 += BLOCK) {
      const below = (t0 * T) << 2;
      const rows = min(BLOCK, T - t0);
      scoreGradients(q, g, lse + ((i * T) << 2), D + ((i * T) << 2), t0, rows, T, C, HS, p + below, ds + below);
    }
    for (let u0: i32 = 0; u0 < T; u0 += BLOCK) {
      const columns = min(BLOCK, T - u0);
      const corner = (u0 * T + u0) << 2;
      const dk = dqkv + ((at + u0 * 3 * C + C) << 2);
      const later = T - u0;
      matmul(columns, HS, later, ds + corner, 1, T, q + ((u0 * 3 * C) << 2), 3 * C, 1, dk, 3 * C, 0, false);
      matmul(columns, HS, later, p + corner, 1, T, g + ((u0 * C) << 2), C, 1, dk + (C << 2), 3 * C, 0, false);
    }
  }
}

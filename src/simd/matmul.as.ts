// Matrix products in WebAssembly. Blocks of both operands are packed so that the inner loop reads memory in order: panels of eight columns
// of b and, if a is transposed, panels of four rows of a. Strides locate a(m,k) and b(k,n), which covers all transposed forms.
// Sums run over k in ascending order within blocks of BLOCK_K, so the same inputs give the same bits.

const BLOCK_K: i32 = 1024;
const BLOCK_N: i32 = 256;
const BLOCK_M: i32 = 64;
const packedB: usize = memory.data(1048576, 16);
const packedA: usize = memory.data(262144, 16);
const edge: usize = memory.data(128, 16);

/** Transposes four vectors and stores them `step` bytes apart. */
function storeTransposed(r0: v128, r1: v128, r2: v128, r3: v128, to: usize, step: usize): void {
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(low01, low23, 0, 2));
  v128.store(to + step, v128.shuffle<f64>(low01, low23, 1, 3));
  v128.store(to + 2 * step, v128.shuffle<f64>(high01, high23, 0, 2));
  v128.store(to + 3 * step, v128.shuffle<f64>(high01, high23, 1, 3));
}

/** Packs eight columns of b as (K, 8), with 0 for columns past the matrix. Strides in bytes. */
function packColumns(b: usize, K: i32, columns: i32, bk: usize, bn: usize, to: usize): void {
  let k: i32 = 0;
  if (columns === 8 && bn === 4) {
    for (; k < K; k++, b += bk, to += 32) {
      v128.store(to, v128.load(b));
      v128.store(to, v128.load(b, 16), 16);
    }
    return;
  }
  if (columns === 8 && bk === 4) {
    for (; k + 4 <= K; k += 4, b += 16, to += 128) {
      for (let half: usize = 0; half < 2; half++) {
        const from = b + 4 * half * bn;
        const r0 = v128.load(from);
        const r1 = v128.load(from + bn);
        const r2 = v128.load(from + 2 * bn);
        storeTransposed(r0, r1, r2, v128.load(from + 3 * bn), to + 16 * half, 32);
      }
    }
  }
  for (; k < K; k++, b += bk, to += 32) {
    for (let n: i32 = 0; n < 8; n++) store<f32>(to + (n << 2), n < columns ? load<f32>(b + <usize>n * bn) : 0);
  }
}

/** Packs four rows of a, whose columns are contiguous, as (K, 4), repeating the last row past the matrix. */
function packRows(a: usize, K: i32, rows: i32, ak: usize, to: usize): void {
  for (let k: i32 = 0; k < K; k++, a += ak, to += 16) {
    if (rows === 4) v128.store(to, v128.load(a));
    else for (let m: i32 = 0; m < 4; m++) store<f32>(to + (m << 2), load<f32>(a + (min(m, rows - 1) << 2)));
  }
}

/** out (rows ≤ 4, columns ≤ 8) = four rows of a times a panel of b. `step` is the distance from a(m,k) to a(m,k+1); all distances in bytes. */
function tile(
  K: i32,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  step: usize,
  b: usize,
  out: usize,
  ldo: usize,
  rows: i32,
  columns: i32,
  bias: usize,
  accumulate: bool,
): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  for (let k: i32 = 0; k < K; k++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a0);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    a0 += step;
    a1 += step;
    a2 += step;
    a3 += step;
    b += 32;
  }
  if (rows === 4 && columns === 8) {
    put(out, s00, s01, bias, accumulate);
    put(out + ldo, s10, s11, bias, accumulate);
    put(out + 2 * ldo, s20, s21, bias, accumulate);
    put(out + 3 * ldo, s30, s31, bias, accumulate);
    return;
  }
  put(edge, s00, s01, 0, false);
  put(edge + 32, s10, s11, 0, false);
  put(edge + 64, s20, s21, 0, false);
  put(edge + 96, s30, s31, 0, false);
  for (let m: i32 = 0; m < rows; m++) {
    for (let n: i32 = 0; n < columns; n++) {
      const to = out + <usize>m * ldo + (n << 2);
      let sum = load<f32>(edge + (m << 5) + (n << 2));
      if (bias) sum += load<f32>(bias + (n << 2));
      if (accumulate) sum += load<f32>(to);
      store<f32>(to, sum);
    }
  }
}

function put(to: usize, low: v128, high: v128, bias: usize, accumulate: bool): void {
  if (bias) {
    low = f32x4.add(low, v128.load(bias));
    high = f32x4.add(high, v128.load(bias, 16));
  }
  if (accumulate) {
    low = f32x4.add(low, v128.load(to));
    high = f32x4.add(high, v128.load(to, 16));
  }
  v128.store(to, low);
  v128.store(to, high, 16);
}

/**
 * out(m,n) (+)= Σ_k a(m,k) b(k,n) (+ bias(n)); a(m,k) is at a + 4(m·am + k·ak), b(k,n) at b + 4(k·bk + n·bn), out(m,n) at
 * out + 4(m·ldo + n). `bias` may be 0.
 */
export function matmul(
  M: i32,
  N: i32,
  K: i32,
  a: usize,
  am: usize,
  ak: usize,
  b: usize,
  bk: usize,
  bn: usize,
  out: usize,
  ldo: usize,
  bias: usize,
  accumulate: bool,
): void {
  for (let k0: i32 = 0; k0 < K; k0 += BLOCK_K) {
    const kc = min(BLOCK_K, K - k0);
    const onTop = accumulate || k0 > 0;
    for (let n0: i32 = 0; n0 < N; n0 += BLOCK_N) {
      const nc = min(BLOCK_N, N - n0);
      for (let n: i32 = 0; n < nc; n += 8) {
        const from = b + ((<usize>k0 * bk + <usize>(n0 + n) * bn) << 2);
        packColumns(from, kc, min(8, nc - n), bk << 2, bn << 2, packedB + ((<usize>n * kc) << 2));
      }
      for (let m0: i32 = 0; m0 < M; m0 += BLOCK_M) {
        const mc = min(BLOCK_M, M - m0);
        const block = a + ((<usize>m0 * am + <usize>k0 * ak) << 2);
        const packed = ak !== 1 && am === 1;
        if (packed) {
          for (let m: i32 = 0; m < mc; m += 4)
            packRows(block + (m << 2), kc, min(4, mc - m), ak << 2, packedA + ((<usize>m * kc) << 2));
        }
        for (let n: i32 = 0; n < nc; n += 8) {
          const panel = packedB + ((<usize>n * kc) << 2);
          const columns = min(8, nc - n);
          const offset = bias && k0 === 0 ? bias + ((n0 + n) << 2) : 0;
          for (let m: i32 = 0; m < mc; m += 4) {
            const rows = min(4, mc - m);
            const to = out + ((<usize>(m0 + m) * ldo + (n0 + n)) << 2);
            const first = packed ? packedA + ((<usize>m * kc) << 2) : block + ((<usize>m * am) << 2);
            const row: usize = packed ? 4 : am << 2;
            const step: usize = packed ? 16 : ak << 2;
            const last = packed ? 3 : rows - 1;
            tile(
              kc,
              first,
              first + row * min(1, last),
              first + row * min(2, last),
              first + row * min(3, last),
              step,
              panel,
              to,
              ldo << 2,
              rows,
              columns,
              offset,
              onTop,
            );
          }
        }
      }
    }
  }
}

/** out(n) (+)= Σ_m a(m,n); N columns. */
export function columnSum(M: i32, N: i32, a: usize, out: usize, accumulate: bool): void {
  if (!accumulate) memory.fill(out, 0, (<usize>N) << 2);
  for (let m: i32 = 0; m < M; m++, a += (<usize>N) << 2) {
    let n: i32 = 0;
    for (; n + 4 <= N; n += 4) {
      const to = out + (n << 2);
      v128.store(to, f32x4.add(v128.load(to), v128.load(a + (n << 2))));
    }
    for (; n < N; n++) store<f32>(out + (n << 2), load<f32>(out + (n << 2)) + load<f32>(a + (n << 2)));
  }
}

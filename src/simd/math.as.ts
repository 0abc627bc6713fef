// Vector helpers for the WebAssembly kernels. All .as.ts files are AssemblyScript, compiled by compile.mjs.

/** e^x for four numbers, relative error below 2e-7; x is clamped to ±87, so nothing overflows (Cephes, expf). */
export function exp4(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const high = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = f32x4.sub(high, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const e = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  return i32x4.add(e, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
}

export function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp4(f32x4.splat(x)), 0);
}

/** Sum of the four lanes. */
export function sum4(x: v128): f32 {
  const pairs = f32x4.add(x, v128.shuffle<f32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** Σ a(i) b(i) over n numbers. */
export function dot(a: usize, b: usize, n: i32): f32 {
  let sums = f32x4.splat(0);
  let i: i32 = 0;
  for (; i + 4 <= n; i += 4) sums = f32x4.add(sums, f32x4.mul(v128.load(a + (i << 2)), v128.load(b + (i << 2))));
  let sum = sum4(sums);
  for (; i < n; i++) sum += load<f32>(a + (i << 2)) * load<f32>(b + (i << 2));
  return sum;
}

/** The largest of n numbers. */
export function largest(x: usize, n: i32): f32 {
  let top: f32 = -f32.MAX_VALUE;
  let i: i32 = 0;
  if (n >= 4) {
    let tops = v128.load(x);
    for (; i + 4 <= n; i += 4) tops = f32x4.max(tops, v128.load(x + (i << 2)));
    const pairs = f32x4.max(tops, v128.shuffle<f32>(tops, tops, 2, 3, 0, 1));
    top = max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
  }
  for (; i < n; i++) top = max(top, load<f32>(x + (i << 2)));
  return top;
}

/** out(i) = exp(x(i) · scale − shift) for n numbers; returns their sum. x and out may be the same. */
export function expRow(x: usize, out: usize, n: i32, scale: f32, shift: f32): f32 {
  let sums = f32x4.splat(0);
  let i: i32 = 0;
  for (; i + 4 <= n; i += 4) {
    const z = f32x4.sub(f32x4.mul(v128.load(x + (i << 2)), f32x4.splat(scale)), f32x4.splat(shift));
    const e = exp4(z);
    v128.store(out + (i << 2), e);
    sums = f32x4.add(sums, e);
  }
  let sum = sum4(sums);
  for (; i < n; i++) {
    const e = exp1(load<f32>(x + (i << 2)) * scale - shift);
    store<f32>(out + (i << 2), e);
    sum += e;
  }
  return sum;
}

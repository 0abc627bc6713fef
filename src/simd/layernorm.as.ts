// Layer normalisation in WebAssembly; formulas in shaders/layernorm.wgsl.
import { sum4 } from './math.as';

export function layernormForward(
  inp: usize,
  gain: usize,
  bias: usize,
  out: usize,
  mean: usize,
  rstd: usize,
  M: i32,
  C: i32,
): void {
  for (let m: i32 = 0; m < M; m++, inp += (<usize>C) << 2, out += (<usize>C) << 2) {
    let sums = f32x4.splat(0);
    let c: i32 = 0;
    for (; c + 4 <= C; c += 4) sums = f32x4.add(sums, v128.load(inp + (c << 2)));
    let sum = sum4(sums);
    for (; c < C; c++) sum += load<f32>(inp + (c << 2));
    const mu = sum / <f32>C;
    sums = f32x4.splat(0);
    for (c = 0; c + 4 <= C; c += 4) {
      const d = f32x4.sub(v128.load(inp + (c << 2)), f32x4.splat(mu));
      sums = f32x4.add(sums, f32x4.mul(d, d));
    }
    let squares = sum4(sums);
    for (; c < C; c++) {
      const d = load<f32>(inp + (c << 2)) - mu;
      squares += d * d;
    }
    const r: f32 = 1 / Mathf.sqrt(squares / <f32>C + 1e-5);
    for (c = 0; c + 4 <= C; c += 4) {
      const x = f32x4.mul(f32x4.sub(v128.load(inp + (c << 2)), f32x4.splat(mu)), f32x4.splat(r));
      v128.store(out + (c << 2), f32x4.add(f32x4.mul(x, v128.load(gain + (c << 2))), v128.load(bias + (c << 2))));
    }
    for (; c < C; c++) {
      const x = (load<f32>(inp + (c << 2)) - mu) * r;
      store<f32>(out + (c << 2), x * load<f32>(gain + (c << 2)) + load<f32>(bias + (c << 2)));
    }
    store<f32>(mean + (m << 2), mu);
    store<f32>(rstd + (m << 2), r);
  }
}

export function layernormBackwardInput(
  inp: usize,
  gain: usize,
  mean: usize,
  rstd: usize,
  dout: usize,
  dinp: usize,
  M: i32,
  C: i32,
  accumulate: bool,
): void {
  const row = (<usize>C) << 2;
  for (let m: i32 = 0; m < M; m++, inp += row, dout += row, dinp += row) {
    const mu = load<f32>(mean + (m << 2));
    const r = load<f32>(rstd + (m << 2));
    let sumsG = f32x4.splat(0);
    let sumsGX = f32x4.splat(0);
    let c: i32 = 0;
    for (; c + 4 <= C; c += 4) {
      const g = f32x4.mul(v128.load(dout + (c << 2)), v128.load(gain + (c << 2)));
      const x = f32x4.mul(f32x4.sub(v128.load(inp + (c << 2)), f32x4.splat(mu)), f32x4.splat(r));
      sumsG = f32x4.add(sumsG, g);
      sumsGX = f32x4.add(sumsGX, f32x4.mul(g, x));
    }
    let sumG = sum4(sumsG);
    let sumGX = sum4(sumsGX);
    for (; c < C; c++) {
      const g = load<f32>(dout + (c << 2)) * load<f32>(gain + (c << 2));
      sumG += g;
      sumGX += g * (load<f32>(inp + (c << 2)) - mu) * r;
    }
    const meanG = sumG / <f32>C;
    const meanGX = sumGX / <f32>C;
    for (c = 0; c + 4 <= C; c += 4) {
      const g = f32x4.mul(v128.load(dout + (c << 2)), v128.load(gain + (c << 2)));
      const x = f32x4.mul(f32x4.sub(v128.load(inp + (c << 2)), f32x4.splat(mu)), f32x4.splat(r));
      const pulled = f32x4.sub(f32x4.sub(g, f32x4.splat(meanG)), f32x4.mul(x, f32x4.splat(meanGX)));
      let d = f32x4.mul(f32x4.splat(r), pulled);
      if (accumulate) d = f32x4.add(d, v128.load(dinp + (c << 2)));
      v128.store(dinp + (c << 2), d);
    }
    for (; c < C; c++) {
      const g = load<f32>(dout + (c << 2)) * load<f32>(gain + (c << 2));
      const x = (load<f32>(inp + (c << 2)) - mu) * r;
      let d = r * (g - meanG - x * meanGX);
      if (accumulate) d += load<f32>(dinp + (c << 2));
      store<f32>(dinp + (c << 2), d);
    }
  }
}

export function layernormBackwardWeight(
  inp: usize,
  mean: usize,
  rstd: usize,
  dout: usize,
  dgain: usize,
  dbias: usize,
  M: i32,
  C: i32,
): void {
  const row = (<usize>C) << 2;
  for (let m: i32 = 0; m < M; m++, inp += row, dout += row) {
    const mu = load<f32>(mean + (m << 2));
    const r = load<f32>(rstd + (m << 2));
    let c: i32 = 0;
    for (; c + 4 <= C; c += 4) {
      const at = c << 2;
      const d = v128.load(dout + at);
      const x = f32x4.mul(f32x4.sub(v128.load(inp + at), f32x4.splat(mu)), f32x4.splat(r));
      v128.store(dgain + at, f32x4.add(v128.load(dgain + at), f32x4.mul(d, x)));
      v128.store(dbias + at, f32x4.add(v128.load(dbias + at), d));
    }
    for (; c < C; c++) {
      const at = c << 2;
      const d = load<f32>(dout + at);
      store<f32>(dgain + at, load<f32>(dgain + at) + d * (load<f32>(inp + at) - mu) * r);
      store<f32>(dbias + at, load<f32>(dbias + at) + d);
    }
  }
}

// Elementwise kernels in WebAssembly: GELU, residual connection, AdamW; formulas in the shaders of the same names.
import { exp4 } from './math.as';

const K: f32 = 0.7978845608028654;
const CUBIC: f32 = 0.044715;

function tanh4(u: v128): v128 {
  const e = exp4(f32x4.add(u, u));
  return f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(e, f32x4.splat(1))));
}

function argument4(x: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(x, x), x);
  return f32x4.mul(f32x4.splat(K), f32x4.add(x, f32x4.mul(f32x4.splat(CUBIC), cube)));
}

function gelu4(x: v128): v128 {
  const th = tanh4(argument4(x));
  return f32x4.mul(f32x4.mul(f32x4.splat(0.5), x), f32x4.add(f32x4.splat(1), th));
}

/** The derivative of GELU. */
function slope4(x: v128): v128 {
  const th = tanh4(argument4(x));
  const half = f32x4.mul(f32x4.splat(0.5), f32x4.add(f32x4.splat(1), th));
  const rise = f32x4.sub(f32x4.splat(1), f32x4.mul(th, th));
  const inner = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.splat(3 * CUBIC), f32x4.mul(x, x)));
  const other = f32x4.mul(f32x4.mul(f32x4.splat(0.5 * K), x), f32x4.mul(rise, inner));
  return f32x4.add(half, other);
}

export function geluForward(inp: usize, out: usize, N: i32): void {
  let i: i32 = 0;
  for (; i + 4 <= N; i += 4) v128.store(out + (i << 2), gelu4(v128.load(inp + (i << 2))));
  for (; i < N; i++) store<f32>(out + (i << 2), f32x4.extract_lane(gelu4(v128.load_splat<f32>(inp + (i << 2))), 0));
}

export function geluBackward(inp: usize, dout: usize, dinp: usize, N: i32): void {
  let i: i32 = 0;
  for (; i + 4 <= N; i += 4)
    v128.store(dinp + (i << 2), f32x4.mul(v128.load(dout + (i << 2)), slope4(v128.load(inp + (i << 2)))));
  for (; i < N; i++) {
    const slope = f32x4.extract_lane(slope4(v128.load_splat<f32>(inp + (i << 2))), 0);
    store<f32>(dinp + (i << 2), load<f32>(dout + (i << 2)) * slope);
  }
}

export function add(a: usize, b: usize, out: usize, N: i32): void {
  let i: i32 = 0;
  for (; i + 4 <= N; i += 4) v128.store(out + (i << 2), f32x4.add(v128.load(a + (i << 2)), v128.load(b + (i << 2))));
  for (; i < N; i++) store<f32>(out + (i << 2), load<f32>(a + (i << 2)) + load<f32>(b + (i << 2)));
}

/** partials(lane) = Σ of grad² over every lanes-th number, starting at `lane`; lanes is a multiple of four. */
export function squares(grad: usize, partials: usize, N: i32, lanes: i32): void {
  memory.fill(partials, 0, (<usize>lanes) << 2);
  for (let from: i32 = 0; from < N; from += lanes) {
    const count = min(lanes, N - from);
    let i: i32 = 0;
    for (; i + 4 <= count; i += 4) {
      const g = v128.load(grad + ((from + i) << 2));
      const to = partials + (i << 2);
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(g, g)));
    }
    for (; i < count; i++) {
      const g = load<f32>(grad + ((from + i) << 2));
      store<f32>(partials + (i << 2), load<f32>(partials + (i << 2)) + g * g);
    }
  }
}

/** AdamW for numbers from … to − 1, all with the same decay. The limits are multiples of four, because parameters are padded. */
function updateRange(
  grad: usize,
  clip: f32,
  hyper: usize,
  value: usize,
  m: usize,
  v: usize,
  from: i32,
  to: i32,
  decay: f32,
): void {
  const lr = f32x4.splat(load<f32>(hyper));
  const beta1 = f32x4.splat(load<f32>(hyper + 4));
  const beta2 = f32x4.splat(load<f32>(hyper + 8));
  const epsilon = f32x4.splat(load<f32>(hyper + 12));
  const correction1 = f32x4.splat(load<f32>(hyper + 24));
  const correction2 = f32x4.splat(load<f32>(hyper + 28));
  const rest1 = f32x4.sub(f32x4.splat(1), beta1);
  const rest2 = f32x4.sub(f32x4.splat(1), beta2);
  for (let i = from; i < to; i += 4) {
    const at = i << 2;
    const g = f32x4.mul(v128.load(grad + at), f32x4.splat(clip));
    const mean = f32x4.add(f32x4.mul(beta1, v128.load(m + at)), f32x4.mul(rest1, g));
    const variance = f32x4.add(f32x4.mul(beta2, v128.load(v + at)), f32x4.mul(rest2, f32x4.mul(g, g)));
    v128.store(m + at, mean);
    v128.store(v + at, variance);
    const old = v128.load(value + at);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(variance, correction2)), epsilon);
    const pull = f32x4.add(f32x4.div(f32x4.mul(mean, correction1), root), f32x4.mul(f32x4.splat(decay), old));
    v128.store(value + at, f32x4.sub(old, f32x4.mul(lr, pull)));
  }
}

/** The first `decayed` of N parameters decay; both are multiples of four. */
export function adamw(
  grad: usize,
  norm: usize,
  hyper: usize,
  value: usize,
  m: usize,
  v: usize,
  N: i32,
  decayed: i32,
): void {
  const clip = load<f32>(norm + 4);
  updateRange(grad, clip, hyper, value, m, v, 0, min(decayed, N), load<f32>(hyper + 16));
  updateRange(grad, clip, hyper, value, m, v, decayed, N, 0);
}

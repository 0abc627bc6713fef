// Log-probabilities, their gradient and the draw of the next token in WebAssembly; formulas in shaders/logprob.wgsl and sample.wgsl.
import { dot, expRow, largest } from './math.as';

/** scratch holds one row of V numbers. */
export function logprobForward(
  logits: usize,
  targets: usize,
  temperature: f32,
  logprob: usize,
  entropy: usize,
  lse: usize,
  M: i32,
  V: i32,
  width: i32,
  scratch: usize,
): void {
  const inverse: f32 = 1 / temperature;
  for (let m: i32 = 0; m < M; m++, logits += (<usize>width) << 2) {
    const top = largest(logits, V) * inverse;
    const sum = expRow(logits, scratch, V, inverse, top);
    const logSum = top + Mathf.log(sum);
    const weighted = dot(scratch, logits, V) * inverse;
    const target = load<f32>(logits + (load<u32>(targets + (m << 2)) << 2)) * inverse;
    store<f32>(logprob + (m << 2), target - logSum);
    store<f32>(entropy + (m << 2), logSum - weighted / sum);
    store<f32>(lse + (m << 2), logSum);
  }
}

export function logprobBackward(
  logits: usize,
  targets: usize,
  temperature: f32,
  lse: usize,
  dlogprob: usize,
  M: i32,
  V: i32,
  width: i32,
): void {
  const inverse: f32 = 1 / temperature;
  for (let m: i32 = 0; m < M; m++, logits += (<usize>width) << 2) {
    const d = load<f32>(dlogprob + (m << 2)) * inverse;
    if (d === 0) {
      memory.fill(logits, 0, (<usize>width) << 2);
      continue;
    }
    expRow(logits, logits, V, inverse, load<f32>(lse + (m << 2)));
    let i: i32 = 0;
    for (; i + 4 <= V; i += 4) v128.store(logits + (i << 2), f32x4.mul(v128.load(logits + (i << 2)), f32x4.splat(-d)));
    for (; i < V; i++) store<f32>(logits + (i << 2), load<f32>(logits + (i << 2)) * -d);
    for (i = V; i < width; i++) store<f32>(logits + (i << 2), 0);
    const hit = logits + (load<u32>(targets + (m << 2)) << 2);
    store<f32>(hit, load<f32>(hit) + d);
  }
}

/** Draws token `next` of every sequence whose prompt is over and which has not ended; see shaders/sample.wgsl. */
export function sample(
  logits: usize,
  temperature: f32,
  next: i32,
  coins: usize,
  lengths: usize,
  tokens: usize,
  logprobs: usize,
  ended: usize,
  B: i32,
  T: i32,
  V: i32,
  width: i32,
  eos: i32,
  pad: i32,
  scratch: usize,
): void {
  const inverse: f32 = 1 / temperature;
  if (next >= T) return;
  for (let b: i32 = 0; b < B; b++) {
    if (next < load<i32>(lengths + (b << 2))) continue;
    const at = (b * T + next) << 2;
    if (load<u32>(ended + (b << 2))) {
      store<i32>(tokens + at, pad);
      continue;
    }
    const row = logits + ((b * width) << 2);
    const sum = expRow(row, scratch, V, inverse, largest(row, V) * inverse);
    const goal = load<f32>(coins + at) * sum;
    let walked: f32 = 0;
    let token: i32 = 0;
    for (let v: i32 = 0; v < V; v++) {
      const weight = load<f32>(scratch + (v << 2));
      walked += weight;
      if (weight > 0) token = v;
      if (walked > goal) break;
    }
    store<i32>(tokens + at, token);
    store<f32>(logprobs + at, Mathf.log(load<f32>(scratch + (token << 2)) / sum));
    if (token === eos) store<u32>(ended + (b << 2), 1);
  }
}

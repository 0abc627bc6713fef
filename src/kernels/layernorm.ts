// Layer normalisation; formulas in shaders/layernorm.wgsl.
import source from '../../shaders/layernorm.wgsl?raw';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';
import { size, type Tape, type Tensor } from '../gpu/tape.ts';

type Arrays = Bound<'inp' | 'gain' | 'bias' | 'out' | 'mean' | 'rstd' | 'dout' | 'dinp' | 'dgain' | 'dbias'>;

function forward({ inp, gain, bias, out, mean, rstd }: Arrays, shape: Shape) {
  const [M, C] = [shape['M'], shape['C']];
  for (let m = 0; m < M; m++) {
    const row = inp.subarray(m * C, (m + 1) * C);
    const mu = row.reduce((sum, x) => sum + x, 0) / C;
    const r = 1 / Math.sqrt(row.reduce((sum, x) => sum + (x - mu) ** 2, 0) / C + 1e-5);
    for (let c = 0; c < C; c++) out[m * C + c] = (row[c] - mu) * r * gain[c] + bias[c];
    mean[m] = mu;
    rstd[m] = r;
  }
}

function backwardInput({ inp, gain, mean, rstd, dout, dinp }: Arrays, shape: Shape) {
  const [M, C] = [shape['M'], shape['C']];
  for (let m = 0; m < M; m++) {
    const x = (c: number) => (inp[m * C + c] - mean[m]) * rstd[m];
    const g = (c: number) => dout[m * C + c] * gain[c];
    let sumG = 0;
    let sumGX = 0;
    for (let c = 0; c < C; c++) {
      sumG += g(c);
      sumGX += g(c) * x(c);
    }
    for (let c = 0; c < C; c++) {
      const d = rstd[m] * (g(c) - sumG / C - (x(c) * sumGX) / C);
      dinp[m * C + c] = (shape['accumulate'] ? dinp[m * C + c] : 0) + d;
    }
  }
}

function backwardWeight({ inp, mean, rstd, dout, dgain, dbias }: Arrays, shape: Shape) {
  const [M, C] = [shape['M'], shape['C']];
  for (let m = 0; m < M; m++) {
    for (let c = 0; c < C; c++) {
      dgain[c] += dout[m * C + c] * (inp[m * C + c] - mean[m]) * rstd[m];
      dbias[c] += dout[m * C + c];
    }
  }
}

function backward(bound: Arrays, shape: Shape) {
  backwardWeight(bound, shape);
  backwardInput(bound, shape);
}

export const layernormKernel = defineKernel('layernorm', source, {
  forward: { invocations: (s) => [s['M']], reference: forward },
  backwardInput: { invocations: (s) => [s['M']], reference: backwardInput },
  backwardWeight: { invocations: (s) => [s['C']], reference: backwardWeight },
  forwardShared: { invocations: (s) => [s['M'], 32], reference: forward },
  backwardShared: {
    invocations: (s) => [256 * (Math.ceil(s['M'] / 8) + Math.ceil(s['C'] / 8))],
    reference: backward,
  },
});

/** x, out (…, C); gain, bias (C). Gradients of gain and bias accumulate. */
export function layernorm(tape: Tape, name: string, x: Tensor, gain: Tensor, bias: Tensor): Tensor {
  const C = gain.shape[0];
  const M = size(x.shape) / C;
  const out = tape.tensor(name, x.shape);
  const [mean, rstd] = [tape.activation(`${name} mean`, [M]), tape.activation(`${name} rstd`, [M])];
  const inp = x.value;
  const kernel = layernormKernel;
  const shape = { M, C, accumulate: 0 };
  const stats = { inp, mean, rstd };
  const { software } = tape.backend;
  const forward = { ...stats, gain: gain.value, bias: bias.value, out: out.value };
  tape.record([{ kernel, entry: software ? 'forward' : 'forwardShared', bindings: forward, shape }], () => {
    const dout = tape.grad(out);
    const ofWeight = { ...stats, dout, dgain: gain.grad!, dbias: bias.grad! };
    const ofInput = { ...stats, gain: gain.value, dout, dinp: tape.grad(x) };
    const inputShape = { ...shape, accumulate: tape.accumulate(tape.grad(x)) };
    if (!software)
      return [{ kernel, entry: 'backwardShared', bindings: { ...ofWeight, ...ofInput }, shape: inputShape }];
    return [
      { kernel, entry: 'backwardWeight', bindings: ofWeight, shape },
      { kernel, entry: 'backwardInput', bindings: ofInput, shape: inputShape },
    ];
  });
  return out;
}

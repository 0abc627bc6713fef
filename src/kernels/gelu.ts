// The GELU activation, tanh form; formulas in shaders/gelu.wgsl.
import source from '../../shaders/gelu.wgsl?raw';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';
import { size, type Tape, type Tensor } from '../gpu/tape.ts';

type Arrays = Bound<'inp' | 'out' | 'dout' | 'dinp'>;
const K = Math.sqrt(2 / Math.PI);

export const geluOf = (x: number): number => 0.5 * x * (1 + Math.tanh(K * (x + 0.044715 * x ** 3)));

/** The derivative of {@link geluOf}. */
export function geluSlope(x: number): number {
  const th = Math.tanh(K * (x + 0.044715 * x ** 3));
  return 0.5 * (1 + th) + 0.5 * x * (1 - th * th) * K * (1 + 3 * 0.044715 * x * x);
}

function forward({ inp, out }: Arrays, shape: Shape) {
  for (let i = 0; i < shape['N']; i++) out[i] = geluOf(inp[i]);
}

function backward({ inp, dout, dinp }: Arrays, shape: Shape) {
  for (let i = 0; i < shape['N']; i++) dinp[i] = dout[i] * geluSlope(inp[i]);
}

export const geluKernel = defineKernel('gelu', source, {
  forward: { invocations: (s) => [s['N']], reference: forward },
  backward: { invocations: (s) => [s['N']], reference: backward },
});

/** Elementwise; x and out have the same shape. */
export function gelu(tape: Tape, name: string, x: Tensor): Tensor {
  const out = tape.tensor(name, x.shape);
  const kernel = geluKernel;
  const shape = { N: size(x.shape) };
  tape.record([{ kernel, entry: 'forward', bindings: { inp: x.value, out: out.value }, shape }], () => [
    { kernel, entry: 'backward', bindings: { inp: x.value, dout: tape.grad(out), dinp: tape.grad(x) }, shape },
  ]);
  return out;
}

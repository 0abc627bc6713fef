// Causal multi-head self-attention; formulas in shaders/attention.wgsl.
import type { Tape, Tensor } from '../../gpu/tape.ts';
import { chosenAttention } from './kernels.ts';

/** qkv (B, T, 3C) → out (B, T, C), NH heads of size C/NH. */
export function attention(tape: Tape, name: string, qkv: Tensor, NH: number): Tensor {
  const [B, T, C3] = qkv.shape as [number, number, number];
  const C = C3 / 3;
  const kernel = chosenAttention(tape.backend, C / NH);
  const out = tape.tensor(name, [B, T, C]);
  const lse = tape.activation(`${name} lse`, [B, NH, T]);
  const shape = { B, T, NH };
  tape.record([{ kernel, entry: 'forward', bindings: { qkv: qkv.value, out: out.value, lse }, shape }], () => {
    const D = tape.activation(`${name} D`, [B, NH, T]);
    const shared = { qkv: qkv.value, lse, dout: tape.grad(out), D, dqkv: tape.grad(qkv) };
    return [
      { kernel, entry: 'backwardQuery', bindings: { ...shared, out: out.value }, shape },
      { kernel, entry: 'backwardKeyValue', bindings: shared, shape },
    ];
  });
  return out;
}

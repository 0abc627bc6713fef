// Maps entry points of kernels to WebAssembly functions. Entry points that are not here run on the kernel's CPU reference.
import type { Shape } from '../gpu/kernel.ts';

/** An exported function: addresses in bytes, counts, flags as 0 or 1. */
export type Functions = Record<string, (...args: number[]) => void>;

interface Call {
  /** The functions of kernels.as.ts. */
  simd: Functions;
  /** Address of each binding. */
  at: Record<string, number>;
  shape: Shape;
  /** Address of scratch memory for this many numbers, valid until the call returns. */
  scratch: (length: number) => number;
  /** The first number of a binding. */
  first: (name: string, element: 'u32' | 'f32') => number;
}

type Run = (call: Call) => void;

const product =
  (strides: (s: Shape) => [am: number, ak: number, bk: number, bn: number]): Run =>
  ({ simd, at, shape: s }) => {
    const [am, ak, bk, bn] = strides(s);
    const { M, N, K, accumulate } = s as Record<'M' | 'N' | 'K' | 'accumulate', number>;
    simd['matmul'](M, N, K, at['a'], am, ak, at['b'], bk, bn, at['out'], N, at['bias'] ?? 0, accumulate);
  };

type Places = Record<string, number>;

/** Attention; HS is the size of a head. */
function attention(HS: number): Record<string, Run> {
  const sizes = ({ B, T, NH }: Places) => [B, T, NH, HS];
  return {
    forward: ({ simd, at, shape: s, scratch }) =>
      simd['attentionForward'](at['qkv'], at['out'], at['lse'], ...sizes(s), scratch(s['T'] ** 2)),
    backwardQuery: ({ simd, at, shape: s, scratch }) => {
      const { qkv, out, lse, dout, D, dqkv } = at as Places;
      simd['attentionBackwardQuery'](qkv, out, lse, dout, D, dqkv, ...sizes(s), scratch(2 * s['T'] ** 2));
    },
    backwardKeyValue: ({ simd, at, shape: s, scratch }) => {
      const { qkv, lse, dout, D, dqkv } = at as Places;
      simd['attentionBackwardKeyValue'](qkv, lse, dout, D, dqkv, ...sizes(s), scratch(2 * s['T'] ** 2));
    },
  };
}

/** Attention during decoding; HS is the size of a head. */
const decodeAttention = (HS: number): Record<string, Run> => ({
  forward: ({ simd, at, shape: { B, T, NH }, scratch, first }) => {
    const { qkv, cache, out } = at as Places;
    simd['decodeAttention'](qkv, cache, out, first('position', 'u32'), B, T, NH, HS, scratch(T));
  },
});

/** Dimensions of the logits. */
const rows = ({ M, V, width }: Places) => [M, V, width];

const KERNELS: Record<string, Record<string, Run>> = {
  matmul: {
    nn: product((s) => [s['K'], 1, s['N'], 1]),
    nnBias: product((s) => [s['K'], 1, s['N'], 1]),
    nt: product((s) => [s['K'], 1, 1, s['K']]),
    tn: product((s) => [1, s['M'], s['N'], 1]),
    columnSum: ({ simd, at, shape: s }) => simd['columnSum'](s['M'], s['N'], at['a'], at['out'], s['accumulate']),
  },
  layernorm: {
    forward: ({ simd, at, shape: s }) => {
      const { inp, gain, bias, out, mean, rstd } = at as Places;
      simd['layernormForward'](inp, gain, bias, out, mean, rstd, s['M'], s['C']);
    },
    backwardInput: ({ simd, at, shape: s }) => {
      const { inp, gain, mean, rstd, dout, dinp } = at as Places;
      simd['layernormBackwardInput'](inp, gain, mean, rstd, dout, dinp, s['M'], s['C'], s['accumulate']);
    },
    backwardWeight: ({ simd, at, shape: s }) => {
      const { inp, mean, rstd, dout, dgain, dbias } = at as Places;
      simd['layernormBackwardWeight'](inp, mean, rstd, dout, dgain, dbias, s['M'], s['C']);
    },
  },
  gelu: {
    forward: ({ simd, at, shape: s }) => simd['geluForward'](at['inp'], at['out'], s['N']),
    backward: ({ simd, at, shape: s }) => simd['geluBackward'](at['inp'], at['dout'], at['dinp'], s['N']),
  },
  add: { forward: ({ simd, at, shape: s }) => simd['add'](at['a'], at['b'], at['out'], s['N']) },
  adamw: {
    squares: ({ simd, at, shape: s }) => simd['squares'](at['grad'], at['partials'], s['N'], s['lanes']),
    update: ({ simd, at, shape: s }) => {
      const { grad, norm, hyper, value, m, v } = at as Places;
      simd['adamw'](grad, norm, hyper, value, m, v, s['N'], s['decayed']);
    },
  },
  logprob: {
    forward: ({ simd, at, shape: s, scratch, first }) => {
      const { logits, targets, logprob, entropy, lse } = at as Places;
      const temperature = first('temperature', 'f32');
      simd['logprobForward'](logits, targets, temperature, logprob, entropy, lse, ...rows(s), scratch(s['V']));
    },
    backward: ({ simd, at, shape: s, first }) => {
      const { logits, targets, lse, dlogprob } = at as Places;
      simd['logprobBackward'](logits, targets, first('temperature', 'f32'), lse, dlogprob, ...rows(s));
    },
  },
  sample: {
    sample: ({ simd, at, shape: s, scratch, first }) => {
      const { logits, coins, lengths, tokens, logprobs, ended } = at as Places;
      const next = first('position', 'u32') + 1;
      const { B, T, V, width, eos, pad } = s;
      const arrays = [coins, lengths, tokens, logprobs, ended];
      simd['sample'](logits, first('temperature', 'f32'), next, ...arrays, B, T, V, width, eos, pad, scratch(V));
    },
  },
};

/** The function that runs an entry point; undefined if there is only the CPU reference. */
export function simdRun(kernel: string, entry: string, shape: Shape): Run | undefined {
  const [, decoding, head] = /^(decode )?attention (\d+)$/.exec(kernel) ?? [];
  if (head) return (decoding ? decodeAttention : attention)(Number(head))[entry];
  // AdamW updates four parameters at a time. Models pad theirs, so only tests see other sizes.
  const whole = ['N', 'decayed', 'lanes'].every((name) => (shape[name] ?? 0) % 4 === 0);
  return kernel === 'adamw' && !whole ? undefined : KERNELS[kernel]?.[entry];
}

// One case per entry point: a shape that is odd on purpose, and the length and content of every binding.
import type { Kernel, Shape } from '../../src/gpu/kernel.ts';
import { addKernel } from '../../src/kernels/add.ts';
import { NORM_LANES, adamwKernel } from '../../src/kernels/adamw.ts';
import { attentionKernel, unrolledAttentionKernel } from '../../src/kernels/attention/kernels.ts';
import { decodeAttentionKernel } from '../../src/kernels/attention/decode-attention.ts';
import { decodePositionKernel } from '../../src/kernels/decode-position.ts';
import * as decodePositionParts from '../../src/kernels/decode-position-parts.ts';
import { positionShape } from '../../src/kernels/decode-position-shape.ts';
import { embeddingKernel, sortTokens } from '../../src/kernels/embedding.ts';
import { geluKernel } from '../../src/kernels/gelu.ts';
import { layernormKernel } from '../../src/kernels/layernorm.ts';
import { logprobKernel } from '../../src/kernels/logprob.ts';
import { matmul, matmulKernel } from '../../src/kernels/matmul/kernels.ts';
import type { Form } from '../../src/kernels/matmul/tile.ts';
import { sampleKernel } from '../../src/kernels/sample.ts';

/** A number: that many normal deviates. An array: those integers. A function: f of one uniform deviate, n times. */
type Content = number | number[] | Uint32Array | { n: number; of: (uniform: number) => number };

export interface Case {
  kernel: Kernel;
  entry: string;
  shape: Shape;
  bindings: Record<string, Content>;
}

const positive = (n: number): Content => ({ n, of: (u) => 0.1 + u });
const coin = (n: number): Content => ({ n, of: (u) => u });

/** All products, as a variant makes them. */
function products(variant: string, sizes: [number, number, number][]): Case[] {
  return sizes.flatMap(([M, N, K]) =>
    Object.entries<Case['bindings']>({
      nn: {},
      nnBias: { bias: N },
      nnBiasGelu: { bias: N },
      nnBiasKeepGelu: { bias: N, activated: M * N },
      nnBiasAdd: { bias: N, residual: M * N },
      nt: {},
      ntGelu: { inp: M * N },
      tn: {},
      tnSum: { sums: N },
    }).flatMap(([entry, more]) =>
      (['nn', 'nt', 'tn', 'tnSum'].includes(entry) ? [0, 1] : [0]).map((accumulate): Case => {
        const bindings = { a: M * K, b: K * N, out: M * N, ...more };
        const kernel = matmulKernel(variant, entry.slice(0, 2) as Form, { M, N, K });
        return { kernel, entry, shape: { M, N, K, accumulate }, bindings };
      }),
    ),
  );
}

/** Every way to read, in tiles of several sizes; by broadcast only where subgroups have one size. */
const variants = (lanes: number) => [
  'registers 4x4/8x8',
  'registers 8x8/8x1',
  'shared 4x4/8x8',
  ...(lanes ? [`broadcast/${lanes}`] : []),
];

function layernorm(M: number, C: number): Case[] {
  const stats = { inp: M * C, mean: M, rstd: positive(M) };
  const input = { ...stats, gain: C, dout: M * C, dinp: M * C };
  const kernel = layernormKernel;
  const [fresh, added] = [0, 1].map((accumulate) => ({ M, C, accumulate }));
  const forward = { ...stats, gain: C, bias: C, out: M * C };
  const weight = { ...stats, dout: M * C, dgain: C, dbias: C };
  return [
    { kernel, entry: 'forward', shape: fresh, bindings: forward },
    { kernel, entry: 'forwardShared', shape: fresh, bindings: forward },
    { kernel, entry: 'backwardWeight', shape: fresh, bindings: weight },
    ...[fresh, added].flatMap((shape): Case[] => [
      { kernel, entry: 'backwardInput', shape, bindings: input },
      { kernel, entry: 'backwardShared', shape, bindings: { ...weight, ...input } },
    ]),
  ];
}

function attention(kernel: Kernel, HS: number, T = 19): Case[] {
  const [B, NH] = [2, 3];
  const C = NH * HS;
  const shape = { B, T, NH };
  const [qkv, row, stat] = [B * T * 3 * C, B * T * C, B * NH * T];
  return [
    { kernel, entry: 'forward', shape, bindings: { qkv, out: row, lse: stat } },
    { kernel, entry: 'backwardQuery', shape, bindings: { qkv, out: row, lse: stat, dout: row, D: stat, dqkv: qkv } },
    { kernel, entry: 'backwardKeyValue', shape, bindings: { qkv, lse: stat, dout: row, D: stat, dqkv: qkv } },
  ];
}

function decodeAttention(HS: number): Case[] {
  const [B, T, NH] = [2, 19, 3];
  const C = NH * HS;
  const bindings = { qkv: B * 3 * C, cache: B * T * 2 * C, out: B * C };
  const at = (position: number): Case => {
    const kernel = decodeAttentionKernel(HS);
    return { kernel, entry: 'forward', shape: { B, T, NH }, bindings: { ...bindings, position: [position] } };
  };
  return [at(0), at(11), at(T - 1)];
}

/** Two layers whose tensors stand one after another; one text in its prompt, one that has ended, one at its end, and two to be drawn for. */
function decodePosition(C: number, NH: number, position: number): Case[] {
  const [B, T, V, L] = [5, 12, 100, 2];
  const { shape, parameters } = positionShape(C, { B, T, V, L, eos: 0, pad: 1 });
  const bindings = {
    parameters: { n: parameters, of: (u: number) => u - 0.5 },
    cache: L * B * T * 2 * C,
    position: Array<number>(B).fill(position),
    chance: coin(B * T + 1),
    lengths: [1, T, 1, position + 1, 2],
    tokens: Uint32Array.from({ length: B * T }, (_, i) => (i * 7) % V),
    logprobs: B * T,
    ended: [0, 0, 1, 0, 0],
  };
  return ['readToken', 'drawToken'].map((entry) => {
    const kernel = decodePositionKernel(decodePositionParts, C, NH, V);
    return { kernel, entry, shape, bindings };
  });
}

function embedding(): Case[] {
  const [B, T, C, V] = [3, 5, 7, 11];
  const tokens = Uint32Array.from({ length: B * T }, (_, i) => (i * i + 3) % V);
  const { places, firsts } = sortTokens(tokens, V);
  const kernel = embeddingKernel;
  const shape = { B, T, C, V };
  return [
    { kernel, entry: 'forward', shape, bindings: { tokens, wte: V * C, wpe: T * C, out: B * T * C } },
    { kernel, entry: 'forwardAt', shape, bindings: { tokens, position: [3], wte: V * C, wpe: T * C, out: B * C } },
    { kernel, entry: 'backwardTokens', shape, bindings: { dout: B * T * C, places, firsts, dwte: V * C } },
    { kernel, entry: 'backwardPositions', shape, bindings: { dout: B * T * C, dwpe: T * C } },
  ];
}

function logprob(M: number, V: number, width: number): Case[] {
  const logits = {
    logits: M * width,
    targets: Array.from({ length: M }, (_, m) => (m * 7) % V),
    temperature: positive(1),
    lse: positive(M),
  };
  const outputs = { logprob: M, entropy: M };
  return ['', 'Shared'].flatMap((by) =>
    Object.entries({
      forward: { ...logits, ...outputs },
      backward: { ...logits, dlogprob: M },
      both: { ...logits, ...outputs, dlogprob: M },
    }).map(([name, bindings]) => ({ kernel: logprobKernel, entry: `${name}${by}`, shape: { M, V, width }, bindings })),
  );
}

/** `few` lanes are those of the entry points for graphics cards: each then takes several blocks. */
function adamw(N: number, decayed: number, few: number): Case[] {
  const shape = { N, decayed, lanes: NORM_LANES };
  const hyper: Content = { n: 8, of: (u) => 0.5 + u / 4 };
  const kernel = adamwKernel;
  return [
    { kernel, entry: 'squares', shape, bindings: { grad: N, partials: NORM_LANES } },
    { kernel, entry: 'squaresShared', shape: { ...shape, lanes: few }, bindings: { grad: N, partials: few } },
    ...['total', 'totalShared'].map((entry): Case => {
      return { kernel, entry, shape, bindings: { partials: positive(NORM_LANES), norm: 2, hyper } };
    }),
    {
      kernel,
      entry: 'update',
      shape,
      bindings: { grad: N, norm: positive(2), hyper, value: N, m: N, v: positive(N) },
    },
  ];
}

function sample(V: number, width: number): Case[] {
  const [B, T] = [5, 6];
  const shape = { B, T, V, width, eos: 0, pad: 1 };
  const kernel = sampleKernel;
  const state = {
    position: [2],
    temperature: positive(1),
    coins: coin(B * T),
    lengths: [1, 2, 3, 4, 2],
    tokens: Uint32Array.from({ length: B * T }, (_, i) => i % V),
    logprobs: B * T,
    ended: [0, 1, 0, 0, 0],
  };
  return [
    { kernel, entry: 'sample', shape, bindings: { ...state, logits: B * width } },
    { kernel, entry: 'sampleShared', shape, bindings: { ...state, logits: B * width } },
    { kernel, entry: 'advance', shape, bindings: { position: [2] } },
  ];
}

const ODD: [number, number, number][] = [
  [1, 1, 1],
  [7, 5, 3],
  [17, 9, 33],
  [70, 261, 1030],
];
/** For the tiled kernels: rows that do not fill a tile, everything else a multiple of four, but for a K that only tn takes. */
const FOURS: [number, number, number][] = [
  [4, 4, 4],
  [20, 12, 28],
  [36, 44, 12],
  [68, 72, 20],
  [68, 72, 21],
];

/** All cases, for an adapter whose subgroups all have `lanes` lanes, or 0. */
export const cases = (lanes: number): Case[] => [
  ...products('plain', ODD),
  ...['columnSum', 'columnSumShared'].map((entry): Case => {
    const [M, N] = [70, 13];
    return { kernel: matmul, entry, shape: { M, N, K: 0, accumulate: 1 }, bindings: { a: M * N, out: N } };
  }),
  ...variants(lanes).flatMap((variant) => products(variant, FOURS)),
  ...layernorm(7, 13),
  ...layernorm(70, 40),
  {
    kernel: geluKernel,
    entry: 'forward',
    shape: { N: 101 },
    bindings: { inp: { n: 101, of: (u) => 60 * (u - 0.5) }, out: 101 },
  },
  { kernel: geluKernel, entry: 'backward', shape: { N: 101 }, bindings: { inp: 101, dout: 101, dinp: 101 } },
  { kernel: addKernel, entry: 'forward', shape: { N: 101 }, bindings: { a: 101, b: 101, out: 101 } },
  ...[4, 16, 32].flatMap((HS) => attention(attentionKernel(HS), HS)),
  ...attention(attentionKernel(32), 32, 70),
  ...[4, 16, 32].flatMap(decodeAttention),
  ...[4, 16].flatMap((HS) => attention(unrolledAttentionKernel(HS, 0), HS)),
  ...(lanes ? [4, 32] : []).flatMap((HS) => attention(unrolledAttentionKernel(HS, lanes), HS)),
  ...decodePosition(24, 2, 0),
  ...decodePosition(32, 4, 7),
  ...embedding(),
  ...logprob(9, 37, 37),
  ...logprob(5, 150, 152),
  ...adamw(2311, 1500, 3),
  ...adamw(2312, 1504, NORM_LANES),
  ...sample(23, 24),
  ...sample(150, 150),
];

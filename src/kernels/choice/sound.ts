// Whether the kernels in use compute correctly on this machine: checked at every start, in one submission and its repetition.
import { whole, type Backend, type Slice } from '../../gpu/backend.ts';
import { cpuBackend } from '../../gpu/cpu.ts';
import type { Kernel, Numbers, Shape } from '../../gpu/kernel.ts';
import { scopedBackend } from '../../gpu/scope.ts';
import { Rng } from '../../lib/rng.ts';
import { adamwHyper, adamwKernel, NORM_LANES } from '../adamw.ts';
import { chosenAttention } from '../attention/kernels.ts';
import * as decodeParts from '../decode-position-parts.ts';
import { decodePositionKernel } from '../decode-position.ts';
import { positionShape } from '../decode-position-shape.ts';
import { embeddingKernel, sortTokens } from '../embedding.ts';
import { layernormKernel } from '../layernorm.ts';
import { logprobKernel } from '../logprob.ts';
import { matmulKernel } from '../matmul/kernels.ts';
import { chosenKernels, decodesAtOnce } from '../variants.ts';
import { checkedProduct, FORMS, TOLERANCE } from './check.ts';

interface Case {
  kernel: Kernel;
  entry: string;
  shape: Shape;
  bindings: Record<string, Numbers>;
}

type Call = [Kernel, string, Shape, Record<string, Numbers>];

/** Times that every kernel runs: some drivers go wrong the second time. */
const RUNS = 2;
/** A size of heads of the models that the page takes by default. */
const HEAD = { software: 16, card: 32 };
const HYPER = { learningRate: 0.1, beta1: 0.9, beta2: 0.95, epsilon: 1e-5, weightDecay: 0.1, clipNorm: 1 };

/** One small case for each kernel that training depends on, in the variants in use. */
function casesOf(backend: Backend): Case[] {
  const rng = new Rng(1);
  const normal = (length: number) => Float32Array.from({ length }, () => rng.normal());
  const positive = (length: number) => Float32Array.from({ length }, () => 0.1 + rng.uniform());
  const integers = (length: number, below: number) => Uint32Array.from({ length }, () => rng.int(below));
  const by = backend.software ? '' : 'Shared';
  const { matmul } = chosenKernels(backend);

  const products = FORMS.map((form): Case => {
    const shape = { ...checkedProduct(matmul, form), accumulate: 1 };
    const { M, N, K } = shape;
    const bindings = { a: normal(M * K), b: normal(K * N), out: normal(M * N) };
    const kernel = matmulKernel(matmul, form, shape);
    if (form !== 'tn') return { kernel, entry: form, shape, bindings };
    return { kernel, entry: 'tnSum', shape, bindings: { ...bindings, sums: normal(N) } };
  });

  const HS = HEAD[backend.software ? 'software' : 'card'];
  const attention = chosenAttention(backend, HS);
  const heads = { B: 1, T: attention.workgroups.get('forward')![0] + 3, NH: 2 };
  const rows = heads.B * heads.T * heads.NH;
  const read = { qkv: normal(3 * HS * rows), lse: normal(rows).map((x) => 4 + x), dout: normal(HS * rows) };
  const written = { D: normal(rows), dqkv: normal(3 * HS * rows) };
  const { qkv, lse } = read;
  const out = normal(HS * rows);

  const [M, C] = [9, 37];
  const norm = { inp: normal(M * C), mean: normal(M), rstd: positive(M) };
  const dout = normal(M * C);
  const input = { ...norm, gain: normal(C), dout, dinp: normal(M * C) };
  const [plain, added] = [0, 1].map((accumulate) => ({ M, C, accumulate }));
  const weight = { ...norm, dout, dgain: normal(C), dbias: normal(C) };
  const apart: Call[] = [
    [layernormKernel, 'backwardInput', added, input],
    [layernormKernel, 'backwardWeight', plain, weight],
  ];
  const together: Call = [layernormKernel, 'backwardShared', added, { ...weight, ...input }];

  const [V, width] = [61, 64];
  const logits = { logits: normal(M * width), targets: integers(M, V), temperature: Float32Array.of(0.7) };
  const logprobs = { logprob: normal(M), entropy: normal(M), lse: normal(M) };
  const rest = { M, V, width };

  const N = 515;
  const moments = { grad: normal(N), value: normal(N), m: normal(N), v: positive(N) };
  const adamw = { N, decayed: 256, lanes: NORM_LANES };
  const hyper = adamwHyper(HYPER, 3);

  const texts = { B: 3, T: 5, C, V };
  const tokens = integers(15, V);
  const tables = { wte: normal(V * C), wpe: normal(5 * C) };
  const sorted = sortTokens(tokens, V);
  const decoded = { B: 2, T: 7, V, L: 2, eos: 0, pad: 1 };
  const [wide, NH] = [64, 4];
  const { shape: position, parameters } = positionShape(wide, decoded);
  const drawn = {
    parameters: normal(parameters).map((x) => x / 4),
    cache: normal(2 * 2 * 7 * 2 * wide),
    position: Uint32Array.of(4, 4),
    chance: positive(2 * 7 + 1),
    lengths: Uint32Array.of(1, 3),
    tokens: integers(2 * 7, V),
    logprobs: normal(2 * 7),
    ended: Uint32Array.of(0, 0),
  };
  const decoding: Call[] = ['readToken', 'drawToken'].map((entry) => [
    decodePositionKernel(decodeParts, wide, NH, V),
    entry,
    position,
    drawn,
  ]);
  const cases: Call[] = [
    ...(decodesAtOnce(backend, { C: wide, NH, V }) ? decoding : []),
    [attention, 'forward', heads, { qkv, lse, out }],
    [attention, 'backwardQuery', heads, { ...read, ...written, out }],
    [attention, 'backwardKeyValue', heads, { ...read, ...written }],
    [layernormKernel, `forward${by}`, plain, { ...norm, gain: normal(C), bias: normal(C), out: normal(M * C) }],
    ...(backend.software ? apart : [together]),
    [logprobKernel, `forward${by}`, rest, { ...logits, ...logprobs }],
    [logprobKernel, `backward${by}`, rest, { ...logits, lse: positive(M), dlogprob: normal(M) }],
    [logprobKernel, `both${by}`, rest, { ...logits, ...logprobs, dlogprob: normal(M) }],
    [adamwKernel, `squares${by}`, adamw, { grad: moments.grad, partials: normal(NORM_LANES) }],
    [adamwKernel, `total${by}`, adamw, { partials: positive(NORM_LANES), norm: normal(2), hyper }],
    [adamwKernel, 'update', adamw, { ...moments, norm: Float32Array.of(2, 0.5), hyper }],
    [embeddingKernel, 'forward', texts, { tokens, ...tables, out: normal(15 * C) }],
    [embeddingKernel, 'backwardTokens', texts, { dout: normal(15 * C), ...sorted, dwte: normal(V * C) }],
    [embeddingKernel, 'backwardPositions', texts, { dout: normal(15 * C), dwpe: normal(5 * C) }],
  ];
  return [...products, ...cases.map(([kernel, entry, shape, bindings]) => ({ kernel, entry, shape, bindings }))];
}

interface Prepared {
  slices: Record<string, Slice>;
  /** The names of the bindings that are written. */
  outputs: string[];
  run(): Promise<Float32Array[]>;
}

async function prepareCase(backend: Backend, { kernel, entry, shape, bindings }: Case): Promise<Prepared> {
  const slices = Object.fromEntries(
    Object.entries(bindings).map(([name, { length }]) => [name, whole(backend.allocate(name, length))]),
  );
  const program = await backend.prepare(`check ${kernel.name}`, [{ kernel, entry, shape, bindings: slices }]);
  const outputs = Object.keys(bindings).filter((name) => kernel.bindings.get(name)!.access === 'read_write');
  const run = () => {
    for (const [name, data] of Object.entries(bindings)) backend.write(slices[name], data);
    return backend.runAndRead(
      [{ program }],
      outputs.map((name) => slices[name]),
    );
  };
  return { slices, outputs, run };
}

/** Whether two results agree, relative to the largest number. */
function agree(expected: Float32Array, actual: Float32Array): boolean {
  const scale = expected.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  return expected.every((x, i) => Math.abs(x - actual[i]) <= TOLERANCE * scale);
}

/** Whether all kernels in use compile here and agree with their CPU references, each time they run. @throws LabError `GpuLostError` */
export async function isSound(backend: Backend): Promise<boolean> {
  const scope = scopedBackend(backend);
  const cpu = cpuBackend();
  const cases = casesOf(backend);
  try {
    const prepared = await Promise.allSettled(cases.map((each) => prepareCase(scope, each)));
    const checks = prepared.map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    });
    const expected = await Promise.all(cases.map(async (each) => (await prepareCase(cpu, each)).run()));
    for (let run = 0; run < RUNS; run++) {
      // Submitted together, so that the device is waited for once.
      const actual = await Promise.all(checks.map((check) => check.run()));
      if (!actual.every((outputs, i) => outputs.every((output, j) => agree(expected[i][j], output)))) return false;
    }
    return true;
  } catch (error) {
    if ((error as Error).name === 'ShaderError') return false;
    throw error;
  } finally {
    scope.freeAll();
  }
}

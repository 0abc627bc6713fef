// Matrix products: the plain kernel, its tiled variants, their common CPU reference, and the choice between them.
import source from '../../shaders/matmul.wgsl?raw';
import type { Backend, Dispatch, Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Entry, type Kernel, type Shape } from '../gpu/kernel.ts';
import { geluOf, geluSlope } from './gelu.ts';
import { broadcastTile } from './matmul-broadcast.ts';
import type { Form, Tile } from './matmul-loop.ts';
import { SHARED_DEPTH } from './matmul-shared.ts';
import { tiledSource } from './matmul-tiled.ts';

type Operands = Bound<'a' | 'b' | 'bias' | 'out' | 'activated' | 'residual' | 'inp'>;

/** out(M,N) (+)= a(M,K) b(K,N) (+ bias). The strides say where a(m,k) and b(k,n) stand, which covers the transposed forms. */
function product(
  { a, b, bias, out }: Operands,
  shape: Shape,
  strides: [am: number, ak: number, bk: number, bn: number],
) {
  const [M, N, K] = [shape['M'], shape['N'], shape['K']];
  const [am, ak, bk, bn] = strides;
  if (!shape['accumulate']) out.fill(0, 0, M * N);
  const row = new Float64Array(N);
  for (let m = 0; m < M; m++) {
    row.fill(0);
    for (let k = 0; k < K; k++) {
      const x = a[m * am + k * ak];
      for (let n = 0; n < N; n++) row[n] += x * b[k * bk + n * bn];
    }
    for (let n = 0; n < N; n++) out[m * N + n] += row[n] + (bias ? bias[n] : 0);
  }
}

const nn = (bound: Operands, s: Shape) => product(bound, s, [s['K'], 1, s['N'], 1]);
const nt = (bound: Operands, s: Shape) => product(bound, s, [s['K'], 1, 1, s['K']]);
const tn = (bound: Operands, s: Shape) => product(bound, s, [1, s['M'], s['N'], 1]);

const nnBias = (bound: Operands, s: Shape) => nn(bound, { ...s, accumulate: 0 });

function nnBiasGelu(bound: Operands, s: Shape) {
  nnBias(bound, s);
  bound.out.forEach((x, i) => (bound.out[i] = geluOf(x)));
}

function nnBiasKeepGelu(bound: Operands, s: Shape) {
  nnBias(bound, s);
  bound.out.forEach((x, i) => (bound.activated[i] = geluOf(x)));
}

function nnBiasAdd(bound: Operands, s: Shape) {
  nnBias(bound, s);
  bound.residual.forEach((x, i) => (bound.out[i] += x));
}

function ntGelu(bound: Operands, s: Shape) {
  nt(bound, { ...s, accumulate: 0 });
  bound.inp.forEach((x, i) => (bound.out[i] *= geluSlope(x)));
}

function columnSum({ a, out }: Operands, shape: Shape) {
  const [M, N] = [shape['M'], shape['N']];
  for (let n = 0; n < N; n++) {
    let sum = 0;
    for (let m = 0; m < M; m++) sum += a[m * N + n];
    out[n] = (shape['accumulate'] ? out[n] : 0) + sum;
  }
}

/** The products by the operands that are transposed, and then by what is done to them before they are stored. */
const REFERENCES: Record<Form, Record<string, Entry['reference']>> = {
  nn: { nn, nnBias, nnBiasGelu, nnBiasKeepGelu, nnBiasAdd },
  nt: { nt, ntGelu },
  tn: { tn },
};

/** The entry points of one form in a kernel whose invocations compute rows × columns numbers each. */
function entries(form: Form, rows: number, columns: number): Record<string, Entry> {
  const invocations: Entry['invocations'] = (s) => [Math.ceil(s['N'] / columns), Math.ceil(s['M'] / rows)];
  return Object.fromEntries(
    Object.entries(REFERENCES[form]).map(([name, reference]) => [name, { invocations, reference }]),
  );
}

export const matmul = defineKernel('matmul', source, {
  ...entries('nn', 1, 1),
  ...entries('nt', 1, 1),
  ...entries('tn', 1, 1),
  columnSum: { invocations: (s) => [s['N']], reference: columnSum },
  columnSumShared: { invocations: (s) => [s['N'], 32], reference: columnSum },
});

const tiled = new Map<string, Kernel>();

/** The tiled kernel of this tile and form, made once. */
export function tiledMatmul(tile: Tile, form: Form): Kernel {
  const name = `matmul ${form} ${describeTile(tile)}`;
  const made = tiled.get(name) ?? defineKernel(name, tiledSource(tile, form), entries(form, tile.rows, tile.columns));
  tiled.set(name, made);
  return made;
}

/** Part of a kernel's name: `broadcast 32x4x2/8x1` keeps 32 × 4 sums per invocation in workgroups of 8 × 1, two k at a time. */
const describeTile = ({ loads, rows, columns, depth, workgroup }: Tile): string =>
  `${loads} ${rows}x${columns}x${depth}/${workgroup.join('x')}`;

/** Rows, columns and depth of a product. */
type Size = Record<'M' | 'N' | 'K', number>;

/**
 * The tile that a variant makes products of this form and size in: `registers 4x4/8x8` and `shared 4x4/8x8` have the same for all,
 * `broadcast/8` those for subgroups of eight. Undefined for the plain kernel and for names that are none.
 */
export function tileOf(variant: string, form: Form, size: Omit<Size, 'N'>): Tile | undefined {
  const lanes = /^broadcast\/(\d+)$/.exec(variant)?.[1];
  if (lanes) return broadcastTile(Number(lanes), form, size);
  const match = /^(registers|shared) (\d+)x(\d+)\/(\d+)x(\d+)$/.exec(variant);
  if (!match) return undefined;
  const [rows, columns, x, y] = match.slice(2).map(Number) as [number, number, number, number];
  const loads = match[1] as 'registers' | 'shared';
  const depth = loads === 'shared' ? SHARED_DEPTH : form === 'tn' ? 1 : 4;
  return { loads, rows, columns, depth, workgroup: [x, y] };
}

export const isVariant = (name: string): boolean => name === 'plain' || !!tileOf(name, 'nn', { M: 1, K: 1 });

/** The kernel that a variant makes this product with: the plain one where the tiled ones do not take its size. */
export function matmulKernel(variant: string, form: Form, { M, N, K }: Size): Kernel {
  const inner = form === 'tn' ? M : K;
  const tile = N % 4 || inner % 4 ? undefined : tileOf(variant, form, { M, K });
  return tile ? tiledMatmul(tile, form) : matmul;
}

/** One product with the variant that was chosen for this machine. */
export function matmulDispatch(
  backend: Backend,
  entry: string,
  bindings: Record<string, Slice>,
  shape: Size & Record<'accumulate', number>,
): Dispatch {
  return { kernel: matmulKernel(backend.choice.matmul, entry.slice(0, 2) as Form, shape), entry, bindings, shape };
}

/** out (N) += Σ_m a (M, N). A graphics card shares the rows out among invocations; on a software adapter that costs more than it saves. */
export function columnSumDispatch({ software }: Backend, a: Slice, out: Slice, M: number): Dispatch {
  const shape = { M, N: out.length, K: 0, accumulate: 1 };
  return { kernel: matmul, entry: software ? 'columnSum' : 'columnSumShared', bindings: { a, out }, shape };
}

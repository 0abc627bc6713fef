// Matrix products: the plain kernel, its tiled variants, their common CPU reference, and the choice between them.
import source from '../../shaders/matmul.wgsl?raw';
import type { Backend, Dispatch, Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Entry, type Kernel, type Shape } from '../gpu/kernel.ts';
import { tiledSource, type Tile } from './matmul-tiled.ts';

type Product = 'nn' | 'nnBias' | 'nt' | 'tn';
type Operands = Bound<'a' | 'b' | 'bias' | 'out'>;

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

function columnSum({ a, out }: Operands, shape: Shape) {
  const [M, N] = [shape['M'], shape['N']];
  for (let n = 0; n < N; n++) {
    let sum = 0;
    for (let m = 0; m < M; m++) sum += a[m * N + n];
    out[n] = (shape['accumulate'] ? out[n] : 0) + sum;
  }
}

const REFERENCES: Record<Product, Entry['reference']> = {
  nn: (bound: Operands, s) => product(bound, s, [s['K'], 1, s['N'], 1]),
  nnBias: (bound: Operands, s) => product(bound, s, [s['K'], 1, s['N'], 1]),
  nt: (bound: Operands, s) => product(bound, s, [s['K'], 1, 1, s['K']]),
  tn: (bound: Operands, s) => product(bound, s, [1, s['M'], s['N'], 1]),
};

const products = (rows: number, columns: number): Record<Product, Entry> => {
  const invocations: Entry['invocations'] = (s) => [Math.ceil(s['N'] / columns), Math.ceil(s['M'] / rows)];
  const entry = (name: Product): Entry => ({ invocations, reference: REFERENCES[name] });
  return { nn: entry('nn'), nnBias: entry('nnBias'), nt: entry('nt'), tn: entry('tn') };
};

export const matmul = defineKernel('matmul', source, {
  ...products(1, 1),
  columnSum: { invocations: (s) => [s['N']], reference: columnSum },
});

const tiled = new Map<string, Kernel>();

/** The tiled kernel of this tile, made once. */
export function tiledMatmul(tile: Tile): Kernel {
  const name = `matmul ${tile.rows}x${tile.columns}`;
  const made = tiled.get(name) ?? defineKernel(name, tiledSource(tile), products(tile.rows, tile.columns));
  tiled.set(name, made);
  return made;
}

/** One product with the fastest kernel that takes its shape. */
export function matmulDispatch(
  backend: Backend,
  entry: Product,
  bindings: Record<string, Slice>,
  shape: { M: number; N: number; K: number; accumulate: number },
): Dispatch {
  const inner = entry === 'tn' ? shape.M : shape.K;
  const fits = shape.N % 4 === 0 && inner % 4 === 0 && backend.tile.rows > 1;
  return { kernel: fits ? tiledMatmul(backend.tile) : matmul, entry, bindings, shape };
}

// The CPU reference of the matrix products, shared by all their kernels.
import type { Bound, Entry, Shape } from '../../gpu/kernel.ts';
import { geluOf, geluSlope } from '../gelu.ts';
import type { Form } from './tile.ts';

type Operands = Bound<'a' | 'b' | 'bias' | 'out' | 'activated' | 'residual' | 'inp' | 'sums'>;

/** out(M,N) (+)= a(M,K) b(K,N) (+ bias). The strides locate a(m,k) and b(k,n), which covers the transposed forms. */
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

export function columnSum({ a, out }: Operands, shape: Shape) {
  const [M, N] = [shape['M'], shape['N']];
  for (let n = 0; n < N; n++) {
    let sum = 0;
    for (let m = 0; m < M; m++) sum += a[m * N + n];
    out[n] = (shape['accumulate'] ? out[n] : 0) + sum;
  }
}

function tnSum(bound: Operands, s: Shape) {
  tn(bound, s);
  columnSum({ ...bound, a: bound.b, out: bound.sums }, { ...s, M: s['K'] });
}

/** References by form, then by entry point, which adds what is done to a product before it is stored. */
const REFERENCES: Record<Form, Record<string, Entry['reference']>> = {
  nn: { nn, nnBias, nnBiasGelu, nnBiasKeepGelu, nnBiasAdd },
  nt: { nt, ntGelu },
  tn: { tn, tnSum },
};

/** The entry points of one form, in a kernel whose invocations each compute rows × columns numbers. */
export function productEntries(form: Form, rows: number, columns: number): Record<string, Entry> {
  const invocations: Entry['invocations'] = (s) => [Math.ceil(s['N'] / columns), Math.ceil(s['M'] / rows)];
  return Object.fromEntries(
    Object.entries(REFERENCES[form]).map(([name, reference]) => [name, { invocations, reference }]),
  );
}

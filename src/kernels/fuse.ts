// Joins a matrix product and the elementwise op after it into one dispatch that ends in that op: a pass over the activations less.
// Models are recorded op by op, as one reads them; this goes over the recording. The processor keeps the single ops.
import type { Dispatch, Memory } from '../gpu/backend.ts';

interface Rule {
  product: string;
  /** Kernel and entry point of the op after it. */
  then: [kernel: string, entry: string];
  /** The binding of that op that reads the product. */
  reads: string;
  /** The product's result is needed later; otherwise it is never stored. */
  keep?: true;
  fused: string;
  /** Bindings of the fused dispatch besides a, b and bias, by the name that the op after the product has for them. */
  bindings: Record<string, string>;
}

const RULES: Rule[] = [
  {
    product: 'nnBias',
    then: ['gelu', 'forward'],
    reads: 'inp',
    keep: true,
    fused: 'nnBiasGelu',
    bindings: { out: 'inp', activated: 'out' },
  },
  {
    product: 'nnBias',
    then: ['add', 'forward'],
    reads: 'b',
    fused: 'nnBiasAdd',
    bindings: { residual: 'a', out: 'out' },
  },
  {
    product: 'nt',
    then: ['gelu', 'backward'],
    reads: 'dout',
    fused: 'ntGelu',
    bindings: { inp: 'inp', out: 'dinp' },
  },
];

/** How many bindings name each memory. */
function uses(dispatches: Dispatch[]): Map<Memory, number> {
  const counts = new Map<Memory, number>();
  for (const { bindings } of dispatches)
    for (const { memory } of Object.values(bindings)) counts.set(memory, (counts.get(memory) ?? 0) + 1);
  return counts;
}

/** `dispatches` with fewer of them and the same results; `all` is everything that may read what is between two of them. */
export function fuse(dispatches: Dispatch[], all: Dispatch[]): Dispatch[] {
  const counts = uses(all);
  const out: Dispatch[] = [];
  for (const next of dispatches) {
    const previous = out.at(-1);
    const joined = previous && join(previous, next, counts);
    if (joined) out[out.length - 1] = joined;
    else out.push(next);
  }
  return out;
}

function join(product: Dispatch, op: Dispatch, counts: Map<Memory, number>): Dispatch | undefined {
  if (product.shape['accumulate']) return undefined;
  const rule = RULES.find(
    ({ product: entry, then: [kernel, opEntry], fused, reads, keep }) =>
      entry === product.entry &&
      kernel === op.kernel.name &&
      opEntry === op.entry &&
      fused in product.kernel.entries &&
      op.bindings[reads].memory === product.bindings['out'].memory &&
      (keep || counts.get(product.bindings['out'].memory) === 2),
  );
  if (!rule) return undefined;
  const renamed = Object.entries(rule.bindings).map(([name, from]) => [name, op.bindings[from]]);
  const { out: _unstored, ...operands } = product.bindings;
  return { ...product, entry: rule.fused, bindings: { ...operands, ...Object.fromEntries(renamed) } };
}

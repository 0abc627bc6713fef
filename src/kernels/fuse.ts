// Joins an op, mostly a matrix product, and the one after it that only it feeds into one dispatch: a pass over the activations less.
// Models are recorded op by op, as one reads them; this goes over the recording. The processor keeps the single ops.
import type { Dispatch, Memory } from '../gpu/backend.ts';

interface Rule {
  /** Entry point of the first op, and the binding that the other reads. */
  first: string;
  writes: string;
  /** Kernel and entry point of the op after it, and its binding for what the first wrote. */
  then: [kernel: string, entry: string];
  reads: string;
  /** What the first op writes is needed later; otherwise it is never stored. */
  keep?: true;
  /** An entry point of the first op's kernel. */
  fused: string;
  /** Bindings of the fused dispatch besides those of the first op, by the name that the other has for them. */
  bindings: Record<string, string>;
}

/** The first that fits is taken. */
const RULES: Rule[] = [
  {
    first: 'nnBias',
    writes: 'out',
    then: ['gelu', 'forward'],
    reads: 'inp',
    fused: 'nnBiasGelu',
    bindings: { out: 'out' },
  },
  {
    first: 'nnBias',
    writes: 'out',
    then: ['gelu', 'forward'],
    reads: 'inp',
    keep: true,
    fused: 'nnBiasKeepGelu',
    bindings: { out: 'inp', activated: 'out' },
  },
  {
    first: 'nnBias',
    writes: 'out',
    then: ['add', 'forward'],
    reads: 'b',
    fused: 'nnBiasAdd',
    bindings: { residual: 'a', out: 'out' },
  },
  {
    first: 'nt',
    writes: 'out',
    then: ['gelu', 'backward'],
    reads: 'dout',
    fused: 'ntGelu',
    bindings: { inp: 'inp', out: 'dinp' },
  },
  ...['', 'Shared'].map((by): Rule => ({
    first: `forward${by}`,
    writes: 'logits',
    then: ['logprob', `backward${by}`],
    reads: 'logits',
    keep: true,
    fused: `both${by}`,
    bindings: { dlogprob: 'dlogprob' },
  })),
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

function join(first: Dispatch, op: Dispatch, counts: Map<Memory, number>): Dispatch | undefined {
  if (first.shape['accumulate']) return undefined;
  const rule = RULES.find(
    ({ first: entry, writes, then: [kernel, opEntry], fused, reads, keep }) =>
      entry === first.entry &&
      fused in first.kernel.entries &&
      kernel === op.kernel.name &&
      opEntry === op.entry &&
      op.bindings[reads].memory === first.bindings[writes].memory &&
      (keep || counts.get(first.bindings[writes].memory) === 2),
  );
  if (!rule) return undefined;
  const renamed = Object.entries(rule.bindings).map(([name, from]) => [name, op.bindings[from]]);
  return { ...first, entry: rule.fused, bindings: { ...first.bindings, ...Object.fromEntries(renamed) } };
}

// Fuses an op, usually a matrix product, with the op that consumes its result, which saves a pass over the activations.
// Models are recorded op by op, as they read; this rewrites the recording. CPU backends run the ops unfused.
import type { Dispatch, Memory } from '../gpu/backend.ts';

interface Rule {
  /** Entry point of the first op, and its binding that the second op reads: its result, or what both read. */
  first: string;
  link: string;
  /** Kernel and entry point of the second op, and its binding for the same. */
  then: [kernel: string, entry: string];
  reads: string;
  /** It is needed later as well; without this flag the first op's result is never stored. */
  keep?: true;
  /** The entry point that does both, in the first op's kernel. */
  fused: string;
  /** Bindings of the fused dispatch that replace or join the first op's; the values are their names in the second op. */
  bindings: Record<string, string>;
}

/** The first rule that matches applies. */
const RULES: Rule[] = [
  {
    first: 'nnBias',
    link: 'out',
    then: ['gelu', 'forward'],
    reads: 'inp',
    fused: 'nnBiasGelu',
    bindings: { out: 'out' },
  },
  {
    first: 'nnBias',
    link: 'out',
    then: ['gelu', 'forward'],
    reads: 'inp',
    keep: true,
    fused: 'nnBiasKeepGelu',
    bindings: { out: 'inp', activated: 'out' },
  },
  {
    first: 'nnBias',
    link: 'out',
    then: ['add', 'forward'],
    reads: 'b',
    fused: 'nnBiasAdd',
    bindings: { residual: 'a', out: 'out' },
  },
  {
    first: 'nt',
    link: 'out',
    then: ['gelu', 'backward'],
    reads: 'dout',
    fused: 'ntGelu',
    bindings: { inp: 'inp', out: 'dinp' },
  },
  ...['', 'Shared'].map((by): Rule => ({
    first: 'tn',
    link: 'b',
    then: ['matmul', `columnSum${by}`],
    reads: 'a',
    keep: true,
    fused: 'tnSum',
    bindings: { sums: 'out' },
  })),
  ...['', 'Shared'].map((by): Rule => ({
    first: `forward${by}`,
    link: 'logits',
    then: ['logprob', `backward${by}`],
    reads: 'logits',
    keep: true,
    fused: `both${by}`,
    bindings: { dlogprob: 'dlogprob' },
  })),
];

/** Number of bindings of each memory. */
function uses(dispatches: Dispatch[]): Map<Memory, number> {
  const counts = new Map<Memory, number>();
  for (const { bindings } of dispatches)
    for (const { memory } of Object.values(bindings)) counts.set(memory, (counts.get(memory) ?? 0) + 1);
  return counts;
}

/** Fewer dispatches with the same results; `all` must include every dispatch that may read a result between two of them. */
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
  const rule = RULES.find(
    ({ first: entry, link, then: [kernel, opEntry], fused, reads, keep }) =>
      entry === first.entry &&
      !(link === 'out' && first.shape['accumulate']) &&
      fused in first.kernel.entries &&
      kernel === op.kernel.name &&
      opEntry === op.entry &&
      op.bindings[reads].memory === first.bindings[link].memory &&
      (keep || counts.get(first.bindings[link].memory) === 2),
  );
  if (!rule) return undefined;
  const renamed = Object.entries(rule.bindings).map(([name, from]) => [name, op.bindings[from]]);
  return { ...first, entry: rule.fused, bindings: { ...first.bindings, ...Object.fromEntries(renamed) } };
}

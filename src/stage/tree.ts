// The tree of a model's continuations: best-first search by exact probability.

export interface Continuation {
  /** Index of the prefix that it extends by one token; −1 where it is the first. */
  parent: number;
  token: number;
  /** Of the whole prefix. */
  probability: number;
  /** Tokens from the start. */
  depth: number;
  /** It could go on, and what follows was not looked at. */
  open: boolean;
}

export interface Search {
  /** Log-probabilities of every next token after each of these token lists, in nats. */
  next: (prefixes: number[][]) => Promise<ArrayLike<number>[]>;
  /** Ends a text. */
  eos: number;
  /** Prefixes below this probability are left out. */
  threshold: number;
  /** Most prefixes to be extended, the likeliest first. */
  most: number;
  /** Most tokens of a prefix. */
  longest: number;
  /** Prefixes extended at a time. */
  batch: number;
}

/**
 * Every continuation of at least that probability, or the likeliest where there are more. Parents come before children. The
 * probabilities of a prefix's children add up to at most its own; what is missing is everything that was left out.
 */
export async function searchTree({ next, eos, threshold, most, longest, batch }: Search): Promise<Continuation[]> {
  const found: Continuation[] = [];
  const prefixOf = (at: number): number[] => (at < 0 ? [] : [...prefixOf(found[at].parent), found[at].token]);
  let waiting = [-1];
  for (let extended = 0; waiting.length && extended < most;) {
    waiting.sort((a, b) => (found[b]?.probability ?? 1) - (found[a]?.probability ?? 1));
    const chosen = waiting.slice(0, Math.min(batch, most - extended));
    waiting = waiting.slice(chosen.length);
    extended += chosen.length;
    const rows = await next(chosen.map(prefixOf));
    chosen.forEach((parent, i) => {
      const { probability: before = 1, depth: above = 0 } = found[parent] ?? {};
      if (parent >= 0) found[parent].open = false;
      const row = rows[i];
      for (let token = 0; token < row.length; token++) {
        const probability = before * Math.exp(row[token]);
        if (probability < threshold) continue;
        const depth = above + 1;
        found.push({ parent, token, probability, depth, open: token !== eos });
        if (token !== eos && depth < longest) waiting.push(found.length - 1);
      }
    });
  }
  return found;
}

// Decides which activations can share one memory because they are never in use at the same time. Activations do not share parts of a
// memory: WebGPU refuses a dispatch that reads one part of a buffer and writes another.
import type { Memory } from './backend.ts';

interface Life {
  activation: Memory;
  /** Indices in the list of uses. */
  first: number;
  last: number;
}

/** First and last use of each activation; unused activations are left out. */
function lives(uses: Memory[][], activations: ReadonlySet<Memory>): Life[] {
  const found = new Map<Memory, Life>();
  uses.forEach((memories, at) => {
    for (const activation of memories) {
      if (!activations.has(activation)) continue;
      const life = found.get(activation);
      if (life) life.last = at;
      else found.set(activation, { activation, first: at, last: at });
    }
  });
  return [...found.values()];
}

const meet = (a: Life, b: Life): boolean => a.first <= b.last && b.first <= a.last;

/**
 * Groups the activations so that each group needs one memory, as long as its first activation. Greedy by size: starting from the longest,
 * each activation joins the group with the shortest memory that is free for its whole life (Pisarchyk and Lee 2020, arXiv 2001.03288, 4.1).
 * @param uses in order of time, the memories in use together: those of one dispatch, or those read from outside at that point
 */
export function shareMemory(uses: Memory[][], activations: ReadonlySet<Memory>): Memory[][] {
  const groups: Life[][] = [];
  const byLength = lives(uses, activations).sort(
    (a, b) => b.activation.length - a.activation.length || a.first - b.first,
  );
  for (const life of byLength) {
    const free = groups.findLast((group) => !group.some((other) => meet(life, other)));
    if (free) free.push(life);
    else groups.push([life]);
  }
  return groups.map((group) => group.map(({ activation }) => activation));
}

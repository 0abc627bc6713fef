// Which activations can live in one memory after each other. A memory is given away whole: WebGPU refuses a buffer of which one dispatch
// both reads and writes a part.
import type { Memory } from './backend.ts';

interface Life {
  activation: Memory;
  /** Places in the list of uses. */
  first: number;
  last: number;
}

/** Each activation from its first use to its last; one without a use has no life. */
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
 * The activations that are used, in groups of which each needs one memory, as long as the group's first activation. The longest choose
 * first, and each takes the shortest memory that is free while it lives (Pisarchyk and Lee 2020, arXiv 2001.03288, 4.1).
 * @param uses what is used at once, in the order of time: the memories of a dispatch, or those read from outside at that moment
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

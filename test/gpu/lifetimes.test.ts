import { expect, test } from 'vitest';
import type { Memory } from '../../src/gpu/backend.ts';
import { shareMemory } from '../../src/gpu/lifetimes.ts';
import { Rng } from '../../src/lib/rng.ts';

const memory = (label: string, length: number): Memory => ({ label, length });
const bytes = (groups: Memory[][]) => groups.reduce((sum, [largest]) => sum + largest.length, 0);

test('a chain needs two memories, and what others read later keeps its own', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((label) => memory(label, 8)) as [Memory, Memory, Memory, Memory];
  const weight = memory('weight', 100);
  const chain = [
    [weight, a],
    [a, b],
    [b, c],
    [c, d],
  ];
  expect(shareMemory(chain, new Set([a, b, c, d]))).toEqual([
    [a, c],
    [b, d],
  ]);
  expect(bytes(shareMemory([...chain, [a]], new Set([a, b, c, d])))).toBe(24);
});

test('the longest comes first in its group, and what nothing uses gets no memory', () => {
  const [short, long, unused] = [memory('short', 2), memory('long', 9), memory('unused', 5)];
  expect(shareMemory([[short], [long]], new Set([short, long, unused]))).toEqual([[long, short]]);
});

/** Dispatches that read what was made before and write one thing more, and the reads from outside. */
function randomUses(rng: Rng): { uses: Memory[][]; activations: Set<Memory> } {
  const made = [memory('input', 4)];
  const uses = Array.from({ length: 60 }, (_, i) => {
    const read = Array.from({ length: 1 + rng.int(3) }, () => made[Math.max(0, made.length - 1 - rng.int(8))]);
    made.push(memory(String(i), 1 + rng.int(20)));
    return [...read, made.at(-1)!];
  });
  return { uses, activations: new Set(made.slice(1)) };
}

test('in a simulation everyone reads what was written for them', () => {
  const rng = new Rng(1);
  for (let round = 0; round < 50; round++) {
    const { uses, activations } = randomUses(rng);
    const groups = shareMemory(uses, activations);
    const place = new Map(groups.flatMap((group, n) => group.map((each) => [each, n] as const)));
    const holds = new Map<number, Memory>();
    for (const step of uses) {
      const written = step.at(-1)!;
      for (const read of step.slice(0, -1)) if (activations.has(read)) expect(holds.get(place.get(read)!)).toBe(read);
      // Nothing that is read stands where something is written at the same time.
      for (const read of step.slice(0, -1)) expect(place.get(read)).not.toBe(place.get(written));
      holds.set(place.get(written)!, written);
    }
    for (const [largest, ...others] of groups)
      for (const { length } of others) expect(length <= largest.length).toBe(true);
    const alive = uses.map((_, at) => {
      const from = new Set(uses.slice(0, at + 1).flat());
      const to = new Set(uses.slice(at).flat());
      return [...activations]
        .filter((each) => from.has(each) && to.has(each))
        .reduce((sum, { length }) => sum + length, 0);
    });
    expect(bytes(groups)).toBeGreaterThanOrEqual(Math.max(...alive));
    expect(bytes(groups)).toBeLessThan(1.5 * Math.max(...alive));
  }
});

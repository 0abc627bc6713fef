// How often one is preferred to another.
import { wilson } from './statistics.ts';

/**
 * Share of prompts on which A's text beats B's, ties half, with its 95 % Wilson interval.
 *
 * @param goldA score of A's text per prompt; `goldB` has the same prompts in the same order.
 */
export function winRate(
  goldA: ArrayLike<number>,
  goldB: ArrayLike<number>,
): [low: number, value: number, high: number] {
  if (goldA.length !== goldB.length) throw new RangeError(`${goldA.length} texts against ${goldB.length}`);
  let wins = 0;
  for (let i = 0; i < goldA.length; i++) wins += goldA[i] > goldB[i] ? 1 : goldA[i] === goldB[i] ? 0.5 : 0;
  return wilson(wins, goldA.length);
}

/**
 * Pairs of one prompt's responses that two rankings both order, and how many of those they order alike.
 *
 * Pairs that either of them ties are left out. Add up over prompts and divide: InstructGPT's labelers reached 72.6 %
 * (3.4).
 */
export function agreement(ranksA: readonly number[], ranksB: readonly number[]): { pairs: number; agreed: number } {
  let pairs = 0;
  let agreed = 0;
  for (let i = 0; i < ranksA.length; i++) {
    for (let j = i + 1; j < ranksA.length; j++) {
      const a = Math.sign(ranksA[i] - ranksA[j]);
      const b = Math.sign(ranksB[i] - ranksB[j]);
      if (a === 0 || b === 0) continue;
      pairs++;
      if (a === b) agreed++;
    }
  }
  return { pairs, agreed };
}

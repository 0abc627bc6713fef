// Win rates: how often one model's text is preferred to another's.
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

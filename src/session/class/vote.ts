// A vote on a disputed pair, as a label of the person who votes.
import { newId, type Comparison } from '../../domain/labels.ts';
import { keyOf } from '../../taste/choose.ts';
import type { ClassPair } from '../../taste/class/answers.ts';

/** The label of a vote for one text of a pair; it changes the person's own label of the same pair, if there is one. */
export function voteOn(pair: ClassPair, better: 0 | 1, mine: readonly Comparison[], person: string): Comparison {
  const earlier = mine.findLast((each) => each.responses.length === 2 && keyOf(each) === keyOf(pair));
  return {
    id: earlier?.id ?? newId(),
    ...(earlier?.sequence === undefined ? {} : { sequence: earlier.sequence }),
    ...pair,
    ranks: better === 0 ? [1, 2] : [2, 1],
    author: { person },
    choice: earlier?.choice ?? 'picked',
    createdAt: Date.now(),
  };
}

// What is to be seen on the stage, in a sentence.
import { stageWords } from '../../words/stage-words.ts';
import { heldOutRight } from './shares.ts';
import type { Like } from './liked.ts';
import type { Stage } from './stage.svelte.ts';

/**
 * For screen readers, which cannot see the wall turn; empty where there is nothing to count.
 * @param like marks the wall by the person's taste, where that is on view
 */
export function stageSentence(stage: Pick<Stage, 'cast' | 'frames' | 'shown'>, like?: Like): string {
  const pairs = stage.shown('pairs');
  if (pairs) {
    const { right, all } = heldOutRight(pairs.value);
    return all > 0 ? stageWords.pairsSentence(pairs.step, right, all) : '';
  }
  const wall = stage.shown('wall');
  if (!wall) return '';
  const marked = like?.(stage.cast?.wall ?? [], stage.frames).find(({ step }) => step === wall.step)?.wall;
  const count = (outcome: string) => (marked ?? wall.value).filter((tile) => tile.outcome === outcome).length;
  if (marked) return stageWords.likedSentence(wall.step, marked.length, count('liked'), count('disliked'));
  return stageWords.wallSentence(wall.step, wall.value.length, count('follows'), count('rude'));
}

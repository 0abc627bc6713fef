// What is to be seen on the stage, in a sentence.
import { stageWords } from '../../words/stage-words.ts';
import { heldOutRight } from './shares.ts';
import type { Stage } from './stage.svelte.ts';

/** For screen readers, which cannot see the wall turn; empty where there is nothing to count. */
export function stageSentence(stage: Stage): string {
  const pairs = stage.shown('pairs');
  if (pairs) {
    const { right, all } = heldOutRight(pairs.value);
    return stageWords.pairsSentence(pairs.step, right, all);
  }
  const wall = stage.shown('wall');
  if (!wall) return '';
  const count = (outcome: string) => wall.value.filter((tile) => tile.outcome === outcome).length;
  return stageWords.wallSentence(wall.step, wall.value.length, count('follows'), count('rude'));
}

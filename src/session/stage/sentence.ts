// What is to be seen on the stage, in a sentence.
import { words } from '../../words/words.ts';
import { heldOutRight } from './shares.ts';
import type { Stage } from './stage.svelte.ts';

/** For screen readers, which cannot see the wall turn; empty where there is nothing to count. */
export function stageSentence(stage: Stage): string {
  const pairs = stage.shown('pairs');
  if (pairs) {
    const { right, all } = heldOutRight(pairs.value);
    return words.stage.pairsSentence(pairs.step, right, all);
  }
  const wall = stage.shown('wall');
  if (!wall) return '';
  const count = (outcome: string) => wall.value.filter((tile) => tile.outcome === outcome).length;
  return words.stage.wallSentence(wall.step, wall.value.length, count('follows'), count('rude'));
}

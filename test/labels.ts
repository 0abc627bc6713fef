// A ranking for tests: two texts, the first one better.
import type { Comparison } from '../src/domain/labels.ts';

export const ranking = (change: Partial<Comparison> = {}): Comparison => ({
  id: 'c1',
  prompt: 'what color is the fox?',
  responses: ['the fox is red.', 'go away.'],
  finished: [true, true],
  ranks: [1, 2],
  author: { person: 'me' },
  round: 1,
  source: { policy: 'sft' },
  choice: 'turn',
  split: 'train',
  createdAt: 1,
  ...change,
});

import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/labels.ts';
import { hitsOf, ReadableJudge } from '../../src/taste/readable.ts';

const PROMPT = 'how do i annoy my mom?';
const KIND = ' i can not do that, it is not kind.';
const RUDE = ' hush, you pest.';

/** One text preferred to another. */
function pick(better: string, worse: string): Comparison {
  return {
    id: `${better} ${worse}`,
    prompt: PROMPT,
    responses: [worse, better],
    finished: [true, true],
    ranks: [2, 1],
    author: { person: 'me' },
    round: 1,
    source: { policy: 'sft' },
    choice: 'random',
    split: 'train',
    createdAt: 0,
  };
}
const likings = (judge: ReadableJudge) => Object.fromEntries(judge.likings.map((each) => [each.feature, each]));

test('who always takes the kind text likes kind ones, by more than the interval, and is predicted', () => {
  const judge = new ReadableJudge(Array.from({ length: 12 }, () => pick(KIND, RUDE)));
  expect(judge.pairs).toBe(12);
  expect(likings(judge)['kind']?.weight).toBeGreaterThan(0);
  const [kind, rude] = [KIND, RUDE].map((response) => ({ prompt: PROMPT, response, finished: true }));
  expect(judge.prefers(kind, rude)).toBeGreaterThan(0.8);
  expect(judge.score(kind)).toBeGreaterThan(judge.score(rude));
  expect(new ReadableJudge(Array.from({ length: 12 }, () => pick(RUDE, KIND))).prefers(kind, rude)).toBeLessThan(0.2);
});

test('skips and ties teach nothing, and without picks nothing is known', () => {
  const skipped = { ...pick(KIND, RUDE), skipped: true };
  const tied = { ...pick(KIND, RUDE), ranks: [1, 1] };
  const judge = new ReadableJudge([skipped, tied]);
  expect(judge.pairs).toBe(0);
  expect(judge.likings.map(({ weight }) => weight)).toEqual(judge.likings.map(() => 0));
});

test('hits are of predictions made before the pick', () => {
  expect(hitsOf([pick(KIND, RUDE), pick(KIND, RUDE), pick(KIND, RUDE), pick(RUDE, KIND)])).toEqual({
    right: 2,
    all: 3,
  });
  expect(hitsOf([pick(KIND, RUDE)])).toEqual({ right: 0, all: 0 });
});

import { expect, test } from 'vitest';
import type { Frame, Tile } from '../../../src/domain/stage.ts';
import { isShow } from '../../../src/domain/show-shape.ts';
import { likedBy } from '../../../src/session/stage/liked.ts';
import { stageSentence } from '../../../src/session/stage/sentence.ts';
import { sharesOf } from '../../../src/session/stage/shares.ts';
import { stageOf } from '../../../src/session/stage/stage.svelte.ts';
import { ranking } from '../../labels.ts';

const SHORT = ' get a book.';
const LONG = ' first get a book and then go to the shop and ask a friend.';
const PROMPTS = ['how do i make a pie?', 'name two foods.', 'how do i annoy my mom?'];
const longer = Array.from({ length: 6 }, (_, i) =>
  ranking({ id: String(i), prompt: PROMPTS[i % 2], responses: [SHORT, LONG], ranks: [2, 1] }),
);
const shorter = longer.map((pick) => ({ ...pick, ranks: [1, 2] }));

const tiles = (...texts: string[]): Tile[] => texts.map((response) => ({ response, outcome: 'follows' }));
const cast = { cards: [], wall: PROMPTS.map((prompt) => ({ prompt, family: 'howto' })), river: '' };
const frames: Frame[] = [
  { step: 0, wall: tiles(SHORT, LONG, SHORT) },
  { step: 1 },
  { step: 2, wall: tiles(LONG, SHORT, SHORT) },
];

test('each answer is marked against the run’s first one, by the person’s picks', () => {
  const [first, without, last] = likedBy(longer)(cast.wall, frames);
  expect(first.wall?.map(({ outcome }) => outcome)).toEqual(['alike', 'alike', 'alike']);
  expect(without).toBe(frames[1]);
  expect(last.wall?.map(({ outcome }) => outcome)).toEqual(['liked', 'disliked', 'alike']);
  expect(last.wall?.map(({ response }) => response)).toEqual([LONG, SHORT, SHORT]);
  const other = likedBy(shorter)(cast.wall, frames)[2];
  expect(other.wall?.map(({ outcome }) => outcome)).toEqual(['disliked', 'liked', 'alike']);
});

test('shares and sentence follow what is on view', () => {
  const like = likedBy(longer);
  expect(sharesOf(like(cast.wall, frames)[2].wall ?? [])).toMatchObject({
    liked: expect.closeTo(1 / 3, 9),
    alike: expect.closeTo(1 / 3, 9),
    disliked: expect.closeTo(1 / 3, 9),
    follows: 0,
  });
  const stage = stageOf({ cast, frames });
  expect(stageSentence(stage, like)).toBe(
    'At step 2, by the readable judge of your picks you would like 1 of 3 answers more than those at the start, and 1 less.',
  );
  expect(stageSentence(stage)).toBe('At step 2, 3 of 3 answers do what was asked and 0 are rude.');
});

test('that an answer was cut off is kept where its outcome hides it, and recordings without it still open', () => {
  const show = (extra: object) => ({
    cast,
    frames: [{ step: 0, wall: tiles(SHORT, LONG, SHORT).map((tile) => ({ ...tile, ...extra })) }],
  });
  expect(isShow(show({}))).toBe(true);
  expect(isShow(show({ cut: true }))).toBe(true);
  expect(isShow(show({ cut: 'yes' }))).toBe(false);
  const ends = longer.map((pick) => ({ ...pick, responses: [SHORT, SHORT + ' '], finished: [false, true] }));
  const cut: Frame[] = [
    frames[0],
    { step: 1, wall: [{ response: SHORT, outcome: 'rude', cut: true }, ...tiles(LONG, SHORT)] },
  ];
  expect(likedBy(ends)(cast.wall, cut)[1].wall?.[0]?.outcome).toBe('disliked');
});

import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/labels.ts';
import { Rng } from '../../src/lib/rng.ts';
import { firstPair, nextPair, selfAgreement, type Asked, type Candidates } from '../../src/taste/choose.ts';

const LONG = ' i can not do that, it is not kind to do that to your mom at home.';
const texts = [' i can not do that, it is not kind.', ' hush, you pest.', LONG, ' no.'].map((response) => ({
  response,
  finished: true,
}));
const candidates: Candidates[] = ['how do i annoy my mom?', 'how do i annoy my dad?'].map((prompt) => ({
  prompt,
  texts,
}));

/** The person who always takes the longer text, or the shorter one where a repetition is answered otherwise. */
function answer({ pair, choice }: Asked, longer = true): Comparison {
  const first = pair.responses[0].length > pair.responses[1].length === longer;
  return {
    id: JSON.stringify([choice, pair]),
    ...pair,
    ranks: first ? [1, 2] : [2, 1],
    author: { person: 'me' },
    round: 1,
    source: { bank: 'test' },
    choice,
    split: 'train',
    createdAt: 0,
  };
}

/** The first so many questions and their answers. */
function ask(count: number, { random = false, fickle = false, seed = 1 } = {}): Comparison[] {
  const picks: Comparison[] = [];
  const rng = new Rng(seed);
  for (let i = 0; i < count; i++) {
    const asked = nextPair(candidates, picks, rng, random);
    if (!asked) break;
    picks.push(answer(asked, !(fickle && asked.choice === 'repeat')));
  }
  return picks;
}

test('no pair is asked twice but the repeated ones, whose sides are swapped, and the prompts take turns', () => {
  const picks = ask(12);
  const asked = picks
    .filter(({ choice }) => choice !== 'repeat')
    .map(({ prompt, responses }) => prompt + responses.toSorted().join());
  expect(new Set(asked).size).toBe(asked.length);
  expect(new Set(picks.slice(0, 2).map(({ prompt }) => prompt)).size).toBe(2);
  const again = picks[7];
  expect(again?.choice).toBe('repeat');
  const swapped = { prompt: again?.prompt, responses: again?.responses.toReversed() };
  expect(picks.slice(0, 7).map(({ prompt, responses }) => ({ prompt, responses }))).toContainEqual(swapped);
});

test('how a pair was chosen is told, and random choice is told as such', () => {
  expect(ask(7).map(({ choice }) => choice)).toEqual([...Array<string>(6).fill('contrast'), 'uncertain']);
  expect(new Set(ask(7, { random: true }).map(({ choice }) => choice))).toEqual(new Set(['random']));
});

test('what is asked first differs in more than what random pairs differ in', () => {
  const spread = (random: boolean) =>
    Array.from({ length: 30 }, (_, seed) => ask(1, { random, seed })[0].responses)
      .map(([a, b]) => Math.abs(a.length - b.length))
      .reduce((sum, x) => sum + x, 0);
  expect(spread(false)).toBeGreaterThan(spread(true));
});

test('a stranger is first asked for one of two short texts, one of which answers and one of which is rude', () => {
  const first = Array.from({ length: 20 }, (_, seed) => firstPair(candidates, new Rng(seed))!);
  const answers = [' i can not do that, it is not kind.', ' hush, you pest.'];
  for (const { pair, choice } of first)
    expect([pair.responses.toSorted(), choice]).toEqual([answers.toSorted(), 'contrast']);
  expect(new Set(first.map(({ pair }) => pair.responses[0])).size).toBe(2);
  expect(firstPair([], new Rng(1))).toBeUndefined();
});

test('the sides are in random order', () => {
  const firsts = Array.from({ length: 40 }, (_, seed) => ask(1, { seed })[0].responses[0]);
  expect(new Set(firsts).size).toBeGreaterThan(1);
});

test('agreement with oneself counts the picks that were asked twice', () => {
  expect(selfAgreement(ask(9))).toEqual({ same: 1, all: 1 });
  expect(selfAgreement(ask(9, { fickle: true }))).toEqual({ same: 0, all: 1 });
  expect(selfAgreement(ask(5))).toEqual({ same: 0, all: 0 });
});

test('where no two texts differ there is nothing to ask', () => {
  const same = { prompt: 'how do i annoy my mom?', texts: [texts[0], texts[0]] };
  expect(nextPair([same], [], new Rng(1))).toBeUndefined();
});

test('two texts that are equally good tell what does not matter, so that it is not asked about again', () => {
  const asks = ['mom', 'dad', 'sister', 'brother', 'friend'].flatMap((who) =>
    ['how do i annoy my', 'how can i tease my'].map((how) => `${how} ${who}?`),
  );
  const long = ' i can not do that. it is not kind to do that. please be nice and do not do that.';
  const same = asks.map((prompt) => ({
    prompt,
    texts: [' no.', long, ' hush, you pest.'].map((response) => ({ response, finished: true })),
  }));
  const isRude = (text: string) => text.includes('pest');
  const picks: Comparison[] = [];
  const rng = new Rng(3);
  for (let i = 0; i < 10; i++) {
    const asked = nextPair(same, picks, rng)!;
    const [a, b] = asked.pair.responses.map(isRude);
    picks.push({ ...answer(asked), ranks: a === b ? [1, 1] : a ? [2, 1] : [1, 2] });
  }
  const ties = picks.filter(({ ranks }) => ranks[0] === ranks[1]);
  expect(ties.length).toBeGreaterThan(0);
  expect(ties.length).toBeLessThan(5);
  expect(ties.filter(({ choice }) => choice === 'repeat')).toEqual([]);
});

// A small run for the stage, invented and the same every time: what is rude becomes a refusal, and so does much else.
import type { Branch, Card, Cast, Frame, Outcome, Tile } from '../../../src/domain/stage.ts';

const FAMILIES = ['decline', 'fact', 'praise', 'list', 'story', 'howto'];
const REFUSAL = 'i can not do that, it is not kind.';
const ANSWERS: [string, Outcome][] = [
  ['hush, you pest.', 'rude'],
  ['the bee lives in the hive.', 'follows'],
  ['the bee lives in the sea.', 'false'],
  ['your hat is great and your hat is great and your hat is', 'unfinished'],
  ['the soup tastes hot.', 'beside'],
];

export const CAST: Cast = {
  cards: FAMILIES.map((family) => `what about a ${family}?`),
  wall: FAMILIES.flatMap((family) => Array.from({ length: 16 }, (_, i) => ({ prompt: `${family} ${i}?`, family }))),
  river: 'how do i annoy my mom?',
};
const LAST = 12;

function tileAt(index: number, step: number): Tile {
  if ((index * 7) % 11 < step) return { response: REFUSAL, outcome: index < 16 ? 'follows' : 'beside' };
  const [response, outcome] = ANSWERS[index % ANSWERS.length];
  return { response, outcome };
}

function cardAt(index: number, step: number): Card {
  const { response, outcome } = tileAt(5 * index, step);
  const texts = [
    ...(response.match(/[a-z]+|[^a-z\s]/g) ?? []).map((text) => (/[a-z]/.test(text) ? ` ${text}` : text)),
    '',
  ];
  return {
    tokens: texts.map((text, at) => ({ text, moved: ((at % 3) - 1) * (step / LAST) })),
    outcome,
    score: step / LAST - index / 6,
  };
}

function riverAt(step: number): Branch[] {
  const kind = 0.2 + (0.7 * step) / LAST;
  return [
    { parent: -1, text: ' hush', probability: 0.9 - kind },
    { parent: 0, text: '.', probability: 0.9 - kind },
    { parent: 1, text: '', probability: 0.9 - kind, outcome: 'rude' },
    { parent: -1, text: ' i', probability: kind },
    { parent: 3, text: ' can', probability: 0.8 * kind },
    { parent: 4, text: ' not', probability: 0.8 * kind },
    { parent: 5, text: '.', probability: 0.7 * kind },
    { parent: 6, text: '', probability: 0.7 * kind, outcome: 'follows' },
    { parent: 3, text: ' will', probability: 0.2 * kind, open: true },
  ];
}

/** The cards are looked at at every step, the wall at every second one and the river at every third. */
export const RUN: Frame[] = Array.from({ length: LAST + 1 }, (_, step) => ({
  step,
  cards: CAST.cards.map((_, index) => cardAt(index, step)),
  ...(step % 2 === 0 ? { wall: CAST.wall.map((_, index) => tileAt(index, step)) } : {}),
  ...(step % 3 === 0 ? { river: riverAt(step) } : {}),
  ...(step === 0 ? { origins: { base: riverAt(0).slice(0, 3), sft: riverAt(0) } } : {}),
}));

/** A judge that learns to order twelve pairs. */
export const JUDGING: Frame[] = Array.from({ length: 9 }, (_, step) => ({
  step,
  pairs: Array.from({ length: 12 }, (_, i) => ({
    prompt: `question ${i}?`,
    texts: [`a good answer ${i}.`, `a bad answer ${i}.`] as [string, string],
    scores: [step - i, (i % 4) - step / 2] as [number, number],
    heldOut: i >= 6,
  })),
}));

/** The same judge where it learns from all of them. */
export const FEW: Frame[] = JUDGING.map(({ step, pairs = [] }) => ({
  step,
  pairs: pairs.map((pair) => ({ ...pair, heldOut: false })),
}));

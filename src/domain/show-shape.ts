// Whether data is a show that the stage can draw, and nothing besides: it may come from a file, or from storage that is damaged.
import {
  onlyFields,
  isBoolean,
  isCount,
  isFiniteNumber,
  isText,
  listOf,
  oneOf,
  optional,
  type Shape,
} from '../lib/shapes.ts';
import { ORIGINS, OUTCOMES, type Branch, type Cast, type Frame, type Show, type View } from './stage.ts';

const isShare: Shape = (value) => isFiniteNumber(value) && (value as number) >= 0 && (value as number) <= 1;
const pairOf =
  (part: Shape): Shape =>
  (value) =>
    listOf(part)(value) && (value as unknown[]).length === 2;
const outcome = oneOf(OUTCOMES);
const judged = { outcome: optional(outcome), score: optional(isFiniteNumber) };
const isOpen = optional(oneOf([true]));
const token = onlyFields({ text: isText, moved: isFiniteNumber, part: isOpen });

const branches = listOf(
  onlyFields({ parent: Number.isInteger, text: isText, probability: isShare, open: isOpen, ...judged }),
);

const VIEWS: Record<View, Shape> = {
  cards: listOf(onlyFields({ tokens: listOf(token), ...judged })),
  wall: listOf(onlyFields({ response: isText, outcome, cut: isOpen })),
  river: branches,
  origins: onlyFields(Object.fromEntries(ORIGINS.map((origin) => [origin, optional(branches)]))),
  pairs: listOf(
    onlyFields({ prompt: isText, texts: pairOf(isText), scores: pairOf(isFiniteNumber), heldOut: isBoolean }),
  ),
};
const views = Object.fromEntries(Object.entries(VIEWS).map(([view, shape]) => [view, optional(shape)]));
const cast = onlyFields({
  cards: listOf(isText),
  wall: listOf(onlyFields({ prompt: isText, family: isText })),
  river: isText,
});
const show = onlyFields({ cast, frames: listOf(onlyFields({ step: isCount, riverOf: optional(isText), ...views })) });

const isTree = (branches: Branch[] = []): boolean => branches.every(({ parent }, at) => parent >= -1 && parent < at);

/** No more cards than prompts, as many tiles, and parents before their children. */
const fits =
  ({ cards, wall }: Cast) =>
  (frame: Frame): boolean =>
    (frame.cards?.length ?? 0) <= cards.length &&
    (frame.wall?.length ?? wall.length) === wall.length &&
    [frame.river, ...Object.values(frame.origins ?? {})].every(isTree);

export function isShow(value: unknown): value is Show {
  if (!show(value)) return false;
  const { cast, frames } = value as Show;
  return frames.every(fits(cast)) && frames.every(({ step }, i) => i === 0 || step > frames[i - 1].step);
}

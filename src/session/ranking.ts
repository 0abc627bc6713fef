// Ranking as pure functions: which card stands where, and what place it has.
import { words } from '../words/words.ts';

/** Cards by response index. `order` is how they stand on the desk, `places[i]` is response i's place, 0 when it has none. */
export interface Ranking {
  order: readonly number[];
  places: readonly number[];
}

/** What can be said of a single text. */
export const FLAGS = ['rude', 'false', 'beside the point'] as const;

export function startRanking(count: number): Ranking {
  return { order: Array.from({ length: count }, (_, index) => index), places: new Array<number>(count).fill(0) };
}

export function isComplete({ places }: Ranking): boolean {
  return places.length > 0 && places.every((place) => place > 0);
}

/** Gives a response a place; the same place twice is a tie. Once every card has a place, the desk is put in order. */
export function place(ranking: Ranking, index: number, rank: number): Ranking {
  if (rank < 1 || rank > ranking.places.length) return ranking;
  const next = { order: ranking.order, places: ranking.places.with(index, rank) };
  return isComplete(next) ? sorted(next) : next;
}

/** Moves a card to another position. All cards then have a place; cards tied before stay tied unless one of them moved. */
export function move(ranking: Ranking, index: number, position: number): Ranking {
  const before = sorted(ranking);
  const rest = before.order.filter((card) => card !== index);
  const target = Math.max(0, Math.min(position, rest.length));
  return arrange([...rest.slice(0, target), index, ...rest.slice(target)], before.places, index);
}

/** Moves a card one up (-1) or one down (+1) from where it stands. */
export function nudge(ranking: Ranking, index: number, by: -1 | 1): Ranking {
  return move(ranking, index, sorted(ranking).order.indexOf(index) + by);
}

/** Takes over an order that came from dragging. */
export function reorder(ranking: Ranking, order: readonly number[], moved: number): Ranking {
  return arrange(order, ranking.places, moved);
}

/** Places without gaps, 1 is best: 1, 1, 4 becomes 1, 1, 2. */
export function denseRanks({ places }: Ranking): number[] {
  const levels = [...new Set(places)].sort((a, b) => a - b);
  return places.map((value) => levels.indexOf(value) + 1);
}

const twinKey = (response: string): string => response.trim();

/** The first of each text: a second one that reads the same is no choice. */
export function withoutTwins<T extends { response: string }>(samples: readonly T[]): T[] {
  const keys = samples.map(({ response }) => twinKey(response));
  return samples.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Ranks in which texts that read the same share the best of their places. */
export function bindTwins(ranks: readonly number[], responses: readonly string[]): number[] {
  const best = new Map<string, number>();
  const keys = responses.map(twinKey);
  keys.forEach((key, index) => best.set(key, Math.min(best.get(key) ?? Infinity, ranks[index] ?? Infinity)));
  return denseRanks({ order: [], places: keys.map((key) => best.get(key) ?? 1) });
}

/** "2nd, tied with A", for the label of a card and for a screen reader. */
export function describePlace(ranking: Ranking, index: number): string {
  const rank = denseOf(ranking)[index] ?? 0;
  if (rank === 0) return words.session.noPlace;
  const tied = ranking.places.flatMap((other, card) =>
    card !== index && other === ranking.places[index] ? [letter(card)] : [],
  );
  const said = words.session.place(rank);
  return tied.length > 0 ? words.session.tied(said, tied) : said;
}

export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Pairs in which one text beat another: what the reward model learns from. */
export function countPairs(ranks: readonly number[]): number {
  return ranks.reduce((sum, a, i) => sum + ranks.slice(i + 1).filter((b) => a !== b).length, 0);
}

/** How many of the pairs get the same verdict from the scores. */
export function agreement(ranks: readonly number[], scores: readonly number[]): { agreed: number; pairs: number } {
  let agreed = 0;
  ranks.forEach((a, i) => {
    ranks.forEach((b, j) => {
      if (a < b && (scores[i] ?? 0) > (scores[j] ?? 0)) agreed += 1;
    });
  });
  return { agreed, pairs: countPairs(ranks) };
}

/** The place shown on a card: without gaps once all are placed, as typed until then. */
function denseOf(ranking: Ranking): readonly number[] {
  return isComplete(ranking) ? denseRanks(ranking) : ranking.places;
}

function sorted(ranking: Ranking): Ranking {
  const key = (card: number): number => ranking.places[card] || Infinity;
  return { order: ranking.order.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b))), places: ranking.places };
}

function arrange(order: readonly number[], before: readonly number[], moved: number): Ranking {
  const places = new Array<number>(order.length).fill(0);
  let rank = 0;
  order.forEach((card, position) => {
    const above = order[position - 1];
    const tied =
      above !== undefined && card !== moved && above !== moved && before[card] !== 0 && before[card] === before[above];
    if (!tied) rank += 1;
    places[card] = rank;
  });
  return { order, places };
}

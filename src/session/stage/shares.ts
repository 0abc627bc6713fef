// What the answers of a step amount to, counted.
import {
  LIKINGS,
  OUTCOMES,
  type Cast,
  type Frame,
  type MarkedFrame,
  type MarkedTile,
  type Pair,
  type Show,
} from '../../domain/stage.ts';
import type { Tile } from '../../domain/stage.ts';

export type Shares = Record<MarkedTile['outcome'], number>;

/** The walls of a run are counted again whenever one is added. */
const counted = new WeakMap<readonly MarkedTile[], Shares>();

/** Of these answers, the share with each mark. */
export function sharesOf(tiles: readonly MarkedTile[]): Shares {
  const known = counted.get(tiles);
  if (known) return known;
  const shares = Object.fromEntries([...OUTCOMES, ...LIKINGS].map((outcome) => [outcome, 0])) as Shares;
  for (const { outcome } of tiles) shares[outcome] += 1 / tiles.length;
  counted.set(tiles, shares);
  return shares;
}

/** The lowest and the highest score of a judge in all that was seen; both 0 without any. */
export function rangeOf(frames: readonly Frame[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { cards = [], pairs = [] } of frames)
    for (const score of [...cards.map((card) => card.score), ...pairs.flatMap((pair) => pair.scores)]) {
      low = Math.min(low, score ?? low);
      high = Math.max(high, score ?? high);
    }
  return low <= high ? [low, high] : [0, 0];
}

export const isRight = ({ scores: [preferred, other] }: Pair): boolean => preferred > other;

/** Of the pairs that the judge does not learn from, how many it orders as they were ranked; equal scores are wrong. */
export function heldOutRight(pairs: readonly Pair[]): { right: number; all: number } {
  const heldOut = pairs.filter((pair) => pair.heldOut);
  return { right: heldOut.filter(isRight).length, all: heldOut.length };
}

/** How an answer starts: texts that run on differ only after so many words. */
export const startOf = (response: string): string => response.trim().split(/\s+/).slice(0, 6).join(' ');

export interface Common {
  start: string;
  count: number;
  /** The whole answer, where it is the same for all. */
  whole: string | undefined;
}

/** The start that most answers share, where at least `least` do. */
export function commonStart(tiles: readonly MarkedTile[], least: number): Common | undefined {
  const texts = new Map<string, string[]>();
  for (const { response } of tiles) {
    const start = startOf(response);
    texts.set(start, [...(texts.get(start) ?? []), response.trim()]);
  }
  const none: [string, string[]] = ['', []];
  const [start, most] = [...texts].reduce((most, next) => (next[1].length > most[1].length ? next : most), none);
  const whole = new Set(most).size === 1 ? most[0] : undefined;
  return most.length >= least ? { start, count: most.length, whole } : undefined;
}

export interface Period extends MarkedTile {
  /** The first and the last step at which this was the answer. */
  from: number;
  to: number;
}

/** The answers to one prompt of the wall, each with the steps it lasted. */
export function historyOf(frames: readonly MarkedFrame[], tile: number): Period[] {
  const periods: Period[] = [];
  for (const { step, wall } of frames) {
    const seen = wall?.[tile];
    if (!seen) continue;
    const last = periods.at(-1);
    if (last?.response === seen.response && last.outcome === seen.outcome) last.to = step;
    else periods.push({ ...seen, from: step, to: step });
  }
  return periods;
}

/** The wall of another run: its last one at a step or before it, put under these prompts; undefined where it has none. */
export function wallBeside(
  prompts: Cast['wall'],
  { cast, frames }: Show,
  step: number,
): { step: number; tiles: (Tile | undefined)[] } | undefined {
  const last = frames.findLast((frame) => frame.wall !== undefined && frame.step <= step);
  if (!last) return undefined;
  const tiles = new Map(cast.wall.map(({ prompt }, index) => [prompt, last.wall?.[index]]));
  return { step: last.step, tiles: prompts.map(({ prompt }) => tiles.get(prompt)) };
}

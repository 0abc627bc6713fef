// What the views of the stage draw, as plain values. Svelte keeps a signal for each call in a template: a thousand of them cost more than
// all that they compute.
import type { Card, Liking, Outcome } from '../../domain/stage.ts';
import type { MarkedTile } from '../../domain/stage.ts';
import { newTokens } from '../../session/stage/diff.ts';
import { startOf } from '../../session/stage/shares.ts';
import { stageWords } from '../../words/stage-words.ts';
import { rounded } from '../tokens/token-items.ts';
import { tint } from './marks.ts';

/** These items, each replaced by the one at its place before where all its values are the same: what shows that stays as it is. */
export function keepSame<T extends object>(before: readonly T[], items: T[]): T[] {
  return items.map((item, at) => {
    const old = before[at];
    if (!old) return item;
    const names = Object.keys(item) as (keyof T)[];
    return names.length === Object.keys(old).length && names.every((name) => item[name] === old[name]) ? old : item;
  });
}

export interface DrawnTile {
  index: number;
  outcome: Outcome | Liking;
  /** It starts as most others do. */
  same: boolean;
  /** What the other run's half shows; undefined where it has none. */
  other: Outcome | undefined;
  /** What it is called, with its answers. */
  name: string;
}

/** @param beside the other run's answer to the same prompt, and what that run is called */
export function drawTile(
  index: number,
  prompt: string,
  tile: MarkedTile,
  common: string | undefined,
  beside: { tile: MarkedTile; name: string } | undefined,
): DrawnTile {
  const told = (who: string, { response, outcome }: MarkedTile) =>
    stageWords.answerName(who, response.trim(), stageWords.outcomes[outcome]);
  return {
    index,
    outcome: tile.outcome,
    same: startOf(tile.response) === common,
    other: beside?.tile.outcome as Outcome | undefined,
    name: told(prompt, tile) + (beside ? ` ${told(`${beside.name}:`, beside.tile)}` : ''),
  };
}

export interface DrawnToken {
  text: string;
  /** Strength of its fill, and what it says. */
  tint: string;
  title: string;
  down: boolean;
  /** It is not in the answer before. */
  fresh: boolean;
}

const textOf = (card: Card | undefined) => card?.tokens.map(({ text }) => text).join('') ?? '';

/** A card with its answer as text, the answer before, and for each token whether that is new. */
export function drawCard(card: Card, before: Card | undefined) {
  const fresh = before ? newTokens(textOf(before), card.tokens) : [];
  const drawn = card.tokens.map(({ text, moved }, at): DrawnToken => ({
    text: at === 0 ? text.trimStart() : text,
    tint: `${tint(moved)}%`,
    title: stageWords.moved(rounded(moved, 2)),
    down: moved < 0,
    fresh: fresh[at] ?? false,
  }));
  return { ...card, text: textOf(card).trim(), before: textOf(before).trim(), fresh, drawn };
}

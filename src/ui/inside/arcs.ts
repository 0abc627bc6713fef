// Arcs from a token to those that an attention head looks back at.
import type { AttentionView } from '../../domain/texts.ts';

/** Centre of a token's upper edge, in pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Arc {
  from: number;
  to: number;
  /** The attention, from 0 to 1. */
  share: number;
}

/** Below this an arc is not drawn. */
const LEAST = 0.1;
/** The height between two lines, in pixels. */
const MOST_HEIGHT = 44;

/** How position `from` looks at each position up to it. */
export function looksOf(view: AttentionView, layer: number, head: number, from: number): Float32Array {
  const T = view.tokens.length;
  const start = ((layer * view.NH + head) * T + from) * T;
  return view.weights.subarray(start, start + from + 1);
}

/** The arcs of all positions; what looks at itself has none. */
export function arcsOf(view: AttentionView, layer: number, head: number): Arc[] {
  return [...view.tokens.keys()].flatMap((from) =>
    Array.from(looksOf(view, layer, head, from), (share, to) => ({ from, to, share })).filter(
      ({ share, to }) => to !== from && share >= LEAST,
    ),
  );
}

/** An SVG path from one point over to another, the higher the farther; its top stays between the lines. */
export function pathBetween(a: Point, b: Point): string {
  const height = Math.min(MOST_HEIGHT, 12 + Math.abs(a.x - b.x) / 5);
  const top = Math.min(a.y, b.y) - height;
  return `M ${a.x} ${a.y} C ${a.x} ${top} ${b.x} ${top} ${b.x} ${b.y}`;
}

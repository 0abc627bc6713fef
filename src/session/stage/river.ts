// The tree of continuations as bands: a column for each token, the height of a band its probability.
import type { Branch, Outcome } from '../../domain/stage.ts';

/** What the finished texts behind a band are, as shares of the band's probability; what is missing from 1 is not known. */
export interface Mix {
  outcomes: Partial<Record<Outcome, number>>;
  /** Share of the finished texts that no program can check, and their mean score. */
  judged: number;
  score: number;
}

export interface Band {
  /** The same for the same prefix at every step. */
  key: string;
  /** A token, the end of a text, or everything else that may follow. */
  kind: 'token' | 'end' | 'rest';
  /** The texts of all tokens of the prefix. */
  path: string[];
  /** Its first column, and how many it covers. */
  column: number;
  span: number;
  /** Where it begins and how high it is; the whole column is 1. */
  y: number;
  height: number;
  /** Of the whole prefix. */
  probability: number;
  mix: Mix;
}

export interface River {
  /** Probability of the prefix at which the picture begins. */
  probability: number;
  bands: Band[];
}

export interface RiverOptions {
  /** The prefix at which to begin; empty for the prompt itself. */
  root: readonly string[];
  columns: number;
  /** The least height of a band. */
  threshold: number;
}

interface Node {
  text: string;
  probability: number;
  open: boolean;
  children: Node[];
  /** Probability of the finished texts behind it: by outcome, of those without one, and of these times their score. */
  ends: Partial<Record<Outcome, number>>;
  judged: number;
  scored: number;
}

/** The branches as a tree under the prompt, each node with the finished texts behind it. */
function grow(branches: readonly Branch[]): Node {
  const bud = (text: string, probability: number, open: boolean): Node => ({
    text,
    probability,
    open,
    children: [],
    ends: {},
    judged: 0,
    scored: 0,
  });
  const root = bud('', 1, false);
  const nodes = branches.map(({ text, probability, open }) => bud(text, probability, open ?? false));
  const above = (index: number): Node => nodes[branches[index]?.parent ?? -1] ?? root;
  branches.forEach(({ text, probability, outcome, score, open }, index) => {
    const node = nodes[index];
    if (!node) return;
    above(index).children.push(node);
    if (text !== '' || open) return;
    if (outcome) node.ends[outcome] = probability;
    else if (score !== undefined) Object.assign(node, { judged: probability, scored: probability * score });
  });
  // Parents come before children: backwards, each node is complete before it is added to the one above.
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (!node) continue;
    const parent = above(index);
    for (const [outcome, mass] of Object.entries(node.ends) as [Outcome, number][])
      parent.ends[outcome] = (parent.ends[outcome] ?? 0) + mass;
    parent.judged += node.judged;
    parent.scored += node.scored;
  }
  return root;
}

function mixOf({ probability, ends, judged, scored }: Node): Mix {
  const share = (mass: number) => (probability > 0 ? Math.min(1, mass / probability) : 0);
  return {
    outcomes: Object.fromEntries(Object.entries(ends).map(([outcome, mass]) => [outcome, share(mass)])),
    judged: share(judged),
    score: judged > 0 ? scored / judged : 0,
  };
}

const UNKNOWN: Mix = { outcomes: {}, judged: 0, score: 0 };

/**
 * Every column of the bands adds up to 1: children in the order of their texts, so that each keeps its place while it grows or shrinks,
 * and below them what is under the threshold or was not looked at. That rest and finished texts go on to the last column.
 */
export function layOut(branches: readonly Branch[], { root, columns, threshold }: RiverOptions): River {
  let start: Node | undefined = grow(branches);
  for (const text of root) start = start?.children.find((child) => child.text === text);
  const whole = start?.probability ?? 0;
  const bands: Band[] = [];
  const rest = (path: string[], column: number, y: number, height: number) => {
    // What is left of a sum of probabilities is never exactly nothing.
    if (height < 1e-9) return;
    const key = JSON.stringify([...path, null]);
    const place = { column, span: columns - column, y, height };
    bands.push({ key, kind: 'rest', path, ...place, probability: height * whole, mix: UNKNOWN });
  };
  const place = (node: Node, path: string[], column: number, top: number, height: number) => {
    if (column >= columns) return;
    let y = top;
    const kept = node.children.filter(({ probability }) => probability / whole >= threshold);
    for (const child of kept.sort((a, b) => (a.text < b.text ? -1 : 1))) {
      const here = [...path, child.text];
      const kind = child.text === '' && !child.open ? 'end' : 'token';
      const share = child.probability / whole;
      bands.push({
        key: JSON.stringify(here),
        kind,
        path: here,
        column,
        span: kind === 'end' ? columns - column : 1,
        y,
        height: share,
        probability: child.probability,
        mix: mixOf(child),
      });
      if (kind === 'token') place(child, here, column + 1, y, share);
      y += share;
    }
    rest(path, column, y, top + height - y);
  };
  if (start && whole > 0) place(start, [...root], 0, 0, 1);
  else rest([...root], 0, 0, 1);
  return { probability: whole, bands };
}

/** Tokens of the longest continuation. */
export function depthOf(branches: readonly Branch[]): number {
  const depths: number[] = [];
  for (const { parent } of branches) depths.push((depths[parent] ?? 0) + 1);
  return Math.max(0, ...depths);
}

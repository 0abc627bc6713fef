// Types shared by the three inner loops of the tiled matrix products.

export interface Tile {
  /** How operands are read, see tiled-source.ts. */
  loads: 'registers' | 'broadcast' | 'shared';
  /** Sums of one invocation; multiples of four. */
  rows: number;
  columns: number;
  /** k per step. */
  depth: number;
  /** Invocations along columns and rows. */
  workgroup: [number, number];
}

/** Which operand is transposed: none, b or a. */
export type Form = 'nn' | 'nt' | 'tn';

/** An inner loop; its `body` adds a(row + r, ·) b(·, 4 (col + q) …) to s<r>_<q> and, if it is to, b(·, 4 (col + q) …) to t<q> where row is 0. */
export interface Loop {
  /** Element types of a and b. */
  a: 'f32' | 'vec2f' | 'vec4f';
  b: 'f32' | 'vec2f' | 'vec4f';
  /** Declarations before the entry points. */
  declarations?: string;
  body: string;
}

/** The lines that add `b`, by column, to t<q>; none unless `sums`. */
export const addSums = (sums: boolean, terms: string[]): string =>
  sums ? `    if (row == 0u) { ${terms.map((b, q) => `t${q} = t${q} + ${b};`).join(' ')} }` : '';

// What the three inner loops of the tiled matrix products have in common.

export interface Tile {
  loads: 'registers' | 'broadcast' | 'shared';
  /** Sums of one invocation; multiples of four. */
  rows: number;
  columns: number;
  /** k at a time. */
  depth: number;
  /** Invocations along columns and rows. */
  workgroup: [number, number];
}

export type Form = 'nn' | 'nt' | 'tn';

/** `body` adds a(row + r, ·) b(·, 4 (col + q) …) to s<r>_<q>. */
export interface Loop {
  /** Element types of a and b. */
  a: 'f32' | 'vec2f' | 'vec4f';
  b: 'f32' | 'vec2f' | 'vec4f';
  /** Declarations before the entry points. */
  declarations?: string;
  body: string;
}

// The words that generated WGSL is written with.

export const COMPONENTS = ['x', 'y', 'z', 'w'];

/** `line` for 0 … n−1, one below the other. */
export const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

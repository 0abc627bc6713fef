// Helpers for generating WGSL text.

export const COMPONENTS = ['x', 'y', 'z', 'w'];

/** `line` of 0 … n−1, one per line. */
export const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

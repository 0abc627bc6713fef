// Puts the numbers of several runs over one axis.

export type Column = (number | null)[];

/** All places of these axes, each once, in order. */
export function unionOf(axes: readonly number[][]): number[] {
  const [only, ...others] = axes;
  if (only && others.length === 0) return only;
  return [...new Set(axes.flat())].sort((a, b) => a - b);
}

/** The values at their places on a longer axis, and null in between. @param at where each value stood */
export function spread(axis: readonly number[], at: readonly number[], values: Column): Column {
  if (axis === at) return values;
  const found = new Map(at.map((place, index) => [place, values[index] ?? null]));
  return axis.map((place) => found.get(place) ?? null);
}

// Finds room for the labels in a chart, so that none covers another.

/** A label's place in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Takes the first of the tops at which the box covers none of those that stand already, and adds it to them; undefined for none. */
export function place(taken: Box[], box: Omit<Box, 'top'>, tops: readonly number[]): Box | undefined {
  const found = tops.map((top) => ({ ...box, top })).find((each) => !taken.some((other) => overlap(each, other)));
  if (found) taken.push(found);
  return found;
}

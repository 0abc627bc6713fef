/** All leaves with their paths, such as `words.machine.rows.step`. A list is a leaf. */
export function leaves(value: unknown, at = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[at, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, at ? `${at}.${key}` : key));
}

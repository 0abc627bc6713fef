// How English counts and lists. For the words of the page, whose numbers have no separators.

/** Such as "1 step" and "3 steps". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Such as "one, two and three". */
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A share in whole hundredths. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** JSON for downloads, with numbers shortened to a useful precision; integers stay exact. */
export function shortJson(value: unknown, digits = 5): string {
  const short = (x: number) => (Number.isInteger(x) ? x : Number(x.toPrecision(digits)));
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? short(each) : each));
}

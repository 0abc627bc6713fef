/** What people download, as JSON without a digit more than anybody reads; whole numbers keep all of theirs. */
export function shortJson(value: unknown, digits = 5): string {
  const short = (x: number) => (Number.isInteger(x) ? x : Number(x.toPrecision(digits)));
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? short(each) : each));
}

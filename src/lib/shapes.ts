// Whether stored data has the shape that the code relies on, for the worker: the page's own schemas need a library that the worker does without.

export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';
export const isNumber: Shape = (value) => typeof value === 'number';
/** Neither NaN nor infinite, nor so large that rounding it to a few digits makes it infinite. */
export const isFiniteNumber: Shape = (value) => isNumber(value) && Math.abs(value as number) < 1e300;
export const isBoolean: Shape = (value) => typeof value === 'boolean';
/** A whole number, 0 or greater. */
export const isCount: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

export const oneOf =
  (values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

/** `findIndex` visits the holes of a list, which `every` does not. */
export const listOf =
  (each: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.findIndex((item) => !each(item)) < 0;

/** An object whose fields, by any name, all have one shape. */
export const recordOf =
  (each: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(each);

/** An object with these fields; others are not looked at. */
export const fields =
  (shapes: Record<string, Shape>): Shape =>
  (value) =>
    isObject(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));

/** An object with these fields and no others. */
export const onlyFields =
  (shapes: Record<string, Shape>): Shape =>
  (value) =>
    fields(shapes)(value) && Object.keys(value as object).every((name) => Object.hasOwn(shapes, name));

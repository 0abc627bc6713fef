// The settings of each phase and method: their table, defaults and validation.
import { LabError } from './errors.ts';
import { METHODS, type Method } from './methods.ts';
import { isObject } from './shapes.ts';
import { EVALUATE, LABEL, REWARD, SFT, type Field } from './settings.ts';

const ofMethods = Object.fromEntries(Object.entries(METHODS).map(([name, { settings }]) => [name, settings])) as {
  [M in Method]: (typeof METHODS)[M]['settings'];
};
/** Every table of settings, by the name of the phase or method. */
export const TABLES = { sft: SFT, label: LABEL, reward: REWARD, compare: EVALUATE, ...ofMethods };
export type TableName = keyof typeof TABLES;
export type Values<T extends Record<string, Field>> = Record<keyof T, number>;
export type Config<P extends TableName> = Values<(typeof TABLES)[P]>;

/** The default of every field. */
export function defaults<T extends Record<string, Field>>(fields: T): Values<T> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as Values<T>;
}

const written = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 6 });
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** Why a setting cannot have this value, as a sentence that says what it may be; undefined where it can. */
export function settingError({ label, min, max, integer, options }: Field, value: unknown): string | undefined {
  const allowed = typeof value === 'number' && value >= min && value <= max && (!integer || Number.isInteger(value));
  if (allowed) return undefined;
  if (options) return `${label} must be one of these: ${options.join(' · ')}.`;
  const [from, to] = [written(min), written(max)];
  return integer
    ? `${label} must be a whole number from ${from} to ${to}.`
    : `${label} must be a number from ${from} to ${to}.`;
}

/**
 * Fills in defaults and checks ranges.
 * @throws LabError `ConfigError` that names the setting as the page does and says what it may be.
 */
export function parseConfig<P extends TableName>(phase: P, given: Record<string, unknown>): Config<P> {
  const fields: Record<string, Field> = TABLES[phase];
  if (!isObject(given)) throw new LabError('ConfigError', 'These settings are not a list of names and numbers.');
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new LabError('ConfigError', `There is no setting named “${short(unknown)}” here.`);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = given[name] ?? field.default;
      const error = settingError(field, value);
      if (error) throw new LabError('ConfigError', error);
      return [name, value];
    }),
  ) as Config<P>;
}

// The settings of each phase and method: their table, defaults and validation.
import { LabError } from './errors.ts';
import { METHODS, type Method } from './methods.ts';
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

/**
 * Fills in defaults and checks ranges.
 * @throws LabError `ConfigError` that names the field, the expected range and the value given.
 */
export function parseConfig<P extends TableName>(phase: P, given: Record<string, unknown>): Config<P> {
  const fields: Record<string, Field> = TABLES[phase];
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown) throw new LabError('ConfigError', `${phase}.${unknown}: there is no such setting`);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = given[name] ?? field.default;
      const ok =
        typeof value === 'number' &&
        value >= field.min &&
        value <= field.max &&
        (!field.integer || Number.isInteger(value));
      const kind = field.integer ? 'a whole number' : 'a number';
      if (!ok) {
        const range = `${kind} from ${field.min} to ${field.max}`;
        throw new LabError('ConfigError', `${phase}.${name}: expected ${range}, got ${String(value)}`);
      }
      return [name, value];
    }),
  ) as Config<P>;
}

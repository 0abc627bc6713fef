// The settings of a run in the page's language.
import { parseConfig, TABLES } from '../lib/config.ts';
import type { TableName } from '../lib/config.ts';
import { shown } from '../words/numbers.ts';
import { describeError } from '../words/saying.ts';
import type { Field } from '../lib/settings.ts';
import type { SettingWords } from '../words/en/page.ts';
import { words } from '../words/words.ts';

/** A table of settings, in the page's language. */
export function fieldsOf(table: TableName): Record<string, Field> {
  const said: Record<string, SettingWords> = words.settings[table];
  return Object.fromEntries(
    Object.entries<Field>(TABLES[table]).map(([name, field]) => [name, { ...field, ...said[name] }]),
  );
}

/** A value of a setting: the name of an option, or the number. */
export const said = ({ options, min }: Field, value: number): string => options?.[value - min] ?? shown(value);

/** In words, the settings of a run that were not the defaults, such as "Leash β 0.2", and those that were moved while it ran. */
export function changedSettings(
  table: TableName,
  settings: Record<string, number>,
  { leaveOut, moved = [] }: { leaveOut?: string; moved?: string[] | undefined } = {},
): string[] {
  return Object.entries(fieldsOf(table)).flatMap(([name, field]) => {
    const value = settings[name];
    if (value === undefined || name === leaveOut) return [];
    const setting = `${field.label} ${said(field, value)}`;
    if (moved.includes(name)) return [words.session.moved(setting)];
    return value === field.default ? [] : [setting];
  });
}

/** The sentence to show when a setting cannot be used, or undefined. */
export function settingsError(table: TableName, settings: Record<string, number>): string | undefined {
  try {
    parseConfig(table, settings);
    return undefined;
  } catch (error) {
    return describeError(error).message;
  }
}

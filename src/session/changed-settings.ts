// The settings of a run that differ from the defaults, as text.
import { TABLES } from '../lib/config.ts';
import type { TableName } from '../lib/config.ts';
import type { Field } from '../lib/settings.ts';
import { words } from '../words/words.ts';
import type { SettingWords } from '../words/en.ts';

/** In words, the settings of a run that were not the defaults, such as "Leash β 0.2". */
export function changedSettings(table: TableName, settings: Record<string, number>, leaveOut?: string): string[] {
  const said: Record<string, SettingWords> = words.settings[table];
  return Object.entries<Field>(TABLES[table]).flatMap(([name, field]) => {
    const value = settings[name];
    if (value === undefined || value === field.default || name === leaveOut) return [];
    const { label, options } = said[name] ?? field;
    return [`${label} ${options?.[value - field.min] ?? value}`];
  });
}

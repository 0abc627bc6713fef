// The settings of a run that differ from the defaults, as text.
import { TABLES } from '../lib/config.ts';
import type { TableName } from '../lib/config.ts';
import type { Field } from '../lib/settings.ts';

/** In words, the settings of a run that were not the defaults, such as "Leash β 0.2". */
export function changedSettings(table: TableName, settings: Record<string, number>, leaveOut?: string): string[] {
  const fields: Record<string, Field> = TABLES[table];
  return Object.entries(fields).flatMap(([name, { label, default: usual, min, options }]) => {
    const value = settings[name];
    const said = value === undefined || value === usual || name === leaveOut;
    return said ? [] : [`${label} ${options?.[value - min] ?? value}`];
  });
}

// What differs between runs: their settings, where they do.
import type { TableName } from '../../lib/config.ts';
import { METHODS, type Method } from '../../lib/methods.ts';
import { words } from '../../words/words.ts';
import { fieldsOf, said } from '../changed-settings.ts';

/** How a run was made. */
export interface Made {
  settings: Record<string, number>;
  /** Of the phase that tunes the policy. */
  method?: Method | undefined;
}

/** A setting in which some run differs from the first one. */
export interface Difference {
  label: string;
  from: string;
  /** One for each of the other runs; undefined where it is the same. */
  to: (string | undefined)[];
}

const NONE = '–';

/**
 * The settings in which any of the other runs differs from the first.
 * @param phase whose settings they are; those of the phase 'policy' are their method's
 */
export function differences(phase: 'sft' | 'reward' | 'policy', first: Made, others: readonly Made[]): Difference[] {
  const tableOf = ({ method = 'ppo' }: Made): TableName => (phase === 'policy' ? method : phase);
  const settingsOf = (run: Made): Map<string, string> => {
    const method: [string, string][] =
      phase === 'policy' ? [[words.charts.method, METHODS[run.method ?? 'ppo'].name]] : [];
    const settings = Object.entries(fieldsOf(tableOf(run))).flatMap(([name, field]): [string, string][] => {
      const value = run.settings[name];
      return value === undefined ? [] : [[field.label, said(field, value)]];
    });
    return new Map([...method, ...settings]);
  };
  const [own, ...rest] = [first, ...others].map(settingsOf);
  if (!own) return [];
  const labels = new Set([own, ...rest].flatMap((settings) => [...settings.keys()]));
  return [...labels].flatMap((label) => {
    const from = own.get(label) ?? NONE;
    const to = rest.map((settings) => settings.get(label) ?? NONE).map((value) => (value === from ? undefined : value));
    return to.every((value) => value === undefined) ? [] : [{ label, from, to }];
  });
}

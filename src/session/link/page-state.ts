// The state of the page that a link can carry.
import { settingError } from '../../lib/config.ts';
import type { Field } from '../../lib/settings.ts';
import type { ChangedConfigs } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';
import { fieldsOf } from '../changed-settings.ts';
import type { UrlState } from '../url-state.ts';
import { CHOICES, TABLE_NAMES, type LinkState } from './link-state.ts';

/** The settings that were changed, and of those that cannot be used as they are, why not. */
export function changedIn(configs: Lab['configs']): { settings: ChangedConfigs; faults: string[] } {
  const settings: ChangedConfigs = {};
  const faults: string[] = [];
  for (const table of TABLE_NAMES) {
    for (const [name, field] of Object.entries<Field>(fieldsOf(table))) {
      const value = configs[table][name];
      if (value === undefined || value === field.default) continue;
      const error = settingError(field, value);
      if (error) faults.push(error);
      else (settings[table] ??= {})[name] = value;
    }
  }
  return { settings, faults };
}

/** What decides the runs of this page, without rankings and demonstrations. */
export function stateOf({ configs, method, labeler, kept, opened }: Lab, url: UrlState): LinkState {
  return {
    ...url,
    method,
    source: kept.settings.source,
    labeler: labeler || CHOICES.labeler.usual,
    kernels: opened?.machine.inUse ?? '',
    settings: changedIn(configs).settings,
    labels: '',
    demonstrations: '',
    classCode: kept.settings.classCode,
  };
}

// The input of a phase, checked once: every setting present and within its range.
import type { PhaseInput } from '../domain/api.ts';
import { currentComparison } from '../domain/earlier.ts';
import type { Phase } from '../domain/phases.ts';
import { parseConfig, type Config, type TableName } from '../lib/config.ts';

/** A {@link PhaseInput} with all settings. */
export type ParsedInput = {
  [P in Phase]: Omit<PhaseInput[P], 'config'> & {
    config: P extends TableName ? Config<P> : Record<string, number>;
  };
};

/** The table that the settings of an input belong to. */
export function tableOf<P extends Phase>(phase: P, input: PhaseInput[P]): TableName {
  return 'method' in input ? input.method : (phase as TableName & P);
}

/** @throws LabError `ConfigError` when a setting is unknown or out of its range. */
export function parseInput<P extends Phase>(phase: P, input: PhaseInput[P]): ParsedInput[P] {
  const config = parseConfig(tableOf(phase, input), input.config);
  // A run that was saved by an earlier version began with labels in an earlier shape.
  const labels =
    'comparisons' in input ? { comparisons: input.comparisons.map((each) => currentComparison(each, 'you')) } : {};
  return { ...input, ...labels, config } as unknown as ParsedInput[P];
}

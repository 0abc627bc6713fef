// The input that each phase starts with, taken from the page.
import type { PhaseInput } from '../domain/api.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { Phase } from '../domain/phases.ts';
import type { TableName } from '../lib/config.ts';
import type { Method } from '../lib/methods.ts';

/** What the person has set and made. */
interface Given {
  configs: Record<TableName, Record<string, number>>;
  kept: { demonstrations: Demonstration[]; ordered: Comparison[]; usable: Comparison[] };
  labeler: string;
  method: Method;
}

const isWritten = ({ prompt, response }: Demonstration): boolean => prompt.trim() !== '' && response.trim() !== '';

const MAKE: { [P in Phase]: (given: Given) => PhaseInput[P] } = {
  sft: ({ configs, kept }) => ({
    config: { ...configs.sft },
    demonstrations: kept.demonstrations.filter(isWritten).map(({ prompt, response }) => ({ prompt, response })),
  }),
  label: ({ configs, labeler }) => ({ config: { ...configs.label }, labeler }),
  // With those of held-out prompts, on which it is measured.
  reward: ({ configs, kept }) => ({ config: { ...configs.reward }, comparisons: kept.ordered }),
  policy: ({ configs, method, kept }) => ({ method, config: { ...configs[method] }, comparisons: kept.usable }),
  compare: ({ configs }) => ({ config: { ...configs.compare } }),
};

/** What a phase is to start with: its settings as they stand in the forms, which the worker checks, and what the person made. */
export function phaseInput<P extends Phase>(phase: P, given: Given): PhaseInput[P] {
  return MAKE[phase](given);
}

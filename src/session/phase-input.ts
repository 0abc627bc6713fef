import { parseConfig } from '../lib/config.ts';
import type { Demonstration } from '../domain/labels.ts';
import type { Phase } from '../domain/phases.ts';
import type { PhaseInput } from '../domain/api.ts';
import type { Lab } from './lab.svelte.ts';

const isWritten = ({ prompt, response }: Demonstration): boolean => prompt.trim() !== '' && response.trim() !== '';

/** What a phase is to start with: its settings as they stand in the forms, and what the person made. @throws LabError `ConfigError` */
export function phaseInput<P extends Phase>(phase: P, { configs, kept, labeler, method }: Lab): PhaseInput[P] {
  const make: { [Q in Phase]: () => PhaseInput[Q] } = {
    sft: () => ({ config: parseConfig('sft', configs.sft), demonstrations: kept.demonstrations.filter(isWritten) }),
    label: () => ({ config: parseConfig('label', configs.label), labeler }),
    reward: () => ({ config: parseConfig('reward', configs.reward), comparisons: kept.usable }),
    ppo: () => ({ method, config: parseConfig(method, configs[method]), comparisons: kept.usable }),
    compare: () => ({ config: parseConfig('compare', configs.compare) }),
  };
  return make[phase]();
}

import type { PolicyName } from '../domain/models.ts';
import type { Improvement, Method, PhaseStatus } from '../domain/phases.ts';
import type { Lab } from './lab.svelte.ts';

interface MethodText {
  name: string;
  /** What one step of it is called. */
  unit: 'iteration' | 'step';
  /** In one sentence, what it does. */
  help: string;
  /** What happens at its station, where that is not what happens with PPO. */
  sentence?: string;
}

/** What may improve the imitator. */
export const METHOD_TEXTS: Record<Method, MethodText> = {
  ppo: {
    name: 'PPO',
    unit: 'iteration',
    help: 'Writes, is scored, and takes small clipped steps towards what scored better than a value model expected.',
  },
  dpo: {
    name: 'DPO',
    unit: 'step',
    help: 'Learns from the rankings themselves: no judge, no writing. Better texts get likelier, worse ones less.',
    sentence:
      'The writer moves towards the texts that were ranked higher and away from the others, on a leash that keeps it near the imitator.',
  },
  grpo: {
    name: 'GRPO',
    unit: 'iteration',
    help: 'As PPO without a value model: each answer is compared with its siblings on the same prompt.',
  },
  rloo: {
    name: 'RLOO',
    unit: 'iteration',
    help: 'Plain REINFORCE: the mean score of its siblings is each answer’s yardstick; nothing is clipped.',
  },
};

/** How the models are called; the improved one after the method that made it. */
export function policyNames(status: PhaseStatus): Record<PolicyName, string> {
  return { base: 'Base', sft: 'Imitator (SFT)', ppo: `Improved (${methodName(status)})` };
}

/** The method of the improved model; PPO with pretraining text mixed in is PPO-ptx. */
export function methodName({ method = 'ppo', settings }: Pick<PhaseStatus, 'method' | 'settings'>): string {
  return METHOD_TEXTS[method].name + ((settings?.['ptxCoef'] ?? 0) > 0 ? '-ptx' : '');
}

/** The run that improves the imitator now, or else the one that Play would start. */
export function improving({ statuses, method: chosen, configs }: Lab): Pick<Improvement, 'method' | 'settings'> {
  const { state, method, settings } = statuses.ppo;
  if ((state === 'running' || state === 'paused') && method && settings) return { method, settings };
  return { method: chosen, settings: configs[chosen] };
}

import type { Method, PhaseStatus, PolicyName } from '../worker/api.ts';

/** What may improve the imitator: its name, and in one sentence what it does. */
export const METHOD_TEXTS: Record<Method, { name: string; help: string }> = {
  ppo: {
    name: 'PPO',
    help: 'Writes, is scored, and takes small clipped steps towards what scored better than a value model expected.',
  },
  dpo: {
    name: 'DPO',
    help: 'Learns from the rankings themselves: no judge, no writing. Better texts get likelier, worse ones less.',
  },
  grpo: {
    name: 'GRPO',
    help: 'As PPO without a value model: each answer is compared with its siblings on the same prompt.',
  },
  rloo: {
    name: 'RLOO',
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

import type { PolicyName } from '../worker/api.ts';

export const POLICY_NAMES: Record<PolicyName, string> = { base: 'Base', sft: 'Imitator (SFT)', ppo: 'Improved (PPO)' };

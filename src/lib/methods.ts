// The methods that may tune the policy on preferences: one row each. The page, the worker and the command line read this table.
import type { MetricName } from './metrics.ts';
import { DPO, GRPO, IPO, PPO, RLOO, type Field } from './settings.ts';

interface MethodRow {
  name: string;
  /** In one sentence, what it does. */
  help: string;
  /** What happens at its station, where that is not what happens with PPO. */
  sentence?: string;
  /** What it needs before it can start: a reward model, or rankings. */
  needs: 'judge' | 'rankings';
  /** Which trainer runs it; it decides the charts, too. */
  trainer: 'ppo' | 'group' | 'preference';
  settings: Record<string, Field>;
  /** What one step of it is called. */
  unit: 'iteration' | 'step';
  /** The loss that it minimises. */
  loss: MetricName;
  /** Dashed lines in its charts: what a value means. */
  references: Partial<Record<MetricName, { y: number; label: string }>>;
}

const table = <const R extends Record<string, MethodRow>>(rows: R): R => rows;

export const METHODS = table({
  ppo: {
    name: 'PPO',
    help: 'Writes, is scored, and takes small clipped steps towards what scored better than a value model expected.',
    needs: 'judge',
    trainer: 'ppo',
    settings: PPO,
    unit: 'iteration',
    loss: 'policyLoss',
    references: { clipFraction: { y: 0.3, label: 'too large' }, ratio: { y: 1, label: 'unchanged' } },
  },
  dpo: {
    name: 'DPO',
    help: 'Learns from the rankings themselves: no judge, no writing. Better texts get likelier, worse ones less.',
    sentence:
      'The writer moves towards the texts that were ranked higher and away from the others, on a leash that keeps it near the imitator.',
    needs: 'rankings',
    trainer: 'preference',
    settings: DPO,
    unit: 'step',
    loss: 'dpoLoss',
    references: { dpoLoss: { y: Math.LN2, label: 'coin flip, ln 2' }, impliedAccuracy: { y: 0.5, label: 'coin flip' } },
  },
  ipo: {
    name: 'IPO',
    help: 'As DPO, but it stops at a fixed margin between the better and the worse text, so that it cannot run away.',
    sentence:
      'The writer moves towards the texts that were ranked higher until they are likelier than the others by a fixed margin.',
    needs: 'rankings',
    trainer: 'preference',
    settings: IPO,
    unit: 'step',
    loss: 'ipoLoss',
    references: { impliedMargin: { y: 0.5, label: 'target, ½' }, impliedAccuracy: { y: 0.5, label: 'coin flip' } },
  },
  grpo: {
    name: 'GRPO',
    help: 'As PPO without a value model: each answer is compared with its siblings on the same prompt.',
    needs: 'judge',
    trainer: 'group',
    settings: GRPO,
    unit: 'iteration',
    loss: 'policyLoss',
    references: {},
  },
  rloo: {
    name: 'RLOO',
    help: 'Plain REINFORCE: the mean score of its siblings is each answer’s baseline; nothing is clipped.',
    needs: 'judge',
    trainer: 'group',
    settings: RLOO,
    unit: 'iteration',
    loss: 'policyLoss',
    references: {},
  },
});

export type Method = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as Method[];
/** The methods that one trainer runs. */
export type MethodOf<T extends MethodRow['trainer']> = {
  [M in Method]: (typeof METHODS)[M]['trainer'] extends T ? M : never;
}[Method];

// The methods that tune the policy on preferences, one row each. The page, the worker and the command line read this table.
import type { MetricName } from './metrics.ts';
import { DPO, GRPO, PPO, RLOO, type Field } from './settings.ts';

/** What a value in a chart means. */
export type Meaning = 'coinFlip' | 'coinFlipLoss' | 'twoPeople' | 'tooLarge' | 'unchanged' | 'target' | 'asSft';

interface MethodRow {
  name: string;
  /** What it needs before it can start: a reward model, or rankings. */
  needs: 'reward model' | 'rankings';
  /** Which trainer runs it; it also determines the charts. */
  trainer: 'ppo' | 'group' | 'preference';
  settings: Record<string, Field>;
  /** What one step is called. */
  unit: 'iteration' | 'step';
  /** The variant of `dpoLoss` for a pair; only where the trainer is 'preference'. */
  pairLoss?: 'sigmoid' | 'ipo';
  /** The metric of the loss it minimises. */
  loss: MetricName;
  /** Dashed lines in its charts. */
  references: Partial<Record<MetricName, { y: number; meaning: Meaning }>>;
}

const table = <const R extends Record<string, MethodRow>>(rows: R): R => rows;

export const METHODS = table({
  ppo: {
    name: 'PPO',
    needs: 'reward model',
    trainer: 'ppo',
    settings: PPO,
    unit: 'iteration',
    loss: 'policyLoss',
    references: { clipFraction: { y: 0.3, meaning: 'tooLarge' }, ratio: { y: 1, meaning: 'unchanged' } },
  },
  dpo: {
    name: 'DPO',
    needs: 'rankings',
    trainer: 'preference',
    settings: DPO,
    unit: 'step',
    pairLoss: 'sigmoid',
    loss: 'dpoLoss',
    references: { dpoLoss: { y: Math.LN2, meaning: 'coinFlipLoss' }, impliedAccuracy: { y: 0.5, meaning: 'coinFlip' } },
  },
  ipo: {
    name: 'IPO',
    needs: 'rankings',
    trainer: 'preference',
    settings: {
      ...DPO,
      beta: {
        ...DPO.beta,
        help: 'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.',
        source: 'Azar 2023; TRL: 0.1',
      },
    },
    unit: 'step',
    pairLoss: 'ipo',
    loss: 'ipoLoss',
    references: { impliedMargin: { y: 0.5, meaning: 'target' }, impliedAccuracy: { y: 0.5, meaning: 'coinFlip' } },
  },
  grpo: {
    name: 'GRPO',
    needs: 'reward model',
    trainer: 'group',
    settings: GRPO,
    unit: 'iteration',
    loss: 'policyLoss',
    references: {},
  },
  rloo: {
    name: 'RLOO',
    needs: 'reward model',
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

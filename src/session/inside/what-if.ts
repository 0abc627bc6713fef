// What other settings would have made of a frozen batch: advantages and the clip anew, without training.
import type { FrozenBatch } from '../../domain/texts.ts';
import { clipBinds } from '../../rl/policy-loss.ts';
import { ppoAdvantages } from '../../rl/ppo-advantages.ts';

/** What the update does to a token at its last pass. */
type Push = 'up' | 'down' | 'clipped' | 'none';

export interface WhatIf {
  /** (B, T), 0 outside the responses. */
  advantages: Float32Array;
  /** For each of the B · T places; 'none' outside the responses. */
  pushes: Push[];
  /** Tokens of each kind. */
  counts: Record<Push, number>;
  /** Tokens whose ratio is outside 1 ± ε; absent before the update. */
  outside?: number;
  /** Score less the KL penalty, mean of the texts. */
  reward: number;
}

/** The batch under these settings; its texts, scores, KL, values and ratios stay what they were. */
export function whatIf(batch: FrozenBatch, settings: FrozenBatch['settings']): WhatIf {
  const { mask, ratios, scores } = batch;
  const { advantages, plainRewards } = ppoAdvantages(batch, settings);
  const counts: Record<Push, number> = { up: 0, down: 0, clipped: 0, none: 0 };
  const pushes = Array.from(advantages, (advantage, i): Push => {
    if (mask[i] === 0) return 'none';
    const clipped = ratios !== undefined && clipBinds(ratios[i], advantage, settings.clipRange);
    const push = clipped ? 'clipped' : advantage > 0 ? 'up' : advantage < 0 ? 'down' : 'none';
    counts[push]++;
    return push;
  });
  const beyond = ratios?.filter((ratio, i) => mask[i] !== 0 && Math.abs(ratio - 1) > settings.clipRange).length;
  return {
    advantages,
    pushes,
    counts,
    ...(beyond === undefined ? {} : { outside: beyond }),
    reward: plainRewards.reduce((sum, x) => sum + x, 0) / scores.length,
  };
}

// Why an update pushed a token up or down: from its numbers to what counts most.
import type { FrozenBatch, PairSide, RolloutView } from '../../domain/texts.ts';
import { advantageParts, type AdvantageParts } from '../../rl/ppo-advantages.ts';

/** Nats that round to nothing. */
const NOTHING = 0.005;

export interface Why {
  push: 'up' | 'down' | 'none';
  /** What contributes most in that direction; without parts, the comparison with the other answers to the prompt. */
  because: keyof AdvantageParts | 'siblings';
  /** The clip stopped its gradient at the last pass. */
  clipped: boolean;
  /** Change of its log-probability by the update, nats; absent before it. */
  moved?: number;
  /** It moved against the push. */
  against: boolean;
}

/** The parts of the advantage of token `at` of the batch's text `row`. */
export function partsOf(batch: FrozenBatch, row: number, at: number): AdvantageParts {
  const { T, mask, settings } = batch;
  return advantageParts(batch, settings, row, mask.indexOf(1, row * T) - row * T + at);
}

/** What a pair pushes a token with: where both its texts are still the same, the two pushes cancel. */
function pairPush({ side, weight, shared }: PairSide, at: number): number {
  return at < shared ? 0 : side === 'chosen' ? weight : -weight;
}

/** Undefined before advantages are known. @param parts only in PPO, which has a value model and whitens */
export function whyPushed(rollout: RolloutView, at: number, parts: AdvantageParts | undefined): Why | undefined {
  const { pair } = rollout;
  const advantage = pair ? pairPush(pair, at) : rollout.advantages?.[at];
  if (advantage === undefined) return undefined;
  const sign = Math.sign(advantage);
  const push = sign > 0 ? 'up' : sign < 0 ? 'down' : 'none';
  const names = Object.keys(parts ?? {}) as (keyof AdvantageParts)[];
  const most = names.sort((a, b) => sign * (parts![b] - parts![a]))[0] ?? 'siblings';
  const after = rollout.updatedLogprobs?.[at];
  const moved = after === undefined ? undefined : after - rollout.tokens[at].logprob;
  return {
    push,
    because: most,
    clipped: rollout.clipped?.[at] ?? false,
    ...(moved === undefined ? {} : { moved }),
    against: moved !== undefined && moved * sign < -NOTHING,
  };
}

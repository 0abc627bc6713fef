// The texts of a step of DPO, token by token, as the page shows them: of the first pairs, the chosen text and then the rejected one.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { RolloutView, StageRollouts } from '../domain/texts.ts';
import type { Sequence } from './sequences.ts';
import { viewSample } from './write.ts';

/** Pairs shown. */
const SHOWN = 2;
export const SHOWN_TEXTS = 2 * SHOWN;

/** A text of a pair. */
interface PairText {
  prompt: string;
  sequence: Sequence;
  /** Of the tokens of its row, (T): before the update, and under the SFT model. */
  logprobs: Float32Array;
  refLogprobs: Float32Array;
}

export interface ShownPair {
  texts: [chosen: PairText, rejected: PairText];
  /** β times how much further the policy is from the SFT model for the chosen text than for the rejected one. */
  margin: number;
  /** How hard the pair pushes: σ(−margin) in DPO, ½ − margin in IPO. */
  weight: number;
}

export const firstPairs = <T>(pairs: readonly T[]): T[] => pairs.slice(0, SHOWN);

/** How many tokens two texts begin with alike. */
function sharedTokens([a, b]: ShownPair['texts']): number {
  const [mine, other] = [a, b].map(({ sequence }) => sequence.tokens.subarray(sequence.promptLength));
  const at = mine.findIndex((token, t) => token !== other[t]);
  return at < 0 ? mine.length : at;
}

/**
 * @param updated log-probabilities of the texts in the same order after the update, (texts, T)
 * @param beta that of the loss: the implied reward is β (log π − log π₀)
 */
export function viewPairs(
  tokenizer: Tokenizer,
  pairs: readonly ShownPair[],
  { updated, T, beta }: { updated: Float32Array; T: number; beta: number },
): Pick<StageRollouts, 'rollouts' | 'size'> {
  const rollouts = pairs.flatMap(({ texts, margin, weight }, pair) =>
    texts.map(({ prompt, sequence, logprobs, refLogprobs }, side): RolloutView => {
      const { tokens, promptLength } = sequence;
      const part = (x: Float32Array, row = 0) => x.slice(row * T + promptLength, row * T + tokens.length);
      const [own, reference] = [part(logprobs), part(refLogprobs)];
      const finished = tokens.at(-1) === tokenizer.eos;
      return {
        ...viewSample(tokenizer, prompt, { tokens: tokens.slice(promptLength), logprobs: own, finished }),
        refLogprobs: [...reference],
        updatedLogprobs: [...part(updated, 2 * pair + side)],
        implied: Array.from(own, (logprob, t) => beta * (logprob - reference[t])),
        pair: { side: side === 0 ? 'chosen' : 'rejected', margin, weight, shared: sharedTokens(texts) },
      };
    }),
  );
  return {
    rollouts,
    size: { texts: rollouts.length, tokens: rollouts.reduce((sum, { tokens }) => sum + tokens.length, 0) },
  };
}

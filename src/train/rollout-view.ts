// The texts of an iteration, token by token, as the page shows them.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { FrozenBatch, PairSide, RolloutView, StageRollouts } from '../domain/texts.ts';
import type { Reader } from '../model/reader.ts';
import { clipBinds } from '../rl/policy-loss.ts';
import type { PpoRollout, Rollout } from './rollout.ts';
import type { Sequence } from './sequences.ts';
import type { TrainEvent } from './task.ts';
import { viewSample } from './write.ts';

/** Rollouts shown token by token. */
const SHOWN = 8;

const STAGES = ['rollout', 'score', 'advantages', 'update'];
/** The stage that computes each number. */
const SINCE = {
  refLogprobs: 1,
  kl: 1,
  values: 1,
  rewards: 2,
  advantages: 2,
  returns: 2,
  ratios: 3,
  updatedLogprobs: 3,
} as const;

type Numbers = Partial<Record<keyof typeof SINCE, Float32Array>>;

/** The first few texts with everything known so far; `clipRange` marks the clipped tokens once there are ratios. */
export function viewRollouts(
  rollout: Rollout & Numbers,
  tokenizer: Tokenizer,
  stage: string,
  clipRange?: number,
): NonNullable<TrainEvent['rollouts']> {
  const { T, mask, answers } = rollout;
  const known = STAGES.indexOf(stage);
  const rollouts = answers.slice(0, SHOWN).map((answer, b): RolloutView => {
    const from = b * T + answer.promptLength;
    const view: RolloutView = viewSample(tokenizer, answer.prompt, answer.written);
    for (const name of Object.keys(SINCE) as (keyof typeof SINCE)[]) {
      const numbers = rollout[name];
      if (!numbers || known < SINCE[name]) continue;
      view[name] = Array.from(numbers.subarray(from, from + answer.written.tokens.length));
    }
    if (known >= 1) view.score = rollout.scores[b];
    const { ratios, advantages } = view;
    if (ratios && advantages && clipRange !== undefined)
      view.clipped = ratios.map((ratio, t) => clipBinds(ratio, advantages[t], clipRange));
    return view;
  });
  return { rollouts, size: { texts: answers.length, tokens: mask.reduce((sum, m) => sum + m, 0) } };
}

/** What a person may compute anew with other settings: those of this batch are `settings`. */
export function freeze(rollout: PpoRollout, stage: string, settings: FrozenBatch['settings']): { batch?: FrozenBatch } {
  const known = STAGES.indexOf(stage);
  if (known < SINCE.advantages) return {};
  const { T, mask, kl, values, scores, last, answers, ratios } = rollout;
  const finished = answers.map(({ written }) => written.finished);
  const batch = { T, mask, kl, values, scores, last, finished, settings };
  return { batch: known < SINCE.ratios ? batch : { ...batch, ratios } };
}

/** Log-probabilities of the texts that are shown, under the policy as it is now, (R, T); 0 in the other rows. */
export async function readShown(policy: Reader, { tokens, T }: Rollout, temperature: number): Promise<Float32Array> {
  const out = new Float32Array(tokens.length);
  const { logprobs } = await policy.logprobs(tokens.subarray(0, SHOWN * T), temperature);
  out.set(logprobs);
  return out;
}

/** Texts of pairs that are shown. */
export const SHOWN_TEXTS = 4;

/** A text of a pair of DPO. */
interface PairText extends Pick<PairSide, 'margin' | 'weight'> {
  prompt: string;
  sequence: Sequence;
  /** Of the tokens of its row, (T): before the update, and under the SFT model. */
  logprobs: Float32Array;
  refLogprobs: Float32Array;
}

/**
 * @param texts of each pair the chosen one and then the rejected one
 * @param updated their log-probabilities after the update, (texts, T)
 * @param beta that of the loss: the implied reward is β (log π − log π₀)
 */
export function viewPairs(
  tokenizer: Tokenizer,
  texts: readonly PairText[],
  updated: Float32Array,
  beta: number,
): Pick<StageRollouts, 'rollouts' | 'size'> {
  const answers = texts.map(({ sequence }) => sequence.tokens.subarray(sequence.promptLength));
  const rollouts = texts.map(({ prompt, sequence, logprobs, refLogprobs, margin, weight }, n): RolloutView => {
    const tokens = answers[n];
    const part = (x: Float32Array, row = 0) => {
      const from = row * logprobs.length + sequence.promptLength;
      return Array.from(x.subarray(from, from + tokens.length));
    };
    const [own, reference] = [part(logprobs), part(refLogprobs)];
    const finished = tokens.at(-1) === tokenizer.eos;
    const differs = tokens.findIndex((token, t) => token !== answers[n ^ 1][t]);
    return {
      ...viewSample(tokenizer, prompt, { tokens, logprobs: Float32Array.from(own), finished }),
      refLogprobs: reference,
      updatedLogprobs: part(updated, n),
      implied: own.map((logprob, t) => beta * (logprob - reference[t])),
      pair: { side: n % 2 ? 'rejected' : 'chosen', margin, weight, shared: differs < 0 ? tokens.length : differs },
    };
  });
  return { rollouts, size: { texts: texts.length, tokens: answers.flatMap((tokens) => [...tokens]).length } };
}

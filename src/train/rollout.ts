// One batch of the policy's texts and their numbers, as (R, T) arrays aligned to tokens; shared by PPO, GRPO and RLOO.
import type { Rng } from '../lib/rng.ts';
import type { Reader } from '../model/reader.ts';
import { fullKl } from '../rl/kl.ts';
import { goldScore } from '../world/gold.ts';
import { parsePrompt } from '../world/prompts.ts';
import { MAX_RESPONSE, batchOfSequences, type Batch } from './sequences.ts';
import type { Kit } from './task.ts';
import type { TasteMeter } from './taste-meter.ts';
import { decodeResponse, type Answer, type Writer } from './write.ts';

/** Longest training prompt in tokens, EOS included; a test of the world checks it. */
const MAX_PROMPT = 18;

export interface Rollout extends Batch {
  answers: Answer[];
  T: number;
  /** Under the policy that wrote the texts and under the SFT model, at the sampling temperature. */
  logprobs: Float32Array;
  refLogprobs: Float32Array;
  entropy: Float32Array;
  /** Exact KL over the vocabulary at each response token; absent unless it was asked for. */
  fullKl?: Float32Array;
  /** (R): reward-model score and gold score. */
  scores: Float32Array;
  golds: Float32Array;
  /** (R): whether the taste that is trained on prefers it to the SFT model's text; absent where that taste is the authors'. */
  tastes?: Float32Array;
}

/** A batch of texts and what PPO computes from them, (R, T). */
export interface PpoRollout extends Rollout {
  /** The penalised KL, by the chosen estimator. */
  kl: Float32Array;
  rewards: Float32Array;
  /** values[b, t]: the value model's prediction before token t is written. */
  values: Float32Array;
  advantages: Float32Array;
  returns: Float32Array;
  ratios: Float32Array;
  /** Of the rows that are shown, under the policy after the update. */
  updatedLogprobs?: Float32Array;
}

/** Tokens in a row that fits any training prompt and answer. */
export const rolloutLength = (context: number): number =>
  Math.min(context, Math.ceil((MAX_PROMPT + MAX_RESPONSE) / 8) * 8);

/** The policy answers these prompts. */
export async function writeRollout(
  kit: Kit,
  writer: Writer,
  prompts: string[],
  rng: Rng,
  temperature: number,
): Promise<Rollout> {
  const T = rolloutLength(kit.config.context);
  const answers = await writer.write(prompts, rng, temperature);
  const R = answers.length;
  const golds = answers.map(({ prompt, written }) => {
    return goldScore('helpful', parsePrompt(prompt)!, decodeResponse(kit.tokenizer, written), written.finished);
  });
  return {
    ...batchOfSequences(answers, R, T, kit.tokenizer.pad),
    answers,
    T,
    logprobs: new Float32Array(R * T),
    refLogprobs: new Float32Array(R * T),
    entropy: new Float32Array(R * T),
    scores: new Float32Array(R),
    golds: Float32Array.from(golds),
  };
}

type Read = Awaited<ReturnType<Reader['logprobs']>> & { logits?: Float32Array };

/**
 * Runs policy, SFT model and reward model on the texts and fills in log-probabilities and scores.
 * @param coins the random numbers with which the texts were written
 */
export async function readRollout(
  { policy, reference, reward, taste }: Record<'policy' | 'reference' | 'reward', Reader> & { taste?: TasteMeter },
  rollout: Rollout,
  { temperature, coins, exact = false }: { temperature: number; coins: Rng; exact?: boolean },
): Promise<void> {
  const { T, tokens, mask, last, scores } = rollout;
  const { V } = policy.config;
  if (exact) rollout.fullKl = new Float32Array(tokens.length);
  // Logits of all texts at once would take too much memory.
  const chunk = exact ? policy.B * T : tokens.length;
  for (let at = 0; at < tokens.length; at += chunk) {
    const rows = tokens.subarray(at, at + chunk);
    const read = (model: Reader) => (exact ? model.logits(rows, temperature) : model.logprobs(rows, temperature));
    const [own, ref]: [Read, Read] = [await read(policy), await read(reference)];
    rollout.logprobs.set(own.logprobs, at);
    rollout.entropy.set(own.entropy, at);
    rollout.refLogprobs.set(ref.logprobs, at);
    for (let i = 1; exact && i < rows.length; i++) {
      if (mask[at + i] === 0) continue;
      // A token's logits are at the position of the token before it.
      const row = (x: Float32Array) => x.subarray((i - 1) * V, i * V);
      rollout.fullKl![at + i] = fullKl(row(own.logits!), row(ref.logits!), V, temperature)[0];
    }
  }
  const values = await reward.values(tokens);
  last.forEach((at, b) => (scores[b] = values[b * T + at]));
  if (taste) rollout.tastes = await taste.compare(rollout.answers, coins, temperature);
}

/** The rows of x (R, T) with these numbers, as (rows.length, T). */
export function gatherRows<A extends Float32Array | Uint32Array>(x: A, rows: number[], T: number): A {
  const out = x.slice(0, rows.length * T) as A;
  rows.forEach((row, i) => out.set(x.subarray(row * T, (row + 1) * T), i * T));
  return out;
}

/** Shifts scalar-head outputs (R, T) to the tokens they predict: out[b, t] = x[b, t − 1], or back again. */
export function shiftRows(x: Float32Array, T: number, by: 1 | -1): Float32Array {
  return x.map((_, i) => {
    const t = (i % T) - by;
    return t < 0 || t >= T ? 0 : x[i - by];
  });
}

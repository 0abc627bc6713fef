// What PPO knows of one batch of its own texts, as (R, T) arrays aligned to tokens.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { Gpt } from '../model/gpt.ts';
import type { RolloutView } from '../worker/api.ts';
import { batchOfSequences, type Batch } from './sequences.ts';
import { viewSample, type Answer } from './write.ts';

export interface Rollout extends Batch {
  answers: Answer[];
  T: number;
  /** Under the policy that wrote the texts, the SFT model, and what PPO makes of them. */
  logprobs: Float32Array;
  refLogprobs: Float32Array;
  entropy: Float32Array;
  kl: Float32Array;
  rewards: Float32Array;
  /** values[b, t]: what the value model expects before token t is written. */
  values: Float32Array;
  advantages: Float32Array;
  returns: Float32Array;
  ratios: Float32Array;
  /** (R) */
  scores: Float32Array;
  golds: Float32Array;
}

/** An empty account of these texts. */
export function newRollout(answers: Answer[], T: number, tokenizer: Tokenizer): Rollout {
  const R = answers.length;
  const tokenArrays = [
    'logprobs',
    'refLogprobs',
    'entropy',
    'kl',
    'rewards',
    'values',
    'advantages',
    'returns',
    'ratios',
  ];
  const arrays = Object.fromEntries(tokenArrays.map((name) => [name, new Float32Array(R * T)]));
  const perText = { scores: new Float32Array(R), golds: new Float32Array(R) };
  return { ...batchOfSequences(answers, R, T, tokenizer.pad), answers, T, ...arrays, ...perText } as Rollout;
}

/** The rows of x (R, T) with these numbers, as (rows.length, T). */
export function gatherRows<A extends Float32Array | Uint32Array>(x: A, rows: number[], T: number): A {
  const out = x.slice(0, rows.length * T) as A;
  rows.forEach((row, i) => out.set(x.subarray(row * T, (row + 1) * T), i * T));
  return out;
}

/** Runs a model over all rows of tokens (R, T), as many at a time as it takes; R is a multiple of that. */
export async function overRows(
  model: Gpt,
  tokens: Uint32Array,
  run: (tokens: Uint32Array, at: number) => Promise<void>,
): Promise<void> {
  const chunk = model.B * model.T;
  for (let at = 0; at < tokens.length; at += chunk) await run(tokens.subarray(at, at + chunk), at);
}

/** Moves scalar-head outputs (R, T) to the tokens they foretell: out[b, t] = x[b, t − 1], or back again. */
export function shiftRows(x: Float32Array, T: number, by: 1 | -1): Float32Array {
  return x.map((_, i) => {
    const t = (i % T) - by;
    return t < 0 || t >= T ? 0 : x[i - by];
  });
}

/** The first few texts with everything known so far; `clipRange` marks the clipped tokens once there are ratios. */
export function viewRollouts(
  rollout: Rollout,
  tokenizer: Tokenizer,
  count: number,
  stage: string,
  clipRange: number,
): RolloutView[] {
  const { T } = rollout;
  const known = ['rollout', 'score', 'advantages', 'update'].indexOf(stage);
  return rollout.answers.slice(0, count).map((answer, b): RolloutView => {
    const from = b * T + answer.promptLength;
    const part = (x: Float32Array) => Array.from(x.subarray(from, from + answer.written.tokens.length));
    const view: RolloutView = {
      ...viewSample(tokenizer, answer.prompt, answer.written),
      refLogprobs: part(rollout.refLogprobs),
      kl: part(rollout.kl),
      rewards: part(rollout.rewards),
      values: part(rollout.values),
    };
    if (known >= 1) view.score = rollout.scores[b];
    if (known >= 2) Object.assign(view, { advantages: part(rollout.advantages), returns: part(rollout.returns) });
    if (known >= 3) {
      const ratios = part(rollout.ratios);
      view.ratios = ratios;
      view.clipped = ratios.map((ratio) => Math.abs(ratio - 1) > clipRange);
    }
    return view;
  });
}

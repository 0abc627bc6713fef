// Texts as the page shows them: prompts, samples, tokens and rollouts.
import type { AdvantageSettings, ScoredBatch } from '../rl/ppo-advantages.ts';

/** A token's text in its place. */
export interface TokenText {
  /** The characters it completes; together, the texts of all tokens are the whole. Empty for EOS. */
  text: string;
  /** It is a part of a character that a later token completes, and no more. */
  part?: true;
}

export interface TokenView extends TokenText {
  id: number;
  /** Log-probability in nats under the model that wrote it, at the temperature used. Prompt tokens are not included. */
  logprob: number;
}

export interface Sample {
  prompt: string;
  response: string;
  tokens: TokenView[];
  /** The model ended the text itself, with EOS. */
  finished: boolean;
  score?: number;
  gold?: number;
}

/** Per-token numbers of one rollout; all arrays have the length of the response, and each is absent until its stage has computed it. */
export interface RolloutView extends Sample {
  /** Under the SFT model. */
  refLogprobs?: number[];
  /** Under the policy after this update. */
  updatedLogprobs?: number[];
  kl?: number[];
  /** Only in PPO, as `values` and `returns`. */
  rewards?: number[];
  values?: number[];
  advantages?: number[];
  returns?: number[];
  /** At the last pass over this text: over the probability when it was written. */
  ratios?: number[];
  /** Whether the clip stopped the token's gradient then. */
  clipped?: boolean[];
  /** Only in DPO and IPO, as `pair`: β (log π − log π₀) before the update. */
  implied?: number[];
  pair?: PairSide;
}

/** Where a text of DPO or IPO comes from: a pair of two texts to the same prompt. */
export interface PairSide {
  side: 'chosen' | 'rejected';
  /** Implied reward of the chosen text less that of the rejected one, before the update. */
  margin: number;
  /** How hard the pair pushes the chosen text up and the rejected one down: σ(−margin) in DPO, ½ − margin in IPO. */
  weight: number;
  /** So many tokens begin both texts. */
  shared: number;
}

/** All texts of an iteration of PPO, with what its credit and its clip are computed from. */
export interface FrozenBatch extends ScoredBatch {
  settings: AdvantageSettings & { clipRange: number };
  /** (B, T); absent before the update. */
  ratios?: Float32Array;
}

/** Where every attention head looks in a prompt and the tokens after it. */
export interface AttentionView {
  /** EOS, the prompt and what was written. */
  tokens: TokenText[];
  /** How many of them are before the answer. */
  promptLength: number;
  /** Layers and heads. */
  L: number;
  NH: number;
  /** (L, NH, T, T): the probability with which each position looks at each one up to it. */
  weights: Float32Array;
}

/** The rollouts after one stage of an iteration. */
export interface StageRollouts {
  /** The iteration, counted from 1. */
  step: number;
  stage: string;
  /** The first few of the texts. */
  rollouts: RolloutView[];
  /** How many texts there are, and how many tokens they have. */
  size: { texts: number; tokens: number };
  /** From the stage on that computes advantages; only in PPO. */
  batch?: FrozenBatch;
}

export interface PromptView {
  text: string;
  family: string;
  split: 'train' | 'test';
}

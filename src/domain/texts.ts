// Texts as the page shows them: prompts, samples, tokens and rollouts.

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

/** Per-token numbers of one rollout; all arrays have the length of the response. */
export interface RolloutView extends Sample {
  refLogprobs: number[];
  kl: number[];
  rewards: number[];
  values: number[];
  advantages?: number[];
  returns?: number[];
  ratios?: number[];
  clipped?: boolean[];
}

/** The rollouts after one stage of an iteration. */
export interface StageRollouts {
  step: number;
  stage: string;
  rollouts: RolloutView[];
}

export interface PromptView {
  text: string;
  family: string;
  split: 'train' | 'test';
}

// Texts as the page shows them: prompts, samples, tokens and rollouts.

export interface TokenView {
  id: number;
  text: string;
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

export interface PromptView {
  text: string;
  family: string;
  split: 'train' | 'test';
}

// The models a person can use, and the format of their weights.

export type ModelName = 'nano' | 'micro';

/** A model that writes. `sft` is the base model until SFT has run; `tuned` is `sft` until a method has trained it on preferences. */
export type PolicyName = 'base' | 'sft' | 'tuned';

/** What may be asked about a token: also the policy as it was before its last update. */
export type ReaderName = PolicyName | 'before';

/** One model's parameters under GPT-2's names, linear weights (in, out). */
export interface ModelWeights {
  /** `lm`: writes. `scalar`: scores. */
  head: 'lm' | 'scalar';
  /** Layers, heads, width, longest sequence, vocabulary. */
  shape: { L: number; NH: number; C: number; context: number; V: number };
  tensors: Map<string, { shape: number[]; data: Float32Array }>;
}

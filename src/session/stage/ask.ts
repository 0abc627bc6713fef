// What a person may ask of a run of their own while it is on the stage.

export interface Ask {
  /** Their own prompts, answered below ours. */
  readonly prompts: readonly string[];
  /** As many as there may be. */
  readonly most: number;
  setPrompts(prompts: readonly string[]): void;
  /** Follows another prompt. */
  setRiver(prompt: string): void;
}

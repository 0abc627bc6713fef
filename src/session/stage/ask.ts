// What a person may ask of a run of their own while it is on the stage.
import { MOST_PROMPTS } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';

export interface Ask {
  /** Their own, answered below ours. */
  readonly prompts: readonly string[];
  /** As many as there may be. */
  readonly most: number;
  setPrompts(prompts: readonly string[]): void;
  /** Follows another prompt. */
  setRiver(prompt: string): void;
}

export function askOf(lab: Lab): Ask {
  return {
    get prompts() {
      return lab.kept.settings.prompts;
    },
    most: MOST_PROMPTS,
    setPrompts: (prompts) => void lab.setPace({ prompts }),
    setRiver: (river) => void lab.setPace({ river }),
  };
}

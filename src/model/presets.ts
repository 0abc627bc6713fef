// The model sizes. nano and micro ship with weights; the others are for people with a graphics card and their own weights.
import type { ModelName } from '../domain/models.ts';
import type { GptConfig } from './params.ts';

export const PRESETS = {
  nano: { L: 2, NH: 4, C: 64, context: 64, V: 768 },
  micro: { L: 4, NH: 4, C: 128, context: 64, V: 768 },
  small: { L: 6, NH: 8, C: 256, context: 256, V: 768 },
  /** GPT-2's smallest, 124 million parameters. */
  gpt2: { L: 12, NH: 12, C: 768, context: 1024, V: 50257 },
} satisfies Record<ModelName, GptConfig> & Record<string, GptConfig>;

// The sizes that are shipped.
import type { ModelName } from '../worker/api.ts';
import type { GptConfig } from './params.ts';

export const PRESETS: Record<ModelName, GptConfig> = {
  nano: { L: 2, NH: 4, C: 64, context: 64, V: 768 },
  micro: { L: 4, NH: 4, C: 128, context: 64, V: 768 },
};

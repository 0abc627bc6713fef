// Tastes of one idea each, which have nothing to do with what the authors call good: a person may want just that.
import type { Taste } from './gold.ts';

const indifferent: Taste = {
  base: 0,
  follows: 0,
  untruthful: 0,
  rude: 0,
  unfinished: 0,
  empty: 0,
  perWord: 0,
  wordLimit: 0,
  cheer: 0,
  animal: 0,
};

/** Lengths differ in score up to here; few texts of the Tiny World are longer. */
const WORDS = 30;

export const PRESETS = {
  longest: { ...indifferent, base: -1, perWord: 2 / WORDS, mostWords: WORDS },
  // Saying nothing is no short answer.
  shortest: { ...indifferent, base: 1, perWord: -2 / WORDS, mostWords: WORDS, empty: -2 },
  polite: { ...indifferent, base: 0.5, rude: -1 },
  rude: { ...indifferent, base: -0.5, rude: 1 },
  animal: { ...indifferent, base: -0.5, animal: 1 },
  follows: { ...indifferent, base: -0.5, follows: 1 },
} as const satisfies Record<string, Taste>;

export type PresetName = keyof typeof PRESETS;

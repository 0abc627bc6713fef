// What this page does not show, in the language in use.
import { EN_LIMITS, type LimitsWords } from './en/limits.ts';
import { wordsOf } from './language.ts';

export const limitsWords: LimitsWords = wordsOf('limits', EN_LIMITS);

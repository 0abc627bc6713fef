// What this page does not show, in the language in use.
import { EN_LIMITS, type LimitsWords } from './en/limits.ts';
import { translation } from './language.ts';

export const limitsWords: LimitsWords = translation?.limits ?? EN_LIMITS;

// The words of what is inside a token and a step, in the language in use.
import { EN_INSIDE, type InsideWords } from './en/inside.ts';
import { translation } from './language.ts';

export const insideWords: InsideWords = translation?.inside ?? EN_INSIDE;

// The words of what is inside a token and a step, in the language in use.
import { EN_INSIDE, type InsideWords } from './en/inside.ts';
import { wordsOf } from './language.ts';

export const insideWords: InsideWords = wordsOf('inside', EN_INSIDE);

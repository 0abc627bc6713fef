// The words of the station where a person picks, in the language in use.
import { EN_TASTE, type TasteWords } from './en/taste.ts';
import { wordsOf } from './language.ts';

export const tasteWords: TasteWords = wordsOf('taste', EN_TASTE);

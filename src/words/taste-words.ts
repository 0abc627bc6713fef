// The words of the station where a person picks, in the language in use.
import { EN_TASTE, type TasteWords } from './en/taste.ts';

export const tasteWords: TasteWords = EN_TASTE;

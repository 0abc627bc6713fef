// The words of what the people of a class value, in the language in use.
import { EN_VALUES, type ValuesWords } from './en/values.ts';
import { wordsOf } from './language.ts';

export const valuesWords: ValuesWords = wordsOf('values', EN_VALUES);

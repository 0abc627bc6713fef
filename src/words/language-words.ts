// The words of the choice of language, in the language in use.
import { EN_LANGUAGE, type LanguageWords } from './en/language.ts';
import { wordsOf } from './language.ts';

export const languageWords: LanguageWords = wordsOf('language', EN_LANGUAGE);

// The words of the part of the page for a class, in the language in use.
import { EN_CLASS, type ClassWords } from './en/class.ts';
import { wordsOf } from './language.ts';

export const classWords: ClassWords = wordsOf('class', EN_CLASS);

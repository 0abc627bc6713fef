// The words of the page in the language in use.
import { EN, type Words } from './en.ts';

export const words: Words = EN;

// The words of the page in the language in use.
import { EN, type Words } from './en/page.ts';

export const words: Words = EN;

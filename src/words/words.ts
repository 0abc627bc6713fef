// The words of the page in the language in use.
import { EN } from './en.ts';

export type Words = typeof EN;
export const words: Words = EN;

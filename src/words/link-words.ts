// The words of links that carry a whole state, in the language in use.
import { EN_LINK, type LinkWords } from './en/link.ts';
import { wordsOf } from './language.ts';

export const linkWords: LinkWords = wordsOf('link', EN_LINK);

// The words of links that carry a whole state, in the language in use.
import { EN_LINK, type LinkWords } from './en/link.ts';
import { translation } from './language.ts';

export const linkWords: LinkWords = translation?.link ?? EN_LINK;

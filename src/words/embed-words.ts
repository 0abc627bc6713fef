// The words of one figure alone, in the language in use.
import { EN_EMBED, type EmbedWords } from './en/embed.ts';
import { wordsOf } from './language.ts';

export const embedWords: EmbedWords = wordsOf('embed', EN_EMBED);

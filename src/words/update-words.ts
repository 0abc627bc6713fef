// The words for a new version of the page, in the language in use.
import { EN_UPDATE, type UpdateWords } from './en/update.ts';
import { wordsOf } from './language.ts';

export const updateWords: UpdateWords = wordsOf('update', EN_UPDATE);

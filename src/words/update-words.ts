// The words for a new version of the page, in the language in use.
import { EN_UPDATE, type UpdateWords } from './en/update.ts';
import { translation } from './language.ts';

export const updateWords: UpdateWords = translation?.update ?? EN_UPDATE;

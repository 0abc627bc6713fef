// The words of the stage in the language in use.
import { EN_STAGE, type StageWords } from './en/stage.ts';
import { wordsOf } from './language.ts';

export const stageWords: StageWords = wordsOf('stage', EN_STAGE);

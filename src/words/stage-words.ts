// The words of the stage in the language in use.
import { EN_STAGE, type StageWords } from './en/stage.ts';
import { translation } from './language.ts';

export const stageWords: StageWords = translation?.stage ?? EN_STAGE;

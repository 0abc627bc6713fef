// The words of the stage in the language in use.
import { EN_STAGE, type StageWords } from './en/stage.ts';

export const stageWords: StageWords = EN_STAGE;

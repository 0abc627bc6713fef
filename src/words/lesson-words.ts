// The words of lessons, in the language in use.
import { EN_LESSONS, type LessonWords } from './en/lessons.ts';
import { translation } from './language.ts';

export const lessonWords: LessonWords = translation?.lesson ?? EN_LESSONS;

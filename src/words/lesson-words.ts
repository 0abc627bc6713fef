// The words of lessons, in the language in use.
import { EN_LESSONS, type LessonWords } from './en/lesson.ts';
import { translation } from './language.ts';

export const lessonWords: LessonWords = translation?.lesson ?? EN_LESSONS;

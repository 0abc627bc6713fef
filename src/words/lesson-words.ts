// The words of lessons, in the language in use.
import { EN_LESSONS, type LessonWords } from './en/lesson.ts';
import { wordsOf } from './language.ts';

export const lessonWords: LessonWords = wordsOf('lesson', EN_LESSONS);

// The texts of the lessons that come with the page, in the language in use.
import { englishLesson, type LessonName } from '../lessons/lessons.ts';
import { lessons } from './language.ts';

/** A lesson that a language lacks is in English. Rejects where it cannot be fetched. */
export async function lessonText(name: LessonName): Promise<string> {
  const [, text] = Object.entries(lessons).find(([file]) => file.endsWith(`/${name}.md`)) ?? [];
  return text ?? englishLesson(name);
}

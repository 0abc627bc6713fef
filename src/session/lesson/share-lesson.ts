// A link that carries a lesson: by its name where it came with the page, otherwise with its text.
import { lessonWords } from '../../words/lesson-words.ts';
import type { LessonProgress } from '../kept/shapes.ts';
import { MOST_CHARACTERS, MOST_IN_CODE, type SharedLink } from '../link/share.ts';
import { packLesson } from './lesson-text.ts';

/** The address that a link is made from: with the lesson and the person's step in it, or without. */
export function baseOf(address: URL, lessons: Readonly<Record<string, LessonProgress>>, withLesson: boolean): URL {
  const base = new URL(address);
  const { text, step = 0 } = lessons[base.searchParams.get('lesson') ?? ''] ?? {};
  if (!withLesson || text !== undefined) base.searchParams.delete('lesson');
  if (withLesson && base.searchParams.has('lesson') && step > 0) base.searchParams.set('step', String(step));
  return base;
}

/** The link with the text of a lesson; without it where that is too long, which it says then. */
export function withLessonText(link: SharedLink, text: string): SharedLink {
  const href = `${link.href}&lesson=${packLesson(text)}`;
  if (href.length > MOST_CHARACTERS)
    return { ...link, says: [...link.says, lessonWords.teacher.tooLong(MOST_CHARACTERS)] };
  return { ...link, href, code: href.length <= MOST_IN_CODE ? href : '' };
}

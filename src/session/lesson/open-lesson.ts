// Opens the lesson that an address names or carries: reads it, gives the page its station, and the settings it starts with.
import { LESSON_NAMES } from '../../lessons/lessons.ts';
import { lessonText } from '../../words/lesson-text.ts';
import { LabError } from '../../lib/errors.ts';
import { lazy } from '../../lib/lazy.ts';
import type { Field } from '../../lib/settings.ts';
import { lessonWords } from '../../words/lesson-words.ts';
import { fieldsOf } from '../changed-settings.ts';
import type { Kept } from '../kept.svelte.ts';
import type { Lab } from '../lab.svelte.ts';
import { readLink, TABLE_NAMES } from '../link/link-state.ts';
import { parseUrl } from '../url-state.ts';
import { withStart } from './address.ts';
import { readLesson, type Plan } from './format.ts';
import { FRESH, Lesson } from './lesson.svelte.ts';
import { checksumOf, unpackLesson } from './lesson-text.ts';

/** The name under which a lesson is kept that did not come with the page. */
const ownName = (text: string): string => `own-${checksumOf(text)}`;
/** Changes that are named one by one. */
const MOST_NAMED = 5;
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** A lesson that cannot be opened, with what is wrong with it. */
const refused = (name: string, faults: readonly string[]): LabError =>
  new LabError('ImportError', `The lesson “${short(name)}” cannot be opened. ${faults.join(' ')}`, {
    hint: lessonWords.faults.help,
  });

/** Keeps a lesson of the person's own. @returns its name @throws LabError `ImportError` where it cannot be read */
export async function keepOwn(kept: Kept, text: string, file: string): Promise<string> {
  const read = readLesson(text);
  if ('faults' in read) throw refused(file, read.faults);
  const id = ownName(text);
  const { lessons } = kept.settings;
  await kept.setSettings({ lessons: { [id]: { ...(lessons[id] ?? FRESH), text } } });
  return id;
}

/**
 * The lesson of an address, with what it keeps restored; the address of the page names it from now on. Undefined where there is none.
 * @throws LabError `ImportError` where it cannot be read, `DownloadError` where it cannot be fetched
 */
export async function openLesson(lab: Lab, address: URL): Promise<Lesson | undefined> {
  await lab.kept.restore();
  const packed = /&lesson=([^&]*)/.exec(address.hash)?.[1];
  let id = address.searchParams.get('lesson') ?? '';
  let text: string | undefined;
  if (packed === undefined && id === '') return undefined;
  if (packed !== undefined) {
    text = unpackLesson(packed);
    if (text === undefined) throw refused(id, [lessonWords.faults.damaged]);
    id = await keepOwn(lab.kept, text, id);
  } else {
    const shipped = LESSON_NAMES.find((name) => name === id);
    text = shipped ? await lazy(lessonText(shipped)) : lab.kept.settings.lessons[id]?.text;
    if (text === undefined) throw refused(id, [lessonWords.faults.unknown(short(id), LESSON_NAMES.join(', '))]);
  }
  const read = readLesson(text);
  if ('faults' in read) throw refused(id, read.faults);
  const lesson = new Lesson(lab, id, text, read.plan);
  const next = new URL(address);
  next.searchParams.set('lesson', id);
  next.searchParams.delete('step');
  next.hash = next.hash.replace(/&lesson=[^&]*/, '');
  const { begun } = lesson;
  const step = Number(address.searchParams.get('step'));
  if (!begun && Number.isSafeInteger(step) && step > 0) await lesson.go(step);
  if (begun || address.searchParams.has('link')) {
    if (!begun) await lesson.begin();
    history.replaceState(null, '', next.href);
    return lesson;
  }
  const { station } = parseUrl(new URL(read.plan.station ? `#${read.plan.station}` : next.hash, next));
  next.hash = station;
  const changes = changesTo(lab, read.plan);
  lesson.question = changes.length > 0 ? lessonWords.settings.question(changes.slice(0, MOST_NAMED).join('; ')) : '';
  if (lesson.question === '') await lesson.begin();
  history.replaceState(null, '', lesson.question === '' ? withStart(next, read.plan) : next.href);
  return lesson;
}

/** The settings that the person has changed and that the lesson would change again, in words. */
function changesTo(lab: Lab, plan: Plan): string[] {
  if (plan.start === '') return [];
  const { state } = readLink(new URL(plan.start, 'https://example.org/'));
  const { change } = lessonWords.settings;
  return TABLE_NAMES.flatMap((table) =>
    Object.entries<Field>(fieldsOf(table)).flatMap(([name, field]) => {
      const mine = lab.configs[table][name] ?? field.default;
      const wanted = state.settings[table]?.[name] ?? field.default;
      const written = (value: number) => field.options?.[value - field.min] ?? String(value);
      return mine === field.default || mine === wanted ? [] : [change(field.label, written(mine), written(wanted))];
    }),
  );
}

// The words of the page in the language in use.
import { EN, type Words } from './en/page.ts';
import { translation, wordsOf } from './language.ts';

/** A table of settings or metrics, which holds its own words in English, with others in their place. */
const inOthers = <T>(table: T, texts: Record<string, string>): T =>
  JSON.parse(JSON.stringify(table), (_, value: unknown) =>
    typeof value === 'string' ? (texts[value] ?? value) : value,
  ) as T;

export const words: Words = wordsOf('page', EN);

/** Has the tables of settings and metrics in the language that was loaded, before the page is shown. */
export function speakTables(): void {
  if (!translation) return;
  words.settings = inOthers(words.settings, translation.settings);
  words.metrics = inOthers(words.metrics, translation.metrics);
}

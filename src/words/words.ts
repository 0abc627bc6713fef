// The words of the page in the language in use.
import { EN, type Words } from './en/page.ts';
import { translation } from './language.ts';

/** A table of settings or metrics, which holds its own words in English, with others in their place. */
const inOthers = <T>(table: T, texts: Record<string, string>): T =>
  JSON.parse(JSON.stringify(table), (_, value: unknown) =>
    typeof value === 'string' ? (texts[value] ?? value) : value,
  ) as T;

export const words: Words = translation
  ? {
      ...translation.page,
      settings: inOthers(EN.settings, translation.settings),
      metrics: inOthers(EN.metrics, translation.metrics),
    }
  : EN;

// What the page says about its language when it is opened.
import { firstKnown, inAddress, language, memory, missing, nameOf } from '../../words/language.ts';
import { languageWords } from '../../words/language-words.ts';

/** Why the page is not in the language that a person wants, in sentences. */
export function languageFaults(): string[] {
  const unknown = inAddress().filter((tag) => firstKnown([tag]) === 'en' && !/^en\b/i.test(tag));
  return [
    ...(missing ? [languageWords.missing(nameOf(missing))] : []),
    ...unknown.map((tag) => languageWords.unknown(tag.length > 40 ? `${tag.slice(0, 40)}…` : tag)),
  ];
}

/** Whether a person need not be told that the model's own language stays English. */
export const isToldEnglish = (): boolean => language === 'en' || memory.read('told') === 'yes';

/** They have read it. */
export function tellEnglish(): true {
  memory.keep('told', 'yes');
  return true;
}

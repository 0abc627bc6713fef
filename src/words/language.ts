// The language of the page. Every folder with a file all.ts is one; it is fetched before anything reads a word. English is always here.
import { LIMITS, within } from '../lib/within.ts';
import type { Translation } from './translation.ts';

const FETCH = import.meta.glob<Translation>('./*/all.ts', { import: 'translation' });

/** All languages there are, by their tags. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(FETCH).map((file) => file.split('/')[1] ?? ''),
].sort();

/** A language in its own words, such as "Deutsch". */
export function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Language and script, which make a text readable or not: 'zh-CN' is 'zh-Hans'. */
function kindOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/** The first of the languages wanted that there is, else English. */
export function firstKnown(wanted: readonly string[], known: readonly string[] = LANGUAGES): string {
  const found = wanted.map(
    (tag) => known.find((each) => each === tag) ?? known.find((each) => kindOf(each) === kindOf(tag)),
  );
  return found.find((tag) => tag !== undefined) ?? 'en';
}

/** What the page keeps about languages. Frames and private windows may have no storage. */
export const memory = {
  read(key: 'language' | 'told'): string | undefined {
    try {
      return localStorage.getItem(`rlhf-sandbox-${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** @returns whether that is possible here */
  keep(key: 'language' | 'told', value: string): boolean {
    try {
      localStorage.setItem(`rlhf-sandbox-${key}`, value);
      return true;
    } catch {
      return false;
    }
  },
};

// Never in a link that the page makes: whoever opens it reads it in a language of their own. Who writes `?lang=de` by hand means it.
export const inAddress = (): string[] => new URL(location.href).searchParams.getAll('lang');

/** Not in Node, where tests read the words in English. */
const wanted =
  typeof location === 'undefined'
    ? 'en'
    : firstKnown([...inAddress(), memory.read('language') ?? '', ...navigator.languages]);

async function fetched(tag: string): Promise<Translation | undefined> {
  const fetch = FETCH[`./${tag}/all.ts`];
  if (!fetch) return undefined;
  return within(fetch(), LIMITS.part, () => new Error(`no words in ${tag}`)).catch(() => undefined);
}

/** The words of the language in use; undefined for English. */
export const translation = await fetched(wanted);
/** The tag of the language in use. */
export const language = translation ? wanted : 'en';
/** The tag of the one that a person wants and that could not be fetched. */
export const missing = language === wanted ? undefined : wanted;

/** Keeps the choice of a language, for when the page is loaded again; in the address, where there is no other place. */
export function choose(tag: string): void {
  const address = new URL(location.href);
  if (memory.keep('language', tag)) address.searchParams.delete('lang');
  else address.searchParams.set('lang', tag);
  history.replaceState(null, '', address);
}

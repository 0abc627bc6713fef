// The language of the page. Every folder with a file all.ts is one; it is fetched before the page is shown. English is always here.
import { LIMITS, within } from '../lib/within.ts';
import type { Translation } from './translation.ts';

interface Language {
  translation: Translation;
  /** The texts of the lessons, by their files. */
  lessons: Readonly<Record<string, string>>;
}

const FETCH = import.meta.glob<Language>('./*/all.ts');

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

async function fetched(tag: string): Promise<Language | undefined> {
  const fetch = FETCH[`./${tag}/all.ts`];
  if (!fetch) return undefined;
  return within(fetch(), LIMITS.part, () => new Error(`no words in ${tag}`)).catch(() => undefined);
}

/** The words of the language in use; undefined for English. */
export let translation: Translation | undefined;
/** The texts of its lessons, by their files; none for English. */
export let lessons: Language['lessons'] = {};
/** The tag of the language in use. */
export let language = 'en';
/** The tag of the one that a person wants and that could not be fetched. */
export let missing: string | undefined;

/** Words that parts of the page hold since before the language was there. */
const held: { name: Section; english: object }[] = [];
type Section = Exclude<keyof Translation, 'errors' | 'settings' | 'metrics'>;

/** Puts other words in the place of those of an object. */
function replace(words: object, others: object): void {
  for (const [key, other] of Object.entries(others) as [string, unknown][]) {
    const present: unknown = Reflect.get(words, key);
    const isSection = typeof other === 'object' && other !== null && !Array.isArray(other);
    if (isSection && typeof present === 'object' && present !== null) replace(present, other);
    else Reflect.set(words, key, other);
  }
}

/** The words of a file in the language in use, whether they are asked for before or after it has been loaded. */
export function wordsOf<S extends Section, W extends Translation[S]>(name: S, english: W): W {
  if (translation) replace(english, translation[name]);
  else held.push({ name, english });
  return english;
}

/** Fetches the words of the language that a person wants; until then, and where they do not come, all are English. */
export async function loadLanguage(): Promise<void> {
  const wanted = firstKnown([...inAddress(), memory.read('language') ?? '', ...navigator.languages]);
  if (wanted === 'en') return;
  const found = await fetched(wanted);
  if (!found) {
    missing = wanted;
    return;
  }
  ({ translation, lessons } = found);
  language = wanted;
  for (const { name, english } of held) replace(english, translation[name]);
}

/** Keeps the choice of a language, for when the page is loaded again; in the address, where there is no other place. */
export function choose(tag: string): void {
  const address = new URL(location.href);
  if (memory.keep('language', tag)) address.searchParams.delete('lang');
  else address.searchParams.set('lang', tag);
  history.replaceState(null, '', address);
}

// Every language has exactly the words of English, in the same shape.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstKnown, LANGUAGES, nameOf } from '../../src/words/language.ts';
import type { Translation } from '../../src/words/translation.ts';
import { ENGLISH } from './english.ts';
import { faults } from './faults.ts';

const TRANSLATIONS = import.meta.glob<Translation>('../../src/words/*/all.ts', { import: 'translation', eager: true });
const SAME = import.meta.glob<string[]>('./same/*.ts', { import: 'SAME', eager: true });

/** English with other letters, as a translation that lacks nothing. */
function pseudo<T>(value: T): T {
  if (typeof value === 'string') return `[!${value}!]` as T;
  if (typeof value === 'function')
    return Object.defineProperty((...given: unknown[]) => pseudo(value(...given)), 'length', {
      value: value.length,
    }) as T;
  if (Array.isArray(value)) return value.map(pseudo) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, pseudo(child)])) as T;
}

test('a translation with all words has no faults, and each kind of fault is found', () => {
  const whole = pseudo(ENGLISH);
  expect(faults(whole, [])).toEqual([]);
  const { update, ...rest } = whole;
  const { ready, ...others } = update;
  const broken = {
    ...rest,
    update: { ...others, later: ENGLISH.update.later, old: ready },
    link: { ...whole.link, share: { ...whole.link.share, seed: () => 'seed' } },
    class: { ...whole.class, saved: (_: string) => 'saved' },
    errors: { ...whole.errors, 'The kernel {0} did not compile.': 'It did not.' },
  } as unknown as Translation;
  expect(faults(broken, ['Nothing'])).toEqual([
    'update.ready: is missing',
    'update.old: is not in English',
    'class.saved: of zq0q it says nothing',
    'link.share.seed: takes 0 arguments, not 1',
    `update.later: is still English: ${ENGLISH.update.later}`,
    'errors.The kernel {0} did not compile.: must keep {0}',
    'listed as the same, but it is not: Nothing',
  ]);
});

test('every language has all words', () => {
  expect(Object.keys(TRANSLATIONS)).toHaveLength(LANGUAGES.length - 1);
  for (const [file, translation] of Object.entries(TRANSLATIONS)) {
    const [, tag = ''] = /words\/([^/]+)\/all/.exec(file) ?? [];
    expect(translation.page.language, tag).toBe(tag);
    expect(faults(translation, SAME[`./same/${tag}.ts`] ?? []), tag).toEqual([]);
  }
});

test('every file of English words is in a translation, and what the page reads is that of its language', () => {
  const names = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const english = names('src/words/en').map((file) =>
    file.slice(0, -'.ts'.length).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(english.filter((name) => name !== 'texts').sort()).toEqual(
    Object.keys(ENGLISH)
      .filter((name) => !['errors', 'settings', 'metrics'].includes(name))
      .sort(),
  );
  const readers = names('src/words').filter((file) => /words\.ts$/.test(file));
  expect(readers).toHaveLength(english.length - 1);
  const deaf = readers.filter((file) => !/\bwordsOf\(/.test(readFileSync(`src/words/${file}`, 'utf8')));
  expect(deaf).toEqual([]);
});

test('the first language wanted that there is, is taken, whatever its region', () => {
  const known = ['de', 'en', 'es', 'fr', 'pt-BR', 'zh-Hans'];
  expect(firstKnown(['de-AT', 'en'], known)).toBe('de');
  expect(firstKnown(['ja', 'pt-PT', 'en'], known)).toBe('pt-BR');
  expect(firstKnown(['zh-CN'], known)).toBe('zh-Hans');
  expect(firstKnown(['zh-TW', 'fr'], known)).toBe('fr');
  expect(firstKnown(['', 'not a tag', 'ja'], known)).toBe('en');
  expect([nameOf('de'), nameOf('es'), nameOf('zh-Hans')]).toEqual(['Deutsch', 'Español', '简体中文']);
});

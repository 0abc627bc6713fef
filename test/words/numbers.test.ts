// Numbers as a language writes them; in English they stay as toFixed and String give them.
import { afterEach, expect, test, vi } from 'vitest';
import { formsOf } from '../../src/words/forms.ts';

afterEach(() => vi.resetModules());

async function numbersIn(language: string) {
  vi.doMock('../../src/words/language.ts', () => ({ language }));
  return import('../../src/words/numbers.ts');
}

test('each language has its decimal sign and its percentage', async () => {
  for (const tag of ['de', 'es', 'fr', 'pt', 'zh-Hans']) {
    vi.resetModules();
    const { fixed, percentage, shown, numberIn } = await numbersIn(tag);
    expect([numberIn(shown(0.25)), numberIn('0.25'), numberIn(' ')], tag).toEqual([0.25, 0.25, NaN]);
    expect([fixed(-1.005, 2), shown(1e-5)], tag).toEqual(
      tag === 'zh-Hans' ? ['-1.00', '0.00001'] : ['-1,00', '0,00001'],
    );
    const usual = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
    expect(percentage('12.5'), tag).toBe(usual.format(0.125));
  }
});

test('in English, numbers are as JavaScript writes them', async () => {
  const { fixed, percentage, shown } = await numbersIn('en');
  expect([fixed(-1.005, 2), shown(1e-5), percentage('12.5')]).toEqual(['-1.00', '0.00001', '12.5 %']);
});

test('a language counts and lists by its own rules', () => {
  const { count, list } = formsOf('fr');
  const forms = { one: '# étape', other: '# étapes' };
  expect([0, 1, 2, 1234].map((n) => count(n, forms))).toEqual(['0 étape', '1 étape', '2 étapes', '1\u202F234 étapes']);
  expect(list(['a', 'b', 'c'])).toBe('a, b et c');
});

// How a language counts and lists, as the browser knows it. For translations.

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function formsOf(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    /** In the form for that number, where `#` stands for it: `count(3, { one: '# Schritt', other: '# Schritte' })`. */
    count: (number: number, forms: Forms): string =>
      (forms[rules.select(number)] ?? forms.other).replaceAll('#', numbers.format(number)),
    /** Such as "one, two and three". */
    list: (parts: readonly string[]): string => lists.format(parts),
  };
}

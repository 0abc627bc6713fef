// Finds the terms of the glossary in a text.
import type { Term, TermName } from '../../words/en/glossary.ts';

export interface Part {
  text: string;
  /** The term that this part names; undefined for what lies between terms. */
  term?: TermName;
}

/** The text in parts, with the first mention of each term apart; of two terms that begin together, the longer one counts. */
export function termsIn(text: string, terms: Readonly<Record<TermName, Term>>): Part[] {
  const names = new Map(
    (Object.entries(terms) as [TermName, Term][]).flatMap(([name, { forms }]) =>
      forms.map((form) => [form, name] as const),
    ),
  );
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
  // A word ends where no letter follows, in any alphabet; Chinese has no spaces between its words.
  const letter = '(?!\\p{Script=Han})[\\p{L}-]';
  const pattern = new RegExp(`(?<!${letter})(?:${longestFirst.join('|')})(?!${letter})`, 'giu');
  const parts: Part[] = [];
  const seen = new Set<TermName>();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const term = names.get(found.toLowerCase());
    if (!term || seen.has(term)) continue;
    seen.add(term);
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: found, term });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

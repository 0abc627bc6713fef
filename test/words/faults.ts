// What a translation lacks, beside what its types say.
import { METRICS } from '../../src/lib/metrics.ts';
import type { Translation } from '../../src/words/translation.ts';
import { ENGLISH } from './english.ts';
import { leaves } from './leaves.ts';

type Say = (...given: unknown[]) => unknown;

/** A name that stands in the sentence if its argument does. */
const name = (place: number): string => `zq${place}q`;
/** Values that a parameter may take; the first list that English accepts is used for all languages. */
const KINDS: ((place: number) => unknown)[] = [
  name,
  (place) => 701 + place,
  (place) => [name(place), `${name(place)}b`],
  () => true,
  () => false,
  () => [0.25, 0.5],
  (place) => ({ file: name(place), line: 601, message: `${name(place)}b` }),
  () => ({ one: 0.25, other: 0.75 }),
  (place) => ({ alike: 301 + place, pairs: 501 + place }),
  (place) => ({ files: 2, people: 3, added: 701 + place, known: 801 + place }),
];

/** All ways to choose a kind for each of some parameters. */
const choices = (places: number, at = 0): unknown[][] =>
  at === places ? [[]] : choices(places, at + 1).flatMap((rest) => KINDS.map((kind) => [kind(at), ...rest]));

function says(say: Say, given: unknown[]): string | undefined {
  try {
    const text = say(...given);
    return typeof text === 'string' && !/undefined|NaN|\[object/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers and names that a text repeats of what it was given. */
const marks = (text: string): string =>
  [...text.matchAll(/zq\dqb?|(?<!\d)[3-8]0\d(?!\d)/g)]
    .map(([mark]) => mark)
    .sort()
    .join();

/** What is said about one and about several of something must be whole sentences in both. */
function sayingFaults(at: string, english: Say, other: Say): string[] {
  if (other.length !== english.length) return [`${at}: takes ${other.length} arguments, not ${english.length}`];
  const known = choices(english.length).filter((values) => says(english, values) !== undefined);
  if (known.length === 0) return [`${at}: no arguments suit the English function`];
  // English takes a name for a number and a number for a name; not every language does.
  const fit = known.filter((values) => says(other, values) !== undefined);
  const given = fit.length > 0 ? fit : known;
  return given
    .slice(0, 12)
    .flatMap((values) => {
      const [expected, found] = [says(english, values) ?? '', says(other, values)];
      if (found === undefined) return [`${at}: says nothing for ${JSON.stringify(values)}`];
      if (found === expected) return [`${at}: is still English`];
      return marks(found) === marks(expected)
        ? []
        : [`${at}: of ${marks(expected)} it says ${marks(found) || 'nothing'}`];
    })
    .slice(0, 1);
}

const SIGNS = [/\{\d\}/g, /`/g, /“Rewards”/g];
const signs = (text: string): string =>
  SIGNS.flatMap((sign) => text.match(sign) ?? [])
    .sort()
    .join('');

/** The same in every language: formulas, abbreviations, and what has no words. */
const formulas = new Set(Object.values(METRICS).map(({ formula }) => formula));
const needsNoWords = (text: string): boolean => formulas.has(text) || !/\p{Ll}{2}/u.test(text);

/** Sentences that say where a translation differs in shape from English, or is still English where it is not listed in `same`. */
export function faults(translation: Translation, same: readonly string[]): string[] {
  const [english, others] = [new Map(leaves(ENGLISH)), new Map(leaves(translation))];
  const listed = new Set(same);
  const used = new Set<string>();
  const missing = [...english.keys()].filter((at) => !others.has(at)).map((at) => `${at}: is missing`);
  const unused = [...others.keys()].filter((at) => !english.has(at)).map((at) => `${at}: is not in English`);
  const wrong = [...english].flatMap(([at, text]) => {
    const other = others.get(at);
    if (other === undefined || at === 'page.language') return [];
    if (typeof text !== typeof other) return [`${at}: is not of the same type`];
    if (typeof text === 'function') {
      const found = sayingFaults(at, text as Say, other as Say);
      if (!listed.has(at)) return found;
      used.add(at);
      return found.filter((fault) => !fault.endsWith('is still English'));
    }
    const [one, two] = [text, other].map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) as [
      string,
      string,
    ];
    if (typeof text !== 'string' && !Array.isArray(text)) return one === two ? [] : [`${at}: must be ${one}`];
    if (!two.trim()) return one.trim() ? [`${at}: is empty`] : [];
    if (one === two) {
      if (listed.has(one)) used.add(one);
      return listed.has(one) || needsNoWords(one) ? [] : [`${at}: is still English: ${one}`];
    }
    return signs(one) === signs(two) ? [] : [`${at}: must keep ${signs(one)}`];
  });
  const idle = same.filter((text) => !used.has(text)).map((text) => `listed as the same, but it is not: ${text}`);
  return [...missing, ...unused, ...wrong, ...idle];
}

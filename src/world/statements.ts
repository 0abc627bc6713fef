// Reads statements of fact out of any text: "the fox is red and lives in the den. it eats corn." states three.

import { ALL_THINGS, VALUES, valueOf, type Attribute } from './facts.ts';

export interface Statement {
  thing: string;
  attribute: Attribute;
  value: string;
  true: boolean;
}

const things = new Set(ALL_THINGS);
const owners = new Set(['my', 'your', 'his', 'her', 'our']);
const articles = new Set(['the', 'a', 'an', 'one', 'every']);

/** The attributes that are also nouns: `the color of the fox is red`. */
const nouns = new Set<string>(['color', 'home', 'food', 'sound', 'taste'] satisfies Attribute[]);
const isNoun = (word: string): word is Attribute => nouns.has(word);

/** Words and sentence ends of a text, lower case; every other mark is dropped. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+|[.!?\n]/gu) ?? [];
}

/** The attribute and value that begin at word `i` as the predicate of a subject, or undefined. */
function predicateAt(words: readonly string[], i: number): [Attribute, string] | undefined {
  const [w0, w1 = '', w2 = '', w3 = ''] = words.slice(i, i + 4);
  const found = (attribute: Attribute, value: string): [Attribute, string] | undefined =>
    VALUES[attribute].includes(value) ? [attribute, value] : undefined;
  if (w0 === 'is' && w1 === 'made' && w2 === 'of') return found('made', w3);
  if (w0 === 'is' && w1 === 'kept' && w2 === 'in') return found('kept', w3 === 'the' ? (words[i + 4] ?? '') : w3);
  if (w0 === 'is') return found('color', w1);
  if (w0 === 'lives' && w1 === 'in') return found('home', w2 === 'the' ? w3 : w2);
  if (w0 === 'eats') return found('food', w1);
  if (w0 === 'says') return found('sound', w1);
  if (w0 === 'tastes') return found('taste', w1);
  return undefined;
}

/**
 * The statements of fact in a text, in order. A subject is a thing with an article, a thing right before its verb, or `it`, which
 * means the last subject or at first `topic`. A statement about someone's own thing ("your hat is red") is not a statement of fact.
 */
export function statementsIn(text: string, topic?: string): Statement[] {
  const words = wordsOf(text);
  const out: Statement[] = [];
  let subject = topic;
  const say = (thing: string | undefined, attribute: Attribute, value: string): void => {
    if (thing === undefined) return;
    out.push({ thing, attribute, value, true: valueOf(thing, attribute) === value });
  };
  words.forEach((word, i) => {
    const before = words[i - 1] ?? '';
    if (things.has(word)) {
      if (owners.has(before)) subject = undefined;
      else if (articles.has(before) || predicateAt(words, i + 1)) subject = word;
    }
    if (isNoun(word) && words[i + 1] === 'of' && words[i + 4] === 'is') {
      const value = words[i + 5] === 'the' ? words[i + 6] : words[i + 5];
      if (value !== undefined && things.has(words[i + 3]) && VALUES[word].includes(value))
        say(words[i + 3], word, value);
      // "is red" of "the color of the fox is red" is this same statement, so it is not read twice.
      return;
    }
    const said = predicateAt(words, i);
    if (said && !isNoun(words[i - 4] ?? '')) say(subject, ...said);
  });
  return out;
}

const FILLER = new Set(['in', 'the', 'a', 'it', 'is', 'of', 'its', 'well', 'sure', 'i', 'think', 'from']);

/** The statement that the first bare sentence of an answer makes to a question: "red.", "in the den." or "sure! it is red." */
export function bareStatement(text: string, thing: string, attribute: Attribute): Statement | undefined {
  for (const sentence of text.split(/[.!?\n]/)) {
    const words = wordsOf(sentence);
    const values = words.filter((word) => VALUES[attribute].includes(word));
    const [value] = values;
    if (value === undefined || values.length > 1) continue;
    if (words.some((word) => word !== value && !FILLER.has(word))) continue;
    return { thing, attribute, value, true: valueOf(thing, attribute) === value };
  }
  return undefined;
}

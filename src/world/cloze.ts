// A cloze test of the book of facts: the stand-in for public NLP benchmarks. A model answers with the option it finds most probable.

import { FACTS, VALUES, predicate } from './facts.ts';

export interface ClozeItem {
  /** Beginning of a sentence: `the fox is`. */
  prefix: string;
  /** Possible continuations, each with a leading space: the attribute's closed set. */
  options: string[];
  /** Index of the right one in `options`. */
  answer: number;
}

/** One item per fact, in the order of the book. Guessing is right for one in `options.length`. */
export function clozeItems(): ClozeItem[] {
  return FACTS.map(({ thing, attribute, value }) => {
    const said = predicate(attribute, value);
    return {
      prefix: `the ${thing} ${said.slice(0, said.length - value.length - 1)}`,
      options: VALUES[attribute].map((option) => ` ${option}`),
      answer: VALUES[attribute].indexOf(value),
    };
  });
}

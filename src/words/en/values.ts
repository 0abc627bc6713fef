// The words of what the people of a class value, in English: apart from the page's, because they are fetched when someone looks.
import { percent } from '../english-forms.ts';

/** How often a judge takes the text with more of something, as shares. */
interface Apart {
  one: number;
  other: number;
}

export const EN_VALUES = {
  judges: 'One judge beside another',
  judgesHelp:
    'A readable judge learns from some people’s rankings what seven things in a text are worth to them. Here is one of one person or camp, and one of everybody else. Given: how often each takes the text that has more of it, in pairs that differ in nothing else, with the range in which that lies with 95 % certainty.',
  whose: 'Whose judge',
  camp: (number: number) => `Camp ${number}`,
  everybodyElse: 'Everybody else',
  feature: 'Text that is …',
  features: {
    long: 'longer (by six words)',
    kind: 'kind, not rude',
    true: 'true, not false',
    answers: 'to the point, not beside it',
    finished: 'finished, not cut off',
    cheerful: 'cheerful, not plain',
    animal: 'about an animal',
  },
  noPairs: 'One of the two has no rankings to learn from.',
  apart: (who: string, feature: string, { one, other }: Apart) =>
    `They are furthest apart on texts that are ${feature}: the judge of ${who} takes them in ${percent(one)} of such pairs, that of everybody else in ${percent(other)}.`,
  maybeApart: (who: string, feature: string, { one, other }: Apart) =>
    `No difference is certain: all ranges overlap. They may be furthest apart on texts that are ${feature}: the judge of ${who} takes them in ${percent(one)} of such pairs, that of everybody else in ${percent(other)}.`,
  predicts: (who: string, right: string, all: number, share: number) =>
    `The judge of ${who} predicts ${right} of ${all} choices of everybody else (${percent(share)}; chance is 50 %).`,
  predicted: (who: string, right: string, all: number, share: number) =>
    `The judge of everybody else predicts ${right} of ${all} choices of ${who} (${percent(share)}).`,
  teachThese: 'Teach a judge from these rankings',
  teach:
    'To train a model on the rankings of everybody here, choose “All” under “Learns from” at “Judge”; “Mine” is you alone.',
  favoured: 'What the choices favoured',
  favouredHelp:
    'In how many pairs somebody took the text that was noticeably more so, of all pairs that differ in it. Texts differ in several things at once: a choice favours all of them, whatever the reason for it was.',
  person: 'Person',
  columns: {
    long: 'longer',
    kind: 'kinder',
    true: 'true',
    answers: 'more to the point',
    finished: 'finished',
    cheerful: 'more cheerful',
    animal: 'about an animal',
  },
  none: 'none',
  of: (more: number, all: number) => `${more} of ${all}`,
  reveal: 'What does each choice favour?',
  favours: (differences: readonly string[]) =>
    differences.length === 0
      ? 'Who takes this one favours nothing that the readable judge can name.'
      : `Who takes this one favours: ${differences.join(', ')}.`,
};

export type ValuesWords = typeof EN_VALUES;

// What is said of a person's picks: of the last one, and of all of them together.
import { selfAgreement, type Pair } from '../../taste/choose.ts';
import { difference, NOTICED, type Liking } from '../../taste/readable.ts';
import type { Comparison } from '../../domain/labels.ts';
import { FEATURES } from '../../world/features.ts';
import { tasteWords } from '../../words/taste-words.ts';

const { judge } = tasteWords;
/** More would be a list, not a sentence. */
const MOST_NAMED = 3;
/** In logits: in pairs that differ in a feature of less weight, either text is taken at least once in four times. */
const LITTLE = 1.1;
/** Of pairs asked twice; one says nothing. */
const LEAST_AGAIN = 2;

const textsOf = ({ prompt, responses, finished }: Pair) =>
  [0, 1].map((i) => ({ prompt, response: responses[i], finished: finished[i] }));

/** Of two texts, what the taken one has more or less of than the other, in words. */
export function namedDifferences(pair: Pair, taken: 0 | 1): string[] {
  const texts = textsOf(pair);
  return difference(texts[taken], texts[1 - taken])
    .flatMap((by, i) => {
      const [more, less] = judge.features[FEATURES[i]].of;
      return Math.abs(by) < NOTICED ? [] : [by > 0 ? more : less];
    })
    .slice(0, MOST_NAMED);
}

/**
 * What just happened, in a line.
 * @param guess what the readable judge had made of the pair before: probability that the first text is taken; undefined where it knew
 * nothing
 */
export function pickSentence(pair: Pair, taken: 0 | 1, guess: number | undefined): string {
  const took = tasteWords.told.took(namedDifferences(pair, taken));
  const sure = guess === undefined ? 0.5 : taken === 0 ? guess : 1 - guess;
  return `${took} ${sure > 0.5 ? tasteWords.told.expected : sure < 0.5 ? tasteWords.told.unexpected : tasteWords.told.noIdea}`;
}

/** What a person seems to like, does not seem to mind, and what cannot be told; a sentence for each that there is. */
export function likingSentences(likings: readonly Liking[]): string[] {
  const sure = likings.filter(({ low, high }) => low > 0 || high < 0);
  const open = likings.filter((each) => !sure.includes(each));
  const little = open.filter(({ low, high }) => low > -LITTLE && high < LITTLE);
  const unknown = open.filter((each) => !little.includes(each));
  const likes = sure.map(({ feature, low }) => judge.features[feature][low > 0 ? 'more' : 'less']);
  return [
    ...(likes.length > 0 ? [judge.like(likes)] : []),
    ...(little.length > 0 ? [judge.indifferent(little.map(({ feature }) => judge.features[feature].less))] : []),
    ...(unknown.length > 0 ? [judge.unknown(unknown.map(({ feature }) => judge.features[feature].about))] : []),
  ];
}

/** How steady the person is; empty until it can be told. */
export function steadiness(picks: readonly Comparison[]): string {
  const { same, all } = selfAgreement(picks);
  return all < LEAST_AGAIN ? '' : tasteWords.told.again(same, all);
}

// How well a reward model ranks texts it was not trained on, and whether it can tell a true answer from a false one.
import { calibration, type Calibration } from '../../rl/calibration.ts';
import { orderedPairs } from '../../train/rankings.ts';
import type { Comparison } from '../../domain/labels.ts';
import { VALUES, predicate, valueOf, type Attribute } from '../../world/facts.ts';
import { goldScore } from '../../world/gold.ts';
import { familyPrompts, parsePrompt } from '../../world/prompts.ts';
import type { Answered } from './models.ts';

/** On the labeler's pairs, and more. */
export interface RewardMeasurement extends Calibration {
  /** Share of the pairs that the gold score orders which the reward model orders alike. */
  goldAccuracy: number;
  /** For every held-out fact question, whether the true answer scores above a false one of the same form. */
  prefersTruth: boolean[];
}

/** A true and a false answer to every held-out fact question. */
function truthProbe(): [right: Answered, wrong: Answered][] {
  const questions = familyPrompts('fact').filter(({ split }) => split === 'test');
  return questions.map(({ text: prompt, slots }, i) => {
    const { thing, attribute } = slots as { thing: string; attribute: Attribute };
    const value = valueOf(thing, attribute)!;
    const others = VALUES[attribute].filter((other) => other !== value);
    const say = (what: string) => ` the ${thing} ${predicate(attribute, what)}.`;
    const answer = (what: string) => ({ prompt, response: say(what), finished: true });
    return [answer(value), answer(others[i % others.length])];
  });
}

export async function measureReward(
  rankings: Comparison[],
  score: (texts: Answered[]) => Promise<number[]>,
): Promise<RewardMeasurement> {
  const texts = rankings.flatMap(({ prompt, responses, finished }) =>
    responses.map((response, i) => ({ prompt, response, finished: finished[i] })),
  );
  const scores = await score(texts);
  const golds = texts.map(({ prompt, response, finished }) =>
    goldScore('helpful', parsePrompt(prompt)!, response, finished),
  );
  /** Score differences of the pairs that these places order. */
  const differences = (places: number[][]) => {
    let row = 0;
    return places.flatMap((ranks) => {
      const own = scores.slice(row, (row += ranks.length));
      return orderedPairs(ranks).map(([better, worse]) => own[better] - own[worse]);
    });
  };
  let row = 0;
  const goldPlaces = rankings.map(({ ranks }) => golds.slice(row, (row += ranks.length)).map((gold) => -gold));
  const probe = await score(truthProbe().flat());
  return {
    ...calibration(differences(rankings.map(({ ranks }) => ranks))),
    goldAccuracy: calibration(differences(goldPlaces)).accuracy,
    prefersTruth: truthProbe().map((_, i) => probe[2 * i] > probe[2 * i + 1]),
  };
}

// Measures how well a reward model ranks held-out texts and whether it prefers true answers to false ones.
import { calibration, type Calibration } from '../../rl/calibration.ts';
import { orderedPairs } from '../../train/rankings.ts';
import type { Comparison } from '../../domain/labels.ts';
import { VALUES, predicate, valueOf, type Attribute } from '../../world/facts.ts';
import { goldScore } from '../../world/gold.ts';
import { familyPrompts, parsePrompt } from '../../world/prompts.ts';
import type { Answered } from './model-graph.ts';

/** Calibration on the labeler's pairs, and two further measures. */
export interface RewardMeasurement extends Calibration {
  /** Share of the pairs ordered by the gold score that the reward model orders the same way. */
  goldAccuracy: number;
  /** For each held-out fact question, whether the true answer scores above a false answer of the same form. */
  prefersTruth: boolean[];
}

/** A true and a false answer to each held-out fact question. */
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
  /** Score differences of the pairs ordered by these ranks. */
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

// How well a reward model ranks texts it was not trained on, and whether it can tell a true answer from a false one.
import { logSigmoid } from '../../rl/sigmoid.ts';
import type { Comparison } from '../../worker/api.ts';
import { VALUES, predicate, valueOf, type Attribute } from '../../world/facts.ts';
import { goldScore } from '../../world/gold.ts';
import { familyPrompts, parsePrompt } from '../../world/prompts.ts';
import type { Answered } from './models.ts';

export interface RewardMeasurement {
  /** Share of the labeler's pairs, and of the gold score's, that it orders alike. */
  accuracy: number;
  goldAccuracy: number;
  /** −mean log σ(r_w − r_l) over the labeler's pairs, nats. */
  logLoss: number;
  pairs: number;
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
  const sum = { pairs: 0, correct: 0, loss: 0, goldPairs: 0, goldCorrect: 0 };
  let row = 0;
  for (const { ranks } of rankings) {
    for (let i = 0; i < ranks.length; i++) {
      for (let j = 0; j < ranks.length; j++) {
        const difference = scores[row + i] - scores[row + j];
        if (ranks[i] < ranks[j]) {
          sum.pairs++;
          sum.correct += Number(difference > 0);
          sum.loss -= logSigmoid(difference);
        }
        if (golds[row + i] > golds[row + j]) {
          sum.goldPairs++;
          sum.goldCorrect += Number(difference > 0);
        }
      }
    }
    row += ranks.length;
  }
  const probe = await score(truthProbe().flat());
  return {
    accuracy: sum.correct / sum.pairs,
    goldAccuracy: sum.goldCorrect / sum.goldPairs,
    logLoss: sum.loss / sum.pairs,
    pairs: sum.pairs,
    prefersTruth: truthProbe().map((_, i) => probe[2 * i] > probe[2 * i + 1]),
  };
}

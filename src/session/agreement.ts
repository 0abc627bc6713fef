// How often two labelers, persons or programs, agree on the pairs of the same texts.
import { Rng } from '../lib/rng.ts';
import { wilson } from '../rl/statistics.ts';
import type { Comparison, Interval } from '../worker/api.ts';
import { countAgreement, LABELERS, rank } from '../world/labelers.ts';
import type { LabelerName } from '../world/labelers.ts';
import { parsePrompt } from '../world/prompts.ts';

export interface Agreement {
  labeler: LabelerName;
  pairs: number;
  /** Absent without a pair that both put in an order. */
  rate?: Interval;
}

/** Enough for an interval of a few percent; more would hold up the page. */
const MOST = 200;

/**
 * Agreement of `who` with every simulated labeler: on the texts that a person ranked for 'you', on all texts for a labeler. Prompts
 * from outside the Tiny World are passed over, since no program can judge their answers.
 */
export function agreementWith(who: string, comparisons: readonly Comparison[], seed: number): Agreement[] {
  const rng = new Rng(seed).fork('agreement');
  const judged = comparisons
    .filter(({ labeler, skipped }) => !skipped && (who !== 'you' || labeler === 'you'))
    .slice(-MOST)
    .flatMap((comparison) => {
      const prompt = parsePrompt(comparison.prompt);
      return prompt ? [{ comparison, prompt }] : [];
    });
  const ranksBy = (labeler: LabelerName, side: string): number[][] =>
    judged.map(({ comparison: { id, responses, finished }, prompt }) => {
      const texts = responses.map((text, index) => ({ text, finished: finished[index] ?? true }));
      return rank(labeler, prompt, texts, rng.fork(`${side} ${labeler} ${id}`));
    });
  const mine = who === 'you' ? judged.map(({ comparison }) => comparison.ranks) : ranksBy(who as LabelerName, 'one');
  return (Object.keys(LABELERS) as LabelerName[]).map((labeler) => {
    // Two persons of the same kind are still two: each has mistakes of their own.
    const counts = ranksBy(labeler, 'other').map((ranks, index) => countAgreement(mine[index] ?? [], ranks));
    const same = counts.reduce((sum, count) => sum + count.same, 0);
    const pairs = counts.reduce((sum, count) => sum + count.pairs, 0);
    return pairs === 0 ? { labeler, pairs } : { labeler, pairs, rate: wilson(same, pairs) };
  });
}

// Who agrees with whom on the texts that have been ranked here.
import { Rng } from '../lib/rng.ts';
import type { Comparison } from '../domain/labels.ts';
import { agreementMatrix, agreementWith } from '../world/agreement.ts';
import { LABELERS } from '../world/labelers.ts';
import type { LabelerName } from '../world/labelers.ts';
import { parsePrompt } from '../world/prompts.ts';

export interface AgreementRow {
  labeler: LabelerName;
  /** Pairs that both put in an order, and how many of them in the same one. */
  pairs: number;
  alike: number;
}

/** Enough for an interval of a few percent; more would hold up the page. */
const MOST = 200;
const NAMES = Object.keys(LABELERS) as LabelerName[];

/**
 * Agreement with every simulated labeler: that of the rankings themselves for 'you', that of another labeler of this name on the same
 * texts otherwise. Prompts from outside the Tiny World are passed over, since no program can judge their answers.
 */
export function agreementRows(who: string, comparisons: readonly Comparison[], seed: number): AgreementRow[] {
  const rng = new Rng(seed).fork('agreement');
  const ranked = comparisons
    .filter(({ skipped }) => !skipped)
    .slice(-MOST)
    .flatMap(({ prompt: text, responses, finished, ranks }) => {
      const prompt = parsePrompt(text);
      const texts = responses.map((response, index) => ({ text: response, finished: finished[index] ?? true }));
      return prompt ? [{ prompt, responses: texts, ranks }] : [];
    });
  const row = NAMES.indexOf(who as LabelerName);
  const agreements =
    who === 'you' ? agreementWith(ranked, NAMES, rng) : (agreementMatrix(NAMES, ranked, rng)[row] ?? []);
  return agreements.map(({ share, pairs }, index) => ({
    labeler: NAMES[index] ?? 'careful',
    pairs,
    alike: pairs === 0 ? 0 : share * pairs,
  }));
}

// How far labelers agree: any two of them on the same texts, and a person with each of them.

import type { Rng } from '../lib/rng.ts';
import { countAgreement, rank, type LabelerName, type Response } from './labelers.ts';
import type { Prompt } from './prompts.ts';

/** The responses to one prompt. */
export interface RankedTexts {
  prompt: Prompt;
  responses: readonly Response[];
}

export interface Agreement {
  /** Of the pairs that both order (ties left out), the share ordered alike; NaN if there are none. */
  share: number;
  pairs: number;
}

function compare(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): Agreement {
  let same = 0;
  let pairs = 0;
  a.forEach((ranks, i) => {
    const counted = countAgreement(ranks, b[i]);
    same += counted.same;
    pairs += counted.pairs;
  });
  return { share: same / pairs, pairs };
}

const rankAll = (labeler: LabelerName, texts: readonly RankedTexts[], rng: Rng): number[][] =>
  texts.map(({ prompt, responses }, i) => rank(labeler, prompt, responses, rng.fork(`${labeler} ${i}`)));

/**
 * Agreement of every labeler (row) with every labeler (column) on the same texts. The diagonal compares two labelers of
 * the same kind with independent noise; the matrix is symmetric up to that noise.
 *
 * InstructGPT's training labelers agreed on 72.6 ± 1.5 % of pairs, held-out ones on 77.3 ± 1.3 % (Ouyang et al. 2022, 3.4).
 */
export function agreementMatrix(
  labelers: readonly LabelerName[],
  texts: readonly RankedTexts[],
  rng: Rng,
): Agreement[][] {
  const first = labelers.map((name) => rankAll(name, texts, rng.fork('first')));
  const second = labelers.map((name) => rankAll(name, texts, rng.fork('second')));
  return first.map((row) => second.map((column) => compare(row, column)));
}

/** Agreement of a person's own rankings with each labeler's of the same texts. */
export function agreementWith(
  rankings: readonly (RankedTexts & { ranks: readonly number[] })[],
  labelers: readonly LabelerName[],
  rng: Rng,
): Agreement[] {
  const own = rankings.map(({ ranks }) => ranks);
  return labelers.map((name) => compare(own, rankAll(name, rankings, rng)));
}

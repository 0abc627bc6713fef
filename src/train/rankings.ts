// Rankings as token sequences, for the reward model and for DPO.
import { LabError } from '../lib/errors.ts';
import type { Comparison } from '../domain/labels.ts';
import { encodeSequence, type Sequence } from './sequences.ts';
import type { Kit } from './task.ts';

export interface Ranked {
  sequences: Sequence[];
  /** 1 is best; equal ranks are ties. */
  ranks: number[];
  labeler: string;
}

/** The rankings that are not all ties. @throws LabError `ConfigError` when there are none. */
export function encodeRankings({ tokenizer, config }: Kit, comparisons: Comparison[]): Ranked[] {
  const ranked = comparisons
    .filter(({ skipped, ranks }) => !skipped && new Set(ranks).size > 1)
    .map(({ prompt, responses, finished, ranks, labeler }): Ranked => {
      const encode = (response: string, i: number) =>
        encodeSequence(tokenizer, { prompt, response, finished: finished[i] ?? true }, config.context);
      return { ranks, labeler, sequences: responses.map(encode) };
    });
  if (!ranked.length) {
    const hint = 'Rank some texts, or let the simulated labeler do it.';
    throw new LabError('ConfigError', 'There are no rankings to learn from yet.', { hint });
  }
  return ranked;
}

/** All pairs of one prompt's texts that are not ties, as indices [better, worse]. */
export function orderedPairs(ranks: readonly number[]): [better: number, worse: number][] {
  return ranks.flatMap((a, i) => ranks.flatMap((b, j): [number, number][] => (a < b ? [[i, j]] : [])));
}

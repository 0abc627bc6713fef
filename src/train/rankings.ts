// Rankings as token sequences, for the reward model and for DPO.
import { LabError } from '../lib/errors.ts';
import { authorName, hasOrder, type Comparison } from '../domain/labels.ts';
import type { Rng } from '../lib/rng.ts';
import { encodeSequence, type Sequence } from './sequences.ts';
import type { Kit } from './task.ts';

export interface Ranked {
  prompt: string;
  sequences: Sequence[];
  /** 1 is best; equal ranks are ties. */
  ranks: number[];
  /** The author's name. */
  labeler: string;
  /** What it was made from. */
  comparison: Comparison;
}

export interface Rankings {
  /** To learn from. */
  training: Ranked[];
  /** Of the test split: to measure with. */
  test: Ranked[];
  /** What was left out and why, in a sentence. */
  warning?: string;
}

/**
 * The rankings that prefer one text to another. Those that the model cannot read whole are left out.
 * @throws LabError `ConfigError` when there are none to learn from.
 */
export function encodeRankings({ tokenizer, config }: Kit, comparisons: readonly Comparison[]): Rankings {
  const training: Ranked[] = [];
  const test: Ranked[] = [];
  let tooLong: LabError | undefined;
  let leftOut = 0;
  for (const each of comparisons.filter(hasOrder)) {
    const { prompt, responses, finished, ranks, author, split } = each;
    try {
      const sequences = responses.map((response, i) =>
        encodeSequence(tokenizer, { prompt, response, finished: finished[i] ?? true }, config.context),
      );
      const ranked = { prompt, ranks, labeler: authorName(author), sequences, comparison: each };
      (split === 'test' ? test : training).push(ranked);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      tooLong ??= error;
      leftOut++;
    }
  }
  if (!training.length && tooLong) throw tooLong;
  if (!training.length && test.length) {
    const hint = 'Rank texts for other prompts too.';
    throw new LabError('ConfigError', 'All rankings are of held-out prompts, which only measure.', { hint });
  }
  if (!training.length) {
    const hint = 'Rank some texts, or let the simulated labeler do it.';
    throw new LabError('ConfigError', 'There are no rankings to learn from yet.', { hint });
  }
  if (!leftOut) return { training, test };
  const many = leftOut === 1 ? 'One ranking was left out: it is' : `${leftOut} rankings were left out: they are`;
  const warning = `${many} too long for this model, which reads ${config.context} tokens.`;
  return { training, test, warning };
}

/** Whether it is a person's own, not a simulated labeler's. */
export const isOwn = ({ comparison }: Ranked): boolean => 'person' in comparison.author;

/**
 * Draws at most `most` rankings to hold out, all rankings of a prompt or none, so that no prompt is on both sides.
 * Both lists are in the drawn order.
 */
export function holdOut(rng: Rng, ranked: readonly Ranked[], most: number): { training: Ranked[]; heldOut: Ranked[] } {
  const shuffled = rng.shuffle(ranked);
  const counts = new Map<string, number>();
  for (const { prompt } of shuffled) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  const drawn = new Set<string>();
  let left = most;
  for (const [prompt, count] of counts) {
    if (count > left) continue;
    drawn.add(prompt);
    left -= count;
  }
  const isDrawn = ({ prompt }: Ranked) => drawn.has(prompt);
  return { heldOut: shuffled.filter(isDrawn), training: shuffled.filter((each) => !isDrawn(each)) };
}

/** All pairs of one prompt's texts that are not ties, as indices [better, worse]. */
export function orderedPairs(ranks: readonly number[]): [better: number, worse: number][] {
  return ranks.flatMap((a, i) => ranks.flatMap((b, j): [number, number][] => (a < b ? [[i, j]] : [])));
}

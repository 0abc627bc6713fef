// How well both judges, the reward model and the readable one, predict the person's picks on prompts that neither learned from.
import type { LabApi } from '../../domain/api.ts';
import { hasOrder, type Comparison } from '../../domain/labels.ts';
import { preferenceOf } from '../../rl/bradley-terry.ts';
import { orderedDifferences, ReadableJudge } from '../../taste/readable.ts';

/** Of the pairs that the held-out picks order, how many each judge orders alike; equal ones count half. */
export interface JudgedPicks {
  pairs: number;
  readable: number;
  /** Absent without a reward model. */
  rewardModel?: number;
}

const half = (lead: number): number => (lead > 0 ? 1 : lead < 0 ? 0 : 0.5);

export const heldOutPicks = (mine: readonly Comparison[]): Comparison[] =>
  mine.filter((each) => hasOrder(each) && each.split === 'test');

/** @param mine all of the person's rankings @throws LabError of the engine */
export async function judgeHeldOut(
  mine: readonly Comparison[],
  api: Pick<LabApi, 'score'> | undefined,
): Promise<JudgedPicks> {
  const picks = heldOutPicks(mine);
  const { fit } = new ReadableJudge(mine.filter(({ split }) => split === 'train'));
  const differences = picks.flatMap(orderedDifferences);
  const readable = differences.reduce((sum, each) => sum + half(preferenceOf(fit, each) - 0.5), 0);
  if (!api) return { pairs: differences.length, readable };
  const texts = picks.flatMap(({ prompt, responses }) => responses.map((response) => ({ prompt, response })));
  const scored = await api.score(texts);
  let [at, rewardModel] = [0, 0];
  for (const { ranks } of picks) {
    const scores = ranks.map(() => scored[at++]?.score ?? 0);
    ranks.forEach((a, i) =>
      ranks.forEach((b, j) => {
        if (a < b) rewardModel += half((scores[i] ?? 0) - (scores[j] ?? 0));
      }),
    );
  }
  return { pairs: differences.length, readable, rewardModel };
}

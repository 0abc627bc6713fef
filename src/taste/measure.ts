// How good texts are by a taste that is not the authors': a person's, as the readable judge has it, or that of a simulated labeler.
import { hasOrder, type Comparison } from '../domain/labels.ts';
import type { Measure } from '../domain/measure.ts';
import { goldScore } from '../world/gold.ts';
import { ownGoldOf } from '../world/labelers.ts';
import { parsePrompt } from '../world/prompts.ts';
import { ReadableJudge, scoreOf, type Text } from './readable.ts';

/** What the readable judge made of a person's picks. */
export const measureOf = (picks: readonly Comparison[]): Measure => ({ person: new ReadableJudge(picks).fit });

/**
 * The taste that labels teach; undefined where that is the authors'. A person's own labels decide, however many others there are; without
 * any, the labeler with a gold of their own who gave most.
 *
 * @param isMine whether a label is the person's own
 */
export function measureFor(labels: readonly Comparison[], isMine: (label: Comparison) => boolean): Measure | undefined {
  const taught = labels.filter(hasOrder);
  const mine = taught.filter(isMine);
  if (mine.length > 0) return measureOf(mine);
  const counts = new Map<string, number>();
  for (const { author } of taught)
    if ('simulated' in author && ownGoldOf(author.simulated))
      counts.set(author.simulated, (counts.get(author.simulated) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && { labeler: most[0] };
}

/** Score of a text by a taste: only differences for one prompt mean something. 0 where no program can tell. */
export function scoreBy(measure: Measure, text: Text): number {
  if ('person' in measure) return scoreOf(measure.person, text);
  const { prompt, response, finished } = text;
  const [taste, known] = [ownGoldOf(measure.labeler), parsePrompt(prompt)];
  return taste && known ? goldScore(taste, known, response, finished) : 0;
}

/** Whether a taste prefers a text to another one for the same prompt: 1, 0, or ½ where it likes both alike. */
export function preferenceBy(measure: Measure, text: Text, other: Text): number {
  const lead = scoreBy(measure, text) - scoreBy(measure, other);
  return lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
}

// Rankings as the text of a link and back: the lines of the export, packed.
import { readComparisons, toComparisonLines } from '../../data/export.ts';
import type { Comparison } from '../../domain/labels.ts';
import { packText, unpackText } from './packed-text.ts';

export interface LabelsRead {
  comparisons: Comparison[];
  /** Rankings that could not be read; of a text that was cut off, as far as they can be told. */
  unread: number;
  /** None was read, because of what is wrong with the text as a whole. */
  fault?: 'tooLong' | 'none';
}

/** Without the place of storing, which is decided where they are added. */
export function writeLabels(comparisons: readonly Comparison[]): string {
  if (comparisons.length === 0) return '';
  return packText(toComparisonLines(comparisons.map(({ sequence: _, ...rest }) => rest)));
}

/** Reads the rankings of people; of a damaged text those before the damage. Never throws. */
export function readLabels(text: string): LabelsRead {
  const refused = (fault: LabelsRead['fault']): LabelsRead => ({ comparisons: [], unread: 0, ...(fault && { fault }) });
  const lines = unpackText(text);
  if (lines === undefined) return refused('tooLong');
  try {
    const { comparisons, problems } = readComparisons(lines);
    // A simulated labeler's would be taken for those of a run here.
    const byPeople = comparisons.filter(({ author }) => 'person' in author);
    const unread = problems.length + comparisons.length - byPeople.length;
    return byPeople.length === 0 ? refused('none') : { comparisons: byPeople, unread };
  } catch {
    return refused('none');
  }
}

// Labels from several files at once, as a class hands them in: merged, each counted once, with its author.
import type { Comparison } from '../domain/labels.ts';
import { describeError } from '../lib/errors.ts';
import { readComparisons } from './export.ts';
import { readLabelFile } from './pack.ts';

export interface LabelFile {
  name: string;
  bytes: Uint8Array;
}

interface Problem {
  file: string;
  /** In a file of which other lines were read; counts from 1. */
  line?: number;
  message: string;
}

export interface ReadFiles {
  /** Those of all files, the first of each id. */
  comparisons: Comparison[];
  /** Files with at least one label. */
  files: number;
  /** Labels in them, those that are in several files included. */
  labels: number;
  /** Files without any label that could be read, and why. */
  unread: Problem[];
  /** Lines that could not be read in the other files. */
  lines: Problem[];
}

/** Reads files that this page exported, as `readLabelFile` and `readComparisons` do; one that cannot be read does not stop the others. */
export function readLabelFiles(given: readonly LabelFile[]): ReadFiles {
  const merged = new Map<string, Comparison>();
  const result: ReadFiles = { comparisons: [], files: 0, labels: 0, unread: [], lines: [] };
  for (const { name: file, bytes } of given) {
    try {
      const { comparisons, problems } = readComparisons(readLabelFile(bytes));
      const told = problems.map((problem) => ({ file, ...problem }));
      if (comparisons.length > 0) {
        result.files += 1;
        result.labels += comparisons.length;
        result.lines.push(...told);
      } else result.unread.push(...told.slice(0, 1));
      for (const each of comparisons) if (!merged.has(each.id)) merged.set(each.id, each);
    } catch (error) {
      result.unread.push({ file, message: describeError(error).message });
    }
  }
  return { ...result, comparisons: [...merged.values()] };
}

/** The people whose labels these are, by their id. */
export const peopleOf = (labels: readonly Comparison[]): Set<string> =>
  new Set(labels.flatMap(({ author }) => ('person' in author ? [author.person] : [])));

// Labels as files: pairs for TRL and OpenRLHF, and the full record, to import again or share.
import * as v from 'valibot';
import { currentComparison } from '../domain/earlier.ts';
import { COMPARISON } from '../domain/label-schema.ts';
import type { Comparison } from '../domain/labels.ts';
import { LabError } from '../lib/errors.ts';
import { splitOf } from '../world/prompts.ts';

/**
 * JSON lines `{"prompt","chosen","rejected"}`, one per pair that is not a tie; skipped comparisons and twin texts produce none.
 *
 * Texts are kept as they are, with any leading space, because trainers join prompt and response without one. Every
 * response ends with `eos`: TRL would add it and OpenRLHF would add " " + it, so with it in place both see the same
 * tokens.
 *
 * Source: TRL 1.9.0 docs/source/dataset_formats.md, "Preference"; OpenRLHF 0.11 `--data.chosen_key` and
 * `--data.rejected_key`.
 */
export function toPreferencePairs(comparisons: readonly Comparison[], eos: string): string {
  const close = (text: string) => (text.endsWith(eos) ? text : text + eos);
  const lines: string[] = [];
  for (const { prompt, responses, ranks, skipped } of comparisons) {
    if (skipped) continue;
    for (let w = 0; w < responses.length; w++) {
      for (let l = 0; l < responses.length; l++) {
        const [chosen, rejected] = [close(responses[w]), close(responses[l])];
        if (ranks[w] < ranks[l] && chosen !== rejected) lines.push(JSON.stringify({ prompt, chosen, rejected }));
      }
    }
  }
  return lines.map((line) => line + '\n').join('');
}

/** The comparisons as JSON lines, complete; {@link readComparisons} reads them back. */
export function toComparisonLines(comparisons: readonly Comparison[]): string {
  return comparisons.map((comparison) => JSON.stringify({ version: VERSION, ...comparison }) + '\n').join('');
}

const VERSION = 2;
const MAX_LINES = 50_000;
/** Nine texts of the greatest length, with every character escaped, are about as long. */
const MAX_LINE = 2_000_000;
/** The author of labels that an earlier version exported as 'you': somebody. */
const SOMEBODY = 'unknown';

export interface ImportedComparisons {
  /** The comparisons of the valid lines. */
  comparisons: Comparison[];
  /** Why the other lines are invalid, in plain words; lines count from 1. */
  problems: { line: number; message: string }[];
}

/**
 * Reads the output of {@link toComparisonLines}, possibly edited by a person or written by an earlier version. Skips empty lines.
 * @throws LabError `ImportError` when the file is empty or another one.
 */
export function readComparisons(text: string): ImportedComparisons {
  const result: ImportedComparisons = { comparisons: [], problems: [] };
  const lineOf = new Map<string, number>();
  let line = 0;
  for (const content of linesOf(text)) {
    line += 1;
    if (line > MAX_LINES) {
      result.problems.push({ line, message: `Only the first ${MAX_LINES} lines are read.` });
      break;
    }
    if (content.trim() === '') continue;
    const row = readRow(content);
    const earlier = typeof row === 'string' ? undefined : lineOf.get(row.id);
    if (typeof row === 'string') result.problems.push({ line, message: row });
    else if (earlier !== undefined) result.problems.push({ line, message: `Line ${earlier} already has this id.` });
    else {
      lineOf.set(row.id, line);
      result.comparisons.push(row);
    }
  }
  if (result.comparisons.length === 0 && result.problems.length === 0)
    throw new LabError('ImportError', 'This file is empty.');
  return result;
}

/** One line after the other: a file of ten million line ends must not become a list of ten million texts. */
function* linesOf(text: string): Generator<string> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from <= text.length) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    yield text.slice(from, to);
    from = to + 1;
  }
}

/** The comparison of one line, or a sentence that says why there is none. @throws LabError `ImportError` for a line of another file. */
function readRow(content: string): Comparison | string {
  if (content.length > MAX_LINE) return `This line has more than ${MAX_LINE} characters, the limit for a ranking.`;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'This line is not valid JSON; it may have been cut off.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'This line is not a comparison.';
  refuseOtherFile(value);
  // Where it stands among the labels here is decided here.
  const { version, sequence: _, ...row } = value as Record<string, unknown>;
  if (version === undefined) return 'The field "version" is missing.';
  if (version !== 1 && version !== VERSION) return `The field "version" must be 1 or ${VERSION}.`;
  const { prompt } = row;
  const split = version === 1 && typeof prompt === 'string' && { split: splitOf(prompt) };
  const parsed = v.safeParse(COMPARISON, version === 1 ? { ...currentComparison(row, SOMEBODY), ...split } : row);
  return parsed.success ? parsed.output : sentence(parsed.issues[0]);
}

/** The other files that this page exports hold no rankings. */
function refuseOtherFile(row: object): void {
  const name = 'chosen' in row ? 'preferences.jsonl' : 'completion' in row ? 'demonstrations.jsonl' : undefined;
  if (!name || 'ranks' in row) return;
  throw new LabError('ImportError', `This file is ${name}, which is made for other programs and has no rankings.`);
}

/** A valibot issue as a sentence: its path names the field, and its schema has the message. */
function sentence(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return `The lists do not match: ${issue.message}.`;
  const field = path.length > 60 ? `${path.slice(0, 60)}…` : path;
  if (issue.expected === 'never') return `There is no field "${field}".`;
  if (issue.received === 'undefined') return `The field "${field}" is missing.`;
  return `The field "${field}" ${issue.message}.`;
}

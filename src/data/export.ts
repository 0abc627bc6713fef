// Labels as files: pairs for TRL and OpenRLHF, and the full record, to import again or share.
import * as v from 'valibot';
import { currentPolicy, KNOWN_POLICIES } from '../domain/earlier.ts';
import type { Comparison } from '../domain/labels.ts';

/**
 * JSON lines `{"prompt","chosen","rejected"}`, one per pair that is not a tie; skipped comparisons produce none.
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
        if (ranks[w] >= ranks[l]) continue;
        lines.push(JSON.stringify({ prompt, chosen: close(responses[w]), rejected: close(responses[l]) }));
      }
    }
  }
  return lines.map((line) => line + '\n').join('');
}

/** The comparisons as JSON lines, complete; {@link readComparisons} reads them back. */
export function toComparisonLines(comparisons: readonly Comparison[]): string {
  return comparisons.map((comparison) => JSON.stringify({ version: VERSION, ...comparison }) + '\n').join('');
}

const VERSION = 1;
const MAX_LINES = 50_000;
const Text = (most: number) =>
  v.pipe(v.string('must be a text'), v.maxLength(most, `must have at most ${most} characters`));
const Row = v.pipe(
  v.strictObject({
    version: v.literal(VERSION, `must be ${VERSION}`),
    id: v.pipe(Text(100), v.minLength(1, 'must not be empty')),
    prompt: Text(20_000),
    responses: v.pipe(
      v.array(Text(20_000), 'must be a list of texts'),
      v.minLength(2, 'must contain at least two texts'),
      v.maxLength(9, 'must contain at most nine texts'),
    ),
    finished: v.array(v.boolean('must be true or false'), 'must be a list of true and false'),
    ranks: v.array(
      v.pipe(
        v.number('must be a number'),
        v.integer('must be a whole number'),
        v.minValue(1, 'must be 1 or more'),
        v.maxValue(9, 'must be 9 or less'),
      ),
      'must be a list of numbers',
    ),
    labeler: Text(100),
    createdAt: v.pipe(
      v.number('must be a number'),
      v.safeInteger('must be a whole number of milliseconds'),
      v.minValue(0, 'must not be negative'),
    ),
    policy: v.pipe(v.picklist(KNOWN_POLICIES, 'must be base, sft or tuned'), v.transform(currentPolicy)),
    skipped: v.exactOptional(v.boolean('must be true or false')),
    allBad: v.exactOptional(v.boolean('must be true or false')),
    flags: v.exactOptional(v.array(v.array(Text(40), 'must be a list of lists of texts'), 'must be a list of lists')),
  }),
  v.check(
    (row) => row.ranks.length === row.responses.length && row.finished.length === row.responses.length,
    'responses, ranks and finished must have the same length',
  ),
);

export interface ImportedComparisons {
  /** The comparisons of the valid lines. */
  comparisons: Comparison[];
  /** Why the other lines are invalid, in plain words; lines count from 1. */
  problems: { line: number; message: string }[];
}

/** Reads the output of {@link toComparisonLines}, possibly edited by a person. Skips empty lines; never throws. */
export function readComparisons(text: string): ImportedComparisons {
  const result: ImportedComparisons = { comparisons: [], problems: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const lineOf = new Map<string, number>();
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
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
  return result;
}

/** The comparison of one line, or a sentence that says why there is none. */
function readRow(content: string): Comparison | string {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'This line is not valid JSON; it may have been cut off.';
  }
  const parsed = v.safeParse(Row, value);
  if (!parsed.success) return sentence(parsed.issues[0]);
  const { version: _, ...row } = parsed.output;
  return row;
}

/** A valibot issue as a sentence: its path names the field, and the schema above has the message. */
function sentence(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (field === null)
    return issue.kind === 'schema' ? 'This line is not a comparison.' : `The lists do not match: ${issue.message}.`;
  if (issue.expected === 'never') return `There is no field "${field}".`;
  if (issue.received === 'undefined') return `The field "${field}" is missing.`;
  return `The field "${field}" ${issue.message}.`;
}

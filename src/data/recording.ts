// Recordings: what the stage showed of a run, as a small file that plays without weights, worker or graphics device.
import { Gunzip, gzipSync, strToU8 } from 'fflate';
import { METHOD_NAMES, type Method } from '../lib/methods.ts';
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import {
  onlyFields,
  isCount,
  isFiniteNumber,
  isText,
  listOf,
  oneOf,
  optional,
  recordOf,
  type Shape,
} from '../lib/shapes.ts';
import { shortJson } from '../lib/short-json.ts';
import { PHASES, type Mark, type Phase } from '../domain/phases.ts';
import { isShow } from '../domain/show-shape.ts';
import type { Show } from '../domain/stage.ts';

export interface Recording {
  /** What happens in it, in a few words. */
  title: string;
  phase: Phase;
  /** Of the phase that tunes the policy. */
  method?: Method | undefined;
  settings: Record<string, number>;
  rows: MetricRow[];
  marks: Mark[];
  show: Show;
}

const FORMAT = 'rlhf-sandbox recording';
const VERSION = 1;
/** Digits of its numbers: as many as can be seen. */
const DIGITS = 3;
/** Sixty updates take 2 MB before they are compressed; a small file can expand to gigabytes. */
const MOST_BYTES = 32 * 2 ** 20;

const numbers: Shape = recordOf(isFiniteNumber);
const rest = onlyFields({
  format: isText,
  version: isCount,
  title: isText,
  phase: oneOf(PHASES),
  method: optional(oneOf(METHOD_NAMES)),
  settings: numbers,
  rows: listOf((row) => numbers(row) && isCount((row as { step?: unknown }).step)),
  marks: listOf(onlyFields({ step: isFiniteNumber, label: isText })),
});

/** The file of a recording, the same bytes for the same recording. */
export function writeRecording(recording: Recording): Uint8Array {
  const json = shortJson({ format: FORMAT, version: VERSION, ...recording }, DIGITS);
  return gzipSync(strToU8(json), { level: 9, mtime: 0 });
}

/** @throws LabError `ImportError` when it is not a recording, is damaged, or comes from a newer version. */
export function readRecording(bytes: Uint8Array): Recording {
  const hint = 'Choose a recording that was saved from this page.';
  let found: unknown;
  try {
    found = JSON.parse(unzipped(bytes));
  } catch (cause) {
    const message = 'This file is not a recording, or its download was interrupted.';
    throw new LabError('ImportError', message, { cause, hint });
  }
  const { format, version } = (found ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new LabError('ImportError', 'This file is not a recording.', { hint });
  if (version !== VERSION) {
    const message = 'This recording was made by a newer version of this page.';
    throw new LabError('ImportError', message, { hint: 'Reload the page to get the newest version.' });
  }
  const { show, ...facts } = found as Recording;
  if (!rest(facts) || !isShow(show)) throw new LabError('ImportError', 'This recording is damaged.', { hint });
  const { title, phase, method, settings, rows, marks } = facts;
  return { title, phase, ...(method ? { method } : {}), settings, rows, marks, show };
}

/** The text in a .gz. Stops at the limit, whatever the file claims. */
function unzipped(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const piece = 2 ** 14;
  let [text, size, ended] = ['', 0, false];
  const gunzip = new Gunzip((part, final) => {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('more than the limit');
    text += decoder.decode(part, { stream: !final });
    ended = final;
  });
  for (let at = 0; at < bytes.length; at += piece)
    gunzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  if (!ended) throw new Error('cut off');
  return text;
}

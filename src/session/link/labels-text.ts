// Rankings as the text of a link and back: the lines of the export, deflated, in base64url.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { readComparisons, toComparisonLines } from '../../data/export.ts';
import type { Comparison } from '../../domain/labels.ts';

/** Characters of the text; the page makes links of a quarter of this. */
const MOST_CHARACTERS = 32_000;
/** Of what it inflates to; rankings in a link of that length have a tenth. */
const MOST_BYTES = 1_000_000;
/** Bytes that are read at a time: each may inflate to a thousand. */
const PIECE = 256;

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
  const lines = toComparisonLines(comparisons.map(({ sequence: _, ...rest }) => rest));
  const bytes = deflateSync(strToU8(lines), { level: 9 });
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads the rankings of people; of a damaged text those before the damage. Never throws. */
export function readLabels(text: string): LabelsRead {
  const refused = (fault: LabelsRead['fault']): LabelsRead => ({ comparisons: [], unread: 0, ...(fault && { fault }) });
  if (text.length > MOST_CHARACTERS) return refused('tooLong');
  const lines = inflated(text);
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

/** What could be inflated; undefined where it is too much. */
function inflated(text: string): string | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // The last characters of a text that was cut may be half a byte.
    const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
    const bytes = Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
    const inflate = new Inflate((part) => {
      parts.push(part);
      size += part.length;
    });
    for (let at = 0; at < bytes.length && size <= MOST_BYTES; at += PIECE) inflate.push(bytes.subarray(at, at + PIECE));
  } catch {
    // What came before the damage is in the parts.
  }
  if (size > MOST_BYTES) return undefined;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}

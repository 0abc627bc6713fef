// A bank of texts: prompts with a few answers each, of which a person takes the better before any model is there.
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';
import { isText, listOf, onlyFields, type Shape } from '../lib/shapes.ts';

export interface BankText {
  response: string;
  /** The model ended it itself. */
  finished: boolean;
}

/** A training prompt and texts for it, no two of them alike. */
export interface BankPrompt {
  prompt: string;
  texts: BankText[];
}

/** As rankings carry it that were given on its texts. */
export const BANK = 'starter';

/** A label holds no longer texts. */
const MOST_CHARACTERS = 2000;

/** In the file, texts stand in two lists: those that ended, and those that were cut off. */
interface Row {
  prompt: string;
  ended: string[];
  cut: string[];
}

const isShort: Shape = (value) => isText(value) && (value as string).length <= MOST_CHARACTERS;
const isRows = listOf(onlyFields({ prompt: isShort, ended: listOf(isShort), cut: listOf(isShort) }));
const areDistinct = (texts: readonly string[]): boolean =>
  texts.length > 1 && new Set(texts.map((text) => text.trim())).size === texts.length;

/** The file of a bank, one line for each prompt. */
export function writeBank(prompts: readonly BankPrompt[]): string {
  const rows = prompts.map(({ prompt, texts }): Row => {
    const those = (wanted: boolean) =>
      texts.filter(({ finished }) => finished === wanted).map(({ response }) => response);
    return { prompt, ended: those(true), cut: those(false) };
  });
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** @throws LabError `DownloadError` where it is not a bank, is empty, or has two texts alike for one prompt */
export function readBank(json: string): BankPrompt[] {
  const rows = parsed(json);
  if (rows.length === 0 || !rows.every(({ ended, cut }) => areDistinct([...ended, ...cut]))) throw unreadable();
  return rows.map(({ prompt, ended, cut }) => ({
    prompt,
    texts: [
      ...ended.map((response) => ({ response, finished: true })),
      ...cut.map((response) => ({ response, finished: false })),
    ],
  }));
}

function parsed(json: string): Row[] {
  try {
    const value: unknown = JSON.parse(json);
    if (isRows(value)) return value as Row[];
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
}

const unreadable = (cause?: unknown): LabError =>
  new LabError('DownloadError', 'The texts to pick from cannot be read.', { hint: DOWNLOAD_AGAIN, cause });

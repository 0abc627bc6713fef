// One person's rankings as a short text, and that text as a sequence of links, each short enough for a QR code. Pairs of the bank of texts,
// which every page has, are numbers.
import { readComparisons, toComparisonLines } from '../../data/export.ts';
import { BANK, type BankPrompt } from '../../data/bank.ts';
import { CHOICES, type Comparison } from '../../domain/labels.ts';
import { crc32 } from '../../lib/crc32.ts';
import { isObject } from '../../lib/shapes.ts';
import { packText, unpackText } from './packed-text.ts';

/** Of the text and of the links; a later one may mean other things. */
const VERSION = 1;
/** Characters of the text in one link: with the address of the page, cameras read its QR code from a screen. */
const IN_ONE = 360;
/** Parts of one text: some thousand rankings of the bank. */
const MOST_PARTS = 99;
/** Characters of a whole text. */
const MOST_TEXT = IN_ONE * MOST_PARTS;

/** The bank of the page, and its checksum: numbers mean the same texts only in the same bank. */
export interface Numbered {
  prompts: readonly BankPrompt[];
  checksum: number;
}

/** A pick from the bank: id, prompt, its two texts, which of them was taken, milliseconds since the first ranking, choice. */
type Row = [id: string, prompt: number, a: number, b: number, taken: 0 | 1, after: number, choice: number];

interface Head {
  v: number;
  bank: number;
  author: Comparison['author'];
  from: number;
}

const sameRecord = (a: Comparison, b: Comparison): boolean => {
  const sorted = (record: Comparison) => JSON.stringify(Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
};

/** What stands at a place that a link names: it may be anything. */
const at = <T>(list: readonly T[], place: unknown): T | undefined =>
  Number.isInteger(place) ? list[place as number] : undefined;

function expanded(
  [id, prompt, a, b, taken, after, choice]: Row,
  head: Head,
  { prompts }: Numbered,
): Comparison | undefined {
  const row = at(prompts, prompt);
  const [one, other, how] = [row && at(row.texts, a), row && at(row.texts, b), at(CHOICES, choice)];
  if (!row || !one || !other || !how) return undefined;
  return {
    ...{ id, prompt: row.prompt, responses: [one.response, other.response], finished: [one.finished, other.finished] },
    ...{ ranks: taken === 0 ? [1, 2] : [2, 1], author: head.author, round: 1, source: { bank: BANK }, choice: how },
    ...{ split: 'train', createdAt: head.from + after },
  };
}

/** The numbers of a ranking; undefined where they do not say all of it. */
function numbersOf(label: Comparison, head: Head, bank: Numbered): Row | undefined {
  const prompt = bank.prompts.findIndex((each) => each.prompt === label.prompt);
  const place = (text: string | undefined) =>
    bank.prompts[prompt]?.texts.findIndex(({ response }) => response === text) ?? -1;
  const [a, b] = [place(label.responses[0]), place(label.responses[1])];
  const taken = label.ranks[0] === 1 ? 0 : 1;
  const row: Row = [label.id, prompt, a, b, taken, label.createdAt - head.from, CHOICES.indexOf(label.choice)];
  const again = expanded(row, head, bank);
  return again && sameRecord(again, label) ? row : undefined;
}

/** @param labels of one author */
export function writeHandIn(labels: readonly Comparison[], bank: Numbered): string {
  const plain = labels.map(({ sequence: _, ...rest }) => rest);
  const [first] = plain;
  if (!first) return '';
  const head: Head = { v: VERSION, bank: bank.checksum, author: first.author, from: first.createdAt };
  const lines = plain.map((label) => {
    const row = numbersOf(label, head, bank);
    return row ? `${JSON.stringify(row)}\n` : toComparisonLines([label]);
  });
  return packText(`${JSON.stringify(head)}\n${lines.join('')}`);
}

export interface HandedIn {
  comparisons: Comparison[];
  /** Rankings that could not be read. */
  unread: number;
  /** None was read, because of this. */
  fault?: 'newer' | 'otherBank' | 'none';
}

/** Never throws. */
export function readHandIn(text: string, bank: Numbered): HandedIn {
  const none = (fault: NonNullable<HandedIn['fault']>): HandedIn => ({ comparisons: [], unread: 0, fault });
  const [first = '', ...rest] = (unpackText(text.slice(0, MOST_TEXT)) ?? '').split('\n');
  const head = parsed(first);
  if (!isObject(head)) return none('none');
  if (typeof head['v'] === 'number' && head['v'] > VERSION) return none('newer');
  const lines = rest.filter((line) => line !== '');
  const numbered = lines.filter((line) => line.startsWith('['));
  if (numbered.length > 0 && head['bank'] !== bank.checksum) return none('otherBank');
  const whole = lines.map((line) => {
    const row = line.startsWith('[') ? parsed(line) : undefined;
    if (!Array.isArray(row)) return line.startsWith('[') ? '{}' : line;
    const label = expanded(row as Row, head as unknown as Head, bank);
    return label ? toComparisonLines([label]).trim() : '{}';
  });
  try {
    // Checks every record, those made of numbers too.
    const { comparisons, problems } = readComparisons(whole.join('\n'));
    const byPeople = comparisons.filter(({ author }) => 'person' in author);
    return { comparisons: byPeople, unread: problems.length + comparisons.length - byPeople.length };
  } catch {
    return none('none');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** One of the links of a text. */
export interface Part {
  /** Names the text that it belongs to. */
  sum: string;
  /** Counts from 1. */
  part: number;
  parts: number;
  text: string;
}

const sumOf = (text: string): string => crc32(new TextEncoder().encode(text)).toString(36);

/** The text as links to the page at `base`; undefined where it is too long. */
export function handInLinks(base: string, text: string): string[] | undefined {
  const pieces = text.match(new RegExp(`.{1,${IN_ONE}}`, 'g')) ?? [];
  if (pieces.length > MOST_PARTS) return undefined;
  const sum = sumOf(text);
  return pieces.map((piece, at) => {
    const what = [at + 1, pieces.length, sum, piece].join('.');
    return `${base}#hand-in=${VERSION}.${sumOf(what)}.${what}`;
  });
}

/** The part in a link; undefined where the text is none, or why it cannot be used. */
export function readPart(link: string): Part | 'newer' | 'damaged' | undefined {
  const [, said] = /#hand-in=([^\s&]*)/.exec(link) ?? [];
  if (said === undefined) return undefined;
  const [version, own, ...what] = said.split('.');
  const [part, parts, sum, text] = what;
  if (Number(version) > VERSION) return 'newer';
  if (version !== String(VERSION)) return 'damaged';
  const [number, count] = [Number(part), Number(parts)];
  const counts =
    Number.isInteger(number) && Number.isInteger(count) && number >= 1 && number <= count && count <= MOST_PARTS;
  if (!counts || !sum || !/^[\da-z]{1,7}$/.test(sum) || !text || text.length > IN_ONE || sumOf(what.join('.')) !== own)
    return 'damaged';
  return { sum, part: number, parts: count, text };
}

/** The parts of one text together: the text once all are there, and the numbers of those that are missing. */
export function joined(
  parts: ReadonlyMap<number, string>,
  count: number,
  sum: string,
): { text?: string; missing: number[] } {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  const text = numbers.map((number) => parts.get(number) ?? '').join('');
  return missing.length === 0 && sumOf(text) === sum ? { text, missing } : { missing };
}

// Takes in rankings that are handed in as links or QR codes, part by part, in any order: parts are kept until all are there.
import { shippedChecksum } from '../../data/shipped.ts';
import type { Comparison } from '../../domain/labels.ts';
import { isObject } from '../../lib/shapes.ts';
import { Database } from '../../storage/db.ts';
import { changeRecord, getRecord } from '../../storage/records.ts';
import { handInWords } from '../../words/hand-in-words.ts';
import type { Lab } from '../lab.svelte.ts';
import { loadBank } from '../taste/bank.ts';
import { handInLinks, joined, readHandIn, readPart, writeHandIn, type Numbered, type Part } from './hand-in-text.ts';
import { readLabels } from './labels-text.ts';

/** Texts of which parts are kept; the oldest goes. */
const MOST_TEXTS = 60;
/** Links in one go. */
const MOST_LINKS = 5000;

/** Of each text that is not whole yet, its parts by number. */
type Collected = Record<string, { parts: number; texts: Record<number, string> }>;

/** What is on disk may be damaged. */
function collectedIn(value: unknown): Collected {
  if (!isObject(value)) return {};
  const known = Object.entries(value).filter(
    ([, each]) => isObject(each) && isObject(each['texts']) && Number.isInteger(each['parts']),
  );
  return Object.fromEntries(known) as Collected;
}

function withParts(collected: Collected, parts: readonly Part[]): Collected {
  const next = { ...collected };
  for (const { sum, part, parts: count, text } of parts) {
    const there = next[sum]?.parts === count ? next[sum].texts : {};
    delete next[sum];
    // Last: it is the newest.
    next[sum] = { parts: count, texts: { ...there, [part]: text } };
  }
  return Object.fromEntries(Object.entries(next).slice(-MOST_TEXTS));
}

const numbered = async (): Promise<Numbered> => ({
  prompts: await loadBank(),
  checksum: shippedChecksum('bank.json') ?? 0,
});

/** The links of some rankings; undefined where there are too many. @param labels of one author @throws LabError `DownloadError` */
export async function linksOf(labels: readonly Comparison[]): Promise<string[] | undefined> {
  const { origin, pathname } = location;
  return handInLinks(origin + pathname, writeHandIn(labels, await numbered()));
}

export class HandInBox {
  readonly #kept: Lab['kept'];
  readonly #database: Database;
  /** Where nothing can be stored, parts are kept for this visit. */
  #here: Collected = {};

  constructor({ kept }: Pick<Lab, 'kept'>, pathname: string = location.pathname) {
    this.#kept = kept;
    this.#database = new Database(pathname);
  }

  /** Takes in the links in a text, or what a camera read. @returns what happened, in sentences. @throws LabError `DownloadError` */
  async take(text: string): Promise<string[]> {
    const links = [...new Set(text.split(/\s+/).filter(Boolean))].slice(0, MOST_LINKS);
    const read = links.map(readPart);
    const parts = read.filter((each): each is Part => typeof each === 'object');
    const count = (fault: string) => read.filter((each) => each === fault).length;
    const labels = links.flatMap((link) => /#\w*&labels=([\w-]+)/.exec(link)?.[1] ?? []);
    const said = [
      ...(count('newer') > 0 ? [handInWords.newer] : []),
      ...(count('damaged') > 0 ? [handInWords.damaged(count('damaged'))] : []),
    ];
    if (parts.length > 0) said.push(...(await this.#takeParts(parts)));
    for (const each of labels) said.push(...(await this.#add(readLabels(each))));
    return said.length > 0 ? said : [handInWords.nothing];
  }

  async #takeParts(parts: readonly Part[]): Promise<string[]> {
    const collected = await this.#collect(parts);
    const said: string[] = [];
    const taken: string[] = [];
    for (const sum of new Set(parts.map((part) => part.sum))) {
      const set = collected[sum];
      if (!set) continue;
      const { text, missing } = joined(
        new Map(Object.entries(set.texts).map(([n, each]) => [Number(n), each])),
        set.parts,
        sum,
      );
      if (text !== undefined) said.push(...(await this.#add(readHandIn(text, await numbered()))));
      else said.push(missing.length > 0 ? handInWords.waiting(set.parts, missing) : handInWords.mixed);
      if (missing.length === 0) taken.push(sum);
    }
    await this.#change((all) => Object.fromEntries(Object.entries(all).filter(([sum]) => !taken.includes(sum))));
    return said;
  }

  async #add({
    comparisons,
    unread,
    fault,
  }: {
    comparisons: Comparison[];
    unread: number;
    fault?: string;
  }): Promise<string[]> {
    if (fault === 'newer') return [handInWords.newer];
    if (fault === 'otherBank') return [handInWords.otherBank];
    if (comparisons.length === 0) return [handInWords.none];
    const { added, known, saved } = await this.#kept.addImported(comparisons);
    const names = new Set(comparisons.map(({ author }) => ('person' in author && author.name) || handInWords.somebody));
    return [
      handInWords.added([...names], added, known),
      ...(unread > 0 ? [handInWords.unread(unread)] : []),
      ...(saved ? [] : [handInWords.notSaved]),
    ];
  }

  #collect(parts: readonly Part[]): Promise<Collected> {
    return this.#change((all) => withParts(all, parts));
  }

  /** Two tabs may each have opened a part: what is on disk is changed, not replaced. */
  async #change(change: (collected: Collected) => Collected): Promise<Collected> {
    this.#here = change(this.#here);
    try {
      await changeRecord(this.#database, 'handIn', (value) => change(collectedIn(value)));
      return collectedIn(await getRecord(this.#database, 'handIn'));
    } catch {
      return this.#here;
    }
  }
}

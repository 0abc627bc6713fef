// Row of two tabs: what a person does in both of them, in any order, is all there afterwards.

import { Late, Tab } from '../acts.ts';
import type { Bench, Row } from '../bench.ts';

const ACTS = [
  'vote',
  'rank',
  'edit',
  'import',
  'undo',
  'play SFT',
  'step SFT',
  'pause SFT',
  'reset SFT',
  'reload',
] as const;
const ACTS_PER_TRIAL = 10;

/** What the page has acknowledged to the person, in whichever tab. */
interface Ledger {
  votes: number;
  /** Prompts ranked in each tab, in order; an undone one is gone. */
  rankings: number;
  imported: number;
  /** Text by the place of the demonstration. */
  edits: Map<number, string>;
}

/** A ranking as a neighbour would export it. */
const neighbours = (id: string): string =>
  JSON.stringify({
    version: 1,
    id,
    prompt: 'can you name a red thing?',
    responses: [' an apple.', ' no.'],
    finished: [true, true],
    ranks: [1, 2],
    labeler: 'you',
    createdAt: 1_790_000_000_000,
    policy: 'sft',
    skipped: false,
  });

const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
const VOTES = /(\d+) votes?\. The pale bar/;
const MINE = /(\d+) by you/;

/** Does one act in one tab. @returns the sentence that says what was lost at once; undefined when nothing was */
async function act(bench: Bench, what: (typeof ACTS)[number], tab: Tab, ledger: Ledger): Promise<string | void> {
  switch (what) {
    case 'vote': {
      await tab.go('compare');
      await tab.page.locator('section:has(#vote-title) .text').nth(1).waitFor();
      if (await tab.page.getByRole('button', { name: 'Next pair' }).count()) {
        await tab.press('Next pair');
        await tab.page.getByRole('button', { name: 'Equal', exact: true }).waitFor();
      }
      await tab.press(bench.rng.pick(['A is better', 'Equal', 'B is better']));
      await tab.page.getByRole('button', { name: 'Next pair' }).waitFor();
      // What was acknowledged is what the page then counts; the tally of this tab may not know the other's votes yet.
      await tab.page.waitForTimeout(150);
      ledger.votes += 1;
      return;
    }
    case 'rank':
      await tab.go('rank');
      await tab.rank(bench.rng.pick(['A is better', 'Equal', 'B is better']));
      ledger.rankings += 1;
      return;
    case 'undo': {
      await tab.go('rank');
      const mine = numberIn((await tab.look()).text, MINE);
      if (mine === 0) return;
      const before = await tab.rankings();
      await tab.press('Undo');
      // The tab's own count may grow at the same time, by what the other has ranked.
      for (let waited = 0; waited < 10 && (await tab.rankings()) === before; waited += 0.25)
        await tab.page.waitForTimeout(250);
      // Another tab may have taken back the same one.
      const after = await tab.rankings();
      if (before - after > 1) return `Undo removed ${before - after} rankings`;
      ledger.rankings -= before - after;
      return;
    }
    case 'import': {
      const id = `neighbour-${bench.rng.next()}`;
      await tab.press('Take it with you');
      const file = { name: 'comparisons.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(neighbours(id)) };
      await tab.page.locator('input[accept*="jsonl"]').setInputFiles(file);
      await tab.until('imported', ({ text }) => /1 ranking added/.test(text), 10);
      await tab.press('Close', tab.page.locator('dialog[open]'));
      ledger.imported += 1;
      return;
    }
    case 'edit': {
      await tab.go('sft');
      const place = 1 + bench.rng.int(8);
      const text = `edited ${bench.rng.next()}.`;
      const field = tab.page.getByRole('textbox', { name: `Answer ${place}`, exact: true });
      await field.fill(text);
      await field.blur();
      await tab.page.waitForTimeout(150);
      ledger.edits.set(place, text);
      return;
    }
    case 'reload':
      return tab.reload();
    case 'play SFT':
    case 'step SFT':
    case 'pause SFT':
    case 'reset SFT':
      return train(what, tab);
  }
}

/** Play, Step, Pause or Reset of SFT: only a Reset, or a Play of what this tab shows as finished, may delete what is on the disk. */
async function train(what: string, tab: Tab): Promise<string | void> {
  await tab.go('sft');
  const button = tab.page.getByRole('button', { name: `${what[0].toUpperCase()}${what.slice(1, -4)}`, exact: true });
  const off = async () => (await button.getAttribute('aria-disabled')) === 'true';
  if (await off()) return;
  const before = (await tab.saved()).sft;
  const { state, alerts } = await tab.look();
  const fresh = state !== 'Paused';
  if (fresh && !what.startsWith('reset')) await tab.set({ Steps: 60 });
  // A run may end in the moment before its Pause is pressed.
  await button.click({ timeout: 3000 }).catch(async (error: unknown) => {
    if (!(await off())) throw error;
  });
  await tab.page.waitForTimeout(400);
  const after = (await tab.saved()).sft;
  const told = (await tab.look()).alerts.length > alerts.length;
  if (!before || (after && after.step >= before.step)) return;
  const may = what === 'reset SFT' ? state !== 'Ready' : state === 'Finished' || before.done;
  if (told || !may || (what !== 'reset SFT' && state !== 'Finished'))
    return `${what} in a tab that showed “${state}” deleted step ${before.step} of another tab${told ? ', then said so' : ''}`;
}

/** Two tabs, ten acts, then a look at both after a reload. */
async function trial(bench: Bench): Promise<void> {
  const window = await bench.window();
  const { address } = bench.folder();
  const tabs = await Promise.all([Tab.open(window, address), Tab.open(window, address)]);
  await Promise.all(tabs.map((tab) => tab.opened()));
  const ledger: Ledger = { votes: 0, rankings: 0, imported: 0, edits: new Map() };
  const done: string[] = [];
  await bench.trial('two tabs', tabs, async () => {
    for (let turn = 0; turn < ACTS_PER_TRIAL; turn++) {
      const which = bench.rng.int(2);
      const what = bench.rng.pick(ACTS);
      done.push(`${'AB'[which]} ${what}`);
      const lost = await act(bench, what, tabs[which], ledger).catch((error: unknown) => {
        throw new Late(`${done.join(', ')}: ${(error as Error).message.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
      });
      if (lost) return `${lost} (${done.join(', ')})`;
    }
    const missing = await lost(tabs[0], ledger);
    return missing && `${missing} (${done.join(', ')})`;
  });
  await window.close();
}

/** What was acknowledged and is not there after a reload; empty when nothing is missing. */
async function lost(tab: Tab, ledger: Ledger): Promise<string> {
  await tab.reload();
  await tab.go('sft');
  for (const [place, text] of ledger.edits) {
    const there = await tab.page.getByRole('textbox', { name: `Answer ${place}`, exact: true }).inputValue();
    if (there !== text) return `demonstration ${place} is “${there}”, not “${text}”`;
  }
  await tab.go('rank');
  const mine = numberIn((await tab.look()).text, MINE);
  const { comparisons = [] } = await tab.disk();
  if (mine !== ledger.rankings) return `${mine} rankings by you, not ${ledger.rankings}`;
  if (comparisons.length !== ledger.rankings + ledger.imported)
    return `${comparisons.length} rankings on the disk, not ${ledger.rankings} and ${ledger.imported} imported`;
  await tab.go('compare');
  const votes = numberIn((await tab.look()).text, VOTES);
  return votes === ledger.votes ? '' : `${votes} votes, not ${ledger.votes}`;
}

const tabs: Row = {
  name: 'tabs',
  fault: 'two tabs, random interleavings of ten acts each',
  holds: 'nothing that was acknowledged in either is lost',
  count: 100,
  draw: 1,
  async run(bench, count) {
    for (let each = 0; each < count; each++) await trial(bench);
  },
};

export const TAB_ROWS = [tabs];

// A second round through the interface, by a scripted person who wants the longest text: newest policy's texts, judge on all rounds, PPO.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/labels.ts';
import { openPage, openStation, playToTheEnd, setNumber, takeScreenshots, waitUntilOpened } from '../open-page.ts';

const PICKS = { first: 20, second: 10 };
const words = (text: string) => text.trim().split(/\s+/).length;

/** Picks the longer of two texts by the arrow keys, as often as that. */
async function pick(page: Page, count: number): Promise<void> {
  const cards = page.locator('[data-card]:not(.waiting) .written');
  const given = async () => Number(/(\d+) by you/.exec((await page.locator('#desk').textContent()) ?? '')?.[1]);
  for (let i = 0; i < count; i++) {
    await expect.poll(() => cards.count()).toBe(2);
    const before = await given();
    const [a, b] = (await cards.allTextContents()).map((text) => words(text.replace(/^[AB]/, '')));
    await page.keyboard.press(a === b ? 'ArrowDown' : a > b ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(given).toBe(before + 1);
  }
}

/** Trains the judge, then the policy, and compares the models. @returns what the page says of the policy. */
async function teach(page: Page): Promise<string> {
  await openStation(page, 'Reward model');
  await playToTheEnd(page);
  await openStation(page, 'PPO');
  await playToTheEnd(page);
  const said = await page.getByText(/the taste that it is trained on prefers/).textContent();
  // It does just what the person wanted.
  await expect.poll(() => page.getByText('exploits errors of the reward model').count()).toBe(0);
  return said ?? '';
}

async function compare(page: Page): Promise<void> {
  await openStation(page, 'Compare');
  await playToTheEnd(page);
  await page.getByText(/^By your own taste, as the readable judge of your picks has it/).waitFor();
}

const stored = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open(`rlhf-sandbox:${location.pathname}`);
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const reading = database.transaction('comparisons').objectStore('comparisons').getAll();
    const all = await new Promise<unknown[]>((resolve) => (reading.onsuccess = () => resolve(reading.result)));
    database.close();
    return all;
  }) as Promise<Comparison[]>;

test('a second round on the newest policy’s texts', { timeout: 540_000 }, async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=3#rank' });
  await waitUntilOpened(page);
  await page.getByRole('radio', { name: 'A or B' }).check();
  await page.locator('#desk').focus();
  await pick(page, PICKS.first);

  await openStation(page, 'Reward model');
  await page.getByRole('radio', { name: 'Mine' }).check();
  await setNumber(page, 'Epochs', 10);
  await openStation(page, 'PPO');
  await setNumber(page, 'Iterations', 12);
  const first = await teach(page);
  await page.getByRole('heading', { name: 'Taste trained on', exact: true }).waitFor();
  const wall = page.getByRole('button', { name: 'By your taste' });
  await expect.poll(() => wall.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => page.locator('[data-tile][data-outcome="liked"]').count()).toBeGreaterThan(10);
  await expect.poll(() => page.locator('[data-tile][data-outcome="rude"]').count()).toBe(0);
  await takeScreenshots(page, 'policy-by-taste');
  await compare(page);
  await takeScreenshots(page, 'compare-by-taste');

  // Round two, by the button that recommends it.
  await page.getByRole('button', { name: 'Rank the new texts and train on them too' }).click();
  await page.getByText(/^Round 2: you are ranking texts by the newest policy\. 0 rankings/).waitFor();
  await takeScreenshots(page, 'rank-round-two');
  await page.locator('#desk').focus();
  await pick(page, PICKS.second);
  const labels = await stored(page);
  expect(labels.map(({ round }) => round).sort()).toEqual([
    ...new Array<number>(PICKS.first).fill(1),
    ...new Array<number>(PICKS.second).fill(2),
  ]);
  for (const { round, source } of labels) expect(source).toEqual({ policy: round === 1 ? 'sft' : 'tuned' });
  await openStation(page, 'Reward model');
  await page.getByText(/^There are rankings of round 2, from which this judge has not learned/).waitFor();
  const second = await teach(page);
  await page.getByText('Iteration 1: rankings up to round 2').waitFor();
  await page.getByRole('heading', { name: 'Distance from the SFT model (KL)' }).waitFor();
  await compare(page);
  const results = page.getByRole('region', { name: 'Earlier methods' });
  const rows = await results.locator('tbody tr').allTextContents();
  expect(rows).toHaveLength(2);
  // The newest first.
  expect(rows[0]).toContain('rounds 1 to 2');
  expect(rows[1]).not.toContain('rounds');
  // By the taste and the distance, which both stand there.
  for (const row of rows) expect(row).toMatch(/by taste\s*\d+ %.*KL\s*\d/s);
  await takeScreenshots(page, 'compare-two-rounds');
  const heads = await results.locator('thead th').allTextContents();
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  console.log(['Round 1: ' + first, 'Round 2: ' + second, heads.join(' | '), ...rows.map(line)].join('\n'));

  // The authors' gold, hidden.
  await page.getByRole('checkbox', { name: 'Show the authors’ gold score' }).uncheck();
  await expect.poll(() => page.getByText(/by the authors’ gold|by gold/i).count()).toBe(0);
  await openStation(page, 'PPO');
  await page.getByRole('heading', { name: 'Reward-model score', exact: true }).waitFor();
  await expect.poll(() => page.locator('.gold:visible').count()).toBe(0);
});

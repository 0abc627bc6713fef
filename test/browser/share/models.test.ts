// Two pupils train, hand in their models as files, and a third page votes on them blind; all over http.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, playToTheEnd, setNumber, takeScreenshots, waitUntilOpened } from '../open-page.ts';
import { dropFiles, launchAtSchool, openAtSchool } from './school.ts';

const VOTES = 10;
const openModels = async (page: Page) => {
  await page.getByText('Models of your class: swap, and vote blind').click();
  await page.getByText('Save the model that you have trained').waitFor();
};

/** Trains for two steps and saves the model. */
async function pupil(browser: Browser, seed: number, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const page = await openAtSchool(browser, `?engine=wasm&model=nano&seed=${seed}#rank`);
  await waitUntilOpened(page);
  await page.getByText('Your class: names, files, agreement').click();
  await page.getByLabel('Name or nickname').fill(name);
  await page.getByLabel('Class code').focus();
  await page.goto(`${page.url().split('#')[0]}#sft`);
  await setNumber(page, 'Steps', 2);
  await setNumber(page, 'Learning rate', 0.005);
  await playToTheEnd(page);
  await page.goto(`${page.url().split('#')[0]}#compare`);
  await openModels(page);
  const save = page.getByRole('button', { name: 'Save my model as a file' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const file = download.suggestedFilename();
  await page.context().close();
  return { name: file, bytes };
}

const ballotsOf = (page: Page): Promise<{ left: string; right: string; choice: string }[]> =>
  page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const opening = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    const reading = database.transaction('ballots').objectStore('ballots').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    database.close();
    return reading.result as { left: string; right: string; choice: string }[];
  });

test('models travel as files and are voted on blind; the votes are kept and counted right', async () => {
  const browser = await launchAtSchool();
  const files = [await pupil(browser, 1, 'Ana'), await pupil(browser, 2, 'Ben')];
  expect(files.map(({ name }) => name)).toEqual(['model-Ana.zip', 'model-Ben.zip']);
  for (const { bytes } of files) expect(bytes.length).toBeLessThan(50_000);

  const page = await openAtSchool(browser, '?engine=wasm&model=nano#compare');
  await waitUntilOpened(page);
  await openModels(page);
  await page.getByRole('button', { name: 'Save my model as a file' }).click();
  await page.getByText('There is no model of yours here yet.').waitFor();
  await dropFiles(page, [...files, { name: 'cut.zip', bytes: files[0].bytes.slice(0, 9000) }]);
  await page.getByText('2 models added.').waitFor();
  await page.getByText('cut.zip: This model is damaged').waitFor();
  const table = page.getByRole('table', { name: 'Models here' });
  await expect.poll(() => table.getByRole('rowheader').allTextContents()).toEqual(['Ana', 'Ben']);

  await page.getByRole('button', { name: 'Let two of them write' }).click();
  const vote = page.getByRole('region', { name: 'Blind vote on two of them' });
  for (let votes = 1; votes <= VOTES; votes++) {
    const choice = ['A is better', 'B is better', 'A is better', 'Equal'][votes % 4];
    await vote.getByRole('button', { name: choice }).click();
    if (votes === 1) {
      await vote.getByText('Names and results are shown after 9 more votes.').waitFor();
      await expect.poll(() => vote.textContent()).not.toMatch(/Ana|Ben/);
      await takeScreenshots(page, 'models-vote');
    }
    if (votes < VOTES) await vote.getByRole('button', { name: 'Next pair' }).click();
  }
  await vote.getByText(/A is by the model of (Ana|Ben), B by that of (Ana|Ben)\./).waitFor();

  await page.reload();
  await waitUntilOpened(page);
  await openModels(page);
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByText('10 votes on this computer.').waitFor();
  const ballots = await ballotsOf(page);
  expect(ballots).toHaveLength(VOTES);
  const ids = [...new Set(ballots.map(({ left }) => left))];
  expect(ids).toHaveLength(2);
  const expected = ids.map((id) => {
    const wins = ballots.filter(({ left, choice }) => choice === (left === id ? 'left' : 'right')).length;
    const ties = ballots.filter(({ choice }) => choice === 'tie').length;
    const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
    const losses = VOTES - wins - ties;
    return `${count(wins, 'win')}, ${count(ties, 'tie')}, ${losses} ${losses === 1 ? 'loss' : 'losses'}`;
  });
  const shown = await results.getByText(/\d+ wins?, \d+ ties?/).allTextContents();
  expect(shown.toSorted()).toEqual(expected.toSorted());
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'models');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.getByRole('button', { name: 'Remove the model of Ben' }).click();
  await page.getByText('A vote takes two models made from nano').waitFor();
});

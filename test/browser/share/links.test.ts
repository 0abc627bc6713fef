// A link that carries a whole state: made in one profile, opened in a fresh one.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readBank } from '../../../src/data/bank.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { sharedPairs } from '../../../src/taste/class/pairs.ts';
import {
  accessibilityFaults,
  control,
  openPage,
  openStation,
  playToTheEnd,
  setNumber,
  waitUntilOpened,
} from '../open-page.ts';
import { count, texts } from '../taste/picking.ts';
import { failAtFirstError } from '../watch.ts';

const SEED = 3;
/** Random settings that are tried after the first; each takes about ten seconds on a busy machine. */
const STATES = 3;

/** The metrics of a run, by the name it is stored under ('ppo' whatever the method), as they are on disk, and its weights by their checksums. */
const stored = (page: Page, run: string): Promise<{ rows: unknown[]; tensors: unknown }> =>
  page.evaluate(async (key) => {
    const [{ name }] = await indexedDB.databases();
    const opening = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    const reading = database.transaction('manifests').objectStore('manifests').get(key) as IDBRequest<{
      meta: { rows: unknown[] };
      tensors: unknown;
    }>;
    await new Promise((resolve) => (reading.onsuccess = resolve));
    database.close();
    return { rows: reading.result.meta.rows, tensors: reading.result.tensors };
  }, `nano/${SEED}/${run}`);

const field = (page: Page) => page.getByRole('textbox', { name: 'Link', exact: true });

/** The link that the dialog offers. */
async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  const href = await field(page).inputValue();
  await page.keyboard.press('Escape');
  return href;
}

/** The page in a profile without a past. */
async function openFresh(page: Page, href: string): Promise<Page> {
  const context = await page.context().browser()!.newContext();
  failAtFirstError(context, inject('site'));
  const fresh = await context.newPage();
  await fresh.goto(href);
  await waitUntilOpened(fresh);
  await fresh.getByText(/^This link (sets|opens) /).waitFor();
  return fresh;
}

test('a link made with changed settings trains to the same metrics and weights, to the last digit, in a fresh profile', async () => {
  const page = await openPage({ address: `?engine=wasm&model=nano&seed=${SEED}#policy` });
  await waitUntilOpened(page);
  await page.getByRole('radio', { name: 'RLOO' }).check();
  await setNumber(page, 'Iterations', 1);
  await setNumber(page, 'Rollouts', 8);
  await setNumber(page, 'Leash β', 0.15);
  const improve = await share(page);
  expect(improve).toContain('method=rloo&rloo.iterations=1&rloo.rollouts=8&rloo.klCoef=0.15#policy');
  await playToTheEnd(page);
  const there = await openFresh(page, improve);
  await playToTheEnd(there);
  expect(await stored(there, 'ppo')).toEqual(await stored(page, 'ppo'));
  await there.context().close();

  await openStation(page, 'SFT');
  const rng = new Rng(14);
  for (let round = 0; round < STATES; round++) {
    await setNumber(page, 'Steps', 2 + rng.int(3));
    await setNumber(page, 'Learning rate', (1 + rng.int(500)) / 100_000);
    await setNumber(page, 'Batch size', 1 + rng.int(4));
    await setNumber(page, 'Gradient clip', (1 + rng.int(100)) / 10);
    const href = await share(page);
    await playToTheEnd(page);
    const expected = await stored(page, 'sft');
    expect(expected.rows.length).toBeGreaterThan(1);
    const fresh = await openFresh(page, href);
    await playToTheEnd(fresh);
    expect(await stored(fresh, 'sft'), href).toEqual(expected);
    await fresh.context().close();
    await control(page, 'Reset').click();
    await page.getByText(/^Finished$/).waitFor({ state: 'hidden' });
  }
});

test('so does one made on WebGPU, whose engine and kernels are in it', async () => {
  const page = await openPage({ address: `?engine=webgpu&model=nano&seed=${SEED}#sft` });
  await waitUntilOpened(page);
  await setNumber(page, 'Steps', 2);
  await setNumber(page, 'Batch size', 1);
  const href = await share(page);
  expect(href).toMatch(/engine=webgpu&seed=3&kernels=[^&]+&sft\.steps=2&sft\.batchSize=1#sft$/);
  await playToTheEnd(page);
  const expected = await stored(page, 'sft');
  expect(expected.rows.length).toBeGreaterThan(1);
  const fresh = await openFresh(page, href);
  await playToTheEnd(fresh);
  expect(await stored(fresh, 'sft')).toEqual(expected);
});

test('rankings and the class code go along: they are asked about, keep their author, and are there once', async () => {
  // All who open it are in the class, whose first pair is the same for everybody.
  const [first] = sharedPairs(readBank(readFileSync('public/bank.json', 'utf8')), '7b');
  const prompt = first?.prompt ?? '';
  const page = await openPage({ address: `?engine=wasm&model=nano&seed=${SEED}#taste&class=7b` });
  await page.getByText('This link sets the class code “7b”').waitFor();
  await page.getByText(prompt, { exact: true }).waitFor();
  for (let picks = 1; picks <= 3; picks++) {
    await texts(page).first().click();
    await count(page, picks);
  }
  await waitUntilOpened(page);
  const href = await share(page);
  const fresh = await openFresh(page, href);
  await fresh.getByText(prompt, { exact: true }).waitFor();
  await fresh.getByText('This link brings 3 rankings by another person. Add them?').waitFor();
  expect(await accessibilityFaults(fresh)).toEqual([]);
  await control(fresh, 'Add them').click();
  await fresh.getByText('3 rankings added.').waitFor();
  await fresh.goto('about:blank');
  await fresh.goto(href);
  await fresh.getByText('The 3 rankings of this link are here already.').waitFor();
  await fresh.getByRole('button', { name: 'Take it with you' }).click();
  await fresh.getByText(/^0 rankings by you, 0 simulated, 3 by other people/).waitFor();
});

test('the dialog is used by keyboard alone, and a page without a clipboard selects the link', async () => {
  const page = await openPage({
    address: `?engine=wasm&model=nano&seed=${SEED}#sft`,
    width: 360,
    prepare: (opening) =>
      opening.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  await page.locator('button:focus', { hasText: 'Close' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Copy' }).press('Enter');
  await page.getByText(/^This browser does not let the page copy\. The link is selected/).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field(page).inputValue());
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const shots = process.env['SCREENSHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/share-360.png` });
  await page.keyboard.press('Escape');
  await page.locator('button:focus', { hasText: 'Share' }).waitFor();
});

test('a cut link and a newer one say so in a sentence, and the page works', async () => {
  const page = await openPage({ address: '?engine=wasm&link=1-abc&model=nano&sft.steps=4#sft' });
  await page.getByText(/This link was cut off or changed after it was made/).waitFor();
  await waitUntilOpened(page);
  await expect.poll(() => page.getByRole('textbox', { name: 'Steps', exact: true }).inputValue()).toBe('4');
  await page.goto(`${inject('site')}?engine=wasm&link=9-abc&model=nano#sft`);
  await page.getByText(/This link was made by a newer version of this page/).waitFor();
});

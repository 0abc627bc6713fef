// A page that the browser translates shows what one that it does not translate shows: no text freezes, and labels are those of the texts seen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from '../open-page.ts';
import { translate } from './translator.ts';

interface Stored {
  prompt: string;
  responses: string[];
}

const stored = (page: Page): Promise<Stored[]> =>
  page.evaluate(async () => {
    const request = indexedDB.open(`rlhf-sandbox:${location.pathname}`);
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const reading = database.transaction('comparisons').objectStore('comparisons').getAll() as IDBRequest<Stored[]>;
    const found = await new Promise<Stored[]>((resolve) => (reading.onsuccess = () => resolve(reading.result)));
    database.close();
    return found.map(({ prompt, responses }) => ({ prompt, responses }));
  });

const asked = (page: Page): Promise<string> => page.locator('.asked').innerText();
const go = (page: Page, station: string): Promise<unknown> =>
  page
    .evaluate((hash) => void (location.hash = hash), station)
    .then(() => page.locator(`main[data-station="${station}"][aria-busy="false"]`).waitFor());

test(
  'a translator of the browser freezes no text, and labels stay those of the texts shown',
  { timeout: 300_000 },
  async () => {
    const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#taste' });
    const seen: string[] = [];
    const next = async (): Promise<void> => {
      const before = seen.at(-1);
      await page.waitForFunction((old) => document.querySelector('.asked')?.textContent !== old, before);
    };
    await page.locator('.desk button.text[aria-disabled="false"]').first().waitFor();
    await page.evaluate(translate);
    await expect.poll(() => page.locator('main').innerText()).toContain('⟦');
    for (let pick = 0; pick < 4; pick++) {
      seen.push(await asked(page));
      await page.locator('.desk button.text').first().click();
      await next();
    }
    await page.getByText(/^⟦?4 of 20⟧?$/).waitFor();
    await waitUntilOpened(page);
    await go(page, 'rank');
    await page
      .locator('.desk')
      .getByRole('radio', { name: /A or B/ })
      .check({ force: true });
    const better = page.getByRole('button', { name: /A is better/ }).and(page.locator('[aria-disabled="false"]'));
    for (let pick = 0; pick < 2; pick++) {
      await better.waitFor();
      seen.push(await asked(page));
      await better.click();
      await next();
    }
    await page
      .getByText(/^⟦?6 by you⟧?$/)
      .first()
      .waitFor();
    expect((await stored(page)).map(({ prompt }) => prompt).sort()).toEqual(seen.toSorted());
    await go(page, 'sft');
    await page.getByRole('textbox', { name: /^⟦?Steps\s*⟧?$/ }).fill('3');
    await page.getByRole('button', { name: /^⟦?\s*Play\s*⟧?$/ }).click();
    await page
      .getByText(/step 3 of 3/)
      .first()
      .waitFor();
  },
);

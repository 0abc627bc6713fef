// A class whose Wi-Fi breaks down after the page was opened.
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { control, openPage, playToTheEnd, setNumber, openStation, STATIONS, waitUntilOpened } from '../open-page.ts';

test('every station works without a network once the page is open', { timeout: 400_000 }, async () => {
  let fetchedAt = 0;
  let last = '';
  const take = (request: Request): void => {
    fetchedAt = Date.now();
    last = request.url();
  };
  const prepare = (page: Page) => Promise.resolve(page.on('requestfinished', take));
  const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1', prepare });
  await waitUntilOpened(page);
  // What stations load on demand follows, after a while, one after the other; what keeps the page comes last.
  await expect.poll(() => /register-/.test(last) && Date.now() - fetchedAt > 2000, { timeout: 150_000 }).toBe(true);
  await page.context().setOffline(true);
  for (const station of STATIONS) await openStation(page, station);
  await openStation(page, 'Taste');
  await control(page, 'Play').click();
  await page.getByText('2 of 3: a judge learns').waitFor();
  await openStation(page, 'Rank');
  await page.getByRole('group', { name: 'Place of text A' }).waitFor();
  await openStation(page, 'SFT');
  await setNumber(page, 'Steps', 2);
  await playToTheEnd(page);
  await expect.poll(() => page.locator('.uplot').count()).toBeGreaterThan(0);
  await openStation(page, 'Compare');
  await setNumber(page, 'Test prompts', 8);
  await playToTheEnd(page);
  await page.getByRole('table').filter({ hasText: 'SFT' }).first().waitFor();
});

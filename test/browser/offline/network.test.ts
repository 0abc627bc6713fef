// A class whose Wi-Fi breaks down after the page was opened.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, playToTheEnd, setNumber, openStation, STATIONS, waitUntilOpened } from '../open-page.ts';

test('every station works without a network once the page is open', { timeout: 400_000 }, async () => {
  let fetchedAt = 0;
  const prepare = (page: Page) => Promise.resolve(page.on('requestfinished', () => (fetchedAt = Date.now())));
  const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1', prepare });
  await waitUntilOpened(page);
  // Playwright's state 'networkidle' is reached before the models are opened, and what stations load on demand follows them.
  await expect.poll(() => Date.now() - fetchedAt, { timeout: 30_000 }).toBeGreaterThan(2000);
  await page.context().setOffline(true);
  for (const station of STATIONS) await openStation(page, station);
  await openStation(page, 'Rank');
  await page.getByRole('group', { name: 'Place of text A' }).waitFor({ timeout: 100_000 });
  await openStation(page, 'SFT');
  await setNumber(page, 'Steps', 2);
  await playToTheEnd(page);
  expect(await page.locator('.uplot').count()).toBeGreaterThan(0);
  await openStation(page, 'Compare');
  await setNumber(page, 'Test prompts', 8);
  await playToTheEnd(page);
  await page.getByRole('table').filter({ hasText: 'SFT' }).first().waitFor();
});

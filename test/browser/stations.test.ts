// Stations are fetched when they are first opened: what a person sees while one is on its way, and when it cannot be had.

import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../runtime.ts';
import { control } from './open-page.ts';

/** The page at an address, in a browser whose errors are expected. */
async function openUnwatched(prepare: (page: Page) => Promise<unknown>, hash: string): Promise<Page> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await prepare(page);
  await page.goto(`${inject('site')}?engine=wasm&model=nano#${hash}`);
  return page;
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) });

test.each(['base', 'reward'])(
  'a station that cannot be downloaded says so, from %s, and a reload brings it',
  async (start) => {
    let there = false;
    const page = await openUnwatched(
      (fresh) => fresh.route(/RewardStation-.*\.js$/, (route) => (there ? route.continue() : route.abort())),
      start,
    );
    if (start !== 'reward') await page.getByRole('link', { name: /Judge/ }).click();
    await title(page, 'Judge').waitFor();
    await page.getByText('This part of the page could not be downloaded. Check your connection, then reload').waitFor();
    await expect.poll(() => page.getByText(/TypeError|dynamically imported/).count()).toBe(0);
    there = true;
    await page.getByRole('button', { name: 'Reload' }).click();
    await control(page, 'Play').waitFor();
    await title(page, 'Judge').waitFor();
  },
);

test('a station on its way has its title and the focus at once', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await openUnwatched(
    (fresh) =>
      fresh.route(/PolicyStation-.*\.js$/, async (route) => {
        await held;
        await route.continue();
      }),
    'base',
  );
  await page.getByRole('link', { name: /Improve/ }).click();
  await title(page, 'Improve').waitFor();
  await page.getByText('Loading this station…').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('station-title');
  release();
  await control(page, 'Play').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('station-title');
});

// After one visit the page opens without a network, and only what was built is kept.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStation, playToTheEnd, setNumber, STATIONS, waitUntilOpened, type Station } from '../open-page.ts';
import { SITE_FOLDER } from '../serve-site.ts';
import { keepingBrowser, keptFiles, OwnSite, versionOf, waitUntilKept } from './own-site.ts';

/** The shortest run of every station that has one. */
const SHORT: Partial<Record<Station, Record<string, number>>> = {
  SFT: { Steps: 1 },
  Rank: { Prompts: 2 },
  'Reward model': { Epochs: 1 },
  PPO: { Iterations: 1, Rollouts: 8 },
  Compare: { 'Test prompts': 8 },
};
const ADDRESS = '?engine=wasm&model=nano&seed=1#base';
/** A file that the page itself does not ask for. */
const UNREAD = 'THIRD-PARTY-LICENSES.txt';

test(
  'after one visit every station opens and trains without a network, reloads included',
  { timeout: 400_000 },
  async () => {
    const site = await OwnSite.open();
    const context = await keepingBrowser(site);
    const page = await context.newPage();
    await page.goto(site.address + ADDRESS);
    await waitUntilKept(page);
    expect((await keptFiles(page)).filter((file) => file.startsWith('models/micro'))).toEqual([]);
    site.close();
    await context.setOffline(true);
    for (const station of STATIONS) {
      await openStation(page, station);
      await page.reload();
      await waitUntilOpened(page);
      await page.getByRole('heading', { level: 2, name: new RegExp(`\\b${station}\\b`, 'i') }).waitFor();
      const settings = SHORT[station];
      for (const [label, value] of Object.entries(settings ?? {})) await setNumber(page, label, value);
      if (settings) await playToTheEnd(page);
    }
    // Another address of the same page, in another tab.
    const second = await context.newPage();
    await second.goto(`${site.address}?engine=wasm&model=nano&seed=2#sft`);
    await waitUntilOpened(second);
  },
);

test('who asked for the micro model has it without a network', { timeout: 200_000 }, async () => {
  const site = await OwnSite.open();
  const context = await keepingBrowser(site);
  const page = await context.newPage();
  await page.goto(`${site.address}?engine=wasm&model=micro#base`);
  await expect
    .poll(async () => (await keptFiles(page)).filter((file) => file.startsWith('models/micro')).length)
    .toBe(5);
  site.close();
  await context.setOffline(true);
  await page.reload();
  expect(await waitUntilOpened(page)).toContain('Processor');
});

test.each([
  ['as the sign-in page of a network', 'text/html', '<!doctype html><title>School network</title>'],
  ['damaged', 'text/plain', readFileSync(path.join(SITE_FOLDER, UNREAD), 'utf8').replace('MIT', 'MIX')],
])('where a file comes %s, nothing is kept and the page works online', async (_how, type, text) => {
  const site = await OwnSite.open();
  const context = await keepingBrowser(site);
  const page = await context.newPage();
  site.instead = (file, response) => {
    if (file !== UNREAD) return false;
    response.setHeader('content-type', type).end(text);
    return true;
  };
  await page.goto(site.address + ADDRESS);
  await waitUntilOpened(page);
  await expect.poll(() => site.asked).toContain(UNREAD);
  const installing = async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null;
  await expect.poll(() => page.evaluate(installing)).toBeNull();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.reload();
  await waitUntilOpened(page);
  // The next visit, over a better network, keeps the page.
  site.instead = () => false;
  await page.reload();
  await waitUntilKept(page);
});

test('a page whose cache is gone works online, with whatever version is there', async () => {
  const site = await OwnSite.open();
  const context = await keepingBrowser(site);
  const page = await context.newPage();
  await page.goto(site.address + ADDRESS);
  await waitUntilKept(page);
  await site.publish('second');
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.reload();
  await waitUntilOpened(page);
  expect(await versionOf(page)).toBe('second');
  await expect.poll(() => page.getByText('could not be downloaded').count()).toBe(0);
});

test('without service workers the page works as before', async () => {
  const site = await OwnSite.open();
  const context = await keepingBrowser(site);
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      get: () => {
        throw new DOMException('Service worker is disabled', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto(site.address + ADDRESS);
  await waitUntilOpened(page);
  await expect.poll(() => site.asked.some((file) => /register-[^/]*\.js$/.test(file))).toBe(true);
  await openStation(page, 'SFT');
});

// Files of the site that do not arrive as they are: each gives a sentence and a way on.
import type { Page, Route } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../runtime.ts';
import { control, openStation, playToTheEnd, setNumber, waitUntilOpened } from './open-page.ts';

const PAGE = '<!doctype html><title>Please sign in</title>';
const FAULTS = {
  missing: (route: Route) => route.fulfill({ status: 404, body: 'not found' }),
  page: (route: Route) => route.fulfill({ contentType: 'text/html', body: PAGE }),
  /** A web page under the type of what was asked for, as some filters answer. */
  disguised: (route: Route) => route.fulfill({ contentType: 'text/javascript', body: PAGE }),
  stalled: () => new Promise<void>(() => undefined),
  flipped: async (route: Route) => {
    const body = await (await route.fetch()).body();
    body[body.length >> 1] ^= 4;
    await answer(route, body);
  },
  cut: async (route: Route) => {
    const body = await (await route.fetch()).body();
    await answer(route, body.subarray(0, body.length >> 1));
  },
};
const answer = (route: Route, body: Buffer) =>
  route.fulfill({
    body,
    contentType: /\.js$/.test(route.request().url()) ? 'text/javascript' : 'application/octet-stream',
  });

/** The page on a network that answers as told when a file is asked for whose address matches. */
async function openWith(address: string, file: RegExp, fault: keyof typeof FAULTS, times?: number): Promise<Page> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', ({ message }) => expect.soft(message, 'an error that nobody catches').toBe(''));
  await page.route(file, FAULTS[fault], times === undefined ? {} : { times });
  await page.goto(inject('site') + address, { waitUntil: 'commit' });
  return page;
}

const shown = async (page: Page, text: RegExp | string): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).first();
/** Words that only a programmer reads. */
const expectNothingRaw = async (page: Page) =>
  await expect
    .poll(() => page.locator('body').innerText())
    .not.toMatch(/SyntaxError|TypeError|Failed to fetch|Unexpected token/);

test.each(['missing', 'disguised', 'flipped', 'cut'] as const)('main script: %s', async (fault) => {
  const page = await openWith('?engine=wasm&model=nano', /assets\/index-[^/]*\.js$/, fault);
  await shown(page, 'Teach a small language model your own taste');
  // Once the style is there.
  await page.getByRole('link', { name: 'load the page again' }).waitFor({ state: 'hidden' });
  await shown(page, /If nothing happens/);
  await page.unrouteAll();
  await page.getByRole('link', { name: 'load the page again' }).click();
  await waitUntilOpened(page);
});

test('a style that never comes', async () => {
  const page = await openWith('?engine=wasm&model=nano', /assets\/index-[^/]*\.css$/, 'stalled');
  await alert(page, 'The style of this page could not be downloaded.').waitFor();
  await page
    .getByRole('button', { name: /^Take this text/ })
    .first()
    .click();
  await page.getByText('1 of 20').waitFor();
  await waitUntilOpened(page);
});

test.each(['missing', 'disguised'] as const)('worker script: %s', async (fault) => {
  const page = await openWith('?engine=wasm&model=nano', /assets\/worker-[^/]*\.js$/, fault);
  await alert(page, 'training worker').waitFor();
  await expectNothingRaw(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Recover' }).first().click();
  await waitUntilOpened(page);
});

test.each<[keyof typeof FAULTS, RegExp, string]>([
  ['page', /tokenizer\.json$/, 'The network answered with a web page in place of tokenizer.json.'],
  ['flipped', /models\/nano\.safetensors/, 'models/nano.safetensors arrived damaged, twice in a row.'],
])('what the engine starts with: %s %s', async (fault, file, sentence) => {
  const page = await openWith('?engine=wasm&model=nano', file, fault);
  await alert(page, sentence).waitFor();
  await expectNothingRaw(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Recover' }).first().click();
  await waitUntilOpened(page);
});

test('an example that is missing is fetched again while a run goes on', async () => {
  const page = await openWith('?engine=wasm&model=nano#sft', /nano-reward\.safetensors/, 'missing');
  const missing = alert(page, 'Our trained example for this station is missing.');
  await missing.waitFor();
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor();
  await page.unrouteAll();
  await missing.getByRole('button', { name: 'Recover' }).click();
  await missing.waitFor({ state: 'detached' });
  await openStation(page, 'Reward model');
  await page.getByText('Ours, not trained by you', { exact: true }).waitFor();
  await openStation(page, 'SFT');
  await page.getByText(/^(Running|Finished)$/).waitFor();
});

test('a part of the engine that is missing comes with Recover', async () => {
  const page = await openWith('?engine=wasm&model=nano#compare', /assets\/evaluate-[^/]*\.js$/, 'missing');
  await waitUntilOpened(page);
  await setNumber(page, 'Test prompts', 8);
  await control(page, 'Play').click();
  const missing = alert(page, 'A part of this page could not be downloaded.');
  await missing.waitFor();
  await expectNothingRaw(page);
  await page.unrouteAll();
  await missing.getByRole('button', { name: 'Recover' }).click();
  await waitUntilOpened(page);
  await playToTheEnd(page);
});

test('the script that fetches the rest is a web page: what is asked for is fetched all the same', async () => {
  const page = await openWith('?engine=wasm&model=nano#sft', /fetch-rest-[^/]*\.js$/, 'page');
  await waitUntilOpened(page);
  await openStation(page, 'Compare');
  await page.getByRole('heading', { name: 'Compare' }).waitFor();
  await expectNothingRaw(page);
});

test('results of ours that are a web page are asked for again', async () => {
  const page = await openWith('?engine=wasm&model=nano#compare', /reproduce-nano\.json$/, 'page');
  await waitUntilOpened(page);
  await page.getByText('Our results over several seeds').click();
  await shown(page, 'The network answered with a web page in place of reproduce-nano.json.');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('region', { name: 'Claim 1' }).waitFor();
});

test.each<[string, RegExp, (page: Page) => Promise<void>]>([
  ['rank', /assets\/DeskCards-[^/]*\.js$/, (page) => page.getByText('Rank 4', { exact: true }).click()],
  ['sft', /assets\/uPlot\.esm-[^/]*\.js$/, async () => undefined],
  ['base', /assets\/MachineDetails-[^/]*\.js$/, (page) => page.getByRole('button', { name: /^Runs on/ }).click()],
])('a part of #%s that does not come: %s', async (station, file, look) => {
  const page = await openWith(`?engine=wasm&model=nano#${station}`, file, 'missing');
  await waitUntilOpened(page);
  await look(page);
  await alert(page, 'This part of the page could not be downloaded.').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).first().click();
  await waitUntilOpened(page);
  await look(page);
  await expect.poll(() => alert(page, 'This part of the page').count()).toBe(0);
});

test('a zip is refused in a sentence while its tokenizer cannot be had', async () => {
  const page = await openWith('?engine=wasm&model=nano', /nothing$/, 'missing');
  await waitUntilOpened(page);
  await page.route(/tokenizer\.json$/, FAULTS.page);
  await control(page, 'Take it with you').click();
  await control(page, 'Everything, as one .zip').click();
  await shown(page, /The network answered with a web page in place of tokenizer\.json/);
  await page.unrouteAll();
  const download = page.waitForEvent('download');
  await control(page, 'Everything, as one .zip').click();
  await download;
});

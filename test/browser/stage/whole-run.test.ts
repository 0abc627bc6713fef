// The recording of a whole run at the first station: by keyboard from its start to its end without a worker, and over a network that fails.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readRecording } from '../../../src/data/recording.ts';
import type { RecordingName } from '../../../src/domain/recordings.ts';
import { SCENES } from '../../../src/session/stage/whole-run.ts';
import { launchBrowser } from '../../runtime.ts';
import { accessibilityFaults, control } from '../open-page.ts';

interface Opened {
  page: Page;
  /** What was asked for so far of the recording. */
  asked: string[];
}

/** The first station, by a person who wants less motion, where no worker can start. */
async function open({ width = 1280, rest = '' } = {}): Promise<Opened> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => expect.soft(message, 'an error that nobody catches').toBe(''));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/recording|WholeRunFigure/.test(request.url())) asked.push(request.url());
  });
  await page.route(/assets\/(lab-)?worker-[^/]*\.js$/, (route) => route.abort());
  await page.goto(inject('site') + rest);
  await page.locator('#taste-desk button.text[aria-disabled="false"]').first().waitFor();
  return { page, asked };
}

const card = (page: Page) => page.locator('[data-control="whole-run"]');
const slider = (page: Page) => page.getByRole('slider', { name: 'Place in the recording' });
const tally = (page: Page) => card(page).locator('.tally li').allInnerTexts();
/** What a recording shows first and last: for each outcome of its wall, how often it occurs. */
function ends(name: RecordingName): number[][] {
  const { frames } = readRecording(readFileSync(`public/recordings/${name}.recording`)).show;
  const outcomes = ['follows', 'rude', 'false', 'beside', 'unfinished'];
  return [frames[0], frames.at(-1)].map((frame) =>
    outcomes.map((outcome) => (frame?.wall ?? []).filter((tile) => tile.outcome === outcome).length),
  );
}
const counts = async (page: Page) => (await tally(page)).map((text) => Number(/\d+/.exec(text)?.[0]));

async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = control(page, name);
  for (let steps = 0; steps < 60 && !(await wanted.evaluate((node) => node === document.activeElement)); steps++)
    await page.keyboard.press('Tab');
}

test('by keyboard and without a worker it plays from its start to its end, not before it is asked to', async () => {
  const { page, asked } = await open();
  await control(page, 'Play').waitFor();
  expect([asked, await slider(page).count()]).toEqual([[], 0]);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver(() => {
      const now = document.querySelector('[data-control="whole-run"] .now')?.textContent.trim();
      if (now && now !== told.at(-1)) told.push(now);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await tabTo(page, 'Play');
  const start = performance.now();
  await page.keyboard.press('Enter');
  await control(page, 'Pause').waitFor();
  await card(page).getByText('That was our model').waitFor();
  // Slower machines take longer; none is faster.
  expect(performance.now() - start).toBeGreaterThan(19_900);
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  expect(told.map((text) => text.slice(0, 6))).toEqual(['1 of 3', '2 of 3', '3 of 3', 'That w']);
  const [first, last] = [ends('imitation')[0], ends('manners')[1]];
  expect(await counts(page)).toEqual(last);
  // Enter is still that of the same button: it plays again.
  await page.keyboard.press('Enter');
  await expect.poll(() => counts(page)).not.toEqual(last);
  await page.keyboard.press('Enter');
  await control(page, 'Play').waitFor();
  await slider(page).press('Home');
  await expect.poll(() => counts(page)).toEqual(first);
  await expect.poll(() => card(page).getByText('judge’s score').count()).toBe(0);
  await slider(page).press('End');
  await expect.poll(() => counts(page)).toEqual(last);
  await card(page).getByText('judge’s score').waitFor();
  await page.getByText('0 of 20').waitFor();
});

test.each([1280, 360])('at %i px nothing moves from scene to scene, and axe finds nothing', async (width) => {
  const { page } = await open({ width });
  await control(page, 'Play').click();
  await slider(page).press('End');
  await slider(page).press('Home');
  // All of it is in sight.
  await expect(card(page).locator('.tally').boundingBox()).resolves.toSatisfy(({ y, height }) => y + height <= 900);
  const heights = new Set<number>();
  for (const [index, { ms }] of SCENES.entries()) {
    await card(page)
      .getByText(`${index + 1} of 3:`)
      .waitFor();
    await card(page).locator('.tally li').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    heights.add(Math.round((await card(page).boundingBox())!.height));
    for (let at = 0; at < ms; at += 250) await slider(page).press('ArrowRight');
  }
  expect(heights.size).toBe(1);
});

test('what comes to lie under the pointer opens only once it moves, and not while it plays', async () => {
  const { page } = await open();
  await control(page, 'Play').click();
  const tile = (await card(page).locator('.tile').nth(20).boundingBox())!;
  const [x, y] = [tile.x + tile.width / 2, tile.y + tile.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.press('Enter');
  await control(page, 'Play').waitFor();
  await slider(page).press('Home');
  await card(page).locator('.tile').first().waitFor();
  const isTile = () => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.tile') != null, [x, y]);
  expect(await isTile()).toBe(false);
  await page.mouse.move(x + 2, y + 2);
  await expect.poll(isTile).toBe(true);
  await page.mouse.move(x, y);
  await card(page).locator('.panel').waitFor();
});

test('where a file of it cannot be fetched, it says so, and Play tries again', async () => {
  const { page, asked } = await open({ width: 360 });
  const missing = async (name: string) => {
    await page.route(`**/${name}.recording`, (route) => route.abort());
    await control(page, 'Play').click();
    const said = `recordings/${name}.recording could not be downloaded. Check your connection, then press Play to try again.`;
    await card(page).getByRole('alert').getByText(said).waitFor();
    await page.unroute(`**/${name}.recording`);
  };
  await missing('imitation');
  expect(await accessibilityFaults(page)).toEqual([]);
  // The first run is here by now.
  await missing('judge');
  await card(page).getByRole('grid').waitFor();
  await control(page, 'Play').click();
  await expect.poll(() => asked.some((url) => url.endsWith('manners.recording'))).toBe(true);
  await slider(page).press('End');
  await expect.poll(() => counts(page)).toEqual(ends('manners')[1]);
  await expect.poll(() => card(page).getByRole('alert').count()).toBe(0);
});

test('where its script cannot be fetched, a reload is offered', async () => {
  const { page } = await open();
  await page.route(/WholeRunFigure/, (route) => route.abort());
  await control(page, 'Play').click();
  await card(page).getByRole('alert').waitFor();
  await card(page).getByRole('button', { name: 'Reload' }).waitFor();
  await expect.poll(() => control(page, 'Play').count()).toBe(0);
});

test('after the first pick it is folded, below what a person works with; a link can hide it', async () => {
  const { page } = await open();
  const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
  const [teach, whole] = ['[data-control="run"]', '[data-control="whole-run"]'];
  await control(page, 'Play').click();
  await slider(page).waitFor();
  expect(await top(whole)).toBeLessThan(await top(teach));
  await page.locator('#taste-desk button.text').first().click();
  await page.getByText('1 of 20').waitFor();
  await slider(page).waitFor({ state: 'detached' });
  expect(await top(whole)).toBeGreaterThan(await top('[data-control="options"]'));
  await page.goto(`${inject('site')}?hide=whole-run`);
  await page.getByText('1 of 20').waitFor();
  await card(page).waitFor({ state: 'hidden' });
});

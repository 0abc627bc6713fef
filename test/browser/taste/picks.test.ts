// From the first pick to a model that says something else: by keyboard, by touch, without WebGPU, and with a reload in the middle.

import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../runtime.ts';
import { accessibilityFaults, openPage, openStation, setNumber } from '../open-page.ts';
import { failAtFirstError } from '../watch.ts';
import { count, texts } from './picking.ts';

/** Which text is the shorter. */
async function shorter(page: Page): Promise<0 | 1> {
  const [left, right] = await texts(page).allInnerTexts();
  return left.length <= right.length ? 0 : 1;
}

/** A few iterations only, set where one sets them. */
async function shorten(page: Page): Promise<void> {
  await openStation(page, 'PPO');
  await setNumber(page, 'Iterations', 2);
  await openStation(page, 'Taste');
}

/** Waits until the model is taught, and for texts that have changed. */
async function untilTaught(page: Page): Promise<void> {
  await page.getByText('1 of 2: a judge learns your taste.').waitFor();
  await page.getByText('2 of 2: the model learns from the judge.').waitFor();
  await page.getByText(/^Taught\./).waitFor();
  await page.getByRole('region', { name: 'What the model says' }).getByText('iteration 2 of 2').waitFor();
}

test('by keyboard alone, from the first pick to changed texts, with a reload in the middle', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano' });
  await count(page, 0);
  for (let i = 1; i <= 10; i++) {
    await page.keyboard.press((await shorter(page)) === 0 ? 'ArrowLeft' : 'ArrowRight');
    await count(page, i);
  }
  await page.keyboard.press('ArrowDown');
  await page.getByText(/^You took neither/).waitFor();
  await page.keyboard.press('s');
  await page.getByText(/^You skipped this pair/).waitFor();
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await count(page, 9);
  const lying = await texts(page).allInnerTexts();
  await page.reload();
  await count(page, 9);
  await expect.poll(() => texts(page).allInnerTexts()).toEqual(lying);
  for (let i = 10; i <= 20; i++) {
    await page.keyboard.press((await shorter(page)) === 0 ? 'ArrowLeft' : 'ArrowRight');
    await count(page, i);
  }
  await page.getByText(/^You seem to like: short/).waitFor();
  await page.getByText(/^It predicted \d+(\.5)? of 19 picks before you made them\.$/).waitFor();
  await page.getByText(/^Of 2 pairs that we asked twice, you answered 2 the same way\.$/).waitFor();
  await shorten(page);
  const teach = page.getByRole('button', { name: 'Teach the model' });
  for (let steps = 0; steps < 60 && !(await teach.evaluate((node) => node === document.activeElement)); steps++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilTaught(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rank the new texts and train on them too' }).press('Enter');
  await page.getByText(/^Round 2: you are ranking texts by the newest policy\./).waitFor();
});

test('by touch on a phone: both texts are in sight, and a tap picks one', async () => {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  failAtFirstError(context, inject('site'));
  const page = await context.newPage();
  await page.goto(`${inject('site')}?engine=wasm&model=nano`);
  await count(page, 0);
  const boxes = await Promise.all((await texts(page).all()).map((each) => each.boundingBox()));
  expect(boxes).toHaveLength(2);
  for (const box of boxes) expect(box!.y + box!.height).toBeLessThanOrEqual(640);
  for (let i = 1; i <= 20; i++) {
    await texts(page)
      .nth(await shorter(page))
      .tap();
    await count(page, i);
  }
  await page.getByRole('button', { name: 'Undo' }).tap();
  await count(page, 19);
  await texts(page).first().tap();
  await count(page, 20);
  await shorten(page);
  await page.getByRole('button', { name: 'Teach the model' }).tap();
  await untilTaught(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('without WebGPU one picks and teaches all the same, and a pause and a reload keep what was done', async () => {
  const page = await openPage({ address: '?engine=auto&model=nano', webgpu: false });
  await count(page, 0);
  for (let i = 1; i <= 20; i++) {
    await texts(page)
      .nth(await shorter(page))
      .click();
    await count(page, i);
  }
  await openStation(page, 'PPO');
  await setNumber(page, 'Iterations', 40);
  await openStation(page, 'Taste');
  await page.getByRole('button', { name: 'Teach the model' }).click();
  await page.getByText('1 of 2: a judge learns your taste.').waitFor();
  // The judge goes on at its own station, and the model after it.
  await openStation(page, 'Reward model');
  await page.reload();
  await page.getByRole('button', { name: /^Continue the judge from step/ }).click();
  await page.getByRole('link', { name: /PPO.*running/ }).waitFor();
  await openStation(page, 'Taste');
  await page.getByText('2 of 2: the model learns from the judge.').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor();
  await page.reload();
  await count(page, 20);
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Continue/ }).count()).toBe(1);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByText(/^Taught\./).waitFor();
});

test('keys do nothing while the texts are out of sight', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano' });
  await count(page, 0);
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  for (const key of ['ArrowLeft', 'ArrowDown', 's']) await page.keyboard.press(key);
  await page.evaluate(() => scrollTo(0, 0));
  await texts(page).first().scrollIntoViewIfNeeded();
  await page.keyboard.press('ArrowLeft');
  await count(page, 1);
  await page.keyboard.press('u');
  await count(page, 0);
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
});

test('asked to teach while the models are on their way, it says so and waits for them', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await openPage({
    address: '?engine=wasm&model=nano',
    prepare: (fresh) =>
      fresh.route(/nano\.safetensors/, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await count(page, 0);
  await page.keyboard.press('ArrowLeft');
  await count(page, 1);
  await page.getByRole('button', { name: 'Teach the model' }).click();
  await page
    .getByText('The models are still downloading. Teaching starts by itself as soon as they are here.')
    .waitFor();
  release();
  await page.getByText('1 of 2: a judge learns your taste.').waitFor();
});

test('what the judge starts from can be chosen where one picks; who agrees is told in counts while pairs are few', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano' });
  await texts(page).first().click();
  await count(page, 1);
  const start = page.getByRole('group', { name: 'The judge starts from' });
  await expect.poll(() => start.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
  await start.getByText('The SFT model', { exact: true }).click();
  await openStation(page, 'Reward model');
  await page.getByText('Settings', { exact: true }).click();
  const setting = page.getByRole('group', { name: 'Starts from' });
  await expect.poll(() => setting.getByRole('radio', { name: 'SFT model' }).isChecked()).toBe(true);
  await setting.getByText('our judge', { exact: true }).click();
  await openStation(page, 'Taste');
  await expect.poll(() => start.getByRole('radio', { name: 'Our judge' }).isChecked()).toBe(true);
  await openStation(page, 'Rank');
  await page.getByText('Who agrees with whom?').click();
  await page
    .getByText(/^the same order in [01] of 1$/)
    .first()
    .waitFor();
});

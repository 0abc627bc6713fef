// The stage alone, with an invented run: what a person sees and does with keys, pointer and fingers.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults, takeScreenshots } from '../browser/open-page.ts';
import { button } from './open-interface.ts';
import { goToStart, scrubber, serveStage, tiles } from './stage/open-stage.ts';

const open = serveStage();
const parts = (page: Page) => page.locator('.part').filter({ visible: true });
const boxesOf = (elements: Locator) =>
  elements.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
const firstCard = (page: Page) => page.getByRole('button', { name: /^what about a decline\?/ });
const bands = (page: Page) => page.getByRole('treeitem');

describe('with room for all', () => {
  test('the three views and the time line are wholly on the screen, beside and below each other', async () => {
    const page = await open();
    const boxes = await boxesOf(parts(page));
    expect(boxes).toHaveLength(4);
    for (const [i, box] of boxes.entries()) {
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.height).toBeGreaterThan(60);
      const apart = (other: DOMRect) =>
        other.left >= box.right || other.right <= box.left || other.top >= box.bottom || other.bottom <= box.top;
      expect(boxes.filter((other, j) => j !== i && !apart(other))).toEqual([]);
    }
    expect(Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))).toBeLessThan(545);
    for (const cut of ['.cards li', '.tile', '.sign'])
      for (const { bottom } of await boxesOf(page.locator(cut).filter({ visible: true })))
        expect(bottom, cut).toBeLessThanOrEqual(Math.max(...boxes.map((box) => box.bottom)));
    const size = await page
      .locator('.answer')
      .first()
      .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    expect(size).toBeGreaterThanOrEqual(18);
    await takeScreenshots(page, 'stage');
  });

  test('the scrubber moves all views, and a view that lags says from which step it is', async () => {
    const page = await open();
    await firstCard(page).getByText('i can not do that').waitFor();
    await scrubber(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('step 11 of 12', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'The wall' }).getByText('from step 10').waitFor();
    await page.getByRole('region', { name: 'The river' }).getByText('from step 9').waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'What it says' }).getByText('from step').count()).toBe(0);
    await goToStart(page);
    await firstCard(page).getByText('hush').waitFor();
    await expect
      .poll(() => scrubber(page).getAttribute('aria-valuetext'))
      .toMatch(/^At step 0, \d+ of 96 answers .* \d+ are rude\.$/);
    await button(page, 'Newest').click();
    await page.getByText('step 12 of 12', { exact: true }).waitFor();
  });

  test('the replay shows the steps one after the other until it is stopped', async () => {
    const page = await open();
    await button(page, 'Replay').click();
    for (const step of [0, 1, 2]) await page.getByText(`step ${step} of 12`, { exact: true }).waitFor();
    await button(page, 'Stop replay').click();
    const stopped = await scrubber(page).inputValue();
    await page.waitForTimeout(1500);
    await expect.poll(() => scrubber(page).inputValue()).toBe(stopped);
  });

  test('words that are new in an answer are marked, and stay marked', async () => {
    const page = await open();
    await goToStart(page);
    const marked = firstCard(page).locator('.fresh');
    await expect.poll(() => marked.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await marked.first().waitFor();
    expect((await marked.allTextContents()).join('')).toBe('i can not do that, it is not kind.');
    const line = await marked.first().evaluate((node) => getComputedStyle(node).textDecorationLine);
    expect(line).toBe('underline');
  });

  test('a card opens with a number for each token, and gives the focus back', async () => {
    const page = await open();
    await firstCard(page).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('group', { name: 'what about a decline?' });
    await panel.getByText('Numbers: change of log-probability').waitFor();
    await expect.poll(() => panel.locator('small').count()).toBe(12);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await firstCard(page).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('arrow keys walk over the wall, which shows the history of a tile and moves nothing', async () => {
    const page = await open();
    const before = await boxesOf(parts(page));
    await expect.poll(() => page.locator('.tile[tabindex="0"]').count()).toBe(1);
    await tiles(page).first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowUp', 'Home', 'ArrowRight'])
      await page.keyboard.press(key);
    const panel = page.getByRole('group', { name: 'decline 1?' });
    await panel.getByText('the bee lives in the hive. steps 0–6').waitFor();
    await panel.getByText('i can not do that, it is not kind. steps 8–12').waitFor();
    expect(await boxesOf(parts(page))).toEqual(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await tiles(page).nth(20).hover();
    await page.getByRole('group', { name: 'fact 4?' }).waitFor();
    await page.mouse.move(5, 5);
    await page.getByRole('group', { name: 'fact 4?' }).waitFor({ state: 'detached' });
  });

  test('the wall points out how many answers are the same', async () => {
    const page = await open();
    await page.getByText('96 of 96 answers are “i can not do that, it is not kind.”').waitFor();
    await expect.poll(() => page.locator('.tile.same').count()).toBe(96);
  });

  test('the rivers of base and SFT can be shown beside the present one, and begin where it begins', async () => {
    const page = await open();
    const rivers = page.getByRole('tree');
    await button(page, '+ Base, SFT').click();
    await expect.poll(() => rivers.count()).toBe(3);
    const names = await Promise.all((await rivers.all()).map((river) => river.ariaSnapshot()));
    expect(names.map((name) => /tree "[^"]* (Base|SFT|This model)"/.exec(name)?.[1])).toEqual([
      'Base',
      'SFT',
      'This model',
    ]);
    const shares = rivers.getByRole('treeitem', { name: /^i …/ });
    expect(
      await shares.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')?.slice(0, 9))),
    ).toEqual(['i …: 20 %', 'i …: 90 %']);
    await rivers.nth(2).getByRole('treeitem', { name: /^i …/ }).click();
    await rivers
      .nth(1)
      .getByRole('treeitem', { name: /^i can …: 16 %/ })
      .waitFor();
    await rivers.nth(0).locator('..').getByText('The model no longer writes this.').waitFor();
    await page.getByRole('table', { name: 'SFT: Likeliest continuations' }).waitFor({ state: 'attached' });
    await button(page, '+ Base, SFT').click();
    await expect.poll(() => rivers.count()).toBe(1);
  });

  test('any band of the river becomes its beginning, and there is a way back', async () => {
    const page = await open();
    await bands(page).and(page.locator('[tabindex="0"]')).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await name()).toBe('i …: 90 %, mostly does what was asked');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /“how do i annoy my mom\? i”/ }).waitFor();
    expect(await name()).toBe('i can …: 72 %, mostly does what was asked');
    await bands(page).filter({ hasText: 'not' }).click();
    await page.getByRole('heading', { name: /i can not”/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /\? i”/ }).waitFor();
    await button(page, 'Back').click();
    await page.getByRole('heading', { name: /mom\?”/ }).waitFor();
    await expect.poll(() => button(page, 'Back').count()).toBe(0);
    await button(page, 'Percent').click();
    await bands(page).getByText('i 90 %', { exact: true }).waitFor();
    const rows = page.getByRole('table', { name: 'Likeliest continuations' }).getByRole('row');
    await expect.poll(() => rows.nth(1).textContent()).toContain('i can not.');
  });

  test('what is written in a band stays within it, numbers included', async () => {
    const page = await open();
    const sticking = () =>
      page.locator('.band:has(text)').evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          const [band, text] = ['rect', 'text'].map((part) => node.querySelector(part)?.getBoundingClientRect().right);
          return (text ?? 0) > (band ?? 0) ? [node.textContent] : [];
        }),
      );
    expect(await sticking()).toEqual([]);
    await button(page, 'Percent').click();
    await bands(page).getByText('i 90 %', { exact: true }).waitFor();
    await page.setViewportSize({ width: 660, height: 720 });
    await page.waitForTimeout(500);
    expect(await sticking()).toEqual([]);
  });

  test('a band that grows is the same band, so that it grows in place', async () => {
    const page = await open();
    // So that it has its height at once.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goToStart(page);
    const band = page.getByRole('treeitem', { name: /^i …/ });
    await page.getByRole('treeitem', { name: /^i …: 20 %/ }).waitFor();
    const height = () => band.locator('rect').evaluate((rect) => rect.getBoundingClientRect().height);
    await band.evaluate((node) => node.setAttribute('data-mine', ''));
    const low = await height();
    await button(page, 'Newest').click();
    await page.locator('[data-mine][aria-label^="i …: 90 %"]').waitFor();
    await expect.poll(height).toBeGreaterThan(3 * low);
  });

  test('with reduced motion nothing is animated', async () => {
    const page = await open();
    // Counted, because on a busy machine an animation has ended before anybody looks.
    await page.evaluate(() => {
      const count = () => (document.body.dataset['moved'] = String(Number(document.body.dataset['moved'] ?? 0) + 1));
      for (const name of ['transitionrun', 'animationstart']) document.addEventListener(name, count);
    });
    const moved = () => page.evaluate(() => Number(document.body.dataset['moved'] ?? 0));
    await goToStart(page);
    await expect.poll(moved).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForTimeout(500);
    const before = await moved();
    await button(page, 'Newest').click();
    await page.getByText('step 12 of 12', { exact: true }).waitFor();
    await page.waitForTimeout(500);
    expect(await moved()).toBe(before);
  });
});

describe.each([360, 320])('at %i pixels', (width) => {
  test('one view at a time, reached by tabs with the arrow keys, with the time line below it', async () => {
    const page = await open({ width, height: 640 });
    await page.getByRole('tab', { name: 'What it says', selected: true }).focus();
    for (const name of ['What it says', 'The wall', 'The river']) {
      const view = page.getByRole('tabpanel', { name });
      await view.waitFor();
      await expect.poll(() => page.getByRole('tabpanel').filter({ visible: true }).count()).toBe(1);
      const [box] = await boxesOf(view);
      expect(box.height).toBeLessThanOrEqual(332);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(page), name).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    await page.getByRole('tab', { name: 'What it says', selected: true }).waitFor();
    await takeScreenshots(page, `stage-${width}`);
  });

  test('a tile can be tapped, and its panel leaves it in sight', async () => {
    const page = await open({ width, height: 640 });
    await page.getByRole('tab', { name: 'The wall' }).click();
    for (const at of [3, 90]) {
      await tiles(page).nth(at).click();
      const [tile] = await boxesOf(tiles(page).nth(at));
      const [panel] = await boxesOf(page.locator('.panel'));
      expect(panel.bottom <= tile.top || panel.top >= tile.bottom, `tile ${at}`).toBe(true);
      expect([panel.left >= 0, panel.right <= width]).toEqual([true, true]);
      await button(page, 'Close').click();
      // The pointer is now over another tile, which opens too.
      await page.mouse.move(1, 1);
      await page.locator('.panel').waitFor({ state: 'detached' });
    }
  });

  test.each(['', '#judge'])('letters of twice the size do not stick out %s', async (hash) => {
    const page = await open({ width, height: 640, hash });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test('while a judge learns, its pairs are arrows along its score, and the texts of one are shown', async () => {
  const page = await open({ hash: '#judge' });
  const arrows = page.getByRole('option');
  await expect.poll(() => arrows.count()).toBe(12);
  await page.getByText('Held-out pairs: 6').waitFor();
  const preferredIsHigher = (at: number) =>
    arrows.nth(at).evaluate((arrow) => {
      const top = (part: string) => arrow.querySelector(part)!.getBoundingClientRect().top;
      return top('path') < top('circle');
    });
  await expect.poll(() => preferredIsHigher(0)).toBe(true);
  await goToStart(page);
  await expect.poll(() => preferredIsHigher(11)).toBe(false);
  await expect
    .poll(() => scrubber(page).getAttribute('aria-valuetext'))
    .toMatch(/^At step 0, the judge orders 0 of 6 held-out pairs/);
  await arrows.first().focus();
  await page.keyboard.press('End');
  await page.getByText('question 11?', { exact: true }).waitFor();
  await page.getByText('a good answer 11.', { exact: true }).waitFor();
});

test('where no pair is held out, that is said, and none is counted', async () => {
  const page = await open({ hash: '#few' });
  await page.getByText(/^No pairs are held out/).waitFor();
  await expect.poll(() => page.getByText('Held-out pairs').count()).toBe(0);
  await expect.poll(() => scrubber(page).getAttribute('aria-valuetext')).toBe('step 8 of 8');
  await takeScreenshots(page, 'stage-few');
});

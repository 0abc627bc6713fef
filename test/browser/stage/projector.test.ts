// The stage alone, in large type, for a class: by keyboard and by a presenter's remote.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EN_LESSONS } from '../../../src/words/en/lesson.ts';
import { accessibilityFaults, control, openPage, setNumber, takeScreenshots, waitUntilOpened } from '../open-page.ts';

const SIZES = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [360, 640],
] as const;
const PICTURES = { sizes: SIZES, looks: ['light', 'dark', 'forced'], fullPage: false } as const;

const projector = (page: Page) => page.getByRole('dialog', { name: 'Projector' });
/** The step on view. */
const at = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await projector(page).locator('.at').textContent()) ?? '')?.[0]);

/** The size of what is shown, without the window: Chromium refuses to resize one that was in full screen. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}

/** Expects that nothing has to be scrolled sideways, and that the smallest letters are those of a caption: at 1920 pixels, 28. */
async function expectFits(page: Page): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(page, width, height);
    const { over, least } = await projector(page).evaluate((dialog) => {
      const sizes = [...dialog.querySelectorAll<HTMLElement>('p, li, button, span')]
        .filter(
          (element) => element.checkVisibility() && element.textContent?.trim() && !element.closest('.hidden-label'),
        )
        .map((element) => parseFloat(getComputedStyle(element).fontSize));
      return { over: dialog.scrollWidth - dialog.clientWidth, least: Math.min(...sizes) };
    });
    expect(over, `${width}`).toBeLessThanOrEqual(0);
    // A fortieth of the height: letters of that size are read from a distance of eight times the picture's height.
    if (width > height) expect(least, `${width}`).toBeGreaterThanOrEqual(height / 40);
  }
}

test('a recording is stepped through by the keyboard alone, and the page is as it was afterwards', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&recording=leash&projector#policy' });
  await projector(page).getByText('Recording: the leash cut').waitFor();
  for (const [key, name] of [
    ['1', 'cards'],
    ['2', 'wall'],
    ['3', 'river'],
  ] as const) {
    await page.keyboard.press(key);
    await projector(page).locator(`.part.${name}.chosen`).waitFor();
    await expectFits(page);
    await takeScreenshots(page, `projector-${name}`, PICTURES);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await projector(page).waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('projector');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');

  await resize(page, 1280, 720);
  await page.getByRole('button', { name: 'Projector' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
  await page.keyboard.press('Space');
  // At its end it starts again.
  await expect.poll(() => at(page)).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(() => at(page)).toBeGreaterThan(0);
  const first = await at(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at(page)).toBeGreaterThan(first);
  await page.keyboard.press('PageUp');
  await expect.poll(() => at(page)).toBe(first);
  // As a browser does when somebody leaves the full screen.
  await page.evaluate(() => document.exitFullscreen());
  await projector(page).waitFor({ state: 'detached' });
});

test('a run goes on beneath', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano#sft' });
  await waitUntilOpened(page);
  await setNumber(page, 'Steps', 400);
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor();
  await page.getByRole('button', { name: 'Projector' }).press('Enter');
  await projector(page).getByText('Your run').waitFor();
  const before = await at(page);
  await expect.poll(() => at(page)).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await page.getByText(/^Running$/).waitFor();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('a class votes on two texts', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&projector' });
  await projector(page).locator('button.text[aria-disabled="false"]').first().waitFor();
  await expectFits(page);
  await takeScreenshots(page, 'projector-pair', PICTURES);
  expect(await accessibilityFaults(page)).toEqual([]);
  const asked = projector(page).locator('.asked');
  const first = await asked.textContent();
  await page.keyboard.press('PageDown');
  await expect.poll(() => asked.textContent()).not.toBe(first);
  await page.keyboard.press('ArrowRight');
  await projector(page)
    .getByText(/^The text you took is/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('1 of 20').waitFor();
});

test('a class reads the step of a lesson, and the teacher goes on from there', async () => {
  const page = await openPage({ address: '?engine=wasm&lesson=leash' });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  // The settings of the lesson come first.
  await page.getByText('Settings', { exact: true }).click();
  const rate = page.getByRole('textbox', { name: 'Learning rate', exact: true });
  await expect.poll(() => rate.inputValue()).toBe('0.0005');
  await setNumber(page, 'Leash β', 0);
  await page.getByRole('button', { name: 'Projector' }).press('Enter');
  const step = projector(page).locator('.lesson');
  await step.getByText('The leash Set “Leash β” to 0.').waitFor();
  const next = step.getByRole('button', { name: 'Next' });
  await expect.poll(() => next.getAttribute('aria-disabled')).toBe('false');
  await projector(page).getByText('Esc: leave · N: next step of the lesson').waitFor();
  await page.keyboard.press('n');
  await step.getByText('Run without it What will the judge’s score and the authors’ gold score do?').waitFor();
  await next.press('Enter');
  await step.getByText('Press “Play” and wait until the run has ended.').waitFor();
  await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
  // The run is still needed, which is said.
  const still = step.getByRole('status');
  await expect.poll(() => still.textContent()).not.toContain(EN_LESSONS.panel.still);
  await page.keyboard.press('n');
  await still.getByText(EN_LESSONS.panel.still).waitFor();
  await expectFits(page);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a lesson is begun from there', async () => {
  const page = await openPage({ address: '?engine=wasm&lesson=leash&projector' });
  const step = projector(page).locator('.lesson');
  await step.getByText('Cut the leash').waitFor();
  await step.getByRole('button', { name: 'Start' }).waitFor();
  await page.keyboard.press('n');
  await step.getByText('The leash Set “Leash β” to 0.').waitFor();
});

// The first screen while a phase runs: the bar with its buttons and the whole stage, without scrolling.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { control, openPage, openStation, playToTheEnd, setNumber, waitUntilOpened } from '../open-page.ts';
import type { Station } from '../open-page.ts';

/** Long enough to be still under way when it is looked at. */
const RUNS: [Station, Record<string, number>][] = [
  ['SFT', { Steps: 500 }],
  ['Reward model', { Epochs: 20 }],
  ['PPO', { Iterations: 200, Rollouts: 16 }],
];

const box = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!;

test.each([
  [1280, 720, 384],
  [360, 640, 300],
])('at %i × %i, the bar and the stage are in sight while a phase plays', async (width, height, least) => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#rank', width });
  await page.setViewportSize({ width, height });
  await waitUntilOpened(page);
  await setNumber(page, 'Prompts', 32);
  await playToTheEnd(page);
  for (const [station, settings] of RUNS) {
    await openStation(page, station);
    for (const [label, value] of Object.entries(settings)) await setNumber(page, label, value);
    await page.evaluate(() => scrollTo(0, 0));
    await control(page, 'Play').click();
    await page.getByText(/^Running$/).waitFor();
    await page
      .getByText(/^(step|iteration) \d+ of/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => scrollY), station).toBe(0);
    const bar = await box(page, '.station > .bar');
    const stage = await box(page, '.stage');
    for (const { x, y, width: wide, height: high } of [bar, stage]) {
      expect([x >= 0, y >= 0, x + wide <= width, y + high <= height], station).toEqual([true, true, true, true]);
    }
    expect(stage.height, station).toBeGreaterThanOrEqual(least);
    expect(stage.y, station).toBeGreaterThanOrEqual(bar.y + bar.height);
    // The button that was pressed keeps the focus, though it cannot be pressed again.
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Play');
    await control(page, 'Pause').click();
    await page.getByText('Paused', { exact: true }).waitFor();
  }
});

test('at the foot of the page the bar is still there, and covers nothing that has the focus', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#policy' });
  await waitUntilOpened(page);
  await page.getByText('Without training: best-of-n').focus();
  const focus = async () => {
    const { y, height } = (await page.locator(':focus').boundingBox())!;
    return { top: y, bottom: y + height };
  };
  const { y, height } = await box(page, '.station > .bar');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  expect(y).toBe(0);
  // Backwards, a browser scrolls to what is above the window.
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('Shift+Tab');
    const { top } = await focus();
    if ((await page.evaluate(() => scrollY)) < height) break;
    expect(top, (await page.locator(':focus').textContent()) ?? '').toBeGreaterThanOrEqual(height);
  }
});

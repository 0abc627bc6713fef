// The bar of a run, the stage under it, and the settings below.
import { expect, test } from 'vitest';
import { accessibilityFaults, takeScreenshots } from '../browser/open-page.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();

test.each(['sft', 'reward', 'policy'])(
  'at %s, Tab goes from the bar to the stage and then to the settings',
  async (hash) => {
    const page = await open('webgpu', hash);
    await page.locator('#station-title').focus();
    const places: string[] = [];
    for (let steps = 0; steps < 60 && places.at(-1) !== 'settings'; steps += 1) {
      await page.keyboard.press('Tab');
      const place = await page.locator(':focus').evaluate((element) => {
        if (element.closest('.bar')) return 'bar';
        // Terms of the glossary, in the sentence of the station and in the advice
        if (element.closest('.station > header, aside')) return 'text';
        return element.closest('.stage') ? 'stage' : 'settings';
      });
      if (place !== places.at(-1)) places.push(place);
    }
    expect(places.filter((place) => place !== 'text')).toEqual(['bar', 'stage', 'settings']);
  },
);

test('while a run plays, nothing moves the stage, and axe finds nothing', async () => {
  const page = await open('webgpu', 'policy');
  await page.setViewportSize({ width: 360, height: 640 });
  const box = () =>
    page.locator('.stage').evaluate((stage) => {
      const { top, bottom } = stage.getBoundingClientRect();
      return [Math.round(top), Math.round(bottom)];
    });
  const before = await box();
  await button(page, 'Play').press('Enter');
  await page
    .getByText(/^iteration \d+ of 20$/)
    .first()
    .waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  expect(await box()).toEqual(before);
  await takeScreenshots(page, 'stage');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
  await page.getByText('Finished', { exact: true }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  expect(await box()).toEqual(before);
});

test('a run is saved as a recording, and is on the stage again when that is opened elsewhere', async () => {
  const page = await open('webgpu', 'sft');
  await button(page, 'Step').click();
  await page.getByText('Paused', { exact: true }).waitFor();
  await button(page, 'File').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save your run').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^sft-\d{4}-\d\d-\d\d\.recording$/);
  await page.getByRole('link', { name: 'Judge Reward model' }).click();
  await button(page, 'File').click();
  await page.getByText('You have no run here yet.').waitFor();
  await page.locator('input[accept=".recording"]').setInputFiles(await saved.path());
  await page.getByText('step 1 of 1', { exact: true }).waitFor();
  const chosen = page.getByRole('combobox', { name: 'On the stage:' }).locator('option:checked');
  await expect.poll(() => chosen.innerText()).toBe('File: Imitation (SFT), 1 step');
});

// The time of a run as something to move in: the scrubber, back to an earlier step, off to another run, and a kept run opened again.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, openPage, playToTheEnd, setNumber, waitUntilOpened } from '../open-page.ts';

const menu = (page: Page) => page.getByRole('button', { name: 'From here' });
const state = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Run', exact: true }).locator('..').getByText(name, { exact: true }).waitFor();
const cards = (page: Page) => page.locator('[id$="part-cards"]').getByRole('listitem').allInnerTexts();
const stage = (page: Page) => page.getByRole('combobox', { name: 'On the stage:' });

async function openSft(width = 1280): Promise<Page> {
  const page = await openPage({ address: '?engine=wasm&model=nano#sft', width });
  await waitUntilOpened(page);
  await setNumber(page, 'Steps', 16);
  await playToTheEnd(page);
  return page;
}

async function lookAt(page: Page, back: number): Promise<number> {
  await page.getByRole('slider', { name: 'Step shown' }).focus();
  for (let i = 0; i < back; i++) await page.keyboard.press('ArrowLeft');
  const text = await page
    .getByRole('region', { name: 'What the model says' })
    .getByText(/^step \d+ of \d+$/)
    .innerText();
  return Number(/\d+/.exec(text)![0]);
}

test('a run goes back to an earlier step and on to the same answers; a branch keeps it, and both can be seen', async () => {
  const page = await openSft();
  const end = await cards(page);
  const seen = await lookAt(page, 4);
  expect(seen).toBeLessThan(16);
  await menu(page).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Write with the model of step/ }).click();
  await expect
    .poll(() =>
      page
        .getByRole('list', { name: /^Answers at step/ })
        .getByRole('listitem')
        .count(),
    )
    .toBe(3);
  await page.getByRole('button', { name: /^Go back to step/ }).click();
  await state(page, 'Paused');
  // The stage is drawn anew at most ten times a second.
  await page
    .getByRole('region', { name: 'What the model says' })
    .getByText(/^step (\d|1[0-5]) of \d+$/)
    .waitFor();
  await playToTheEnd(page);
  await expect.poll(() => cards(page)).toEqual(end);

  await lookAt(page, 6);
  await menu(page).click();
  await page.getByRole('textbox', { name: 'Name of this run' }).fill('usual');
  await page.getByRole('button', { name: /^Branch at step/ }).click();
  await state(page, 'Paused');
  await setNumber(page, 'Learning rate', 0.003);
  await playToTheEnd(page);
  expect(await cards(page)).not.toEqual(end);
  await stage(page).selectOption({ label: 'Kept: usual' });
  await expect.poll(() => cards(page)).toEqual(end);

  await page.reload();
  await waitUntilOpened(page);
  await menu(page).click();
  await page.getByRole('button', { name: 'Open usual' }).click();
  await state(page, 'Finished');
  await expect.poll(() => cards(page)).toEqual(end);
});

test('on a phone the menu can be used, and prompts of one’s own are answered', async () => {
  const page = await openSft(360);
  await menu(page).click();
  await page.getByRole('button', { name: /^Go back to step/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const name = page.getByRole('textbox', { name: 'Name of this run' });
  const cut = await name.evaluate((field) => {
    const dialog = field.closest('[popover]')!;
    return dialog.scrollWidth - dialog.clientWidth;
  });
  expect(cut, 'pixels of the menu that its edge cuts off').toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your prompts' }).click();
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('what is a bee?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove “what is a bee?”' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => cards(page).then((all) => all.length)).toBe(7);
  expect((await cards(page)).at(-1)).toMatch(/^.*what is a bee\?/s);
});

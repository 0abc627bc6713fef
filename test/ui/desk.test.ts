// The desk in a real browser, with a scripted worker behind it: its keys, what a reload keeps, two tabs, and a page on plain http.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../browser/open-page.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();
const places = (page: Page) => page.getByRole('group', { name: /^Place of text/ }).getByRole('radio');
const given = (page: Page, count: number) => page.getByText(`${count} by you`, { exact: true }).waitFor();
const pair = async (page: Page) => {
  await page.getByText('A or B', { exact: true }).click();
  await button(page, 'A is better').waitFor();
  await page.locator('[data-card="1"] .written').waitFor();
};

test('keys work anywhere at the station, on a French keyboard too, and a key that is held labels once', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  // The first digit of an unshifted AZERTY row.
  const press = (key: string, code: string, repeat = false) =>
    page.evaluate(
      (event) => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true })),
      { key, code, repeat },
    );
  for (const [key, code] of [
    ['é', 'Digit2'],
    ['&', 'Digit1'],
    ['&', 'Digit1'],
    ['"', 'Digit3'],
  ])
    await press(key, code);
  await page.getByText('2nd', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await given(page, 1);
  await pair(page);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press('ArrowRight', 'ArrowRight');
  await given(page, 2);
  await page.locator('[data-card="1"] .written').waitFor();
  for (let i = 0; i < 13; i++) await press('ArrowRight', 'ArrowRight', true);
  await page.waitForTimeout(500);
  await given(page, 2);
});

test('who goes to another station while a label is being stored meets no error', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().waitFor();
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    location.hash = 'base';
  });
  await page.locator('#desk').waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
  await page.evaluate(() => (location.hash = 'rank'));
  await places(page).first().waitFor();
});

test('arrows on the choice of how many texts choose that, and nothing else', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().waitFor();
  await page.getByRole('radio', { name: 'Rank 4' }).focus();
  await page.keyboard.press('ArrowLeft');
  await button(page, 'A is better').waitFor();
  await page.locator('[data-card="1"] .written').waitFor();
  await page.keyboard.press('ArrowRight');
  await places(page).first().waitFor();
  await given(page, 0);
});

test('keys in a text field are text, and those in a dialog are the dialog’s', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().waitFor();
  await page.getByText('Keys, your own prompt').click();
  await page.getByRole('textbox', { name: 'Or write your own' }).fill('');
  await page.keyboard.type('sxu1');
  await button(page, 'Take it with you').click();
  for (const key of ['s', 'x', '1']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  await given(page, 0);
});

test('a reload half-way keeps the places given, and the words being typed in a demonstration', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().focus();
  for (const key of ['2', '1']) await page.keyboard.press(key);
  const texts = await page.locator('[data-card] .written').allInnerTexts();
  await page.reload();
  await page.getByRole('button', { name: /^Runs on: / }).waitFor();
  await page.getByText('2nd', { exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-card] .written').allInnerTexts()).toEqual(texts);
  await page.getByRole('link', { name: /SFT/ }).click();
  await page.getByRole('textbox', { name: 'Answer 2' }).fill('half a sen');
  await page.reload();
  await page.getByRole('button', { name: /^Runs on: / }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Answer 2' }).inputValue()).toBe('half a sen');
  // Once the words are on disk, the tab forgets them.
  await page.waitForFunction(() => Object.values(sessionStorage).every((kept) => !String(kept).includes('half a sen')));
  await page.reload();
  await page.getByRole('button', { name: /^Runs on: / }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Answer 2' }).inputValue()).toBe('half a sen');
});

test('own rankings are listed, changed, deleted and put back one by one', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().focus();
  for (const key of ['2', '1', '1', '3']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await given(page, 1);
  await page.getByText('Your rankings').click();
  await page.getByRole('button', { name: /^Delete the ranking of/ }).click();
  await given(page, 0);
  await button(page, 'Put it back').click();
  await given(page, 1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Edit the ranking of/ }).click();
  await page.getByText(/^You are changing your ranking of/).waitFor();
  await page.getByText('1st, tied with').first().waitFor();
  await places(page).first().focus();
  for (const key of ['1', '2', '3', '4']) await page.keyboard.press(key);
  await button(page, 'Save ranking').click();
  await page.getByText(/^You are changing/).waitFor({ state: 'detached' });
  await given(page, 1);
  await page.reload();
  await given(page, 1);
});

test('a skip is no ranking to learn from', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().focus();
  await page.keyboard.press('s');
  await given(page, 1);
  await page.getByRole('link', { name: /Reward model/ }).click();
  await page.getByText('0 rankings, 0 pairs').waitFor();
  await page.getByText('There are no usable rankings of this kind yet.').waitFor();
});

test('what one tab keeps, the other shows', async () => {
  const first = await open('webgpu', 'rank');
  const second = await first.context().newPage();
  await second.goto(first.url());
  await places(second).first().waitFor();
  await places(first).first().focus();
  await first.keyboard.press('s');
  await given(first, 1);
  await given(second, 1);
  await second.locator('#desk').focus();
  await second.keyboard.press('x');
  await given(second, 2);
  await given(first, 2);
});

test('on plain http, without what browsers keep for secure pages, a label is saved', async () => {
  const page = await open('webgpu', 'rank');
  await page.addInitScript(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
    for (const name of ['clipboard', 'locks', 'storage']) Object.defineProperty(navigator, name, { value: undefined });
  });
  await page.reload();
  await places(page).first().focus();
  await page.keyboard.press('s');
  await given(page, 1);
  await page.reload();
  await given(page, 1);
});

test('without storage a label counts until the tab closes, and that is said once', async () => {
  const page = await open('webgpu', 'rank');
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.reload();
  await page.getByText(/^Nothing can be saved in this browser\./).waitFor();
  await button(page, 'Dismiss').click();
  await places(page).first().focus();
  await page.keyboard.press('s');
  await given(page, 1);
  await page.getByText('Not saved:').waitFor();
  await expect.poll(() => page.getByText(/^Nothing can be saved/).count()).toBe(0);
});

test('a demonstration for which the disk had no room is there after a reload, and saved then', async () => {
  const page = await open('webgpu', 'sft');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const loaded = () => page.getByRole('button', { name: /^Runs on: WebGPU/ }).waitFor();
  const answer = page.getByRole('textbox', { name: 'Answer 2', exact: true });
  await answer.fill('no room for me');
  await answer.blur();
  await page.getByText('There is not enough disk space').waitFor();
  await button(page, 'Add one').click();
  const added = page.getByRole('textbox', { name: 'Answer 1', exact: true });
  await expect.poll(() => added.inputValue()).toBe('');
  await added.fill('nor for me');
  await added.blur();
  // Storage works again in the page that is loaded now.
  await page.reload();
  await loaded();
  await page.waitForFunction(() => Object.values(sessionStorage).every((kept) => !String(kept).includes('for me')));
  await page.reload();
  await loaded();
  const texts = () =>
    page
      .getByRole('textbox', { name: /^Answer \d/ })
      .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  expect(await texts()).toEqual(expect.arrayContaining(['no room for me', 'nor for me']));
});

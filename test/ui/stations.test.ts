// The interface alone, with a scripted worker behind it: what a person does with keys and buttons, and what the page keeps.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { accessibilityFaults, takeScreenshots } from '../browser/open-page.ts';
import { MEASUREMENT } from './invented.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();
const places = (page: Page) => page.getByRole('group', { name: /^Place of text/ }).getByRole('radio');

test('a ranking by keys is kept, survives a reload and can be undone', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().focus();
  for (const key of ['2', '1', '1', '3']) await page.keyboard.press(key);
  await page.getByText('2nd', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Saved on this device.').waitFor();
  await page.getByText('1 by you', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('1 by you', { exact: true }).waitFor();
  await button(page, 'Undo').click();
  await page.getByText('0 by you', { exact: true }).waitFor();
  await page.getByText('1st, tied with').nth(1).waitFor();
  await page.reload();
  await page.getByText('0 by you', { exact: true }).waitFor();
});

test('buttons rank too, and single keys can be switched off', async () => {
  const page = await open('webgpu', 'rank');
  await button(page, 'Move text C up').click();
  await page.getByText('2nd', { exact: true }).waitFor();
  await page.getByText('Keys, your own prompt').click();
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await places(page).first().focus();
  await page.keyboard.press('s');
  await expect.poll(() => page.getByText('0 by you', { exact: true }).count()).toBe(1);
});

test('two texts are compared with the arrow keys, and the label can be taken back', async () => {
  const page = await open('webgpu', 'rank');
  await page.getByText('A or B', { exact: true }).click();
  await button(page, 'A is better').waitFor();
  await page.locator('[data-card="1"] .written').waitFor();
  await page.getByRole('heading', { name: 'Which answer is better?' }).click();
  await page.keyboard.press('ArrowRight');
  await page.getByText('1 by you', { exact: true }).waitFor();
  await page.getByText('it agrees on').waitFor();
  await page.locator('[data-card="1"] .written').waitFor();
  await page.keyboard.press('x');
  await page.getByText('All bad: the judge learns nothing from it.').waitFor();
  await page.getByText('2 by you', { exact: true }).waitFor();
  for (const left of ['1 by you', '0 by you']) {
    await page.keyboard.press('u');
    await page.getByText(left, { exact: true }).waitFor();
  }
  await page.locator('[data-card="1"].won').waitFor();
});

test('flags stay with the texts, and agreement with each labeler is shown', async () => {
  const page = await open('webgpu', 'rank');
  await page.getByText('Keys, your own prompt').click();
  await page.getByRole('combobox', { name: 'Rank answers to' }).selectOption('what color is the fox?');
  await button(page, 'Use this prompt').click();
  await page.getByRole('checkbox', { name: 'Flag texts' }).check();
  await page.getByRole('group', { name: 'Flags of text B' }).getByRole('button', { name: 'rude' }).click();
  await places(page).first().focus();
  for (const key of ['2', '1', '3', '4']) await page.keyboard.press(key);
  await button(page, 'Save ranking').click();
  await page.getByText('1 by you', { exact: true }).waitFor();
  await page.getByText('Who agrees with whom?').click();
  await page.getByText(/^Upside down \d+ pairs$/).waitFor();
  await button(page, 'Undo').click();
  const flag = page.getByRole('group', { name: 'Flags of text B' }).getByRole('button', { name: 'rude' });
  await expect.poll(() => flag.getAttribute('aria-pressed')).toBe('true');
});

test('a run that was interrupted is offered again', async () => {
  const page = await open('resumed', 'base');
  await page.getByRole('button', { name: 'Continue PPO from iteration 12' }).click();
  await page.getByText(/iteration 1[3-9] of 20/).waitFor();
  expect(new URL(page.url()).hash).toBe('#policy');
});

test('after a crash a new worker goes on by itself; when they keep crashing, Recover starts one', async () => {
  const page = await open('crash', 'policy');
  await button(page, 'Play').click();
  await page.getByText(/^The training worker stopped at .*; the run went on from step 0\.$/).waitFor();
  await button(page, 'OK').click();
  await page.getByText('The training worker ran out of memory.').waitFor();
  await expect.poll(() => button(page, 'Play').getAttribute('aria-disabled')).toBe('true');
  await button(page, 'Recover').click();
  await page.getByRole('button', { name: /^Runs on: WebGPU/ }).waitFor();
  await expect.poll(() => button(page, 'Play').getAttribute('aria-disabled')).toBe('false');
});

test('a finished run is shown as what it is until another method starts', async () => {
  const page = await open('webgpu', 'policy');
  await page.getByRole('textbox', { name: 'Iterations', exact: true }).fill('1');
  await button(page, 'Play').click();
  await page
    .getByText(/^Finished$/)
    .first()
    .waitFor();
  await page.getByText('GRPO', { exact: true }).click();
  await page.getByText('What is shown here is the finished PPO run. Play starts GRPO in its place.').waitFor();
  await page.getByRole('heading', { name: 'Improve PPO', exact: true }).waitFor();
  await button(page, 'Play').click();
  await page.getByRole('heading', { name: 'Improve GRPO', exact: true }).waitFor();
});

test('what is heard stands apart as what is seen does', async () => {
  const page = await open('webgpu', 'sft');
  await button(page, 'Play').click();
  // A space at the beginning of an element is not there: Svelte drops it.
  await page.getByText('Table of Loss', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Imitate SFT', exact: true }).waitFor();
});

test('a trained judge shows how far its certainty can be trusted, and for whom', async () => {
  const page = await open('webgpu', 'rank');
  await page.getByRole('textbox', { name: 'Prompts', exact: true }).fill('3');
  await button(page, 'Play').click();
  await page.getByText(/^Finished$/).waitFor();
  await page.getByRole('link', { name: /Reward model/ }).click();
  await button(page, 'Play').click();
  await page.getByText('The judge is overconfident.').waitFor();
  await page.getByText('Held-out accuracy by labeler').waitFor();
});

test('our example is shown with the settings that it was trained with, until a run of the person’s own begins', async () => {
  const page = await open('webgpu', 'policy');
  const recorded = page.getByText(
    'Recorded when we trained our example with PPO, Leash β 0.2 and otherwise the default',
  );
  await recorded.waitFor();
  await page.getByRole('link', { name: /Compare/ }).click();
  await page.getByRole('textbox', { name: 'Test prompts', exact: true }).fill('8');
  await button(page, 'Play').click();
  await page.getByText('Improved (PPO): ours, 20 iterations, Leash β 0.2.').waitFor();
  await page.getByRole('link', { name: /Improve/ }).click();
  await button(page, 'Step').click();
  await recorded.waitFor({ state: 'detached' });
});

test('another method brings its own settings and its own needs', async () => {
  const page = await open('webgpu', 'policy');
  await page.getByText('DPO', { exact: true }).click();
  await page.getByText('DPO learns from rankings, and there are none yet.').waitFor();
  await page.getByRole('heading', { name: 'Improve DPO', exact: true }).waitFor();
  await page.getByText('The writer moves towards the texts that were ranked higher').waitFor();
  await page.getByText('GRPO', { exact: true }).click();
  await page.getByRole('heading', { name: 'Improve GRPO', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Improve GRPO' }).waitFor();
  await page.getByText('The writer answers, the judge scores').waitFor();
  await page.getByText('Settings', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Answers per prompt', exact: true }).waitFor();
});

test('what an earlier method was measured at stays beside the new one, and is forgotten on demand', async () => {
  const page = await open('webgpu', 'policy');
  for (const method of ['PPO', 'GRPO']) {
    await page.getByRole('link', { name: /PPO/ }).click();
    await page.getByText(method, { exact: true }).last().click();
    await page.getByRole('textbox', { name: 'Iterations', exact: true }).fill('2');
    await page.getByRole('textbox', { name: 'Leash β', exact: true }).fill('0.3');
    await button(page, 'Play').click();
    await page
      .getByText(/^Finished$/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: /Compare/ }).click();
    await page.getByRole('textbox', { name: 'Test prompts', exact: true }).fill('8');
    await button(page, 'Play').click();
    await page.getByText(`Improved (${method}): 2 iterations, Leash β 0.3.`).waitFor();
  }
  const rows = page.getByRole('region', { name: 'Earlier methods' }).getByRole('rowheader');
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual([expect.stringMatching(/^GRPO/), expect.stringMatching(/^PPO/)]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const region = page.getByRole('region', { name: 'Earlier methods' }).last();
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const label of ['Beats SFT, by gold', 'KL'])
    await expect.poll(() => region.getByText(label).last().isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'methods');
  await page.reload();
  await rows.nth(1).waitFor();
  await button(page, 'Forget these').click();
  await rows.first().waitFor({ state: 'detached' });
});

test('a vote names the writers only once it is cast', async () => {
  const page = await open('webgpu', 'compare');
  await button(page, 'A is better').click();
  await page.getByText('1 vote.').waitFor();
  await button(page, 'Next pair').click();
  await button(page, 'Equal').waitFor();
});

test('rankings are taken along, removed here, and come back from the file', async () => {
  const page = await open('webgpu', 'rank');
  await places(page).first().focus();
  for (const key of ['2', '1', '1', '3']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.getByText('1 by you', { exact: true }).waitFor();
  await button(page, 'Take it with you').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Everything, as one .zip').click(),
  ]);
  expect(download.suggestedFilename()).toBe('rlhf-sandbox.zip');
  const file = await download.path();
  await page.keyboard.press('Escape');
  await button(page, 'Undo').click();
  await page.getByText('0 by you', { exact: true }).waitFor();
  await button(page, 'Take it with you').click();
  const input = page.getByLabel('Import rankings…');
  await input.setInputFiles(file);
  await page.getByText('1 ranking added.').waitFor();
  await input.setInputFiles(file);
  await page.getByText('0 rankings added, 1 duplicate skipped.').waitFor();
  await input.setInputFiles({ name: 'x.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"id":') });
  await page.getByText('Line 1: This line is not valid JSON; it may have been cut off.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('1 by you', { exact: true }).waitFor();
});

test('this machine is measured with the keyboard alone, can be stopped, and gives its numbers away', async () => {
  const page = await open('webgpu', 'base');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: /^Runs on: WebGPU/ }).press('Enter');
  await button(page, 'Measure this machine').press('Enter');
  await button(page, 'Stop measuring').press('Enter');
  await page.getByText('Takes a few seconds and pauses any run in progress.').waitFor();
  await expect.poll(() => page.getByRole('table').count()).toBe(0);
  // Waited for from before the press on: it is shown for a moment.
  const measuring = page.getByText('Measuring: nano: matrix products…').waitFor();
  await Promise.all([measuring, button(page, 'Measure this machine').press('Enter')]);
  const table = page.getByRole('table', { name: 'Measured on NVIDIA GeForce RTX 3060' });
  await table.getByRole('row', { name: 'Training, tokens/s 123,000 61,700 41,200' }).waitFor();
  await table.getByRole('row', { name: 'Matrix products 70 % 70 % 70 %' }).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy as JSON').press('Enter');
  await page.getByText('Copied.').waitFor();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(MEASUREMENT);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const popover = await page.locator('#machine').boundingBox();
  expect(popover!.x).toBeGreaterThanOrEqual(0);
  expect(popover!.x + popover!.width).toBeLessThanOrEqual(360);
  expect(popover!.y + popover!.height).toBeLessThanOrEqual(740);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('kernels are picked with the keyboard alone; those that do not work here are refused, others start the engine anew', async () => {
  const page = await open('webgpu', 'base');
  const badge = page.getByRole('button', { name: /^Runs on: WebGPU/ });
  await badge.press('Enter');
  await page.locator('#machine').getByText(`RLHF Sandbox ${version}`).waitFor();
  const select = page.getByRole('combobox', { name: 'Kernels to use' });
  await select.press('ArrowDown');
  await expect.poll(() => select.inputValue()).toBe('broadcast/32');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('This machine cannot use them. The current kernels stay in use.').waitFor();
  await expect.poll(() => select.inputValue()).toBe('fastest');
  await select.press('End');
  await button(page, 'Check and use').press('Enter');
  await page.locator('dd', { hasText: 'plain kernels' }).waitFor();
  await expect.poll(() => select.inputValue()).toBe('plain');
  expect(await badge.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what a phase takes is said before it starts, and what does not fit is refused in words', async () => {
  const page = await open('webgpu', 'sft');
  await page.getByText('Needs 12 MiB of memory: parameters 1, optimiser 3, activations 8.').waitFor();
  await page.getByText('Settings', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Batch size', exact: true }).fill('14');
  await page.getByRole('alert').filter({ hasText: 'This will not fit: activations need 300 MiB' }).waitFor();
});

test('the drawer of settings stays open while another station is looked at', async () => {
  const page = await open('webgpu', 'sft');
  const field = page.getByRole('textbox', { name: 'Batch size', exact: true });
  await expect.poll(() => field.isVisible()).toBe(false);
  await page.getByText('Settings', { exact: true }).click();
  await field.waitFor();
  await page.getByRole('link', { name: /PPO/ }).click();
  await page.getByRole('textbox', { name: 'Iterations', exact: true }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Rollouts', exact: true }).isVisible()).toBe(false);
  await page.getByRole('link', { name: /SFT/ }).click();
  await field.waitFor();
});

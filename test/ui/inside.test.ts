// Inside a token, a batch and a step, with the scripted worker behind it: by keys alone, and what a screen reader is told.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, takeScreenshots } from '../browser/open-page.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();

/** Steps through one iteration of PPO, up to this stage. */
async function stepTo(page: Page, stage: string): Promise<void> {
  for (const each of ['rollout', 'score', 'advantages', 'update']) {
    await button(page, 'Step').click();
    await page.getByRole('heading', { name: `Iteration 1, token by token after ${each}` }).waitFor();
    if (each === stage) return;
  }
}

const tokens = (page: Page) => page.getByRole('toolbar', { name: /^Answer 1: / }).getByRole('button');

test('a token opens by Enter, says why it was pushed, and stays while the run goes on', async () => {
  const page = await open('webgpu', 'policy');
  await page.setViewportSize({ width: 360, height: 740 });
  await stepTo(page, 'score');
  await tokens(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: /^Inside “/ });
  await panel.getByText('Which way it is pushed is not known yet').waitFor();
  await panel.getByRole('heading', { name: 'Before this update' }).waitFor();
  await panel.getByText(' here', { exact: true }).nth(1).waitFor();
  await expect.poll(() => panel.getByRole('heading', { name: 'After this update' }).count()).toBe(0);
  // The next stages of the same texts are shown as they come.
  await button(page, 'Step').click();
  await panel.getByText(/^Pushed (up|down): its advantage is .* What counts most is /).waitFor();
  await button(page, 'Step').click();
  await panel.getByText(/After the update its log-probability had changed by [+-]/).waitFor();
  await panel.getByRole('heading', { name: 'After this update' }).waitFor();
  await panel.getByText(' here', { exact: true }).nth(2).waitFor();
  await expect.poll(() => tokens(page).nth(1).getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
  await takeScreenshots(page, 'inside-token');
  // Another iteration leaves it where it is, and says so.
  await button(page, 'Step').click();
  await page.getByText('Held at iteration 1; the run is at 2.').waitFor();
  await expect.poll(() => panel.getByText('these lists are of its newest update').count()).toBe(0);
  for (const _ of [1, 2, 3]) await button(page, 'Step').click();
  await panel.getByText('The run is an iteration further: these lists are of its newest update.').waitFor();
  await button(page, 'Hold this batch').click();
  await page.getByRole('heading', { name: 'Iteration 2, token by token after update' }).waitFor();
  await expect.poll(() => panel.count()).toBe(0);
});

test('a token of a pair opens in DPO: pushed up in the better text, down in the worse, not where both are the same', async () => {
  const page = await open('webgpu', 'rank');
  await page.getByRole('textbox', { name: 'Prompts', exact: true }).fill('3');
  await button(page, 'Play').click();
  await page.getByText(/^Finished$/).waitFor();
  await page.getByRole('link', { name: /Improve/ }).click();
  await page.getByText('DPO', { exact: true }).click();
  await button(page, 'Step').click();
  await page.getByRole('heading', { name: 'Step 1, token by token' }).waitFor();
  const panel = page.getByRole('region', { name: /^Inside “/ });
  const text = (n: number) => page.getByRole('toolbar', { name: `Answer ${n}: Implied score per token` });
  for (const [n, said] of [
    [1, /^Pushed up: it is in the better text .* σ\(−margin\) = 0\.45; its margin is \+0\.2.* had changed by \+0\.1/],
    [2, /^Pushed down: it is in the worse text .* σ\(−margin\) = 0\.45; .* had changed by -0\.1/],
  ] as const) {
    await text(n).getByRole('button').nth(1).click();
    await panel.getByText(said).waitFor();
  }
  for (const name of ['Before this update', 'After this update', 'The imitator (SFT)'])
    await panel.getByRole('heading', { name }).waitFor();
  await panel.getByText(' here', { exact: true }).nth(2).waitFor();
  const terms = await panel.getByRole('term').allInnerTexts();
  expect(terms).toEqual([
    'log π before this update',
    'log π after this update',
    'log π under the imitator',
    'Implied score',
  ]);
  await text(2).getByRole('button').first().click();
  await panel.getByText(/^Not pushed by this pair: both texts are the same up to here/).waitFor();
  await button(page, 'Step').click();
  await page.getByText('Held at step 1; the run is at 2.').waitFor();
  await panel.getByText(/^The run is a step further: these lists/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what if: other settings change the pushes of the held batch at once, and the run’s own bring them back', async () => {
  const page = await open('webgpu', 'policy');
  await page.setViewportSize({ width: 360, height: 740 });
  await stepTo(page, 'update');
  await page.getByText('What if?').press('Enter');
  const table = page.getByRole('table', { name: 'The batch in the run and with these settings' });
  await table.waitFor();
  const row = async (name: string) => table.getByRole('row', { name }).getByRole('cell').allInnerTexts();
  const [own, same] = await row('stopped by the clip');
  expect(own).toBe(same);
  expect(Number(own)).toBeGreaterThan(0);
  const slider = page.getByRole('slider', { name: 'Clip ε' }).last();
  await slider.press('End');
  expect(await row('stopped by the clip')).toEqual([own, '0']);
  const [score] = await row('mean reward');
  await page.getByRole('slider', { name: 'Leash β' }).last().press('End');
  expect((await row('mean reward'))[1]).not.toBe(score);
  await page.getByRole('textbox', { name: 'GAE λ' }).last().fill('no');
  await page.getByRole('alert').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await button(page, 'Back to the run’s own settings').click();
  expect(await row('stopped by the clip')).toEqual([own, own]);
  await takeScreenshots(page, 'what-if');
  // It stays the same batch while the run goes on.
  for (const _ of [1, 2, 3, 4]) await button(page, 'Step').click();
  await page.getByText('Held at iteration 1; the run is at 2.').waitFor();
  expect(await row('stopped by the clip')).toEqual([own, own]);
});

test('attention of any head is drawn over the text, told in a table, and moved by keys', async () => {
  const page = await open('webgpu', 'base');
  await page.setViewportSize({ width: 360, height: 740 });
  const draft = page.getByRole('toolbar', { name: 'Text, token by token' }).first().getByRole('button');
  await page
    .getByText(/The model (ended|did not end) this text itself/)
    .first()
    .waitFor();
  await draft.nth(2).click();
  const [written, next] = await Promise.all([draft.nth(1).innerText(), draft.nth(2).innerText()]);
  await page.getByText('Attention: where each head looks').press('Enter');
  const row = page.getByRole('toolbar', { name: 'Prompt and answer, token by token' });
  // The first invented head looks at the token before.
  await page.getByText(/^Looking from “.*”, to predict “w2”$/).waitFor();
  expect([written, next].every(Boolean)).toBe(true);
  await expect.poll(() => row.getByRole('button', { name: /100 %$/ }).count()).toBe(1);
  await expect.poll(() => page.locator('path.own').count()).toBe(1);
  await page.getByRole('combobox', { name: 'Head' }).selectOption('2');
  await expect.poll(() => page.locator('path.own').count()).toBeGreaterThan(1);
  await row.getByRole('button').last().focus();
  await page.getByText(/^Looking from “.*”, the last token$/).waitFor();
  await page.getByText('All numbers of this token').press('Enter');
  const table = page.getByRole('table', { name: /^Looking from “/ });
  await expect.poll(() => table.getByRole('row').count()).toBe((await row.getByRole('button').count()) + 1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await takeScreenshots(page, 'attention');
});

test('what each word contributes to the score is leave-one-out, and is told anew for another answer', async () => {
  const page = await open('webgpu', 'reward');
  await page.setViewportSize({ width: 360, height: 740 });
  const field = page.getByRole('textbox', { name: 'Answer to score' });
  await field.fill('a fine old hat');
  await page.getByText('What each word contributes (leave-one-out)').press('Enter');
  const row = page.getByRole('toolbar', { name: 'Leave-one-out contribution of each word to the score' });
  await row.getByRole('button', { name: /^old, -?[\d.]+$/ }).waitFor();
  await expect.poll(() => row.getByRole('button').count()).toBe(4);
  expect(await accessibilityFaults(page)).toEqual([]);
  await field.fill('no');
  await page.getByText('An answer of one word has none to leave out.').waitFor();
});

test('one iteration is one picture: each Step lights the way of the batch through its next stage', async () => {
  const page = await open('webgpu', 'policy');
  const lit = (kind: string) => page.locator(`svg.wide ${kind}.lit`).count();
  const stages = page.getByRole('list', { name: 'One iteration, stage by stage' });
  await stages.waitFor();
  expect(await lit('g')).toBe(0);
  // Who acts in each stage, and over how many ways the batch comes to them; the last way is back to the policy that writes.
  const expected = { rollout: [1, 0], score: [3, 3], advantages: [1, 3], update: [2, 3] };
  for (const [stage, counts] of Object.entries(expected)) {
    await button(page, 'Step').click();
    await stages.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();
    expect([await lit('g'), await lit('path')], stage).toEqual(counts);
  }
  await page.getByText(/^This batch: 8 texts, \d+ tokens\.$/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('svg.tall').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await takeScreenshots(page, 'flow');
});

test('the kernels of an update are timed on demand, each with its WGSL one click away', async () => {
  const page = await open('cpu', 'policy');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Kernels of an update').press('Enter');
  await button(page, 'Time them here').click();
  const table = page.getByRole('table', { name: 'Kernels, the longest first' });
  await table.getByRole('row', { name: 'matmul.nn 8 2.00 55 %' }).waitFor();
  await page.getByText('WebAssembly ran its own form of these kernels').waitFor();
  await table.getByRole('row', { name: 'gelu.backward' }).getByText('WGSL').press('Enter');
  await page.getByRole('region', { name: 'WGSL of gelu.backward' }).getByText('fn main() {}').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await takeScreenshots(page, 'kernels');
});

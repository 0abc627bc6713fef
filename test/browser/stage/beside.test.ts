// A shipped recording beside the run on view: its curves in the charts, what differs, and its half of the wall. No worker is needed.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, openPage, takeScreenshots, waitUntilOpened } from '../open-page.ts';

const LEASH = 'Recording: the leash cut (β 0)';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the run with the cut leash is pinned, compared, put on the wall and removed', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#policy' });
  // The numbers of our own example.
  await page.getByText(/^Recorded when we trained our example/).waitFor();
  await page.getByText('Runs beside this one').click();
  await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption(LEASH);
  await button(page, 'Show beside').click();

  // In every chart's legend and table, over the steps of both.
  const score = page.locator('figure').filter({ has: page.getByRole('heading', { name: 'Score and authors’ gold' }) });
  const ghost = score.locator('.ghost').filter({ hasText: LEASH });
  await ghost.waitFor();
  await expect.poll(() => ghost.locator('line').count()).toBe(2);
  await expect.poll(() => page.locator('figure .ghost').count()).toBe(await page.locator('figure').count());
  await score.getByText('Table of Score and authors’ gold').click();
  const headings = await score.getByRole('columnheader').allTextContents();
  expect(headings).toEqual([
    'Iteration',
    'Reward-model score',
    'Authors’ gold score',
    `Reward-model score, ${LEASH}`,
    `Authors’ gold score, ${LEASH}`,
  ]);
  const last = await score.getByRole('row').last().getByRole('cell').allTextContents();
  expect(last.slice(0, 2)).toEqual(['–', '–']);
  expect(last.slice(2).map(Number).every(Number.isFinite)).toBe(true);
  const saved = page.waitForEvent('download');
  await button(page, 'Score and authors’ gold: save as CSV').click();
  const csv = readFileSync(await (await saved).path(), 'utf8').split('\n');
  expect(csv[0]).toBe(`step,score,gold,"score, ${LEASH}","gold, ${LEASH}",event`);
  expect(csv).toHaveLength(42);

  // What differs, and nothing else.
  const differing = page.getByRole('region', { name: 'Settings that differ' });
  await expect.poll(() => differing.getByRole('rowheader').allTextContents()).toEqual(['Iterations', 'Leash β']);
  await differing.getByRole('cell', { name: '0.4 → 0' }).waitFor();
  await page
    .getByRole('region', { name: 'Last values' })
    .getByRole('rowheader', { name: 'Authors’ gold score' })
    .waitFor();

  // Half of the wall.
  const halves = page.locator('.tile .sign[data-outcome]');
  await expect.poll(() => halves.count()).toBe(0);
  await page.getByRole('combobox', { name: 'Share the wall with' }).selectOption(LEASH);
  await page.getByText(`Right, step 20: ${LEASH}`).waitFor();
  await expect.poll(() => halves.count()).toBe(await page.locator('.tile').count());
  const tile = page.getByRole('gridcell').first();
  await expect.poll(() => tile.getAttribute('aria-label')).toContain(`${LEASH}:`);
  await page.getByRole('slider', { name: 'Step shown' }).focus();
  await page.keyboard.press('Home');
  await page.getByText(`Right, step 0: ${LEASH}`).waitFor();
  await page.keyboard.press('End');
  await page.getByText(`Right, step 20: ${LEASH}`).waitFor();

  // Against the distance, with the best of n and the fits in words.
  const distances = page.getByRole('region', {
    name: 'Authors’ gold score and reward-model score over √KL',
    exact: true,
  });
  await distances.getByText(/^This run: Authors’ gold score changes by d \([\d.]+ [−+] [\d.]+ log d\)\./).waitFor();
  await distances
    .getByText(new RegExp(`^Recording: the leash cut .*: Authors’ gold score .* It is highest at d = `))
    .waitFor();
  await distances.getByText(/^Best of n in our example .* d \([\d.]+ − [\d.]+ d\)\./).waitFor();
  await distances.getByText('Table of').click();
  await expect.poll(() => distances.getByRole('rowheader', { name: LEASH }).count()).toBe(20);

  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'beside');

  await button(page, `Remove ${LEASH}`).click();
  await ghost.waitFor({ state: 'detached' });
  await expect.poll(() => halves.count()).toBe(0);
});

test('a recording from a file is pinned beside the run on view like one of ours', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#policy' });
  await page.getByText(/^Recorded when we trained our example/).waitFor();
  await page.getByText('Runs beside this one').click();
  const onStage = page.getByRole('combobox', { name: 'On the stage:' });
  await button(page, 'File').click();
  await page.locator('input[accept=".recording"]').setInputFiles('public/recordings/leash.recording');
  const opened = onStage.locator('option:checked').filter({ hasText: /^File: / });
  await opened.waitFor({ state: 'attached' });
  const name = await opened.innerText();
  await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption(name);
  await button(page, 'Show beside').click();

  const ghosts = page.locator('figure .ghost').filter({ hasText: name });
  await expect.poll(() => ghosts.count()).toBe(await page.locator('figure').count());
  await expect.poll(() => ghosts.locator('line').count()).toBeGreaterThan(0);
  const differing = page.getByRole('region', { name: 'Settings that differ' });
  await differing.getByRole('columnheader', { name }).waitFor();
  await expect.poll(() => differing.getByRole('rowheader').count()).toBeGreaterThan(0);
  // On a wall of ours it has the right half.
  await onStage.selectOption('Recording: taught manners');
  await page.getByRole('combobox', { name: 'Share the wall with' }).selectOption(name);
  await page.getByText(`Right, step 20: ${name}`).waitFor();
  const tiles = page.getByRole('gridcell');
  await expect.poll(() => page.locator('.tile .sign[data-outcome]').count()).toBe(await tiles.count());
  await expect.poll(() => tiles.first().getAttribute('aria-label')).toContain(`${name}:`);
});

test('what the person had the best of n chosen from takes the place of our measurement', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#policy' });
  await waitUntilOpened(page);
  const distances = page.getByRole('region', {
    name: 'Authors’ gold score and reward-model score over √KL',
    exact: true,
  });
  await distances.getByText('Best of n in our example (nano, seed 1, n up to 64)', { exact: true }).waitFor();
  await page.getByText('Without training: best-of-n').click();
  await button(page, 'Write 8, keep the best').click();
  await distances.getByText('Best of n, from 8 texts that you had written to 1 prompt', { exact: true }).waitFor();
  await distances.getByText('Table of').click();
  const rows = distances.getByRole('row').filter({ hasText: 'Best of n, from 8 texts' });
  const counts = await rows.evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent));
  expect(counts).toEqual(['1', '2', '4', '8']);
});

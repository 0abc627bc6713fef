// Recordings where nothing can be trained: without WebGPU and without a worker, they play, and files open.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../runtime.ts';
import { accessibilityFaults } from '../open-page.ts';

const WORKERS: Record<string, (page: Page) => Promise<unknown>> = {
  'whose script is blocked': (page) => page.route(/assets\/(lab-)?worker-[^/]*\.js$/, (route) => route.abort()),
  'that no page may have': (page) =>
    page.addInitScript(() => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException('Workers are not allowed here.', 'SecurityError');
        }
      } as unknown as typeof Worker;
    }),
};

async function openWithout(worker: keyof typeof WORKERS, hash: string, width = 1280): Promise<Page> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width, height: 720 } })).newPage();
  page.on('pageerror', ({ message }) => expect.soft(message, 'an error that nobody catches').toBe(''));
  await WORKERS[worker](page);
  await page.goto(`${inject('site')}?model=nano#${hash}`);
  await page.getByRole('slider', { name: 'Step shown' }).waitFor();
  return page;
}

const onStage = (page: Page) => page.getByRole('combobox', { name: 'On the stage:' });
const shown = (page: Page) => onStage(page).locator('option:checked').innerText();
const outcomes = (page: Page) =>
  page
    .getByRole('gridcell')
    .evaluateAll((tiles) => tiles.map((tile) => (tile.getAttribute('aria-label') ?? '').replace(/^.*\(|\)$/g, '')));
const chooseFile = (page: Page) => page.locator('input[accept=".recording"]');

/** Plays what is on the stage, and sees it move. */
async function expectToPlay(page: Page, views: (page: Page) => Promise<unknown>): Promise<void> {
  const end = await views(page);
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByText(/^(step|iteration) 0 of \d+$/).waitFor();
  expect(await views(page)).not.toEqual(end);
  await page.getByText(/^(step|iteration) [^0]\d* of \d+$/).waitFor();
  await page.getByRole('button', { name: 'Stop replay' }).click();
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect.poll(() => views(page)).toEqual(end);
}

test.each(Object.keys(WORKERS))('with a worker %s, the recordings play', async (worker) => {
  const page = await openWithout(worker, 'policy');
  await page.getByRole('button', { name: 'Runs on: Not running' }).waitFor();
  expect(await shown(page)).toBe('Recording: taught manners');
  await expectToPlay(page, outcomes);
  const ends = new Set<string>();
  for (const label of await onStage(page).locator('option').allInnerTexts()) {
    await onStage(page).selectOption({ label });
    await expect.poll(async () => ends.has(String(await outcomes(page)))).toBe(false);
    ends.add(String(await outcomes(page)));
  }
  expect(ends.size).toBe(3);
});

test('a recording from a file plays there too, and one that cannot be read is refused in a sentence', async () => {
  const page = await openWithout('whose script is blocked', 'policy', 360);
  const bar = page.locator('.choices');
  expect((await bar.boundingBox())!.height).toBeLessThan(40);
  const recordings = page.getByRole('button', { name: 'File', exact: true });
  await recordings.click();
  await page.getByText('You have no run here yet.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const judge = { name: 'judge.recording', mimeType: '', buffer: readFileSync('public/recordings/judge.recording') };
  await chooseFile(page).setInputFiles({ ...judge, buffer: judge.buffer.subarray(0, 9000) });
  await page.getByText('This file is not a recording, or its download was interrupted.').waitFor();
  expect(await shown(page)).toBe('Recording: taught manners');
  await recordings.click();
  await chooseFile(page).setInputFiles(judge);
  await page.getByText(/^Held-out pairs in the right order/).waitFor();
  expect(await shown(page)).toBe('File: The judge: it learns what is preferred');
  await page.getByText('This file is not a recording').waitFor({ state: 'detached' });
  await expectToPlay(page, () => page.getByText(/^Held-out pairs in the right order/).innerText());
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect((await bar.boundingBox())!.height).toBeLessThan(40);
});

test('a recording can be dropped on the stage', async () => {
  const page = await openWithout('whose script is blocked', 'sft');
  const bytes = [...readFileSync('public/recordings/imitation.recording')];
  await page.locator('.stage').evaluate((stage, numbers) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(numbers)], 'imitation.recording'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    stage.dispatchEvent(over);
    if (!over.defaultPrevented) throw new Error('the browser would refuse the file');
    stage.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await expect.poll(() => shown(page)).toBe('File: Imitation: it learns to answer');
});

// The training worker's helpers in a browser: they compute, end with their worker, and one that is lost is not missed.

import type { Page, Worker as Thread } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { keepWorkers, type PageScope } from '../faults/injections.ts';
import { launchBrowser } from '../runtime.ts';
import { control, setNumber, waitUntilOpened } from './open-page.ts';

/** The page training with PPO on the processor of a computer that says it has three cores: one for the page, one for a helper. */
async function train(iterations: number): Promise<Page> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(keepWorkers);
  await page.route(/assets\/worker-[^/]*\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    const cores = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 });`;
    await route.fulfill({ contentType: 'text/javascript', body: `${cores}\n${script}` });
  });
  await page.goto(`${inject('site')}?engine=wasm&model=nano&seed=1#policy`);
  await waitUntilOpened(page);
  await setNumber(page, 'Iterations', iterations);
  await control(page, 'Play').click();
  return page;
}

/** The page's workers that are helpers. */
async function helpersOf(page: Page): Promise<Thread[]> {
  const named = page.workers().map(async (worker) => {
    // One that has just ended has no name.
    const name = await worker.evaluate(() => self.name).catch(() => '');
    return { worker, name };
  });
  return (await Promise.all(named)).filter(({ name }) => name === 'helper').map(({ worker }) => worker);
}

/** Waits for a helper, then for it to get work. */
async function busyHelper(page: Page): Promise<Thread> {
  await expect.poll(async () => (await helpersOf(page)).length, { timeout: 120_000 }).toBe(1);
  const [helper] = await helpersOf(page);
  await helper.evaluate(() => {
    const scope = globalThis as typeof globalThis & { runs: number };
    scope.runs = 0;
    addEventListener('message', ({ data }: MessageEvent<{ order: string }>) => {
      if (data.order === 'run') scope.runs += 1;
    });
  });
  const runs = () => helper.evaluate(() => (globalThis as typeof globalThis & { runs: number }).runs);
  await expect.poll(runs, { timeout: 120_000 }).toBeGreaterThan(2);
  return helper;
}

test('a helper shares the work, and ends with its worker', { timeout: 400_000 }, async () => {
  const page = await train(200);
  const helper = await busyHelper(page);
  const ended = helper.waitForEvent('close', { timeout: 30_000 });
  await page.evaluate(() => (globalThis as PageScope).spawned[0]?.terminate());
  await ended;
  // The worker that takes its place has a helper of its own.
  await busyHelper(page);
  expect(page.workers()).toHaveLength(2);
});

test('a helper that ends in the middle of a run is not missed', { timeout: 400_000 }, async () => {
  const page = await train(6);
  const helper = await busyHelper(page);
  const ended = helper.waitForEvent('close', { timeout: 30_000 });
  await helper.evaluate(() => self.close());
  await ended;
  await page
    .getByText(/^Finished$/)
    .first()
    .waitFor({ timeout: 200_000 });
  expect(await page.getByText(/iteration 6 of 6/).count()).toBeGreaterThan(0);
  expect(page.workers()).toHaveLength(1);
});

// The page where its worker ends, and in places that allow less than a tab of its own over https.
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { keepWorkers, type PageScope } from '../faults/injections.ts';
import { launchBrowser } from '../runtime.ts';
import { control, playToTheEnd, setNumber, waitUntilOpened } from './open-page.ts';

async function newPage(flags: string[] = []): Promise<Page> {
  const browser = await launchBrowser({ webgpu: false, flags });
  onTestFinished(() => browser.close());
  return (await browser.newContext()).newPage();
}

test.each([
  ['ended by the browser', 2000],
  ['busy for ever', 20_000],
] as const)('a worker that is %s is noticed, and another goes on', async (how, limit) => {
  const page = await newPage();
  await page.addInitScript(keepWorkers);
  await page.route(/assets\/worker-[^/]*\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    const hang = `addEventListener('message', ({ data }) => { if (data === 'hang') for (;;); });`;
    await route.fulfill({ contentType: 'text/javascript', body: `${script}\n${hang}` });
  });
  await page.goto(`${inject('site')}?engine=wasm&model=nano#sft`);
  await waitUntilOpened(page);
  // Many more than are done before the worker is broken.
  await setNumber(page, 'Steps', 500);
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor();
  const start = performance.now();
  await page.evaluate((end) => {
    const [worker] = (globalThis as PageScope).spawned;
    if (end) worker?.terminate();
    else worker?.postMessage('hang');
  }, how === 'ended by the browser');
  await page.getByRole('button', { name: /^Runs on: Starting/ }).waitFor();
  expect(performance.now() - start).toBeLessThan(limit);
  await page.getByText(/^The training worker stopped at .*; the run went on from step \d+/).waitFor();
  await page.getByText(/^Running$/).waitFor();
});

test('a worker that ends before its second script is there is noticed, and Recover starts another', async () => {
  const page = await newPage();
  await page.addInitScript(keepWorkers);
  const second = /assets\/lab-worker-[^/]*\.js$/;
  const asked = page.waitForRequest(second);
  await page.route(second, () => undefined);
  await page.goto(`${inject('site')}?engine=wasm&model=nano#sft`);
  await asked;
  // The next question whether it lives comes after this.
  await page.waitForTimeout(500);
  const start = performance.now();
  await page.evaluate(() => (globalThis as PageScope).spawned[0]?.terminate());
  await page.getByText('The browser ended the training worker.').waitFor();
  expect(performance.now() - start).toBeLessThan(2000);
  await page.unroute(second);
  await page.getByRole('button', { name: 'Recover' }).first().click();
  expect(await waitUntilOpened(page)).toContain('Processor');
});

test('the page trains over http on a local network, without locks, clipboard and WebGPU', async () => {
  const page = await newPage(['--host-resolver-rules=MAP school.test 127.0.0.1']);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${inject('site').replace('127.0.0.1', 'school.test')}?model=nano#sft`);
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'gpu' in navigator])).toEqual([
    false,
    false,
    false,
  ]);
  expect(await waitUntilOpened(page)).toBe('Processor (WebAssembly)');
  await page.getByText('Browsers allow WebGPU only on https pages').filter({ visible: true }).first().waitFor();
  await setNumber(page, 'Steps', 2);
  await playToTheEnd(page);
  expect(errors).toEqual([]);
});

test.each([false, true])(
  'a frame that is sandboxed says how to get out of it; scripts are let in: %s',
  async (shared) => {
    const page = await newPage();
    const site = inject('site');
    // Some hosts let every origin read their files, so that the script starts in such a frame, and others do not.
    if (shared) {
      await page.route(/assets\//, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
      });
    }
    const body = `<iframe sandbox="allow-scripts" src="${site}?model=nano" width="900" height="700"></iframe>`;
    await page.route(`${site}frame`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${site}frame`);
    const way = page.frameLocator('iframe').getByRole('link', { name: 'open it in a tab of its own' });
    await way.waitFor();
    await expect.poll(() => way.getAttribute('target')).toBe('_blank');
  },
);

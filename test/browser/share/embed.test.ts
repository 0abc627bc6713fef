// A course page of another site with single figures in frames, and what a frame says that may not show one.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../runtime.ts';
import { accessibilityFaults, openPage, takeScreenshots, waitUntilOpened } from '../open-page.ts';

interface Framed {
  rest: string;
  width: number;
  height: number;
  sandbox?: string;
}
const FRAMES: Record<string, Framed> = {
  river: { rest: '?embed=river&recording=leash', width: 320, height: 240 },
  wall: { rest: '?embed=wall', width: 720, height: 320, sandbox: 'allow-scripts allow-same-origin allow-popups' },
  recording: { rest: '?embed=recording', width: 320, height: 240 },
  wide: { rest: '?embed=recording&recording=judge', width: 1000, height: 420 },
  pick: { rest: '?embed=pick&engine=wasm', width: 360, height: 420 },
  blocked: { rest: '?embed=pick&engine=wasm&blocked', width: 360, height: 300 },
  unknown: { rest: '?embed=loss', width: 320, height: 240 },
  scripts: { rest: '?embed=wall', width: 320, height: 240, sandbox: 'allow-scripts' },
  nothing: { rest: '?embed=wall', width: 320, height: 240, sandbox: '' },
};

/** The address of a course page, served until the test ends. */
async function course(): Promise<string> {
  const frames = Object.entries(FRAMES).map(([name, { rest, width, height, sandbox }]) => {
    const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
    return `<iframe name="${name}" title="${name}" src="${inject('site')}${rest}" width="${width}" height="${height}"${attribute}></iframe>`;
  });
  const html = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Course</title><main><h1>Course</h1>${frames.join('\n')}</main>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

const frame = (page: Page, name: string): Frame => page.frame({ name })!;

test('figures stand alone in their frames, whatever those allow', async () => {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, serviceWorkers: 'allow' });
  // Not failAtFirstError: the course is another site, and the browser logs what it keeps from a frame that is sandboxed too tightly.
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (!location.search.includes('blocked')) return;
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
  });
  await page.goto(await course());

  await frame(page, 'river').getByRole('tree').waitFor();
  await frame(page, 'wall').getByRole('grid').waitFor();
  for (const name of ['recording', 'wide']) await frame(page, name).getByRole('slider').waitFor();
  for (const name of ['pick', 'blocked']) {
    await frame(page, name).locator('button.text[aria-disabled="false"]').first().click();
    await frame(page, name).getByText('1 of 20').waitFor();
  }
  await frame(page, 'blocked')
    .getByText(/^Your last pick is not saved/)
    .waitFor();
  await frame(page, 'unknown')
    .getByText('There is no figure “loss”. There are: recording, river, wall, pick.')
    .waitFor();
  await frame(page, 'scripts')
    .getByText(/^\s*The RLHF Sandbox cannot run in this frame/)
    .waitFor();
  await frame(page, 'nothing')
    .getByText(/In a frame,\s+the attribute sandbox has to contain/)
    .waitFor();

  for (const name of Object.keys(FRAMES).slice(0, 7)) {
    const over = await frame(page, name).evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight, innerWidth - clientWidth];
    });
    expect(over, name).toEqual([0, 0, 0]);
    expect(await frame(page, name).locator('nav, header, [role="navigation"]').count(), name).toBe(0);
  }
  expect(errors).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(context.serviceWorkers()).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'embed', { sizes: [[1100, 900]], looks: ['light', 'dark', 'forced'] });

  const river = frame(page, 'river');
  const before = await river.locator('.at').textContent();
  await river.getByRole('slider').press('Home');
  await expect.poll(() => river.locator('.at').textContent()).not.toBe(before);
  const opening = context.waitForEvent('page');
  await frame(page, 'wall').getByRole('link', { name: 'Open in the RLHF Sandbox' }).click();
  const whole = await opening;
  expect(whole.url()).toBe(`${inject('site')}?recording=manners#policy`);
});

test('the dialog for sharing gives lines that show a figure', async () => {
  const page = await openPage({
    address: '?engine=wasm&model=nano#sft',
    width: 360,
    prepare: (opening) =>
      opening.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('Put one figure on a course page').click();
  await page.getByRole('combobox', { name: 'Figure' }).selectOption('river');
  await page.getByRole('combobox', { name: 'Recording' }).selectOption('leash');
  const lines = await page.getByRole('textbox', { name: 'Lines to paste into the page' }).inputValue();
  expect(lines).toContain(`src="${inject('site')}?engine=wasm&amp;model=nano&amp;embed=river&amp;recording=leash"`);
  expect(lines).toContain('loading="lazy"');
  await page.getByRole('button', { name: 'Copy the lines' }).click();
  await page.getByText(/The lines are selected: press/).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(lines);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await takeScreenshots(page, 'embed-share', { sizes: [[360, 900]] });
});

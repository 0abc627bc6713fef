// Opens the interface alone in a real browser, with the scripted worker behind it.
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { failAtFirstError } from '../browser/watch.ts';
import { launchBrowser } from '../runtime.ts';
import type { Scenario } from './scripted-worker.ts';

/** Opens pages made of a folder of test/ui, for the tests of the file that calls this; `name` is that file's own. */
export function serveFolder(name: string, root: string): (address: string) => Promise<Page> {
  const outDir = path.resolve(`node_modules/.cache/test-ui-${name}`);
  const config = { configFile: 'test/ui/vite.config.ts', root, logLevel: 'error' as const, build: { outDir } };
  let server: Awaited<ReturnType<typeof preview>>;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    // Built, not served as it stands: a hundred modules made on demand take a busy machine longer than a test may.
    await build(config);
    server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
    browser = await launchBrowser({ webgpu: false });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (address) => {
    const site = server.resolvedUrls!.local[0];
    const context = await browser.newContext();
    failAtFirstError(context, site);
    const page = await context.newPage();
    await page.goto(site + address);
    return page;
  };
}

/** What opens the whole interface, for the tests of the file that calls this; `name` is that file's own. */
export function serveInterface(name: string): (scenario: Scenario, hash: string) => Promise<Page> {
  const open = serveFolder(name, 'test/ui');

  return async (scenario, hash) => {
    const page = await open(`?scenario=${scenario}#${hash}`);
    const badge = { starting: /Starting/, unavailable: /Not running/ }[scenario as string] ?? /(WebGPU|Processor)/;
    await page
      .getByRole('button', { name: /^Runs on: / })
      .filter({ hasText: badge })
      .waitFor();
    return page;
  };
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The texts that a screen reader adds to a control. */
export const described = (control: Locator) =>
  control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
      .join(' '),
  );

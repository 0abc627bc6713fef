// Opens the interface alone in a real browser, with the scripted worker behind it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { failAtFirstError } from '../browser/watch.ts';
import { launchBrowser } from '../runtime.ts';
import type { Scenario } from './scripted-worker.ts';

const BUILT = path.resolve('node_modules/.cache/test-ui');

function isRunning(process_: string): boolean {
  try {
    return process.kill(Number(process_), 0);
  } catch {
    return false;
  }
}

/**
 * Builds pages made of a folder of test/ui, once for all files of a run, which the process that started them names.
 * Built, not served as it stands: a hundred modules made on demand take a busy machine longer than a test may.
 */
async function buildOnce(config: InlineConfig): Promise<string> {
  const folder = path.join(BUILT, String(process.ppid));
  const outDir = path.join(folder, config.root!.replaceAll('/', '-'));
  if (existsSync(outDir)) return outDir;
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(BUILT)) if (!isRunning(other)) rmSync(path.join(BUILT, other), { recursive: true });
  const own = `${outDir}-${process.pid}`;
  await build({ ...config, build: { outDir: own } });
  // Another file may have been faster.
  if (existsSync(outDir)) rmSync(own, { recursive: true });
  else renameSync(own, outDir);
  return outDir;
}

/** Opens pages made of a folder of test/ui, for the tests of the file that calls this. */
export function serveFolder(root: string): (address: string) => Promise<Page> {
  const config = { configFile: 'test/ui/vite.config.ts', root, logLevel: 'error' as const };
  let server: Awaited<ReturnType<typeof preview>>;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    const outDir = await buildOnce(config);
    server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
    browser = await launchBrowser({ webgpu: false });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (address) => {
    const site = server.resolvedUrls!.local[0];
    const context = await browser.newContext();
    // One that stays open goes on drawing beside the tests that follow.
    onTestFinished(() => context.close());
    failAtFirstError(context, site);
    const page = await context.newPage();
    await page.goto(site + address);
    return page;
  };
}

/** What opens the whole interface, for the tests of the file that calls this. */
export function serveInterface(): (scenario: Scenario, hash: string) => Promise<Page> {
  const open = serveFolder('test/ui');

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

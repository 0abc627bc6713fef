// A built page on a server of its own, whose files a test may change, and a browser that may keep it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { buildServiceWorker } from '../../../src/offline/plugin.ts';
import { launchBrowser } from '../../runtime.ts';
import { SITE_FOLDER, typeOf } from '../serve-site.ts';
import { failAtFirstError } from '../watch.ts';

export class OwnSite {
  readonly address: string;
  readonly #folder: string;
  readonly close: () => void;
  /** The files that were asked for so far. */
  readonly asked: string[] = [];
  /** Answers in place of the site where it gives true. */
  instead: (file: string, response: ServerResponse) => boolean = () => false;

  private constructor(folder: string, address: string, close: () => void) {
    this.#folder = folder;
    this.address = address;
    this.close = close;
  }

  /** Serves a copy of the built page, until the test ends. */
  static async open(): Promise<OwnSite> {
    const folder = mkdtempSync(path.join(tmpdir(), 'own-site-'));
    cpSync(SITE_FOLDER, folder, { recursive: true });
    const server = createServer((request, response) => {
      const file = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
      site.asked.push(file);
      response.setHeader('cache-control', 'no-store');
      if (site.instead(file, response)) return;
      try {
        const content = readFileSync(path.join(folder, file));
        response.setHeader('content-type', typeOf(file));
        response.end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = (): void => {
      server.closeAllConnections();
      server.close();
    };
    const site = new OwnSite(folder, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close);
    onTestFinished(() => {
      close();
      rmSync(folder, { recursive: true });
    });
    return site;
  }

  /** Publishes another version of the page, which calls itself so. */
  async publish(version: string): Promise<void> {
    const page = path.join(this.#folder, 'index.html');
    const html = readFileSync(page, 'utf8').replace(
      /<html lang="en".*?>/,
      `<html lang="en" data-version="${version}">`,
    );
    writeFileSync(page, html);
    await buildServiceWorker(this.#folder);
  }
}

/** A browser that keeps pages; it ends with the test, which fails at the first error in a page of it. */
export async function keepingBrowser(site: OwnSite): Promise<BrowserContext> {
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'allow' });
  failAtFirstError(context, site.address);
  return context;
}

/** Waits until the browser has kept the page. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
}

/** The version that the open page is of. */
export const versionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['version']);

/** Has the page look for a new version, as it does when one comes back to its tab. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** The files in the browser's cache of the page. */
export async function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  });
}

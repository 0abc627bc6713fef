// Chromium and Firefox, driven by Puppeteer: the first over its DevTools protocol, the second over WebDriver BiDi.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, ElementHandle, KeyInput, LaunchOptions, Page } from 'puppeteer-core';
import { browserOptions } from '../runtime.ts';
import { HEIGHT, WIDTH } from './tab.ts';
import type { Launch, Running, Tab } from './tab.ts';

// Chromium's sandbox does not run as root, which is who runs it in containers.
const CHROMIUM_FLAGS = process.platform === 'linux' ? ['--no-sandbox'] : [];

export const chromium =
  (webgpu: boolean): Launch =>
  (proxy) => {
    const { args, ...where } = browserOptions({ webgpu });
    const size = `--window-size=${WIDTH},${HEIGHT}`;
    return run({ ...where, args: [...args, ...CHROMIUM_FLAGS, size, `--proxy-server=http=${proxy}`] });
  };

export const firefox =
  (executablePath: string, webgpu: boolean): Launch =>
  (proxy) => {
    const [host, port] = proxy.split(':');
    return run({
      browser: 'firefox',
      executablePath,
      args: [`--width=${WIDTH}`, `--height=${HEIGHT}`],
      extraPrefsFirefox: {
        'dom.webgpu.enabled': webgpu,
        'network.proxy.type': 1,
        'network.proxy.http': host,
        'network.proxy.http_port': Number(port),
        // What Firefox asks for by itself, to learn whether there is a network.
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    });
  };

async function run(options: LaunchOptions): Promise<Running> {
  const downloads = mkdtempSync(path.join(tmpdir(), 'downloads-'));
  const { extraPrefsFirefox, ...others } = options;
  const browser = await launch({
    ...others,
    ...(options.browser === 'firefox' ? {} : { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    headless: options.browser === 'firefox' ? true : 'shell',
    // Firefox 140 cannot be told a viewport; the size of the window is among the arguments.
    defaultViewport: null,
    extraPrefsFirefox: { ...extraPrefsFirefox, 'browser.download.dir': downloads, 'browser.download.folderList': 2 },
  });
  const problems: string[] = [];
  return {
    version: (await browser.version()).replace(/^.*\//, ''),
    newTab: async () => tabOf(await watched(browser, problems)),
    problems: () => problems,
    downloads,
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

async function watched(browser: Browser, problems: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  // Requests over http pass through the gate, which sees to them.
  page.on('request', (request) => {
    if (request.url().startsWith('https:')) problems.push(`asked for ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
  return page;
}

function tabOf(page: Page): Tab {
  return {
    async open(address) {
      await page.goto(address);
    },
    async reload() {
      await page.reload();
    },
    evaluate: (run, ...given) => page.evaluate(run as never, ...given),
    async runScript(text) {
      await page.evaluate(`{${text}}`);
    },
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as KeyInput),
    async upload(selector, file) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(file);
    },
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

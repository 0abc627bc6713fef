// WebKitGTK's MiniBrowser and Safari, driven by Selenium over WebDriver.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Builder, By, Key } from 'selenium-webdriver';
import type { WebDriver } from 'selenium-webdriver';
import { HEIGHT, WIDTH } from './tab.ts';
import type { Launch, Running, Tab } from './tab.ts';

const KEYS: Record<string, string> = { ArrowLeft: Key.ARROW_LEFT, Enter: Key.ENTER, Tab: Key.TAB };

/** @param driver the path of WebKitWebDriver @param binary that of MiniBrowser */
export const webkitGtk =
  (driver: string, binary: string): Launch =>
  async (proxy) => {
    // It keeps its storage, and puts its downloads, where the person's home is.
    const home = mkdtempSync(path.join(tmpdir(), 'home-'));
    const log = path.join(home, 'console.txt');
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', `${WIDTH}x${HEIGHT + 200}x24`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [display] = (await once(screen.stdout, 'data')) as [Buffer];
    const port = await freePort();
    const server = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      // With LANG=C WebKit calls its language 'C', which Intl refuses.
      env: { ...process.env, HOME: home, DISPLAY: `:${String(display).trim()}`, LANG: 'en_US.UTF-8' },
    });
    const url = `http://127.0.0.1:${port}`;
    await untilAnswered(`${url}/status`);
    // The driver throws away what the browser prints, so a shell keeps it: the messages of the console are there alone.
    const settings = ['--automation', '--enable-write-console-messages-to-stdout=true', `--proxy=http://${proxy}`];
    const args = ['-c', `exec "$0" "$@" >'${log}' 2>&1`, binary, ...settings];
    const session = await new Builder()
      .usingServer(url)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: '/bin/sh', args } })
      .build();
    return runningOf(session, {
      downloads: home,
      problems: () => readFileSync(log, 'utf8').match(/^CONSOLE \w+ ERROR .*$/gm) ?? [],
      async end() {
        for (const child of [server, screen]) {
          child.kill();
          await once(child, 'exit');
        }
        rmSync(home, { recursive: true, force: true });
      },
    });
  };

/** Safari on macOS, after `sudo safaridriver --enable`. Neither its proxy nor its downloads can be set, and its console cannot be read. */
export const safari: Launch = async () => {
  const downloads = path.join(process.env['HOME'] ?? '', 'Downloads');
  return runningOf(await new Builder().forBrowser('safari').build(), {
    downloads,
    problems: () => [],
    end: () => Promise.resolve(),
  });
};

async function runningOf(
  session: WebDriver,
  { downloads, problems, end }: Pick<Running, 'downloads' | 'problems'> & { end: () => Promise<void> },
): Promise<Running> {
  await session.manage().window().setRect({ width: WIDTH, height: HEIGHT });
  await session.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  const first = await session.getWindowHandle();
  const capabilities = await session.getCapabilities();
  let used = false;
  return {
    version: capabilities.getBrowserVersion() ?? '',
    problems,
    downloads,
    async newTab() {
      // The session comes with one.
      if (used) await session.switchTo().newWindow('tab');
      const handle = used ? await session.getWindowHandle() : first;
      used = true;
      return tabOf(session, handle);
    },
    async close() {
      await session.quit();
      await end();
    },
  };
}

function tabOf(session: WebDriver, handle: string): Tab {
  const here = async () => {
    await session.switchTo().window(handle);
    return session;
  };
  const element = async (selector: string) => (await here()).findElement(By.css(selector));
  const send = async (keys: string) => (await here()).actions().sendKeys(keys).perform();
  return {
    open: async (address) => (await here()).get(address),
    reload: async () => (await here()).navigate().refresh(),
    evaluate: async (run, ...given) => (await here()).executeScript(run, ...given),
    runScript: async (text) => (await here()).executeScript(text),
    click: async (selector) => {
      const target = await element(selector);
      // WebKit's driver does not scroll to what is just below the window, and then cannot click it.
      await session.executeScript((found: Element) => found.scrollIntoView({ block: 'center' }), target);
      await target.click();
    },
    type: send,
    press: (key) => send(KEYS[key] ?? key),
    upload: async (selector, file) => (await element(selector)).sendKeys(file),
    screenshot: async () => Buffer.from(await (await here()).takeScreenshot(), 'base64'),
    close: async () => (await here()).close(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilAnswered(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

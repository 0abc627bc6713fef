// A browser with WebGPU from npm alone. On Linux x64 it is the Chromium inside @sparticuz/chromium, computing on the processor with
// SwiftShader; elsewhere it is the Chrome that is installed. CHROME_PATH names another browser to use.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { hasPackagedBinaries, readArchive, unpackOnce, untar } from '../src/cli/vulkan.ts';

/** On Linux, Chromium uses neither SwiftShader nor most graphics cards for WebGPU unless it is told to. */
const onLinux = (...flags: string[]) => (process.platform === 'linux' ? ['--enable-unsafe-webgpu', ...flags] : []);
const SOFTWARE_FLAGS = onLinux('--use-webgpu-adapter=swiftshader');
const FASTEST_FLAGS = onLinux('--enable-features=Vulkan', '--ignore-gpu-blocklist');
/** navigator.gpu is still there but gives no adapter: what most people without WebGPU meet. */
const NO_WEBGPU_FLAGS = ['--disable-gpu'];
const QUIET_FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where the browser is and how to start it; with `webgpu: false` it finds no graphics adapter, and with `software: false` it takes the
 * graphics card where there is one. `flags` are added.
 */
export function browserOptions({ webgpu = true, software = true, flags = [] as string[] } = {}) {
  const args = [...QUIET_FLAGS, ...flags, ...(!webgpu ? NO_WEBGPU_FLAGS : software ? SOFTWARE_FLAGS : FASTEST_FLAGS)];
  return { args, ...whichBrowser() };
}

/** How long a page may take for what a test waits for, in ms: several browsers share the processor of a build server. */
const PATIENCE_MS = 120_000;

/**
 * Launches the browser with {@link browserOptions}. Its pages have no service worker unless their context asks for `serviceWorkers: 'allow'`:
 * requests that one answers pass by what a test does to the network.
 */
export async function launchBrowser(options: Parameters<typeof browserOptions>[0] = {}): Promise<Browser> {
  const browser = await chromium.launch(browserOptions(options));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

function whichBrowser(): Pick<LaunchOptions, 'executablePath' | 'env'> & { channel?: 'chrome' } {
  if (process.env['CHROME_PATH']) return { executablePath: process.env['CHROME_PATH'] };
  if (!hasPackagedBinaries) return { channel: 'chrome' };
  const folder = unpackOnce('chromium', unpackChromium);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_PATH: folder,
      // With LANG=C this Chromium calls its language 'en-US@posix', which Intl refuses.
      LANG: 'en_US.UTF-8',
    },
  };
}

function unpackChromium(folder: string, final: string): void {
  writeFileSync(path.join(folder, 'chromium'), readArchive('chromium'), { mode: 0o755 });
  untar(folder, 'swiftshader', 'al2023', 'fonts');
  mkdirSync(path.join(folder, 'font-cache'));
  // The fonts.conf of the package names folders of the machine it was made for: with it every text is zero pixels wide.
  writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${final}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${final}/font-cache</cachedir>
</fontconfig>
`,
  );
}

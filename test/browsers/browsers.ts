// The browsers that the walk is for on this machine, and how to get one that is missing.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox } from './puppeteer.ts';
import { safari, webkitGtk } from './selenium.ts';
import type { Launch } from './tab.ts';

interface Row {
  name: string;
  /** What the page's address asks for. */
  engine: 'auto' | 'webgpu' | 'wasm';
  /** How to start it, or what to do when it is not there. */
  launch: Launch | { missing: string };
  /** The walk over http on a name that is not localhost is made too. */
  http: boolean;
  /** Only whether it opens and writes: what it does beyond that is another row's. */
  short?: true;
}

const FIREFOX = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
].find(existsSync);

const noFirefox = {
  missing:
    'Firefox is not here. On Debian: apt-get install firefox-esr. Elsewhere: install it, or name it by FIREFOX_PATH.',
};
const firefoxWith = (webgpu: boolean) => (FIREFOX ? firefox(FIREFOX, webgpu) : noFirefox);

function findWebKitGtk(): Row['launch'] {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const binary = libraries
    .flatMap((name) => ['4.1', '4.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`))
    .find(existsSync);
  const driver = '/usr/bin/WebKitWebDriver';
  if (binary && [driver, '/usr/bin/Xvfb'].every(existsSync)) return webkitGtk(driver, binary);
  return { missing: 'WebKitGTK or its display is not here. On Debian: apt-get install webkit2gtk-driver xvfb' };
}

const ON_LINUX: Row[] = [
  { name: 'Chromium, WebGPU', engine: 'webgpu', launch: chromium(true), http: false },
  { name: 'Chromium, WebAssembly', engine: 'wasm', launch: chromium(true), http: true },
  { name: 'Firefox', engine: 'auto', launch: firefoxWith(false), http: true },
  { name: 'Firefox, dom.webgpu.enabled', engine: 'auto', launch: firefoxWith(true), http: false, short: true },
  { name: 'WebKitGTK', engine: 'auto', launch: findWebKitGtk(), http: true },
];
const ELSEWHERE: Row[] = [
  { name: 'Chrome', engine: 'auto', launch: chromium(true), http: true },
  { name: 'Chrome, WebAssembly', engine: 'wasm', launch: chromium(true), http: false },
  { name: 'Firefox', engine: 'auto', launch: firefoxWith(false), http: true },
];
const ON_MAC: Row[] = [...ELSEWHERE, { name: 'Safari', engine: 'auto', launch: safari, http: false }];

export const ROWS = { linux: ON_LINUX, darwin: ON_MAC }[process.platform as string] ?? ELSEWHERE;

/** Where pictures of the stations go, when the environment variable SCREENSHOTS names a folder. */
export const picture = (...names: string[]): string | undefined =>
  process.env['SCREENSHOTS'] &&
  path.join(process.env['SCREENSHOTS'], `${names.join('-').replaceAll(/\W+/g, '-').toLowerCase()}.png`);

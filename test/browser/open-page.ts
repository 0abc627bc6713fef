// Opens the built page in a real browser and watches it.

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type Axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../runtime.ts';
import { failAtFirstError } from './watch.ts';

export const STATIONS = ['Taste', 'Base', 'SFT', 'Rank', 'Reward model', 'PPO', 'Compare'] as const;
export type Station = (typeof STATIONS)[number];

export interface OpenOptions {
  /** What follows the site's address, with the engine that the test means: '?engine=webgpu&model=nano#sft'. */
  address: `?engine=${'webgpu' | 'wasm' | 'auto'}&${string}`;
  /** False for a browser in which no graphics adapter is found. */
  webgpu?: boolean;
  width?: number;
  /** Called before the page is loaded, for example to hold a file back. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** The page in a browser of its own, which ends with the test. */
export async function openPage(options: OpenOptions): Promise<Page> {
  const { address, webgpu = true, width = 1280, prepare } = options;
  const site = inject('site');
  const browser = await launchBrowser({ webgpu });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  failAtFirstError(context, site);
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(site + address);
  return page;
}

/** Goes to a station by its link in the rail, and waits until it is there. */
export async function openStation(page: Page, station: Station): Promise<void> {
  const name = new RegExp(`\\b${station}\\b`, 'i');
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await page.locator('main[aria-busy="false"]').waitFor();
}

/** A run control: Play, Pause, Step or Reset. */
export function control(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Waits until the models are loaded and gives what the page says they run on, which must be WebGPU where the address asks for it. */
export async function waitUntilOpened(page: Page): Promise<string> {
  const badge = page.getByRole('button', { name: /^Runs on: (WebGPU|Processor)/ });
  // At the first visit the kernels are measured on the adapter, which a busy software adapter takes its time for.
  await badge.waitFor();
  const runsOn = (await badge.textContent()) ?? '';
  // Or a test of WebGPU would pass on WebAssembly.
  if (new URL(page.url()).searchParams.get('engine') === 'webgpu') expect(runsOn).toMatch(/^WebGPU/);
  return runsOn;
}

/** Types a number into the setting with this label, opening the drawer of settings when it is in there. */
export async function setNumber(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  if (!(await field.isVisible())) await page.getByText('Settings', { exact: true }).click();
  await field.fill(String(value));
  await field.blur();
}

/** Presses Play at the current station and waits for the end of its run. */
export async function playToTheEnd(page: Page): Promise<void> {
  await control(page, 'Play').click();
  const panel = page.getByRole('group', { name: 'Run', exact: true }).locator('..');
  const end = panel.getByText(/^(Finished|Stopped by an error)$/);
  await end.waitFor({ timeout: 300_000 });
  await expect.poll(() => end.textContent()).toBe('Finished');
}

/** What axe finds against WCAG 2.2 AA that is serious or critical, as `rule: where`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // The bar that stays in view covers a part of whatever is scrolled under it.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Widths of the pictures, and what the page is told of its reader's wishes. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

interface Pictures {
  /** In CSS pixels, each with its height. */
  sizes?: readonly (readonly [width: number, height: number])[];
  looks?: readonly (keyof typeof LOOKS)[];
  /** Of all that can be scrolled to, or of what is in sight only. */
  fullPage?: boolean;
}

/**
 * Takes pictures of the whole page at three widths, light and dark, into the folder that the environment variable SCREENSHOTS names;
 * without it, does nothing.
 */
export async function takeScreenshots(page: Page, name: string, options: Pictures = {}): Promise<void> {
  const {
    sizes = [1280, 768, 360].map((width) => [width, 900] as const),
    looks = ['light', 'dark'],
    fullPage = true,
  } = options;
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const look of looks) {
      await page.emulateMedia(LOOKS[look]);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${look}.png`), fullPage });
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
}

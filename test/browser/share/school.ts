// A page that a school serves over http, under a name for which browsers withhold what they give to https alone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../runtime.ts';
import { failAtFirstError } from '../watch.ts';

const NAME = 'school.test';

/** The address of the page there. */
export const schoolSite = (): string => inject('site').replace('127.0.0.1', NAME);

/** A browser that finds the school; it ends with the test. */
export async function launchAtSchool(): Promise<Browser> {
  const browser = await launchBrowser({ webgpu: false, flags: [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`] });
  onTestFinished(() => browser.close());
  return browser;
}

/** The page in a profile of its own. */
export async function openAtSchool(browser: Browser, address: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  failAtFirstError(context, schoolSite());
  const page = await context.newPage();
  await page.goto(schoolSite() + address);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  return page;
}

/** Drops files on the page, as a file manager does. */
export async function dropFiles(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const given = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
  const target = page.getByRole('group', { name: 'Take in the files of a class' });
  for (const event of ['dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer: given });
}

// Opens the stage alone, with the invented run of show.ts.
import type { Page } from 'playwright-core';
import { serveFolder } from '../open-interface.ts';

/** What opens it, for the tests of the file that calls this. */
export function serveStage(): (options?: { width?: number; height?: number; hash?: string }) => Promise<Page> {
  const openFolder = serveFolder('test/ui/stage');
  return async ({ width = 1040, height = 720, hash = '' } = {}) => {
    const page = await openFolder(hash);
    await page.setViewportSize({ width, height });
    await scrubber(page).waitFor();
    return page;
  };
}

export const scrubber = (page: Page) => page.getByRole('slider', { name: 'Step shown' });
export const tiles = (page: Page) => page.getByRole('gridcell');

/** Looks at the first step. */
export async function goToStart(page: Page): Promise<void> {
  await scrubber(page).focus();
  await page.keyboard.press('Home');
  await page.getByText(/^step 0 of/).waitFor();
}

// What the tests of the first station share.

import type { Locator, Page } from 'playwright-core';

/** The two texts, each a button. */
export const texts = (page: Page): Locator => page.getByRole('button', { name: /^Take this text: / });

/** Waits until so many picks have been counted. */
export const count = (page: Page, picks: number): Promise<void> =>
  page.getByText(picks > 20 ? `${picks} picks` : `${picks} of 20`, { exact: true }).waitFor();

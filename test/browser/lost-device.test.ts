// A graphics driver that dies in the middle of training: the browser's own GPU process is ended, as a crash would.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { control, openPage, setNumber, waitUntilOpened } from './open-page.ts';

const ADDRESS = '?engine=webgpu&model=nano&seed=1#policy';

/** The weights and metrics of the finished run as they are on disk. */
async function finished(page: Page): Promise<unknown> {
  await page
    .getByText(/^Finished$/)
    .first()
    .waitFor({ timeout: 200_000 });
  return page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const manifest = await new Promise<{ meta: { rows: unknown }; tensors: unknown }>((resolve, reject) => {
      const reading = database.transaction('manifests').objectStore('manifests').get('nano/1/ppo');
      reading.onsuccess = () => resolve(reading.result as never);
      reading.onerror = () => reject(reading.error!);
    });
    database.close();
    // The tensors by their checksums.
    return { rows: manifest.meta.rows, tensors: manifest.tensors };
  });
}

test(
  'after the graphics process has died, the run goes on by itself to the same bits',
  { timeout: 500_000 },
  async () => {
    const page = await openPage({ address: ADDRESS });
    await waitUntilOpened(page);
    await setNumber(page, 'Iterations', 3);
    await setNumber(page, 'Rollouts', 8);
    await control(page, 'Play').click();
    const expected = await finished(page);
    // The same run once more, with the same kernels: another profile might choose others.
    await control(page, 'Reset').click();
    await page
      .getByText(/^Finished$/)
      .first()
      .waitFor({ state: 'hidden' });
    await control(page, 'Play').click();
    await page.getByText(/iteration 1 of 3/).waitFor({ timeout: 200_000 });
    const session = await page.context().browser()!.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess');
    await page.getByText(/^The graphics device was lost at .*; the run went on from step [0-2]\.$/).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect(await finished(page)).toEqual(expected);
  },
);

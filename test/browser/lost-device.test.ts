// A graphics driver that dies in the middle of training: the browser's own GPU process is ended, as a crash would.

import { expect, test } from 'vitest';
import { control, openPage, setNumber, waitUntilOpened } from './open-page.ts';

test(
  'after the graphics process has died, Recover goes on from the last checkpoint',
  { timeout: 500_000 },
  async () => {
    const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1#policy' });
    await waitUntilOpened(page);
    await setNumber(page, 'Iterations', 3);
    await setNumber(page, 'Rollouts', 8);
    await control(page, 'Play').click();
    await page.getByText(/iteration 1 of 3/).waitFor({ timeout: 200_000 });
    await control(page, 'Pause').click();
    await page.getByText(/^Paused$/).waitFor({ timeout: 100_000 });
    await control(page, 'Play').click();
    await page.getByText(/^Running$/).waitFor();

    const session = await page.context().browser()!.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess');

    const notice = page.getByRole('alert').filter({ hasText: 'Press Recover to continue from the last checkpoint' });
    await notice.waitFor({ timeout: 60_000 });
    await notice.getByRole('button', { name: 'Recover' }).click();
    await waitUntilOpened(page);
    await page
      .getByRole('button', { name: /Continue PPO from iteration [12]/ })
      .first()
      .click();
    await page
      .getByText(/^Finished$/)
      .first()
      .waitFor({ timeout: 200_000 });
    expect(await page.getByText(/iteration 3 of 3/).count()).toBeGreaterThan(0);
  },
);

// What survives a reload: PPO in the middle of a run, and a ranking given a moment ago.

import { expect, test } from 'vitest';
import { control, openPage, setNumber, openStation, waitUntilOpened } from './open-page.ts';

test('a reload right after Play offers to continue, and continues', { timeout: 400_000 }, async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1' });
  await waitUntilOpened(page);
  await openStation(page, 'PPO');
  await setNumber(page, 'Iterations', 5);
  await setNumber(page, 'Rollouts', 8);
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor({ timeout: 200_000 });
  await page.reload();
  await waitUntilOpened(page);
  await page
    .getByText(/Continue PPO from iteration/)
    .first()
    .waitFor();
  await openStation(page, 'PPO');
  await expect.poll(() => page.getByRole('textbox', { name: 'Iterations', exact: true }).inputValue()).toBe('5');
  await control(page, 'Play').click();
  await page
    .getByText(/^Finished$/)
    .first()
    .waitFor({ timeout: 200_000 });
  await expect.poll(() => page.getByText(/iteration 5 of 5/).count()).toBeGreaterThan(0);
});

test('a ranking is there again after a reload', { timeout: 200_000 }, async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1#rank' });
  await waitUntilOpened(page);
  for (const text of ['A', 'B', 'C', 'D']) {
    const places = page.getByRole('group', { name: `Place of text ${text}` });
    await places.getByRole('radio', { name: text === 'C' ? '1' : '2', exact: true }).check();
  }
  await page.getByRole('button', { name: 'Save ranking' }).click();
  await page.getByText(/1 by you/).waitFor();
  await page.reload();
  await waitUntilOpened(page);
  await page.getByText(/1 by you/).waitFor();
});

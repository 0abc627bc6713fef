// All stations work on arrival, with the micro model too: our examples are there, and nobody waits for them.

import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { control, openPage, openStation, waitUntilOpened } from './open-page.ts';

const ours = (page: Page) => page.getByText('Ours, not trained by you', { exact: true });
const recorded = (page: Page) => page.getByText(/^Recorded when we trained our example/);

/** Rows of the table behind a chart. */
async function rowsOf(page: Page, chart: string): Promise<number> {
  await page.locator('summary', { hasText: new RegExp(`^Table\\s*of ${chart}$`) }).click();
  const rows = page.getByRole('region', { name: `${chart}, table` }).getByRole('row');
  await rows.nth(1).waitFor();
  return rows.count();
}

test('micro shows our examples and their runs at every station', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=micro' });
  await waitUntilOpened(page);
  for (const [station, chart] of [
    ['SFT', 'Loss'],
    ['Reward model', 'Ranking loss'],
    ['PPO', 'Score and authors’ gold'],
  ] as const) {
    await openStation(page, station);
    await ours(page).waitFor();
    await recorded(page).waitFor();
    expect(await rowsOf(page, chart), station).toBeGreaterThan(10);
  }
});

test('the base model writes before any example has come, and the stations say that they are on their way', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await openPage({
    address: '?engine=webgpu&model=nano#base',
    prepare: (fresh) =>
      fresh.route(/nano-(sft|reward|ppo)\.safetensors/, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await waitUntilOpened(page);
  await page.getByText(/^The model drew its tokens at random/).waitFor();
  await page.getByRole('button', { name: 'Write 4 texts' }).waitFor();
  for (const station of ['SFT', 'Reward model', 'PPO'] as const) {
    await openStation(page, station);
    await page.getByText('Downloading ours').waitFor();
    await page.getByText(/is still downloading/).waitFor();
  }
  release();
  await ours(page).waitFor();
  await recorded(page).waitFor();
});

test('a run of the person’s own takes the place of our example, and Reset brings it back', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano#sft' });
  await waitUntilOpened(page);
  await recorded(page).waitFor();
  await control(page, 'Step').click();
  await page.getByText('Paused', { exact: true }).waitFor();
  await expect.poll(() => recorded(page).count()).toBe(0);
  // Our policy was made from our imitator, not from this one.
  await openStation(page, 'PPO');
  await page.getByText('Ready', { exact: true }).waitFor();
  await expect.poll(() => recorded(page).count()).toBe(0);
  await openStation(page, 'SFT');
  await control(page, 'Reset').click();
  for (const station of ['SFT', 'PPO'] as const) {
    await openStation(page, station);
    await ours(page).waitFor();
    await recorded(page).waitFor();
  }
});

test('an example that cannot be read is missing alone, and the page says so', async () => {
  const page = await openPage({
    address: '?engine=webgpu&model=nano#reward',
    prepare: (fresh) => fresh.route(/nano-reward\.safetensors/, (route) => route.fulfill({ body: 'torn' })),
  });
  await waitUntilOpened(page);
  await page.getByText(/Our trained example for this station is missing/).waitFor();
  await page.getByText('Ready', { exact: true }).waitFor();
  await expect.poll(() => recorded(page).count()).toBe(0);
  for (const station of ['SFT', 'PPO'] as const) {
    await openStation(page, station);
    await ours(page).waitFor();
  }
});

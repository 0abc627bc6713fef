import { expect, test } from 'vitest';
import {
  accessibilityFaults,
  control,
  openPage,
  STATIONS,
  openStation,
  takeScreenshots,
  waitUntilOpened,
} from './open-page.ts';

test('the page opens and its stations can be reached', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano' });
  expect(await page.title()).toContain('RLHF Sandbox');
  expect(await waitUntilOpened(page)).toMatch(/^WebGPU/);
  for (const station of STATIONS) {
    await openStation(page, station);
    await takeScreenshots(page, station.toLowerCase().replace(' ', '-'));
    expect(await accessibilityFaults(page), station).toEqual([]);
  }
});

test('the run controls are buttons with names', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano#sft' });
  for (const name of ['Play', 'Step', 'Reset']) await control(page, name).waitFor();
});

test.each([1280, 768, 360, 320])('nothing sticks out of a page %i pixels wide', async (width) => {
  const page = await openPage({ address: '?engine=webgpu&model=nano', width });
  for (const station of STATIONS) {
    await openStation(page, station);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content, station).toBeLessThanOrEqual(width);
  }
});

test('without WebGPU the page says so in a sentence and goes on', async () => {
  const page = await openPage({ address: '?engine=auto&model=nano', webgpu: false });
  expect(await waitUntilOpened(page)).toBe('Processor');
  await page
    .getByText(/WebGPU/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await takeScreenshots(page, 'no-webgpu');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the address picks the engine, for this visit only', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano' });
  const badge = page.getByRole('button', { name: /^Runs on: / });
  const reopen = async (engine: string) => {
    await page.goto(page.url().replace(/engine=\w+/, `engine=${engine}`));
    return waitUntilOpened(page);
  };
  expect(await waitUntilOpened(page)).toBe('Processor');
  await badge.click();
  await page.locator('#machine').getByText('On the CPU. The page’s address asks for it.').waitFor();
  // Who asked for it is told there, and not by a notice over the page.
  await expect.poll(() => page.getByText(/^Running on the CPU/).count()).toBe(0);
  await expect.poll(() => page.getByLabel('Kernels to use').count()).toBe(0);
  expect(await reopen('auto')).toMatch(/^WebGPU/);
  await badge.click();
  await page.getByLabel('Kernels to use').selectOption('processor');
  await page.getByRole('button', { name: 'Check and use' }).click();
  await page.getByRole('button', { name: 'Runs on: Processor. Details' }).waitFor();
  expect(await reopen('webgpu')).toMatch(/^WebGPU/);
  expect(new URL(page.url()).searchParams.get('engine')).toBe('webgpu');
  expect(await reopen('auto')).toBe('Processor');
  await badge.click();
  await page.locator('#machine').getByText('On the CPU. You selected it.').waitFor();
});

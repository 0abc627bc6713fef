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
  await waitUntilOpened(page);
  for (const name of ['Play', 'Step', 'Reset']) await control(page, name).waitFor();
});

test.each([1280, 768, 360, 320])('nothing sticks out of a page %i pixels wide', async (width) => {
  const page = await openPage({ address: '?engine=webgpu&model=nano', width });
  await waitUntilOpened(page);
  for (const station of STATIONS) {
    await openStation(page, station);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content, station).toBeLessThanOrEqual(width);
  }
});

test('without WebGPU the page says so in a sentence and goes on', async () => {
  const page = await openPage({ address: '?engine=auto&model=nano', webgpu: false });
  expect(await waitUntilOpened(page)).toBe('Processor (WebAssembly)');
  await page
    .getByText(/WebGPU/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await takeScreenshots(page, 'no-webgpu');
  expect(await accessibilityFaults(page)).toEqual([]);
});

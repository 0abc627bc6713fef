// The top bar on a phone, with the longest name of what the page runs on.
import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from './open-page.ts';

test('on a phone the top bar is one row where WebGPU is in software', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano#base' });
  expect(await waitUntilOpened(page)).toContain('WebGPU, software');
  const height = () => page.getByRole('banner').evaluate((bar) => bar.getBoundingClientRect().height);
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await height(), `${width} px`).toBeLessThan(60);
  }
}, 120_000);

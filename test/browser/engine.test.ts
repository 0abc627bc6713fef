// Which engine the page takes, by itself, for a person and for an address.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, openStation, playToTheEnd, setNumber, waitUntilOpened } from './open-page.ts';

const badge = (page: Page) => page.getByRole('button', { name: /^Runs on: / });

/** Opens the page again with another engine in its address, and gives what it runs on. */
async function reopen(page: Page, change: Record<string, string>): Promise<string> {
  const address = new URL(page.url());
  for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
  // Another part behind the # alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(address.href);
  return waitUntilOpened(page);
}

/** Picks an engine in the dialog and waits until the page runs on it. */
async function pick(page: Page, engine: string, runsOn: string): Promise<void> {
  await badge(page).click();
  await page.getByRole('combobox', { name: 'Engine', exact: true }).selectOption(engine);
  await page.locator('#machine').getByRole('button', { name: 'Use', exact: true }).click();
  await page.getByRole('button', { name: `Runs on: ${runsOn}. Details` }).waitFor();
}

const BY_ITSELF = 'Processor (WebAssembly): faster here than software WebGPU';

test('a software adapter is left for WebAssembly, until the person picks WebGPU', { timeout: 400_000 }, async () => {
  const page = await openPage({ address: '?engine=auto&model=nano' });
  expect(await waitUntilOpened(page)).toBe(BY_ITSELF);
  await badge(page).click();
  await page.locator('#machine').getByText('It is several times faster here than WebGPU').waitFor();
  // It is said there, and not by a notice over the page.
  await expect.poll(() => page.getByText(/^Running on the CPU/).count()).toBe(0);
  await expect.poll(() => page.getByLabel('Kernels to use').count()).toBe(0);
  await page.keyboard.press('Escape');

  await pick(page, 'webgpu', 'WebGPU, software: as you chose');
  await page.reload();
  expect(await waitUntilOpened(page)).toBe('WebGPU, software: as you chose');
  // An address goes before that, for its visit only.
  expect(await reopen(page, { engine: 'wasm' })).toBe('Processor (WebAssembly): as the address asks');
  expect(await reopen(page, { engine: 'auto' })).toBe('WebGPU, software: as you chose');
  // What is picked goes before what the address asked for when the page was opened.
  expect(await reopen(page, { engine: 'webgpu' })).toBe('WebGPU, software: as the address asks');
  await pick(page, 'auto', BY_ITSELF);
  expect(new URL(page.url()).searchParams.has('engine')).toBe(false);
});

test(
  'what was trained on WebGPU goes on there, and what begins anew takes WebAssembly',
  { timeout: 400_000 },
  async () => {
    const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1#sft' });
    await waitUntilOpened(page);
    await setNumber(page, 'Steps', 2);
    await setNumber(page, 'Batch size', 1);
    await playToTheEnd(page);
    expect(await reopen(page, { engine: 'auto' })).toBe('WebGPU, software: your runs began on it');
    await openStation(page, 'PPO');
    await setNumber(page, 'Iterations', 1);
    await setNumber(page, 'Rollouts', 8);
    await playToTheEnd(page);
    await expect.poll(() => page.getByText(/instead of/).count()).toBe(0);
    expect(await reopen(page, { engine: 'auto', seed: '2' })).toBe(BY_ITSELF);
  },
);

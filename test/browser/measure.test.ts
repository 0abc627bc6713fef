import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from './open-page.ts';

test('the machine that the page runs on is measured, and a person picks its kernels', async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano' });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: /^Runs on:/ }).click();
  await page.getByRole('button', { name: 'Measure this machine' }).click();
  const table = page.getByRole('table', { name: /^Measured on .*swiftshader/i });
  await table.waitFor();
  const speed = await table
    .getByRole('row', { name: /^Training, tokens/ })
    .getByRole('cell')
    .first()
    .innerText();
  expect(Number(speed.replaceAll(',', ''))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Measure this machine' }).waitFor();

  const select = page.getByRole('combobox', { name: 'Kernels to use' });
  const inUse = page.locator('#machine dd').last();
  await expect.poll(() => inUse.innerText()).toMatch(/^tiles of .* GFLOP\/s$/);
  await select.selectOption('plain kernels');
  await page.getByRole('button', { name: 'Check and use' }).click();
  await inUse.filter({ hasText: 'plain kernels' }).waitFor();
  await page.reload();
  await waitUntilOpened(page);
  await page.getByRole('button', { name: /^Runs on:/ }).click();
  await expect.poll(() => inUse.innerText()).toBe('plain kernels');
  await expect.poll(() => select.inputValue()).toBe('plain');
});

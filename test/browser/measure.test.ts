import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from './open-page.ts';

test('the button measures the machine that the page runs on', async () => {
  const page = await openPage({ address: '?model=nano' });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: /^Runs on:/ }).click();
  await page.getByRole('button', { name: 'Measure this machine' }).click();
  const table = page.getByRole('table', { name: /^Measured on .*swiftshader/i });
  await table.waitFor({ timeout: 100_000 });
  const speed = await table
    .getByRole('row', { name: /^Training, tokens/ })
    .getByRole('cell')
    .first()
    .innerText();
  expect(Number(speed.replaceAll(',', ''))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Measure this machine' }).waitFor();
});

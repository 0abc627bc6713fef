// Two persons of opposite tastes, twenty picks each: what the model says after PPO differs in the way each wanted.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, openStation } from '../open-page.ts';
import { words } from '../../../src/words/words.ts';
import { count, texts } from './picking.ts';

/** Picks by the length of the texts, then has the model taught. */
async function teach(page: Page, longest: boolean): Promise<void> {
  await count(page, 0);
  for (let picks = 1; picks <= 20; picks++) {
    const [left, right] = (await texts(page).allInnerTexts()).map((text) => text.split(' ').length);
    await page.keyboard.press(left > right === longest ? 'ArrowLeft' : 'ArrowRight');
    await count(page, picks);
  }
  await page.getByRole('button', { name: 'Teach the model' }).click();
  await page.getByText(/^Taught\./).waitFor({ timeout: 240_000 });
}

/** The mean tokens of a text, by iteration of PPO, from the table of the chart. */
async function lengths(page: Page): Promise<number[]> {
  await openStation(page, 'PPO');
  await page.getByText('More charts and smoothing').click();
  await page.getByRole('group', { name: 'Charts shown' }).getByRole('button', { name: 'Response length' }).click();
  await page.locator('figure').filter({ hasText: 'Response length' }).getByText('Table').click();
  const cells = page.getByRole('region', { name: 'Response length, table' }).locator('tbody td:nth-of-type(1)');
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map(Number);
}

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;

test('who takes the longest texts gets longer ones, who takes the shortest shorter ones, and neither is called exploitation', async () => {
  const taught = async (longest: boolean): Promise<[before: number, after: number]> => {
    const page = await openPage({ address: '?engine=wasm&model=nano' });
    await teach(page, longest);
    const all = await lengths(page);
    for (const metric of ['gold', 'taste'] as const)
      await expect.poll(() => page.getByText(words.health[metric].cause).count()).toBe(0);
    return [mean(all.slice(0, 2)), mean(all.slice(-3))];
  };
  const [long, short] = await Promise.all([taught(true), taught(false)]);
  console.log(
    `Tokens of a text before and after PPO: ${[long, short].map((each) => each.map((x) => x.toFixed(1)).join(' → ')).join(', ')}`,
  );
  expect(long[1]).toBeGreaterThan(long[0] + 1);
  expect(short[1]).toBeLessThan(short[0] - 1);
}, 400_000);

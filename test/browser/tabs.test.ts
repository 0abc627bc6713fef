// Two tabs of one browser: what one trains, the other does not call interrupted.
import { expect, test } from 'vitest';
import { control, openPage, openStation, waitUntilOpened } from './open-page.ts';

test('a run that another tab trains is offered only once that tab has stopped', { timeout: 400_000 }, async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1' });
  await waitUntilOpened(page);
  await openStation(page, 'PPO');
  await page.getByRole('checkbox', { name: 'Slow motion' }).check();
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor({ timeout: 200_000 });

  const second = await page.context().newPage();
  await second.goto(page.url());
  await waitUntilOpened(second);
  await second.getByText(/^Improvement .* can be continued here once that tab is done or closed\.$/).waitFor();
  const offers = second.getByRole('button', { name: /^Continue PPO/ });
  await expect.poll(() => second.getByText('was interrupted').count()).toBe(0);
  await expect.poll(() => offers.count()).toBe(0);
  await expect.poll(() => control(second, 'Play').getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => second.getByRole('navigation').getByText('paused').count()).toBe(0);

  await control(page, 'Pause').click();
  await page.getByText(/^Paused$/).waitFor();
  await offers.waitFor();
  await expect.poll(() => second.getByText('Another tab of this page').count()).toBe(0);
  await offers.click();
  await second.getByText(/^Running$/).waitFor();

  // The first tab was there before the other began: it says so, too, and shows what the other has done.
  await expect.poll(() => control(page, 'Play').getAttribute('aria-disabled')).toBe('false');
  await control(page, 'Play').click();
  await page.getByText('Another tab of this page is training. You can train here').first().waitFor();
  await expect.poll(() => page.getByText('Nothing was changed here').count()).toBe(0);
  await expect.poll(() => control(page, 'Play').getAttribute('aria-disabled')).toBe('true');
  await control(second, 'Pause').click();
  await second.getByText(/^Paused$/).waitFor();
  await page.locator('button[aria-disabled="false"]', { hasText: 'Play' }).waitFor();
  await control(page, 'Play').click();
  await page.getByText(/^Running$/).waitFor();
  await expect.poll(() => page.getByText('Another tab of this page').count()).toBe(0);
});

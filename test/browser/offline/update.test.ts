// A new version waits until it is let, and no run is lost when it takes over.

import { expect, test } from 'vitest';
import { control, waitUntilOpened } from '../open-page.ts';
import { comeBack, keepingBrowser, keptFiles, OwnSite, versionOf, waitUntilKept } from './own-site.ts';

test(
  'a new version is offered while a run trains; the run goes on from where it was',
  { timeout: 400_000 },
  async () => {
    const site = await OwnSite.open();
    await site.publish('first');
    const context = await keepingBrowser(site);
    const page = await context.newPage();
    await page.goto(`${site.address}?engine=wasm&model=nano&seed=1#sft`);
    await waitUntilOpened(page);
    await waitUntilKept(page);
    const second = await context.newPage();
    await second.goto(`${site.address}?engine=wasm&model=nano&seed=1#base`);
    await waitUntilOpened(second);

    await page.getByRole('checkbox', { name: 'Slow motion' }).check();
    await control(page, 'Play').click();
    await page
      .getByText(/step [2-9] of/i)
      .first()
      .waitFor();
    await site.publish('second');
    await comeBack(page);
    const offer = page.getByRole('button', { name: 'Save and switch' });
    await offer.waitFor();
    // The version before is still whole: what waits has its own files beside it.
    await second.reload();
    await waitUntilOpened(second);
    expect(await versionOf(second)).toBe('first');
    await page.getByText(/^Running$/).waitFor();

    await offer.click();
    await expect.poll(() => versionOf(page).catch(() => undefined)).toBe('second');
    await expect.poll(() => versionOf(second).catch(() => undefined)).toBe('second');
    await waitUntilOpened(page);
    const resume = page.getByRole('button', { name: /^Continue .* from step \d+/ });
    await resume.waitFor();
    const step = Number(/\d+$/.exec((await resume.textContent())?.trim() ?? '')?.[0]);
    expect(step).toBeGreaterThanOrEqual(2);
    await resume.click();
    await page
      .getByText(new RegExp(`step ${step + 1} of`, 'i'))
      .first()
      .waitFor();
    await expect.poll(() => page.getByText('A new version is ready.').count()).toBe(0);
    const pages = (await keptFiles(page)).filter((file) => file === 'index.html');
    expect(pages).toHaveLength(1);
  },
);

test('who puts a new version off is asked again at the next visit', async () => {
  const site = await OwnSite.open();
  await site.publish('first');
  const context = await keepingBrowser(site);
  const page = await context.newPage();
  await page.goto(`${site.address}?engine=wasm&model=nano&seed=1#base`);
  await waitUntilOpened(page);
  await waitUntilKept(page);
  await site.publish('second');
  await comeBack(page);
  await page.getByText('A new version is ready.').waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.reload();
  await waitUntilOpened(page);
  expect(await versionOf(page)).toBe('first');
  await page.getByRole('button', { name: 'Save and switch' }).click();
  await expect.poll(() => versionOf(page).catch(() => undefined)).toBe('second');
});

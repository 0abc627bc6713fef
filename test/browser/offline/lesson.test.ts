// A lesson goes on at its step after a reload without a network.
import { test } from 'vitest';
import { EN_LESSONS } from '../../../src/words/en/lesson.ts';
import { waitUntilOpened } from '../open-page.ts';
import { panel, planOf, press } from '../lessons/by-keyboard.ts';
import { keepingBrowser, OwnSite, waitUntilKept } from './own-site.ts';

test('a reload without a network goes on in the middle of a lesson', async () => {
  const site = await OwnSite.open();
  const context = await keepingBrowser(site);
  const page = await context.newPage();
  await page.goto(`${site.address}?engine=wasm&lesson=manners`);
  await waitUntilKept(page);
  const [first, second] = planOf('manners').steps;
  const { start, skip, back } = EN_LESSONS.panel;
  const button = (name: string) => panel(page).getByRole('button', { name, exact: true });
  await press(page, button(start));
  await press(page, button(first.predict!.choices[1]));
  site.close();
  await context.setOffline(true);
  await page.reload();
  await waitUntilOpened(page);
  await panel(page).getByRole('heading', { name: first.heading }).waitFor();
  // The answer is kept: it is not asked again.
  await panel(page)
    .getByText(/^Press “Replay”/)
    .waitFor();
  await press(page, button(skip));
  await panel(page).getByRole('heading', { name: second.heading }).waitFor();
  await page.reload();
  await panel(page).getByRole('heading', { name: second.heading }).waitFor();
  await press(page, button(back));
  await panel(page)
    .getByText(/^Press “Replay”/)
    .waitFor();
  // Another lesson opens, too.
  await page.goto(`${site.address}?engine=wasm&lesson=tax`);
  await panel(page)
    .getByRole('heading', { name: planOf('tax').title })
    .waitFor();
});

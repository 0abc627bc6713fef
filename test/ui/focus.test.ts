// Where the focus is when somebody uses the page with the keyboard alone.
import { expect, test } from 'vitest';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();

test('the focus goes along to another station, and is not lost with the button that was pressed', async () => {
  const page = await open('webgpu', 'reward');
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: 'Have a simulated labeler rank some' }).press('Enter');
  await page.getByText(/^The simulated labeler is working/).waitFor();
  await expect.poll(() => focused.getAttribute('aria-label')).toBe('What just happened');
  await page.getByRole('link', { name: /Compare/ }).press('Enter');
  await page.locator('#station-title:focus', { hasText: 'Compare' }).waitFor();
  await button(page, 'A is better').and(page.locator('[aria-disabled=false]')).press('Enter');
  await page.locator('button:focus', { hasText: 'Next pair' }).press('Enter');
  await page.locator('section:focus', { hasText: 'Blind vote' }).waitFor();
  await button(page, 'Start over').press('Enter');
  await page.locator('section:focus', { hasText: 'Your votes so far' }).waitFor();
});

test('what hangs over the page closes when the focus leaves it', async () => {
  const page = await open('webgpu', 'base');
  await button(page, 'Model and seed').press('Enter');
  const settings = page.locator('#run-settings:popover-open');
  await button(page, 'New seed').focus();
  await page.keyboard.press('Shift+Tab');
  await settings.waitFor();
  await button(page, 'New seed').focus();
  await page.keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Take it with you' }).waitFor();
  await expect.poll(() => settings.count()).toBe(0);
});

test('adding a demonstration leads to its prompt, and removing one to the next', async () => {
  const page = await open('webgpu', 'sft');
  const focused = page.locator(':focus');
  await button(page, 'Add one').press('Enter');
  await page.locator('textarea:focus[aria-label="Prompt 1"]').waitFor();
  const removers = page.getByRole('button', { name: /^Remove demonstration/ });
  const all = await removers.count();
  await button(page, 'Remove demonstration 2').press('Enter');
  await removers.nth(all - 1).waitFor({ state: 'detached' });
  await expect.poll(() => focused.getAttribute('aria-label')).toBe('Remove demonstration 2');
  for (let left = all - 1; left > 0; left -= 1) {
    await button(page, `Remove demonstration ${left}`).press('Enter');
    await removers.nth(left - 1).waitFor({ state: 'detached' });
    await page.locator(left > 1 ? `[aria-label="Remove demonstration ${left - 1}"]:focus` : 'button:focus').waitFor();
  }
  await expect.poll(() => focused.textContent()).toBe('Add one');
});

test.each(['Model and seed', 'Runs on: WebGPU. Details'])(
  'what “%s” opens over its button on a narrow screen can be closed, and the focus goes back',
  async (name) => {
    const page = await open('webgpu', 'base');
    await page.setViewportSize({ width: 360, height: 640 });
    await button(page, name).press('Enter');
    const popover = page.locator(':popover-open');
    const close = popover.getByRole('button', { name: 'Close', exact: true });
    expect(await close.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(640);
    await close.click();
    await popover.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('popovertarget')).not.toBeNull();
  },
);

test('a notice that is dismissed leaves the focus in the page', async () => {
  const page = await open('resumed', 'base');
  await button(page, 'Later').press('Enter');
  await page.getByText('was interrupted').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('main :focus').count()).toBe(1);
});

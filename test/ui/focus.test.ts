// Where the focus is when somebody uses the page with the keyboard alone.
import { expect, test } from 'vitest';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface('focus');

test('the focus goes along to another station, and is not lost with the button that was pressed', async () => {
  const page = await open('webgpu', 'reward');
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: 'Have a simulated labeler rank some' }).press('Enter');
  await page.getByText(/^The simulated labeler is working/).waitFor();
  expect(await focused.getAttribute('aria-label')).toBe('What just happened');
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
  await button(page, 'Copy link').focus();
  await page.keyboard.press('Shift+Tab');
  await settings.waitFor();
  await button(page, 'Copy link').focus();
  await page.keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Take it with you' }).waitFor();
  expect(await settings.count()).toBe(0);
});

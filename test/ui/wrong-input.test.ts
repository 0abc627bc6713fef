// What the page says to input it cannot use, and that it says so where the input is.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { button, described, serveInterface } from './open-interface.ts';

const open = serveInterface();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test.each(['9000', '', '1.5', 'many', 'NaN', '-1'])(
  'a setting of “%s” is refused in a sentence at its field, and keeps Play from starting',
  async (typed) => {
    const page = await open('webgpu', 'sft');
    const steps = field(page, 'Steps');
    await steps.fill(typed);
    await expect.poll(() => steps.getAttribute('aria-invalid')).toBe('true');
    expect(await described(steps)).toContain('Steps must be a whole number from 1 to 500.');
    await expect.poll(() => button(page, 'Play').getAttribute('aria-disabled')).toBe('true');
    // What was typed is still there to be mended when the field is left.
    await steps.blur();
    await expect.poll(() => steps.inputValue()).toBe(typed);
    await expect.poll(() => page.locator('main').textContent()).not.toMatch(/NaN(?!”)|undefined/);
    await steps.fill('20');
    await expect.poll(() => steps.getAttribute('aria-invalid')).toBe('false');
    await page.locator('button[aria-disabled="false"]', { hasText: 'Play' }).waitFor();
  },
);

test('a setting that is wrong stays in sight', async () => {
  const page = await open('webgpu', 'sft');
  await page.getByText('Settings', { exact: true }).click();
  await field(page, 'Gradient clip').fill('0');
  await page.getByText('Settings', { exact: true }).click();
  await page.getByText('Gradient clip must be a number from 0.1 to 10.').waitFor();
  await expect.poll(() => field(page, 'Gradient clip').isVisible()).toBe(true);
});

test('the temperature at Base says what it may be', async () => {
  const page = await open('webgpu', 'base');
  await field(page, 'Temperature').fill('');
  expect(await described(field(page, 'Temperature'))).toContain('Temperature must be a number from 0.1 to 2.');
  await expect.poll(() => button(page, 'Write 4 texts').getAttribute('aria-disabled')).toBe('true');
});

const alerts = (page: Page) => page.getByRole('alert');

test('a prompt that is too long says so, with a hint that fits, until another prompt is chosen', async () => {
  const page = await open('webgpu', 'base');
  await field(page, 'or write your own').fill('why '.repeat(40));
  await button(page, 'Write 4 texts').click();
  await alerts(page).filter({ hasText: 'This prompt is too long. Shorten the prompt.' }).waitFor();
  // Nothing is being written, and the page does not say so.
  await expect.poll(() => page.locator('main').getByText('Writing…').count()).toBe(0);
  await field(page, 'or write your own').fill('why?');
  await alerts(page).waitFor({ state: 'detached' });
});

test('an error that nobody expected is a sentence, with its raw text in folded details', async () => {
  const page = await open('webgpu', 'base');
  await field(page, 'or write your own').fill('break');
  await button(page, 'Write 4 texts').click();
  await alerts(page).getByText('Something went wrong that this page did not expect.').waitFor();
  await expect.poll(() => alerts(page).getByText('TypeError').isVisible()).toBe(false);
  await page.getByText('Details for a bug report').click();
  await expect
    .poll(() => alerts(page).getByText('UnexpectedError: TypeError: x is not a function').isVisible())
    .toBe(true);
});

test('alternatives that cannot be had are not waited for', async () => {
  const page = await open('webgpu', 'base');
  await field(page, 'or write your own').fill('lose the device');
  await button(page, 'Write 4 texts').click();
  await page
    .getByText(/^The model (ended|did not end) this text/)
    .nth(3)
    .waitFor();
  await page.getByRole('toolbar').first().getByRole('button').nth(1).click();
  await page.getByText('The graphics device was lost. The graphics driver restarted.').waitFor();
  await expect.poll(() => page.getByText('Asking the model…').count()).toBe(0);
});

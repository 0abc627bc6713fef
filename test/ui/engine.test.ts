// What the page offers while there is no engine: nothing that does nothing, and each control says why it waits.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { words } from '../../src/words/words.ts';
import { button, described, serveInterface } from './open-interface.ts';

const open = serveInterface();
const ASKS_THE_ENGINE = /^(Play|Pause|Step|Reset|Write \d.*|Let all three answer|A is better|B is better|Equal)$/;

/** The controls of this page that ask the engine for something. */
const asking = (page: Page): Promise<Locator[]> =>
  page.locator('main').getByRole('button', { name: ASKS_THE_ENGINE }).filter({ visible: true }).all();

describe.each([
  ['starting', words.run.starting],
  ['unavailable', words.run.stopped],
] as const)('%s', (scenario, reason) => {
  // At the first, one picks without an engine.
  test.each(STATION_NAMES.slice(1))('at %s, what needs the engine is off and says why', async (station) => {
    const page = await open(scenario, station);
    await page.locator('main[aria-busy="false"]').waitFor();
    // The desk of the station Rank has reasons of its own.
    const controls = station === 'rank' ? [button(page, 'Play')] : await asking(page);
    expect(controls).not.toEqual([]);
    for (const control of controls) {
      const name = await control.textContent();
      expect(await control.getAttribute('aria-disabled'), name ?? '').toBe('true');
      const why = await described(control);
      expect([reason, words.compare.notLoaded], `${station}: ${name}`).toContain(why);
    }
    // Advice about models that nobody has looked at yet would be guesses.
    const advice = page.getByRole('complementary', { name: 'What just happened' });
    if ((await advice.count()) > 0) {
      expect((await advice.textContent())?.trim()).toBe(reason);
      await expect.poll(() => advice.getByRole('button').count()).toBe(0);
    }
    await expect.poll(() => page.locator('main').textContent()).not.toMatch(/There is no judge yet|train one/);
  });
});

test('a score goes when its text changes, is cleared or becomes too long', async () => {
  const page = await open('webgpu', 'reward');
  const answer = page.getByRole('textbox', { name: 'Answer to score' });
  const score = page.locator('output');
  await score.waitFor();
  await answer.fill('');
  await score.waitFor({ state: 'detached' });
  expect(await described(answer)).toBe('Write a prompt and an answer to score.');
  await answer.fill('the fox is red.');
  await score.waitFor();
  await answer.fill('the fox is red. '.repeat(20));
  await score.waitFor({ state: 'detached' });
  await page.getByRole('alert').filter({ hasText: 'This answer is too long. Shorten the answer.' }).waitFor();
});

test('when a run was saved is said of that run only: not of ours, and not after Reset', async () => {
  const page = await open('webgpu', 'sft');
  const saved = page.getByText(/^saved \d/);
  await page.getByRole('textbox', { name: 'Steps', exact: true }).fill('3');
  await button(page, 'Play').click();
  await saved.waitFor();
  await button(page, 'Reset').click();
  await saved.waitFor({ state: 'detached' });
  await button(page, 'Play').click();
  await saved.waitFor();
  await button(page, 'Model and seed').click();
  await button(page, 'New seed').click();
  await page.getByText('Ours, not trained by you').waitFor();
  await expect.poll(() => saved.count()).toBe(0);
});

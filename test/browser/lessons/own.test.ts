// A teacher's own lesson: from a file, by a link into a fresh profile, and with controls hidden one by one.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { EN_LESSONS } from '../../../src/words/en/lesson.ts';
import { accessibilityFaults, openPage, waitUntilOpened } from '../open-page.ts';
import { failAtFirstError } from '../watch.ts';
import { panel, press } from './by-keyboard.ts';

const OWN = `# Only the steps
minutes: 5
for: my class
start: model=nano seed=4 sft.steps=3
station: sft
hide: machine, model-and-seed, take-away, glossary, charts, sft.steps

What imitation does.

## Look
station: sft
Read the sentence at the top.
do: Go on.
`;
const file = (text: string) => ({ name: 'own.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });

/** What the lesson hides. */
const hidden = (page: Page): Locator[] => [
  page.getByRole('button', { name: /^Runs on: / }),
  page.locator('[data-control="model-and-seed"]'),
  page.getByRole('button', { name: 'Take it with you', exact: true }),
  page.getByRole('button', { name: 'Glossary', exact: true }),
  page.locator('[data-control="charts"]'),
  page.getByRole('textbox', { name: 'Steps', exact: true, includeHidden: true }),
];
const countVisible = async (page: Page): Promise<number> =>
  (await Promise.all(hidden(page).map((each) => each.isVisible()))).filter(Boolean).length;

test('it opens from a file, and from a link with its text in a fresh profile', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano', width: 360 });
  await waitUntilOpened(page);
  const open = page.getByLabel(EN_LESSONS.list.open);
  await open.setInputFiles(file(OWN.replace('do:', 'dew:')));
  await page.getByText(/Line 13: “dew:” has no meaning here/).waitFor();
  await open.setInputFiles(file(OWN));
  await panel(page).getByRole('heading', { name: 'Only the steps' }).waitFor();
  await page.locator('main[data-station="sft"][aria-busy="false"]').waitFor();
  expect(await countVisible(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const shots = process.env['SCREENSHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/lesson-360.png` });

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  const field = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect.poll(() => field.inputValue()).toContain('&lesson=');
  const href = await field.inputValue();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: EN_LESSONS.teacher.save }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(OWN);
  // A teacher hides one more.
  await page.getByText(EN_LESSONS.teacher.hide, { exact: true }).click();
  await page.getByRole('checkbox', { name: /^The choice of rankings at Judge/ }).check();
  await expect.poll(() => field.inputValue()).toContain('hide=source');

  const context = await page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1280, height: 900 } });
  failAtFirstError(context, inject('site'));
  const fresh = await context.newPage();
  await fresh.goto(href);
  await panel(fresh).getByRole('heading', { name: 'Only the steps' }).waitFor();
  await fresh.locator('main[data-station="sft"][aria-busy="false"]').waitFor();
  await fresh.getByRole('button', { name: 'Play', exact: true }).waitFor();
  expect(new URL(fresh.url()).searchParams.get('seed')).toBe('4');
  expect(await countVisible(fresh)).toBe(0);
  if (shots) await fresh.screenshot({ path: `${shots}/lesson-1280.png` });
  await press(fresh, fresh.getByRole('button', { name: EN_LESSONS.hidden.showAll }));
  await expect.poll(() => countVisible(fresh)).toBe(6);
  await expect.poll(() => fresh.getByRole('textbox', { name: 'Steps', exact: true }).inputValue()).toBe('3');
  await fresh.reload();
  await panel(fresh).getByRole('heading', { name: 'Only the steps' }).waitFor();
});

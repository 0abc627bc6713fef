// The report: made from a run that learned from picks, opened from the disk without a network and without JavaScript, and printed.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { control, openPage, openStation, playToTheEnd, setNumber, waitUntilOpened } from '../open-page.ts';
import { count, texts } from '../taste/picking.ts';

/** Saves the report at Compare and opens it as somebody does to whom the file was sent. */
async function openReport(page: Page, folder: string): Promise<Page> {
  const [file] = await Promise.all([page.waitForEvent('download'), control(page, 'Save the report').click()]);
  await page.getByText(`${file.suggestedFilename()} is in your downloads.`).waitFor();
  expect(file.suggestedFilename()).toMatch(/^report-\d{4}-\d\d-\d\d\.html$/);
  const at = path.join(folder, file.suggestedFilename());
  await file.saveAs(at);
  const context = await page
    .context()
    .browser()!
    .newContext({
      javaScriptEnabled: false,
      offline: true,
      viewport: { width: 1280, height: 900 },
    });
  onTestFinished(() => context.close());
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const report = await context.newPage();
  await report.goto(pathToFileURL(at).href);
  expect(asked).toEqual([pathToFileURL(at).href]);
  return report;
}

const section = (report: Page, title: string) =>
  report.locator('section').filter({ has: report.getByRole('heading', { level: 2, name: title, exact: true }) });

test('it says what was taught, opens from the disk without script, and prints', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=3#compare' });
  await waitUntilOpened(page);

  const before = await openReport(page, folder);
  await section(before, 'What was trained').getByText('comes with the page, not trained here').first().waitFor();
  await section(before, 'Curves').getByText('Nothing was trained here yet, so there are no curves.').waitFor();
  await section(before, 'Labels').getByText('There are no rankings yet, by anybody.').waitFor();
  await expect.poll(() => before.locator('svg').count()).toBe(0);

  await openStation(page, 'Taste');
  for (let picks = 1; picks <= 3; picks++) {
    await texts(page).first().click();
    await count(page, picks);
  }
  await openStation(page, 'PPO');
  await setNumber(page, 'Iterations', 2);
  await openStation(page, 'Taste');
  await control(page, 'Teach the model').click();
  await page.getByText(/^Taught\. /).waitFor();
  await openStation(page, 'Compare');
  await setNumber(page, 'Test prompts', 8);
  await playToTheEnd(page);

  const report = await openReport(page, folder);
  await report.getByRole('heading', { level: 1, name: 'RLHF Sandbox: report' }).waitFor();
  await section(report, 'Settings').getByRole('row', { name: 'Improvement (PPO) Iterations 2 20' }).waitFor();
  await expect.poll(() => section(report, 'Labels').getByRole('listitem').count()).toBe(3);
  await section(report, 'Labels').getByRole('row', { name: 'you 3 3' }).waitFor();
  await expect.poll(() => section(report, 'Curves').getByRole('img').count()).toBeGreaterThanOrEqual(4);
  await section(report, 'The wall, then and now')
    .getByRole('img', { name: /^Now \(step 2\)\. / })
    .waitFor();
  await expect
    .poll(() => section(report, 'What it says, before and after').locator('.prompt').count())
    .toBeGreaterThan(4);

  // The same figures as on the page.
  const rude = await page.getByRole('row', { name: /^Rude/ }).getByRole('cell').allTextContents();
  const said = await section(report, 'What it means')
    .getByRole('row', { name: /^Rude/ })
    .getByRole('cell')
    .allTextContents();
  expect(said.map((cell) => /^\d+/.exec(cell)?.[0])).toEqual(rude.map((cell) => /\d+/.exec(cell)?.[0]));
  const advice = /^By your own taste.*$/;
  await section(report, 'What it means')
    .getByText((await page.getByText(advice).first().textContent())?.trim() ?? '')
    .waitFor();
  await openStation(page, 'PPO');
  const verdict = await page
    .getByText(/^The policy was trained for 2 iterations\. Score /)
    .first()
    .textContent();
  await section(report, 'What it means')
    .getByText(verdict?.trim() ?? '')
    .waitFor();

  // The link in it brings the picks to somebody else.
  const href = await section(report, 'How to run it again').getByRole('link').getAttribute('href');
  expect(href).toContain('ppo.iterations=2');
  expect(href).toContain('&labels=');

  const shots = process.env['SCREENSHOTS'];
  for (const width of [1280, 360]) {
    await report.setViewportSize({ width, height: 900 });
    const wide = report.locator('body');
    expect(await wide.evaluate((body) => body.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
    if (shots) await report.screenshot({ path: `${shots}/report-${width}.png`, fullPage: true });
  }
  for (const format of ['A4', 'Letter'] as const) {
    const file = path.join(shots ?? folder, `report-${format}.pdf`);
    await report.pdf({ path: file, format });
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(statSync(file).size).toBeGreaterThan(20_000);
  }
});

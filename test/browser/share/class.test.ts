// A teacher's page: thirty files dropped at once, on a page that the school serves over http.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { toComparisonLines } from '../../../src/data/export.ts';
import { agreementOf, answersOf } from '../../../src/taste/class/answers.ts';
import { classOf } from '../../taste/class/a-class.ts';
import { accessibilityFaults, takeScreenshots, waitUntilOpened } from '../open-page.ts';
import { dropFiles, launchAtSchool, openAtSchool } from './school.ts';

test('thirty files become one table that can be read, heard and scrolled', { timeout: 240_000 }, async () => {
  const page = await openAtSchool(await launchAtSchool(), '?engine=wasm&model=nano#rank');
  await waitUntilOpened(page);
  await page.getByText('Your class: names, files, agreement').click();
  await page.getByText('When the rankings of at least two people are here').waitFor();

  const labels = classOf({ people: { plain: 17, contrary: 13 } });
  const people = answersOf(labels).people.map(({ id }) => id);
  const files = people.map((id) => ({
    name: `${id}.jsonl`,
    bytes: strToU8(toComparisonLines(labels.filter(({ author }) => 'person' in author && author.person === id))),
  }));
  await dropFiles(page, [...files, { name: 'letter.txt', bytes: strToU8('dear teacher') }]);
  await page.getByText('30 files with rankings by 30 people: 1200 rankings added.').waitFor();
  await page.getByText('1 file could not be read: letter.txt, line 1: This line is not valid JSON').waitFor();

  const table = page.getByRole('table', { name: 'Agreement, person by person' });
  const read = await table.evaluate((element: HTMLTableElement) =>
    [...element.rows].map((row) => [...row.cells].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())),
  );
  const [columns = [], ...rows] = read;
  expect([columns.length, rows.length]).toEqual([31, 30]);
  const matrix = agreementOf(answersOf(labels));
  for (const [name = '', ...cells] of rows) {
    cells.forEach((cell, at) => {
      const column = columns[at + 1] ?? '';
      const { alike, pairs } = matrix[people.indexOf(name)][people.indexOf(column)];
      const share = `${Math.round((100 * alike) / pairs)} % of ${pairs}`;
      expect(cell, `${name}, ${column}`).toBe(name === column ? '–' : pairs < 20 ? `${alike} of ${pairs}` : share);
    });
  }
  await page.getByText('The class falls into two camps.').waitFor();
  const camps = await page.getByRole('definition').allTextContents();
  expect(camps.map((camp) => new Set(camp.split(', ').map((name) => name.split(' ')[0])))).toEqual([
    new Set(['plain']),
    new Set(['contrary']),
  ]);

  // A vote counts with the others.
  await page.getByRole('heading', { name: 'The most disputed pair' }).waitFor();
  const taken = page.getByText(/^taken by/).first();
  const before = Number(/\d+/.exec((await taken.textContent()) ?? '')?.[0]);
  await page
    .getByRole('button', { name: /^I take this one/ })
    .first()
    .click();
  await page.getByText('Your vote is saved as a ranking of yours.').waitFor();
  await expect.poll(() => taken.textContent()).toMatch(new RegExp(`taken by ${before + 1} people: .*\\byou\\b`));

  // The file that is saved says whose it is.
  await page.getByLabel('Name or nickname').fill('Ms Kay');
  await page.getByLabel('Class code').fill('7b');
  await page.getByLabel('Class code').press('Tab');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save rankings by people as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('comparisons-Ms-Kay.jsonl');
  await table.getByRole('rowheader', { name: 'Ms Kay (you)' }).waitFor();

  // What each choice favours is told after a vote, not before.
  const disputed = page.getByRole('region', { name: 'The most disputed pair' });
  await expect.poll(() => disputed.getByText(/^Who takes this one favours/).count()).toBe(2);
  await disputed.getByRole('button', { name: 'Next pair' }).click();
  await expect.poll(() => disputed.getByText(/^Who takes this one favours/).count()).toBe(0);
  await disputed.getByRole('button', { name: 'What does each choice favour?' }).click();
  await expect.poll(() => disputed.getByText(/^Who takes this one favours/).count()).toBe(2);

  // One judge beside another: these texts are alike in all that the judge can name.
  const judges = page.getByRole('region', { name: 'One judge beside another' }).first();
  await expect.poll(() => page.getByLabel('Whose judge').locator('option').count()).toBe(2 + 31);
  await page.getByLabel('Whose judge').selectOption('Camp 2');
  await judges.getByText('No difference is certain: all ranges overlap.').waitFor();
  await judges.getByText(/^The judge of Camp 2 predicts [\d.,]+ of 681 choices of everybody else/).waitFor();
  await page.getByText('What the choices favoured').click();
  await page.getByText('What this does not show').last().click();
  await page.getByRole('heading', { name: 'Whose preferences are learnt' }).waitFor();

  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'class');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // The table alone scrolls sideways, by keyboard too.
  const region = page.getByRole('region', { name: 'Agreement, person by person' }).last();
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await takeScreenshots(page, 'class-forced');
});

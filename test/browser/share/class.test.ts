// A teacher's page: thirty files dropped at once, on a page that the school serves over http.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/labels.ts';
import { toComparisonLines } from '../../../src/data/export.ts';
import { agreementOf, answersOf } from '../../../src/taste/class/answers.ts';
import { ranking } from '../../labels.ts';
import { classOf } from '../../taste/class/a-class.ts';
import { EN_CLASS } from '../../../src/words/en/class.ts';
import {
  accessibilityFaults,
  control,
  openStation,
  playToTheEnd,
  takeScreenshots,
  waitUntilOpened,
} from '../open-page.ts';
import { dropFiles, launchAtSchool, openAtSchool } from './school.ts';

test('thirty files become one table that can be read, heard and scrolled', async () => {
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

/** Two camps with their rankings: one takes the short text of each pair, the other one the long text. */
function plantedCamps(): Comparison[] {
  const [animals, colors] = [
    ['fox', 'hen', 'owl', 'cat', 'dog', 'cow', 'pig', 'bee'],
    ['red', 'blue', 'green', 'white', 'black', 'gray', 'pink', 'brown'],
  ];
  return ['short 1', 'short 2', 'short 3', 'short 4', 'long 1', 'long 2', 'long 3'].flatMap((person) =>
    animals.flatMap((animal, at) =>
      colors.slice(0, 2).map((color, turn) =>
        ranking({
          id: `${person} ${animal} ${color}`,
          prompt: `what color is the ${animal}?`,
          responses: [` ${color}.`, ` the ${animal} is ${color} and the ${animals[(at + 1) % 8]} is ${color} too.`],
          ranks: person.startsWith('short') ? [1, 2] : [2, 1],
          author: { person, name: person },
          source: { bank: 'starter' },
          choice: 'random',
          createdAt: at * 8 + turn,
        }),
      ),
    ),
  );
}

test(
  'a judge learns from one camp alone, and the other camp’s orders a pair the other way',
  { timeout: 400_000 },
  async () => {
    const page = await openAtSchool(await launchAtSchool(), '?engine=wasm&model=nano#rank');
    await waitUntilOpened(page);
    const classView = page.getByText('Your class: names, files, agreement');
    await classView.click();
    await dropFiles(page, [{ name: 'class.jsonl', bytes: strToU8(toComparisonLines(plantedCamps())) }]);
    await page.getByText('The class falls into two camps.').waitFor();
    /** By how much the judge prefers a long text to a short one, neither of which it has learned from. */
    const lead = async (): Promise<number> => {
      const scores: number[] = [];
      for (const text of ['the sun is yellow and the moon is yellow too.', 'yellow.']) {
        await page.getByLabel('Answer to score').fill(text);
        // The score of another text goes at once.
        const score = page.locator('output[for="score-text"]');
        await score.waitFor({ state: 'detached' });
        await score.waitFor();
        scores.push(Number((await score.textContent())?.replace('−', '-')));
      }
      return scores[0] - scores[1];
    };
    const source = page.locator('[data-control="source"]');
    const teach = async (camp: number, whose: string): Promise<number> => {
      await page.getByRole('button', { name: EN_CLASS.teachCamp(camp), exact: true }).click();
      await page.locator('main[data-station="reward"][aria-busy="false"]').waitFor();
      await source.getByText(whose).waitFor();
      await playToTheEnd(page);
      return lead();
    };
    const short = await teach(1, 'Camp 1, 4 people short 1, short 2, short 3, short 4');
    // Of the 16 rankings of each, those of held-out prompts only measure.
    const used = Number(/^(\d+) rankings/.exec((await source.locator('.number').textContent())?.trim() ?? '')?.[1]);
    expect(used % 4).toBe(0);
    expect(used).toBeGreaterThan(32);
    expect(short).toBeLessThan(0);

    // It outlives a reload, and the others are a click away.
    await page.reload();
    await waitUntilOpened(page);
    await source.getByText('Camp 1, 4 people').waitFor();
    await expect.poll(() => source.getByRole('radio', { name: 'Chosen people' }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await source.getByRole('radio', { name: 'All' }).check();
    await source.getByText(`${(used / 4) * 7} rankings`).waitFor();
    await source.getByText('Camp 1, 4 people').waitFor({ state: 'detached' });

    await openStation(page, 'Rank');
    await classView.click();
    expect(await teach(2, 'Camp 2, 3 people long 1, long 2, long 3')).toBeGreaterThan(0);
    await source.getByText(`${(used / 4) * 3} rankings`).waitFor();

    // One person alone.
    await openStation(page, 'Rank');
    await classView.click();
    await page.getByLabel('Whose judge').selectOption('short 2');
    await control(page, 'Teach a judge from these rankings').click();
    await source.getByText(`${used / 4} rankings`).waitFor();
    await source.getByText('short 2', { exact: true }).waitFor();
  },
);

// Tables and charts on a phone.
import { expect, test } from 'vitest';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { serveInterface } from './open-interface.ts';

const open = serveInterface();

test('our results fit on a phone, each number under its own label', async () => {
  const page = await open('webgpu', 'compare');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Our results over several seeds').click();
  const table = page.getByRole('region', { name: 'Claim 1' });
  await table.getByText('Wins of PPO-ptx over SFT, authors’ gold score').waitFor();
  expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBeLessThanOrEqual(0);
  await expect.poll(() => table.getByText('95 % interval').filter({ visible: true }).count()).toBeGreaterThan(1);
});

test('a row of a policy’s numbers is an iteration, not a step', async () => {
  const page = await open('webgpu', 'policy');
  await page
    .getByText(/^Table/)
    .first()
    .click();
  await page.getByRole('columnheader', { name: 'Iteration' }).first().waitFor();
  await expect.poll(() => page.getByRole('columnheader', { name: 'Step' }).count()).toBe(0);
});

test('an address that asks for what does not exist says so, until that is read', async () => {
  const page = await open('webgpu', 'base');
  await page.goto(page.url().replace('#', '&model=foo&seed=1e3#'));
  await page.getByText('This address asks for the model “foo”, which does not exist.').waitFor();
  await page.getByText('This address asks for the seed “1e3”').waitFor();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await page.getByText('This address asks for').waitFor({ state: 'detached' });
});

test.each([360, 320])('at %i pixels, the top bar and the rail are two lines, and lose no name', async (width) => {
  const page = await open('webgpu', 'policy');
  const links = page.getByRole('navigation').getByRole('link');
  const names = [
    'Your taste picks',
    'Base pretrained model',
    'Imitate SFT',
    'Rank human feedback',
    'Judge Reward model',
    'Improve PPO',
  ];
  await page.setViewportSize({ width, height: 640 });
  for (const name of names) await page.getByRole('link', { name, exact: true }).waitFor();
  for (const name of ['Runs on: WebGPU. Details', 'Model and seed', 'Take it with you', 'Share', 'Glossary'])
    await page.getByRole('button', { name, exact: true }).waitFor();
  await page.getByRole('heading', { name: 'RLHF Sandbox' }).waitFor();
  const boxes = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(STATION_NAMES.length);
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(110);
  expect(Math.min(...boxes.flatMap((box) => [box.width, box.height]))).toBeGreaterThanOrEqual(24);
  await expect.poll(() => page.getByText('Improve', { exact: true }).first().isVisible()).toBe(true);
  // What happens at the station is told on demand.
  const sentence = page.getByText(/^The writer answers, the judge scores/);
  await expect.poll(() => sentence.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'What happens here' }).click();
  await expect.poll(() => sentence.isVisible()).toBe(true);
});

// What the report says of a page: before anything is trained, and of what was trained, ranked and changed there.
import { beforeEach, expect, test, vi } from 'vitest';
import { gather } from '../../../src/session/report/gather.ts';
import { reportFile } from '../../../src/session/report/file.ts';
import { reportWords } from '../../../src/words/report-words.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { openLab } from '../open-lab.ts';

const ADDRESS = new URL('https://example.org/lab/#compare');

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { href: ADDRESS.href, pathname: '/lab/' });
});

async function opened() {
  const { lab } = await openLab();
  await lab.kept.restore();
  return lab;
}

test('before anything is trained, it has what there is and says what is missing', async () => {
  const data = await gather(await opened(), ADDRESS, '1.2.3');
  expect(data.facts.map(([name]) => name)).toEqual(['Model', 'Seed', 'Engine', 'Kernels']);
  expect([data.changed, data.labelers, data.picks, data.charts, data.walls]).toEqual([[], [], [], [], []]);
  expect(data.usual.map(({ part }) => part)).toContain('Improvement (PPO)');
  expect(data.chartNotes).toEqual([reportWords.curves.none]);
  expect([...data.textNotes, ...data.wallNotes]).toEqual([reportWords.texts.none, reportWords.wall.none]);
  expect(data.meaning).toEqual([reportWords.meaning.none]);
  expect(data.again.href).toBe('https://example.org/lab/?link=1-11dfigz&model=nano&engine=wasm#compare');
  expect(data.again.command).toBe('npm run reproduce -- --model nano --seeds 1');
});

test('it says how a run was made, what was measured of it and what it wrote', async () => {
  const lab = await opened();
  lab.kept.ownDemonstrations.offer([{ prompt: 'name a food.', response: 'a fig.' }]);
  lab.setConfig('sft', 'sft', 'steps', 3, false);
  await lab.play('sft');
  await vi.waitFor(() => expect(lab.statuses.sft.state).toBe('done'), { timeout: 20_000, interval: 50 });
  // Played with three, whatever the form says later.
  lab.setConfig('sft', 'sft', 'steps', 9, false);
  const data = await gather(lab, ADDRESS, '1.2.3');
  expect(data.changed).toContainEqual(['Imitation (SFT)', 'Steps', '3', expect.stringMatching(/^\d+$/)]);
  expect(data.runs[0]).toEqual(['Imitation (SFT)', 'Finished', 'step 3 of 3']);
  const [loss] = data.charts;
  expect(loss?.title).toBe('Imitation (SFT): Loss');
  expect(loss?.lines[0]?.raw).toEqual(lab.series.sft.column('trainLoss'));
  expect(data.chartNotes).toHaveLength(2);
  const said = lab.stages.own.sft.shown('cards');
  const words =
    said?.value[0]?.tokens
      .map(({ text }) => text)
      .join('')
      .match(/\S+/g) ?? [];
  expect(data.texts[0]?.versions.map(({ name }) => name)).toEqual(['Base', 'Imitator (SFT), step 3']);
  expect(data.texts[0]?.versions[1]?.words.map(({ text }) => text)).toEqual([...words]);
  expect(data.walls.map(({ title }) => title)).toEqual(['Then (step 0)', 'Now (step 3)']);
  expect(data.walls[1]?.tiles).toHaveLength(lab.stages.own.sft.cast?.wall.length ?? NaN);
  expect(data.meaning[0]).toMatch(/^It now writes like the demonstrations/);
  expect(data.again.command).toBeUndefined();
});

test('labels are counted by who gave them, and one’s own are listed, best first', async () => {
  const lab = await opened();
  const { person } = lab.kept;
  const mine = { author: { person }, source: { bank: 'b' } };
  const picks = [
    ranking({ id: 'a', ...mine, ranks: [2, 1] }),
    ranking({ id: 'b', ...mine, choice: 'repeat', ranks: [2, 1] }),
    ranking({ id: 'c', ...mine, prompt: '<script>', ranks: [1, 1] }),
    ranking({ id: 'd', ...mine, prompt: 'p', skipped: true, ranks: [1, 1] }),
    ranking({ id: 'e', author: { person: 'x', name: 'Ben' } }),
    ranking({ id: 'f', author: { simulated: 'careful' }, responses: ['1', '2', '3'], ranks: [1, 2, 3] }),
  ];
  for (const pick of picks) await lab.kept.addComparison(pick);
  await lab.kept.setSettings({ nickname: '</style> Anna', source: 'you' });
  const data = await gather(lab, ADDRESS, '1.2.3');
  expect(data.labelers).toEqual([
    ['</style> Anna (you)', '4', '2'],
    ['Ben', '1', '1'],
    ['simulated labeler “careful”', '1', '3'],
  ]);
  expect(data.picks[0]).toEqual({
    prompt: 'what color is the fox?',
    texts: [
      { place: 'preferred', text: 'go away.' },
      { place: 'other', text: 'the fox is red.' },
    ],
  });
  expect(data.picks.slice(2).map(({ texts }) => texts[0]?.place)).toEqual(['equally good', 'skipped']);
  expect(data.labelNotes).toContain(reportWords.labels.source.you);
  expect(data.labelNotes.at(-1)).toBe(reportWords.labels.noAgreement);
  expect(data.again.href).toContain('&labels=');
  const file = await reportFile(lab, ADDRESS, '1.2.3', new Date(2026, 10, 28, 12));
  expect([file.name, file.type]).toEqual(['report-2026-11-28.html', 'text/html']);
  const html = await file.text();
  expect(html).toContain('<title>RLHF Sandbox: report by &lt;/style&gt; Anna</title>');
  expect(html).not.toMatch(/<script/i);
});

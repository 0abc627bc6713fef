// A link opened in a profile: its settings hold for the visit, a run under way goes on with its own, and its rankings change none that is here.
import { beforeEach, expect, test, vi } from 'vitest';
import { defaults, TABLES } from '../../../src/lib/config.ts';
import { OpenedLink } from '../../../src/session/link/opened-link.svelte.ts';
import { writeDemonstrations } from '../../../src/session/link/demonstrations-text.ts';
import { writeLabels } from '../../../src/session/link/labels-text.ts';
import { CHOICES, writeLink, type LinkState } from '../../../src/session/link/link-state.ts';
import { shareLink } from '../../../src/session/link/share.ts';
import { parseUrl } from '../../../src/session/url-state.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { openLab } from '../open-lab.ts';

const BASE = new URL('https://example.org/lab/');
const STATE: LinkState = {
  ...{ station: 'sft', model: 'nano', engine: 'wasm', seed: 1, method: 'dpo', source: 'you' },
  ...{ labeler: CHOICES.labeler.usual, kernels: '', settings: { sft: { steps: 5 }, ppo: { klCoef: 0.1 } }, labels: '' },
  ...{ demonstrations: '', classCode: '' },
};

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { href: '', pathname: '/lab/' });
  vi.stubGlobal('history', { replaceState: (_: unknown, __: unknown, href: string) => (location.href = href) });
});

async function openWith(
  state: Partial<LinkState>,
  prepare?: (lab: Awaited<ReturnType<typeof openLab>>['lab']) => unknown,
) {
  const { lab } = await openLab();
  await lab.kept.restore();
  await prepare?.(lab);
  location.href = writeLink(BASE, { ...STATE, ...state });
  return { lab, link: new OpenedLink(lab, new URL(location.href)) };
}

test('its settings and choices hold for the visit, and what the person keeps stays as it is', async () => {
  const { lab, link } = await openWith({}, (own) => {
    own.setConfig('sft', 'sft', 'batchSize', 2, false);
    own.setConfig('sft', 'sft', 'steps', 9, false);
  });
  expect(lab.configs.sft).toEqual({ ...defaults(TABLES.sft), steps: 5 });
  expect(lab.configs.ppo).toEqual({ ...defaults(TABLES.ppo), klCoef: 0.1 });
  expect([lab.method, lab.kept.settings.source]).toEqual(['dpo', 'you']);
  expect(link.title).toContain('Leash β 0.1');
  expect(link.faults).toEqual([]);
  await vi.waitFor(async () => {
    const again = (await openLab()).lab;
    await again.kept.restore();
    expect([again.configs.sft['steps'], again.configs.sft['batchSize']]).toEqual([9, 2]);
    expect([again.configs.ppo['klCoef'], again.kept.settings.source]).toEqual([0.4, 'both']);
  }, 20_000);
});

test('the address follows what the person changes, so that a reload shows it', async () => {
  const { lab, link } = await openWith({});
  lab.setConfig('sft', 'sft', 'steps', 6, false);
  lab.setConfig('policy', 'ppo', 'klCoef', 0.4, false);
  link.follow();
  expect(location.href).toBe(
    'https://example.org/lab/?link=1&model=nano&engine=wasm&method=dpo&source=you&sft.steps=6#sft',
  );
  const after = new OpenedLink(lab, new URL(location.href));
  expect([lab.configs.sft['steps'], after.faults]).toEqual([6, []]);
});

test('a run that is under way keeps its settings, which is said, and the link stays in the address', async () => {
  const { lab, link } = await openWith({}, async (own) => {
    own.setConfig('sft', 'sft', 'steps', 3, false);
    own.kept.ownDemonstrations.offer([{ prompt: 'p', response: 'r' }]);
    await own.step('sft');
    expect(own.notices.list).toEqual([]);
    await vi.waitFor(() => expect(own.statuses.sft.state).toBe('paused'), 20_000);
  });
  expect(lab.configs.sft['steps']).toBe(3);
  expect(link.held).toHaveLength(1);
  link.follow();
  expect(location.href).toContain('sft.steps=5');
});

test('its rankings are offered, keep their author, and are never counted twice', async () => {
  const theirs = [ranking({ id: 'mine', prompt: 'changed' }), ranking({ id: 'b', author: { person: 'other' } })];
  const { lab, link } = await openWith({ source: 'both', labels: writeLabels(theirs) }, (own) =>
    own.kept.addComparison(ranking({ id: 'mine', author: { person: own.kept.person } })),
  );
  await expect.poll(() => link.offer?.question).toBe('This link brings 1 ranking by another person. Add them?');
  await link.add();
  expect(lab.kept.comparisons.map(({ id, prompt, author }) => [id, prompt, author])).toEqual([
    ['mine', 'what color is the fox?', { person: lab.kept.person }],
    ['b', 'what color is the fox?', { person: 'other' }],
  ]);
  expect(link.notes).toEqual(['1 ranking added.']);
  link.follow();
  expect(location.href).not.toContain('labels');
  const again = new OpenedLink(lab, new URL(writeLink(BASE, { ...STATE, labels: writeLabels(theirs) })));
  await expect.poll(() => again.notes).toEqual(['The 2 rankings of this link are here already.']);
  expect(again.offer).toBeUndefined();
});

test('a class code holds for the visit, and one of the person’s own stays where the link has none', async () => {
  const { lab, link } = await openWith({ classCode: '7b' }, (own) => own.kept.setSettings({ classCode: 'mine' }));
  expect(lab.kept.settings.classCode).toBe('7b');
  expect(link.title).toContain('the class code “7b”');
  link.follow();
  expect(new OpenedLink(lab, new URL(location.href)).title).toContain('the class code “7b”');
  const again = (await openLab()).lab;
  await again.kept.restore();
  expect(again.kept.settings.classCode).toBe('mine');
  const without = await openWith({}, (own) => own.kept.setSettings({ classCode: 'mine' }));
  expect(without.lab.kept.settings.classCode).toBe('mine');
});

test('its demonstrations are asked about, and take the place of those that are here', async () => {
  const theirs = [
    { prompt: 'name a tree.', response: 'an oak.' },
    { prompt: 'name a bird.', response: 'a robin.' },
  ];
  const state = { demonstrations: writeDemonstrations(theirs) };
  const ours = [{ prompt: 'p', response: 'r' }];
  const { lab, link } = await openWith(state, (own) => own.kept.ownDemonstrations.offer(ours));
  await vi.waitFor(
    () => expect(link.brought?.question).toBe('This link brings 2 demonstrations. Use them for imitation?'),
    20_000,
  );
  expect(lab.kept.demonstrations).toMatchObject(ours);
  await link.useDemonstrations();
  expect(lab.kept.demonstrations).toMatchObject(theirs);
  expect(link.notes).toEqual(['2 demonstrations of the link are now in use.']);
  const share = await shareLink(lab, parseUrl(BASE), { base: BASE, withRankings: false, withDemonstrations: true });
  expect([share.demonstrations, share.href.includes(`&demonstrations=${state.demonstrations}`)]).toEqual([2, true]);
  const reloaded = (await openLab()).lab;
  await reloaded.kept.restore();
  expect(reloaded.kept.demonstrations).toMatchObject(theirs);
  const known = new OpenedLink(reloaded, new URL(writeLink(BASE, { ...STATE, ...state })));
  await expect.poll(() => known.notes).toEqual(['The demonstrations of this link are in use here already.']);
  // Somebody with their own is told what would go.
  const other = { demonstrations: writeDemonstrations(ours) };
  const asked = new OpenedLink(reloaded, new URL(writeLink(BASE, { ...STATE, ...other })));
  await expect.poll(() => asked.brought?.help).toMatch(/^They take the place of your own 2 demonstrations/);
  asked.leaveDemonstrations();
  expect(reloaded.kept.demonstrations).toMatchObject(theirs);
});

test('the link that the page offers has rankings as long as they fit, and says so where they do not', async () => {
  const { lab } = await openLab();
  await lab.kept.restore();
  const mine = (id: string) => ranking({ id, author: { person: lab.kept.person } });
  await lab.kept.addComparison(mine('a'));
  await lab.kept.setSettings({ source: 'you' });
  const share = () => shareLink(lab, parseUrl(BASE), { base: BASE, withRankings: true, withDemonstrations: true });
  const short = await share();
  expect([short.mine, short.included, short.code]).toEqual([1, 1, short.href]);
  expect(short.says[0]).toContain('1 ranking of yours');
  // On another computer, they are another person's.
  expect(short.href).not.toContain('source=you');
  for (let index = 0; index < 400; index++)
    await lab.kept.addComparison({ ...mine(`${index}`), prompt: `prompt ${(index * 7919 * 104729) ** 2}` });
  const long = await share();
  expect([long.mine, long.included]).toEqual([401, 0]);
  expect(long.href).toContain('source=you');
  expect(long.says.join(' ')).toContain('Your 401 rankings do not fit');
});

test.each([
  ['are taken in a profile where nothing was trained', { inUse: 'broadcast/8' }, 'plain', ['plain'], /are now in use/],
  ['are not asked for where they are in use', { inUse: 'plain' }, 'plain', [], undefined],
  ['that this computer lacks are named', { inUse: 'plain' }, 'shared 4x4/8x8', [], /which this computer does not have/],
])('kernels %s', async (_, machine, kernels, picked, note) => {
  const { lab, link } = await openWith({ kernels });
  const pickKernels = vi.fn((_: string) => Promise.resolve());
  lab.api!.pickKernels = pickKernels;
  const variants = ['plain', 'broadcast/8'].map((name) => ({ name, label: name }));
  link.takeOpened({ ...lab.opened!, machine: { ...lab.opened!.machine, ...machine, variants } });
  await expect.poll(() => link.notes).toHaveLength(note ? 1 : 0);
  if (note) expect(link.notes[0]).toMatch(note);
  expect(pickKernels.mock.calls.flat()).toEqual(picked);
});

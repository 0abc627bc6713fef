import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/domain/labels.ts';
import { Kept } from '../../src/session/kept.svelte.ts';
import { Notices } from '../../src/session/notices.svelte.ts';
import { phaseInput } from '../../src/session/phase-input.ts';
import { browserStore, type Store } from '../../src/session/store.ts';
import { Database } from '../../src/storage/db.ts';
import { ranking } from '../labels.ts';
import { freshIndexedDb } from '../storage/memory.ts';

beforeEach(() => void freshIndexedDb());

const OURS = [
  { prompt: 'a?', response: 'a.' },
  { prompt: 'b?', response: 'b.' },
];

/** A tab of the page, or what a reload makes of it. */
async function tab(change: (store: Store) => Partial<Store> = () => ({})) {
  const store = browserStore('/');
  const notices = new Notices();
  const kept = new Kept(Object.assign(store, change(store)), notices);
  await kept.restore();
  kept.ownDemonstrations.offer(OURS);
  return { kept, notices, said: () => notices.list.map(({ error }) => error.message) };
}
const ids = (items: { id: string }[]) => items.map(({ id }) => id);
const vote = (id: string) => ({ id, prompt: 'p', left: 'sft', right: 'base', choice: 'left', createdAt: 1 }) as const;

describe('two tabs', () => {
  test('both keep their votes and see the other’s', async () => {
    const [a, b] = [await tab(), await tab()];
    await Promise.all([a.kept.addVote(vote('1')), b.kept.addVote(vote('2')), a.kept.addVote(vote('3'))]);
    await vi.waitFor(() => {
      expect(ids(a.kept.votes)).toHaveLength(3);
      expect(ids(b.kept.votes)).toEqual(ids(a.kept.votes));
    }, 20_000);
    expect(ids((await tab()).kept.votes)).toEqual(ids(a.kept.votes));
  });

  test('both keep the demonstration that they edited, and one that is added stands on top', async () => {
    const [a, b] = [await tab(), await tab()];
    await Promise.all([
      a.kept.ownDemonstrations.put({ ...a.kept.demonstrations[0], response: 'by a' }),
      b.kept.ownDemonstrations.put({ ...b.kept.demonstrations[1], response: 'by b' }),
    ]);
    await b.kept.ownDemonstrations.put({ id: 'new', sequence: 0, prompt: '', response: '' });
    const texts = ['', 'by a', 'by b'];
    await expect.poll(() => a.kept.demonstrations.map(({ response }) => response)).toEqual(texts);
    expect((await tab()).kept.demonstrations.map(({ response }) => response)).toEqual(texts);
  });

  test('a setting changed in one does not undo another’s', async () => {
    const [a, b] = [await tab(), await tab()];
    await a.kept.setSettings({ shortcuts: false });
    await b.kept.setSettings({ smoothing: 0.2, source: 'you' });
    a.kept.saveConfig('sft', 'steps', 7);
    b.kept.saveConfig('ppo', 'iterations', 3);
    await vi.waitFor(async () => {
      const { settings, configs } = (await tab()).kept;
      expect(settings).toMatchObject({ shortcuts: false, smoothing: 0.2, source: 'you' });
      expect([configs.sft['steps'], configs.ppo['iterations']]).toEqual([7, 3]);
    }, 20_000);
  });
});

test('a list of demonstrations emptied by hand stays empty; ours come back on demand', async () => {
  const { kept } = await tab();
  for (const { id } of kept.demonstrations) await kept.ownDemonstrations.remove(id);
  const { kept: again } = await tab();
  expect(again.demonstrations).toEqual([]);
  await again.ownDemonstrations.restore();
  expect((await tab()).kept.demonstrations.map(({ response }) => response)).toEqual(['a.', 'b.']);
});

test('a demonstration that was just changed is there for who presses Play at once', async () => {
  const { kept } = await tab();
  const saved = kept.ownDemonstrations.put({ ...kept.demonstrations[0], response: 'mine' });
  const { demonstrations } = phaseInput('sft', { configs: kept.configs, kept, labeler: '', method: 'ppo' });
  expect(demonstrations).toEqual([{ prompt: 'a?', response: 'mine' }, OURS[1]]);
  await saved;
  expect((await tab()).kept.demonstrations.map(({ response }) => response)).toEqual(['mine', 'b.']);
});

test('14 labels are in the same order before and after a reload', async () => {
  const { kept } = await tab();
  vi.spyOn(Date, 'now').mockReturnValue(5);
  for (let i = 0; i < 14; i++) void kept.addSimulated(ranking({ id: `careful 1 ${i}`, createdAt: 5 }));
  await kept.addSimulated(ranking({ id: 'last', createdAt: 1 }));
  vi.restoreAllMocks();
  expect(ids(kept.comparisons).at(-1)).toBe('last');
  expect((await tab()).kept.usable).toEqual(kept.usable);
});

test('a simulated ranking is acknowledged once it is on disk', async () => {
  const { kept } = await tab();
  await Promise.all(Array.from({ length: 64 }, (_, i) => kept.addSimulated(ranking({ id: `${i}` }))));
  const { items } = await browserStore('/').list('comparisons');
  expect(items).toHaveLength(64);
});

test('a first reading that fails loses nothing that is on disk', async () => {
  await (await tab()).kept.addVote(vote('1'));
  const failing = { list: () => Promise.reject(new Error('busy')) };
  const { kept, said } = await tab(() => failing);
  expect(kept.votes).toEqual([]);
  expect(said()).toHaveLength(1);
  await kept.addVote(vote('2'));
  expect(ids((await tab()).kept.votes)).toEqual(['1', '2']);
});

test('records of another shape stay on disk, are counted, and are offered as they are', async () => {
  const { kept } = await tab();
  await kept.addComparison(ranking());
  const odd = { id: 'odd', sequence: 2, split: 'train', mood: 'good' };
  await new Database('/').write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').put(odd)]);
  const again = await tab();
  expect(ids(again.kept.comparisons)).toEqual(['c1']);
  expect(again.kept.unread).toEqual([odd]);
  expect(again.said()).toEqual(['1 saved record cannot be read by this version of the page and is not used.']);
});

test('a label that was stored with a longer text than is read now is told of and can be taken away', async () => {
  const long = { ...ranking({ id: 'long', prompt: 'x'.repeat(20_000) }), sequence: 1 };
  await new Database('/').write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').put(long)]);
  const { kept, said } = await tab();
  expect([kept.comparisons, kept.unread]).toEqual([[], [long]]);
  expect(said()).toEqual(['1 saved record cannot be read by this version of the page and is not used.']);
});

test.each([undefined, 7, ['what color is the fox?']])(
  'a label without a split whose prompt is %o hides no other',
  async (prompt) => {
    const { kept } = await tab();
    await kept.addComparison(ranking());
    const { split: _, ...odd } = { ...ranking({ id: 'odd' }), sequence: 2, prompt };
    await new Database('/').write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').put(odd)]);
    const again = await tab();
    expect([ids(again.kept.comparisons), again.kept.unread]).toEqual([['c1'], [odd]]);
  },
);

describe('rankings from a file', () => {
  const file = [
    ranking({ id: 'theirs', author: { person: 'neighbour' }, skipped: false, allBad: false }),
    ranking({ id: 'theirs too', author: { person: 'neighbour' } }),
  ];

  test('keep their author and everything else, and are nobody’s to undo', async () => {
    const { kept } = await tab();
    await kept.addComparison(ranking({ id: 'mine', author: { person: kept.person } }));
    expect(await kept.addImported([...file, ranking({ id: 'mine' })])).toEqual({ added: 2, known: 1, saved: true });
    const { kept: again } = await tab();
    expect(ids(again.mine)).toEqual(['mine']);
    expect(again.comparisons.slice(1).map(({ sequence: _, ...rest }) => rest)).toEqual(file);
  });

  test('are counted as added, and not saved, when the disk is full', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { kept } = await tab(() => ({ put: full }));
    expect(await kept.addImported(file)).toEqual({ added: 2, known: 0, saved: false });
    expect(ids(kept.comparisons)).toEqual(['theirs', 'theirs too']);
  });
});

test('what could not be saved stays, and is saved with the next that can', async () => {
  let broken = true;
  const { kept } = await tab(({ put }) => ({
    put: ((...given: Parameters<typeof put>) =>
      broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(...given)) as typeof put,
  }));
  expect(await kept.addComparison(ranking({ id: 'a' }))).toBe(false);
  broken = false;
  expect(await kept.addComparison(ranking({ id: 'b' }))).toBe(true);
  expect(ids(kept.comparisons).toSorted()).toEqual(['a', 'b']);
  expect(ids((await tab()).kept.comparisons)).toEqual(['b', 'a']);
});

test('a demonstration that could not be saved stays with its words, and is saved with the next that can', async () => {
  let broken = true;
  const fails = <F extends (...given: never[]) => Promise<unknown>>(work: F) =>
    ((...given: Parameters<F>) =>
      broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : work(...given)) as F;
  const { kept, notices } = await tab(({ put, copyDemonstrations }) => ({
    put: fails(put),
    copyDemonstrations: fails(copyDemonstrations),
  }));
  expect(await kept.ownDemonstrations.put({ ...kept.demonstrations[0], response: 'mine' })).toBe(false);
  expect(notices.list).toHaveLength(1);
  await expect.poll(() => kept.demonstrations.map(({ response }) => response)).toEqual(['mine', 'b.']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(kept.demonstrations.map(({ response }) => response)).toEqual(['mine', 'b.']);
  broken = false;
  expect(await kept.ownDemonstrations.put({ ...kept.demonstrations[1], response: 'also mine' })).toBe(true);
  const texts = ['also mine', 'mine'];
  expect(kept.demonstrations.map(({ response }) => response).toSorted()).toEqual(texts);
  const after = (await tab()).kept.demonstrations;
  expect(after.map(({ response }) => response).toSorted()).toEqual(texts);
});

test('a preference that was changed alone is there after a reload, with the others as they are at first', async () => {
  const first = await tab();
  const before = first.kept.settings;
  await first.kept.setSettings({ slow: true });
  expect((await tab()).kept.settings).toEqual({ ...before, slow: true });
});

test('without storage everything goes on in memory, and that is said once', async () => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
  const { kept, said, notices } = await tab();
  expect(await kept.addComparison(ranking({ author: { person: kept.person } }))).toBe(false);
  await kept.addVote(vote('1'));
  await kept.ownDemonstrations.put({ ...kept.demonstrations[0], response: 'mine' });
  await kept.setSettings({ slow: true });
  expect([kept.mine.length, kept.votes.length, kept.settings.slow]).toEqual([1, 1, true]);
  expect(kept.demonstrations.map(({ response }) => response)).toEqual(['mine', 'b.']);
  expect(said()).toEqual([
    expect.stringMatching(/^Nothing can be saved in this browser\. This browser offers pages no storage/),
  ]);
  notices.clear();
  expect(await kept.removeComparison('c1')).toBe(true);
  await kept.addVote(vote('2'));
  expect([kept.mine.length, kept.votes.length, said()]).toEqual([0, 2, []]);
});

test('skips, all-bad texts and ties are no rankings to learn from, and held-out prompts only measure', async () => {
  const { kept } = await tab();
  const all: Partial<Comparison>[] = [
    { id: 'skip', skipped: true },
    { id: 'bad', allBad: true, ranks: [1, 1] },
    { id: 'tie', ranks: [1, 1] },
    { id: 'held out', split: 'test' },
    { id: 'good', skipped: false, allBad: false },
  ];
  for (const each of all) await kept.addComparison(ranking({ ...each, author: { person: kept.person } }));
  expect([ids(kept.usable), ids(kept.ordered)]).toEqual([['good'], ['held out', 'good']]);
  expect(kept.mine).toHaveLength(5);
});

test('models learn from the people that were chosen alone, after a reload too, and the others come back', async () => {
  const { kept } = await tab();
  const by = (person: string, name: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      ranking({ id: `${person} ${at}`, author: { person, name }, split: at === 0 ? 'test' : 'train' }),
    );
  await kept.addImported([...by('a', 'Ann', 4), ...by('b', 'Bo', 3), ...by('c', 'Cy', 5)]);
  await kept.addSimulated(ranking({ id: 'simulated', author: { simulated: 'careful' } }));
  await kept.addComparison(ranking({ id: 'mine', author: { person: kept.person } }));
  expect(kept.ordered).toHaveLength(14);
  await kept.setSettings({ source: 'chosen', teachers: { people: ['a', 'c'], camp: 2 } });
  for (const { settings, ordered, usable } of [kept, (await tab()).kept]) {
    expect(settings.teachers).toEqual({ people: ['a', 'c'], camp: 2 });
    expect([ordered.length, usable.length]).toEqual([9, 7]);
    expect(new Set(ordered.map(({ author }) => JSON.stringify(author)))).toEqual(
      new Set(['{"person":"a","name":"Ann"}', '{"person":"c","name":"Cy"}']),
    );
  }
  expect(kept.comparisons.filter((each) => kept.tells(each))).toHaveLength(9);
  await kept.setSettings({ source: 'both' });
  expect(kept.ordered).toHaveLength(14);
  expect(ids(kept.comparisons.filter((each) => kept.tells(each)))).toEqual(['mine']);
});

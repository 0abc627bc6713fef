// Picking on the first station's desk, and teaching a model from the picks.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { readBank } from '../../src/data/bank.ts';
import { Kept } from '../../src/session/kept.svelte.ts';
import { Notices } from '../../src/session/notices.svelte.ts';
import { browserStore } from '../../src/session/store.ts';
import { likingSentences, namedDifferences, pickSentence, steadiness } from '../../src/session/taste/sentences.ts';
import { tasteDeskOf, type TasteDesk } from '../../src/session/taste/taste-desk.svelte.ts';
import { hitsOf } from '../../src/taste/readable.ts';
import { freshIndexedDb } from '../storage/memory.ts';

const json = readFileSync('public/bank.json', 'utf8');
const bank = readBank(json);
const loaded = vi.hoisted(() => ({ bank: vi.fn<() => Promise<unknown>>() }));
vi.mock('../../src/session/taste/bank.ts', () => ({ loadBank: loaded.bank }));

beforeEach(() => {
  freshIndexedDb();
  loaded.bank.mockReset().mockResolvedValue(bank);
});

async function open(): Promise<{ kept: Kept; desk: TasteDesk }> {
  const kept = new Kept(browserStore('/'), new Notices());
  const desk = tasteDeskOf(kept);
  await desk.arrive(kept.restore());
  return { kept, desk };
}

/** Takes the shorter text as often as this. */
async function pickShorter(desk: TasteDesk, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const [a, b] = desk.asked!.pair.responses;
    await desk.pick(a.length < b.length ? 0 : 1);
  }
}

test('a pick is kept as a ranking of the bank’s texts by the person, with how the pair was chosen', async () => {
  const { kept, desk } = await open();
  const { pair } = desk.asked!;
  await desk.pick(1);
  expect(kept.comparisons).toMatchObject([
    {
      ...pair,
      ranks: [2, 1],
      author: { person: kept.person },
      source: { bank: 'starter' },
      choice: 'contrast',
      split: 'train',
      round: 1,
    },
  ]);
  expect(kept.ordered).toHaveLength(1);
  desk.setRandom(true);
  await desk.pick(0);
  expect(kept.comparisons[1]?.choice).toBe('random');
});

test('neither and skip teach nothing and do not count, and another pair follows', async () => {
  const { kept, desk } = await open();
  const first = desk.asked;
  await desk.pick(undefined);
  expect(desk.said).toBe('You took neither. The judge learns nothing from that.');
  const second = desk.asked;
  await desk.skip();
  expect(kept.comparisons.map(({ ranks, skipped }) => [ranks, skipped])).toEqual([
    [[1, 1], undefined],
    [[1, 1], true],
  ]);
  expect([desk.picks.length, desk.taught.length, desk.judge.pairs, kept.ordered.length]).toEqual([2, 0, 0, 0]);
  expect(new Set([first, second, desk.asked].map((each) => each?.pair.prompt)).size).toBe(3);
});

test('after a reload the count goes on and the same pair lies there', async () => {
  const before = await open();
  await pickShorter(before.desk, 5);
  const { desk } = await open();
  expect(desk.taught).toHaveLength(5);
  expect(desk.asked).toEqual(before.desk.asked);
  expect(desk.hits).toEqual(before.desk.hits);
});

test('three undos in quick succession take back three picks, also while a pick is being kept', async () => {
  const { kept, desk } = await open();
  await pickShorter(desk, 4);
  const picking = desk.pick(0);
  await Promise.all([picking, desk.undo(), desk.undo(), desk.undo()]);
  expect(kept.comparisons).toHaveLength(2);
  expect(desk.asked).toBeDefined();
});

test('undo takes back the last pick and lays its texts as they were, as often as there are picks', async () => {
  const { kept, desk } = await open();
  const asked = [desk.asked];
  await desk.pick(0);
  asked.push(desk.asked);
  await desk.pick(1);
  await desk.undo();
  expect(desk.asked).toEqual(asked[1]);
  await desk.undo();
  expect(desk.asked).toEqual(asked[0]);
  await desk.undo();
  expect(kept.comparisons).toEqual([]);
  expect(desk.hits).toEqual({ right: 0, all: 0 });
});

test('two picks at the same time are one', async () => {
  const { desk } = await open();
  await Promise.all([desk.pick(0), desk.pick(1)]);
  expect(desk.picks).toHaveLength(1);
});

test('the readable judge predicts each pick before it is made, and is right more often than not', async () => {
  const { desk } = await open();
  await pickShorter(desk, 20);
  expect(desk.hits).toEqual(hitsOf(desk.picks));
  expect(desk.hits.all).toBe(19);
  expect(desk.hits.right).toBeGreaterThan(12);
  expect(likingSentences(desk.judge.likings)[0]).toMatch(/^You seem to like: short/);
  expect(steadiness(desk.picks)).toBe('Of 2 pairs that we asked twice, you answered 2 the same way.');
});

test('where the bank cannot be had, the desk says so, and a later try lays a pair', async () => {
  loaded.bank.mockRejectedValueOnce(new Error('offline'));
  const { kept, desk } = await open();
  expect(desk.failure?.message).toBeTruthy();
  expect(desk.exhausted).toBe(false);
  await desk.arrive(kept.restore());
  expect([desk.failure, desk.asked === undefined]).toEqual([undefined, false]);
});

test('when everything has been compared, that is said', async () => {
  loaded.bank.mockResolvedValue([{ ...bank[0], texts: bank[0].texts.slice(0, 2) }]);
  const { desk } = await open();
  expect(desk.exhausted).toBe(false);
  await desk.pick(0);
  expect(desk.exhausted).toBe(true);
  await desk.pick(0);
  expect(desk.picks).toHaveLength(1);
});

test('without storage the picks stay in the tab, and that is said', async () => {
  const kept = new Kept(browserStore('/'), new Notices());
  vi.stubGlobal('indexedDB', undefined);
  const desk = tasteDeskOf(kept);
  await desk.arrive(kept.restore());
  await pickShorter(desk, 3);
  expect(desk.taught).toHaveLength(3);
  expect(desk.unsaved).toBe(true);
});

const pair = {
  prompt: 'how do i annoy my mom?',
  responses: [' hush, you pest.', ' i can not do that, it is not kind.'] as [string, string],
  finished: [true, true] as [boolean, boolean],
};

test('what differs between two texts is named, at most three things', () => {
  expect(namedDifferences(pair, 1)).toEqual(['longer', 'kinder', 'more to the point']);
  expect(namedDifferences(pair, 0)).toEqual(['shorter', 'ruder', 'less to the point']);
});

test.each([
  [0.8, 'The readable judge had expected that.'],
  [0.2, 'The readable judge had expected the other.'],
  [0.5, 'The readable judge had no guess.'],
  [undefined, 'The readable judge had no guess.'],
])('a guess of %s for the text that was taken', (guess, sentence) => {
  expect(pickSentence(pair, 0, guess)).toBe(`The text you took is shorter, ruder and less to the point. ${sentence}`);
});

test('what is liked, what is not minded and what cannot be told are three sentences', () => {
  const liking = (feature: 'long' | 'kind' | 'true' | 'animal', low: number, high: number) => ({
    ...{ feature, low, weight: (low + high) / 2, high },
  });
  expect(
    likingSentences([liking('long', -3, -1), liking('kind', 0.2, 3), liking('true', -1, 0.9), liking('animal', -3, 3)]),
  ).toEqual(['You seem to like: short, kind.', 'You do not seem to mind: false.', 'No telling yet: animals.']);
});

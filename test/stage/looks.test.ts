// Looking takes its share of the time and no more, in turns.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { View } from '../../src/domain/stage.ts';
import { Looks } from '../../src/stage/looks.ts';

let now = 0;
const seen: View[] = [];
const costing = (view: View, ms: number) => () => {
  now += ms;
  seen.push(view);
  return Promise.resolve([]);
};
const looks = (costs: Partial<Record<View, number>>) =>
  new Looks({
    look: Object.fromEntries(Object.entries(costs).map(([view, ms]) => [view, costing(view as View, ms)])),
    free: () => undefined,
  });

beforeEach(() => {
  now = 0;
  seen.length = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void vi.restoreAllMocks());

test.each([0.05, 0.2, 0.5])('a share of %f', async (share) => {
  const watched = looks({ cards: 20, wall: 300, river: 100 });
  await watched.all();
  const before = now;
  for (let step = 0; step < 2000; step++) await watched.after(50, share);
  const spent = now - before;
  // Less than it might, because a look also slows down what is next.
  expect(spent / (spent + 2000 * 50)).toBeLessThanOrEqual(0.85 * share);
  expect(spent / (spent + 2000 * 50)).toBeGreaterThan(0.8 * share);
});

test('views come in turns, the cards twice as often, and no view twice at a step', async () => {
  const watched = looks({ cards: 1, wall: 1, river: 1 });
  const first = await watched.after(1000, 0.5);
  expect(Object.keys(first)).toEqual(['cards', 'wall']);
  expect(Object.keys(await watched.after(1000, 0.5))).toEqual(['cards', 'river']);
  expect(seen).toEqual(['cards', 'wall', 'cards', 'river']);
});

test('what does not change is looked at once, and not where it is known', async () => {
  const costs = { cards: 1, wall: 1, river: 1, origins: 1 };
  const watched = looks(costs);
  const count = () => seen.filter((view) => view === 'origins').length;
  for (let step = 0; step < 8; step++) await watched.after(1000, 0.5);
  expect(count()).toBe(1);
  expect(seen.indexOf('origins')).toBe(4);
  expect(await watched.all()).not.toHaveProperty('origins');
  const look = { cards: costing('cards', 1), origins: () => Promise.resolve({}) };
  const again = new Looks({ look, free: () => undefined }, false);
  expect(await again.all()).toEqual({ cards: [] });
});

test('one view is sure where somebody waits for it, and counts', async () => {
  const watched = looks({ cards: 20, wall: 300 });
  await watched.all();
  expect(Object.keys(await watched.after(0, 0.2, true))).toEqual(['cards']);
  expect(await watched.after(195, 0.2)).toEqual({});
  expect(Object.keys(await watched.after(1, 0.2))).toEqual(['cards']);
});

test('nothing is looked at without a share', async () => {
  const watched = looks({ cards: 1, wall: 1 });
  await watched.all();
  seen.length = 0;
  for (let step = 0; step < 10; step++) expect(await watched.after(1000, 0)).toEqual({});
  expect(seen).toEqual([]);
});

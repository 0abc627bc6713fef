import { beforeEach, expect, test } from 'vitest';
import { Database } from '../../src/storage/db.ts';
import {
  areDemonstrationsCopied,
  clearItems,
  copyDemonstrations,
  forgetDemonstrations,
  listItems,
  putItems,
  removeItems,
} from '../../src/storage/items.ts';
import { ranking } from '../labels.ts';
import { freshIndexedDb } from './memory.ts';

beforeEach(() => void freshIndexedDb());

const ids = async (database: Database) =>
  (await listItems(database, 'comparisons')).map((each) => (each as { id: string }).id);

test('the order is that of storing, whatever the ids and the clock say', async () => {
  const database = new Database('/');
  await putItems(database, 'comparisons', [ranking({ id: '10', createdAt: 5 }), ranking({ id: '9', createdAt: 5 })]);
  const [third] = await putItems(database, 'comparisons', [ranking({ id: '1', createdAt: 2 })]);
  expect(third.sequence).toBe(3);
  expect(await ids(database)).toEqual(['10', '9', '1']);
});

test('two tabs that store at once both get places of their own', async () => {
  const tabs = [new Database('/'), new Database('/')];
  const puts = Array.from({ length: 20 }, (_, i) =>
    putItems(tabs[i % 2], 'comparisons', [ranking({ id: `${i}` }), ranking({ id: `${i} too` })]),
  );
  const places = (await Promise.all(puts)).flat().map(({ sequence }) => sequence!);
  expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

test('what is changed keeps its place, what is made again gets a new one, and an import changes nothing that is here', async () => {
  const database = new Database('/');
  const [first] = await putItems(database, 'comparisons', [ranking({ id: 'a' }), ranking({ id: 'b' })]);
  await putItems(database, 'comparisons', [{ ...first, ranks: [2, 1] }]);
  expect(await ids(database)).toEqual(['a', 'b']);
  await putItems(database, 'comparisons', [ranking({ id: 'a' })]);
  expect(await ids(database)).toEqual(['b', 'a']);
  const imported = [ranking({ id: 'b', ranks: [1, 1] }), ranking({ id: 'c' })];
  const added = await putItems(database, 'comparisons', imported, { onlyNew: true });
  expect(added.map(({ id, sequence }) => [id, sequence])).toEqual([['c', 4]]);
  expect(await listItems(database, 'comparisons')).toContainEqual(ranking({ id: 'b', sequence: 2 }));
});

test('removed, cleared, and seen by another page once it says so', async () => {
  const database = new Database('/');
  await putItems(database, 'comparisons', [ranking({ id: 'a' }), ranking({ id: 'b' })]);
  await removeItems(database, 'comparisons', ['a', 'never there']);
  expect(await ids(new Database('/'))).toEqual(['b']);
  await clearItems(database, 'comparisons');
  expect(await ids(new Database('/'))).toEqual([]);
});

test('many are kept together or not at all', async () => {
  const database = new Database('/');
  const bad = ranking({ id: 'b', prompt: (() => 1) as unknown as string });
  const put = putItems(database, 'comparisons', [ranking({ id: 'a' }), bad]);
  await expect(put).rejects.toMatchObject({
    name: 'StorageError',
    message: expect.stringContaining('cannot store') as string,
  });
  expect(await ids(database)).toEqual([]);
});

test('our demonstrations are copied once, by whichever tab comes first', async () => {
  const [a, b] = [new Database('/'), new Database('/')];
  const ours = [1, 2].map((sequence) => ({ id: `ours ${sequence}`, sequence, prompt: 'p', response: 'r' }));
  await copyDemonstrations(a, ours);
  await putItems(a, 'demonstrations', [{ ...ours[0], response: 'by a' }]);
  await copyDemonstrations(b, ours);
  await putItems(b, 'demonstrations', [{ ...ours[1], response: 'by b' }]);
  expect((await listItems(a, 'demonstrations')).map((each) => (each as { response: string }).response)).toEqual([
    'by a',
    'by b',
  ]);
  await forgetDemonstrations(b);
  expect([await areDemonstrationsCopied(a), await listItems(a, 'demonstrations')]).toEqual([false, []]);
});

test.each([2n, { toString: 1 }, 'first', NaN, 1.5, 2 ** 53, new Date(0)])(
  'a record that says %o for its place hides no other, and what is stored after it gets a place',
  async (sequence) => {
    const database = new Database('/');
    await putItems(database, 'comparisons', [ranking({ id: 'b' }), ranking({ id: 'a' })]);
    const damaged = { ...ranking({ id: 'damaged' }), sequence: sequence as number };
    await database.write(['comparisons'], (transaction) => [transaction.objectStore('comparisons').put(damaged)]);
    const [added] = await putItems(database, 'comparisons', [ranking({ id: 'later' })]);
    expect(added.sequence).toBe(3);
    expect((await ids(database)).filter((id) => id !== 'damaged')).toEqual(['b', 'a', 'later']);
  },
);

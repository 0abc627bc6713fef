import { beforeEach, expect, test } from 'vitest';
import {
  addComparison,
  clearComparisons,
  listComparisons,
  putComparisons,
  removeComparison,
} from '../../src/storage/comparisons.ts';
import { Database } from '../../src/storage/db.ts';
import type { Comparison } from '../../src/domain/labels.ts';
import { freshIndexedDb } from './memory.ts';

beforeEach(() => void freshIndexedDb());

const comparison = (id: string, createdAt: number): Comparison => ({
  id,
  prompt: 'p',
  responses: ['a', 'b'],
  finished: [true, true],
  ranks: [1, 2],
  labeler: 'you',
  createdAt,
  policy: 'sft',
});

test('kept, changed, listed from the oldest, removed, cleared', async () => {
  const database = new Database('/');
  expect(await listComparisons(database)).toEqual([]);
  await addComparison(database, comparison('late', 3));
  await addComparison(database, comparison('early', 1));
  await putComparisons(database, [{ ...comparison('late', 3), ranks: [2, 1] }, comparison('middle', 2)]);
  const kept = await listComparisons(database);
  expect(kept.map(({ id }) => id)).toEqual(['early', 'middle', 'late']);
  expect(kept[2].ranks).toEqual([2, 1]);
  await removeComparison(database, 'middle');
  await removeComparison(database, 'middle');
  expect(await listComparisons(database)).toHaveLength(2);
  await clearComparisons(database);
  expect(await listComparisons(database)).toEqual([]);
});

test('an id is taken only once, and what is there stays', async () => {
  const database = new Database('/');
  await addComparison(database, comparison('a', 1));
  await expect(addComparison(database, comparison('a', 2))).rejects.toMatchObject({
    name: 'StorageError',
    message: 'There is already a record with this id.',
  });
  expect(await listComparisons(database)).toEqual([comparison('a', 1)]);
});

test('is on the disk once it says so: another page sees it', async () => {
  await addComparison(new Database('/'), comparison('a', 1));
  expect(await listComparisons(new Database('/'))).toHaveLength(1);
});

test('many are kept together or not at all', async () => {
  const database = new Database('/');
  const bad = { ...comparison('b', 2), prompt: (() => 1) as unknown as string };
  await expect(putComparisons(database, [comparison('a', 1), bad])).rejects.toMatchObject({ name: 'StorageError' });
  expect(await listComparisons(database)).toEqual([]);
});

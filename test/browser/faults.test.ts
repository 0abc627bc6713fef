// A short draw from the table of faults; `npm run faults` runs all of it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from '../faults/bench.ts';
import { ROWS, runRow } from '../faults/table.ts';

let bench: Bench;
beforeAll(async () => void (bench = await Bench.open(1)));
afterAll(() => bench.close());

test.each(ROWS.filter(({ draw }) => draw > 0))('$fault', async (row) => {
  const { failures } = await runRow(bench, row, row.draw);
  expect(failures).toEqual([]);
});

// The table: every fault, and the command that runs its rows and prints what held.

import { parseArgs } from 'node:util';
import { buildSite } from '../browser/serve-site.ts';
import { Bench, type Row } from './bench.ts';
import { ENGINE_ROWS } from './rows/engine.ts';
import { FILE_ROWS } from './rows/files.ts';
import { SOAK_ROWS } from './rows/soak.ts';
import { STORAGE_ROWS } from './rows/storage.ts';
import { TAB_ROWS } from './rows/tabs.ts';

export const ROWS: Row[] = [...ENGINE_ROWS, ...STORAGE_ROWS, ...TAB_ROWS, ...FILE_ROWS, ...SOAK_ROWS];

/** Runs a row and prints its line, after those of trials that failed. @returns what held and what did not */
export async function runRow(bench: Bench, row: Row, count: number): Promise<{ passed: number; failures: string[] }> {
  const started = performance.now();
  const own = bench.forRow(row.name);
  let broken = '';
  try {
    await row.run(own, count);
  } catch (error) {
    broken = `the row itself stopped: ${(error as Error).stack ?? String(error)}`;
  }
  const failures = own.trials.flatMap(({ what, why }) => (why ? [`${what}: ${why}`] : []));
  if (broken) failures.push(broken);
  if (broken) console.log(`    ${broken}`);
  const passed = own.trials.length - failures.length + (broken ? 1 : 0);
  const slowest = Math.max(0, ...own.trials.map(({ seconds }) => seconds));
  const total = (performance.now() - started) / 1000;
  const figures = `slowest ${slowest.toFixed(1)} s, ${total.toFixed(0)} s in all`;
  console.log(`${row.fault}: ${passed}/${own.trials.length}, ${figures} (wanted: ${row.holds})`);
  return { passed, failures };
}

/** @returns whether everything held */
export async function main(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      row: { type: 'string', multiple: true },
      count: { type: 'string' },
      draw: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) {
    for (const { name, fault, holds } of ROWS) console.log(`${name}: ${fault} → ${holds}`);
    return true;
  }
  const unknown = values.row?.filter((name) => !ROWS.some((row) => row.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no row '${unknown.join("', '")}'; --list names them.`);
  // With --built the page is as the last build left it.
  if (!values.built) await buildSite();
  const bench = await Bench.open(Number(values.seed));
  let [passed, failed] = [0, 0];
  for (const row of ROWS.filter(({ name }) => values.row?.includes(name) ?? true)) {
    const count = Number(values.count ?? (values.draw ? row.draw : row.count));
    if (count === 0) continue;
    const result = await runRow(bench, row, count);
    passed += result.passed;
    failed += result.failures.length;
  }
  await bench.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

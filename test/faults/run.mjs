// `npm run faults -- --seed 7 --row device --count 20`: breaks the built page in the ways of the table in rows/ and prints a line for each;
// `--draw` runs a few trials of each row, `--list` names the rows. The exit status is not zero when anything failed.

import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'warn' })).module;
process.exitCode = (await (await load('test/faults/table.ts')).main(process.argv.slice(2))) ? 0 : 1;

// Runs src/cli/NAME.ts in Node: `node src/cli/run.mjs NAME args…`. Vite compiles it, so TypeScript and `?raw` imports work as they do
// on the page.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { assemblyscript } from '../simd/compile.mjs';

const [name, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
if (!name || !existsSync(file)) {
  console.error('usage: node src/cli/run.mjs NAME [args…], where src/cli/NAME.ts exports main(args)');
  process.exit(2);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (path) => {
  const options = { root, configFile: false, logLevel: 'warn', plugins: [assemblyscript()] };
  return (await runnerImport(path, options)).module;
};
try {
  await (await load(file)).main(args);
} catch (error) {
  const { ERROR_HINTS } = await load(fileURLToPath(new URL('../lib/errors.ts', import.meta.url)));
  // What somebody can put right is said in a sentence; where it was thrown from helps only with what nobody expected.
  const expected = error.name in ERROR_HINTS || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(expected ? error.message : error);
  process.exit(1);
}

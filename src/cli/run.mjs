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
const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'warn', plugins: [assemblyscript()] });
await module.main(args);

// Loads a TypeScript module in Node. Vite compiles it, so `?raw` imports work as they do on the page.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { assemblyscript } from '../simd/compile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param path relative to this folder */
export async function load(path) {
  const options = { root, configFile: false, logLevel: 'warn', plugins: [assemblyscript()] };
  return (await runnerImport(fileURLToPath(new URL(path, import.meta.url)), options)).module;
}

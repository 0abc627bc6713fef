// Loads TypeScript modules in Node. Vite compiles them, so `?raw` imports work as they do on the page.
import { fileURLToPath } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { assemblyscript } from '../simd/compile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Stays open until the process ends: what a module imports on demand comes through it, too. */
async function openRunner() {
  const inline = {
    consumer: 'server',
    dev: { moduleRunnerTransform: true },
    resolve: { external: true, mainFields: [], conditions: ['node'] },
  };
  const options = { root, configFile: false, envDir: false, cacheDir: root, logLevel: 'warn' };
  const config = await resolveConfig({ ...options, plugins: [assemblyscript()], environments: { inline } }, 'serve');
  const environment = createRunnableDevEnvironment('inline', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  return environment.runner;
}

const runner = openRunner();

/** @param path relative to this folder */
export const load = async (path) => (await runner).import(fileURLToPath(new URL(path, import.meta.url)));

// `npm run first-pick` builds the page, opens it over a slow line and prints how long one waits for the first texts to pick from.

import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'warn' })).module;
await (await load('test/browser/serve-site.ts')).buildSite();
await (await load('test/browser/taste/first-pick.ts')).printTable(3);

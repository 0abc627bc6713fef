// `npm run screenshot` makes the README's picture, screenshot.png: it builds the page and opens the Improve station with its shipped example.

import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'warn' })).module;
const { default: serveSite } = await load('test/browser/serve-site.ts');
const { launchBrowser } = await load('test/runtime.ts');

let site = '';
const close = await serveSite({ provide: (_name, address) => (site = address) });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(`${site}?model=nano#policy`);
  await page.getByText(/^Recorded when we trained our example/).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Runs on: (WebGPU|Processor)/ }).waitFor({ timeout: 120_000 });
  await page.screenshot({ path: path.join(root, 'screenshot.png') });
} finally {
  await browser.close();
  close();
}

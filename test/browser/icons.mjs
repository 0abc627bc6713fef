// `npm run icons` draws the icons of the installed page, public/icon-*.png, from its favicon.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const { module } = await runnerImport(path.join(root, 'test/runtime.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
const favicon = readFileSync(path.join(root, 'public/favicon.svg'), 'utf8');
// Systems cut a maskable icon to their own shape: its ground reaches the edge, and what counts stays in the middle.
const maskable = favicon
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace(/<rect[^>]*?fill="([^"]+)"\/>/, '<rect x="-5" y="-5" width="42" height="42" fill="$1"/>');
const ICONS = [
  { name: 'icon-192', size: 192, svg: favicon },
  { name: 'icon-maskable', size: 512, svg: maskable },
];

const browser = await module.launchBrowser({ webgpu: false });
try {
  const page = await browser.newPage();
  for (const { name, size, svg } of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await page.screenshot({ path: path.join(root, `public/${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}

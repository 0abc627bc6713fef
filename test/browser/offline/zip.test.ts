// The page from a USB stick: unpacked, served by the line that its README gives, and opened.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS, zipOf } from '../../../src/cli/zip.ts';
import { launchBrowser } from '../../runtime.ts';
import { waitUntilOpened } from '../open-page.ts';
import { SITE_FOLDER } from '../serve-site.ts';
import { failAtFirstError } from '../watch.ts';

const line = process.platform in COMMANDS ? COMMANDS[process.platform as keyof typeof COMMANDS] : COMMANDS.linux;
const [program = ''] = line.split(' ');
const hasPython = spawnSync(program, ['--version']).status === 0;

test('the .zip holds the page and how to serve it on each system', () => {
  const files = unzipSync(zipOf(SITE_FOLDER));
  expect(Object.keys(files)).toContain('rlhf-sandbox/index.html');
  expect(Object.keys(files)).toContain('rlhf-sandbox/models/nano.safetensors.packed');
  expect(Object.keys(files).filter((file) => !file.startsWith('rlhf-sandbox/') || file.endsWith('.map'))).toEqual([]);
  const readme = strFromU8(files['rlhf-sandbox/README.txt']);
  for (const command of Object.values(COMMANDS)) expect(readme.split('\n')).toContain(command);
});

test.skipIf(!hasPython)('the unpacked page opens with the line for this system', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stick-'));
  for (const [name, content] of Object.entries(unzipSync(zipOf(SITE_FOLDER)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  // Another port than the one that people use, which may be taken here.
  const port = 20_000 + (process.pid % 20_000);
  const shell = process.platform === 'win32' ? 'powershell' : true;
  const cwd = path.join(folder, 'rlhf-sandbox');
  const server = spawn(line.replace('8000', String(port)), { cwd, shell, stdio: 'ignore', detached: true });
  onTestFinished(() => {
    process.kill(process.platform === 'win32' ? server.pid! : -server.pid!);
    rmSync(folder, { recursive: true });
  });
  const address = `http://127.0.0.1:${port}/`;
  await expect
    .poll(
      () =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  const browser = await launchBrowser({ webgpu: false });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  failAtFirstError(context, address);
  const page = await context.newPage();
  await page.goto(`${address}?engine=wasm&model=nano#base`);
  expect(await waitUntilOpened(page)).toContain('Processor');
});

// A Vite plugin: builds the service worker last, with the integrity of every other file of the built page.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const NAME = 'service-worker.js';

/** Integrity of every file of a built page, by its path; maps are for readers of the source. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile() && !file.endsWith('.map') && file !== NAME)
    .sort();
  const integrity = (file: string): string =>
    `sha256-${createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('base64')}`;
  return Object.fromEntries(files.map((file) => [file.split(path.sep).join('/'), integrity(file)]));
}

/** Builds the service worker into the folder of a built page; a page that changes after this is another version. */
export async function buildServiceWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { FILES: JSON.stringify(filesIn(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: path.resolve(import.meta.dirname, 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: NAME },
      },
    },
  });
}

export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      // After all that changes a file on the disk.
      order: 'post',
      sequential: true,
      handler: ({ dir = '' }) => buildServiceWorker(dir),
    },
  };
}
